import { fold } from '../search/fold';
import { formatOf } from './format';
import { plainHeading } from './plainHeading';
import { isPostmortem } from './postmortem';
import { outline } from './retroOutline';

// Folded, in the languages of the headings.
const INCIDENT =
  / (?:incidents?|outages?|postmortems?|incidentes?|incidencias?|caidas?|apagon|(?:storung|vorfall|ausfall)\p{L}*|pannes?|interruption de service|indisponibilite|falha geral|incidenti|disservizi|disservizio|guast[oi]|incidenten|storing(?:en)?) /u;
const BLAMELESS =
  /(?<!\p{L})(?:blameless|blame-free|no blame|schuldfrei\p{L}*|ohne schuldzuweisung(?:en)?|ohne schuldige zu suchen|sin culp(?:a|as|ar|ables)|sin buscar culpables|sans (?:blame|reproches?|coupables?|chercher de coupables?)|sem culp(?:a|as|ados)|senza colp(?:a|e|evoli)|zonder schuldvraag|schuldvrij)(?!\p{L})/u;
// Headings of such reports. Retros have them too, seldom with a word about blame.
const REPORT =
  / (?:timeline|impact|severity|detection|mitigation|contributing factors|cronologia|impacto|zeitverlauf|zeitlicher ablauf|zeitleiste|auswirkung(?:en)?|chronologie|linha do tempo|impatto|tijdlijn) /u;

const ITEM = /^[ \t>]*(?:[-*+\u2022|]|\d{1,3}[.)])(?:[ \t]|$)/;

/**
 * True if a retro reviews an incident: its path, its title or its first heading says so, or that nobody is to blame. Teams promise
 * that in other retros as well, and talk about it; elsewhere it tells an incident only beside a word for one in the introduction,
 * or with a heading of such reports. More than `isPostmortem`, for where it is no more than a question whether people are proposed.
 */
export function reviewsIncident(text: string, path: string): boolean {
  const read = outline(text, formatOf(path) ?? 'txt');
  if (isPostmortem(path, read)) return true;
  const head = read.format === 'yaml' ? read.lines : read.lines.slice(0, read.afterFrontMatter);
  const titles = head.flatMap((line) => /^title[ \t]*:(.*)$/i.exec(line.text)?.[1] ?? []);
  const file = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const named = [...titles, ...read.headings.slice(0, 1).map((heading) => heading.text), file];
  if (named.some((name) => saysIncident(name) || BLAMELESS.test(fold(name)))) return true;
  if (!BLAMELESS.test(fold(text))) return false;
  if (read.headings.some((heading) => REPORT.test(` ${plainHeading(heading.text)} `))) return true;
  const end = read.headings[1]?.line ?? read.lines.length;
  const introduction = read.lines
    .slice(read.afterFrontMatter, end)
    .map((line) => line.text)
    .filter((line) => !ITEM.test(line));
  return introduction.some(saysIncident) && BLAMELESS.test(fold(introduction.join('\n')));
}

function saysIncident(words: string): boolean {
  return INCIDENT.test(` ${plainHeading(words)} `);
}
