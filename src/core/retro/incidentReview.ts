import { fold } from '../search/fold';
import { formatOf } from './format';
import { plainHeading } from './plainHeading';
import { isPostmortem } from './postmortem';
import { outline } from './retroOutline';

// Folded, in the languages of the headings.
const INCIDENT =
  / (?:incidents?|outages?|postmortems?|blameless|incidentes?|incidencias?|caidas?|apagon|(?:storung|vorfall|ausfall)\p{L}*|pannes?|interruption de service|indisponibilite|falha geral|incidenti|disservizi|disservizio|guast[oi]|incidenten|storing(?:en)?) /u;
const BLAMELESS =
  /(?<!\p{L})(?:blameless|blame-free|no blame|schuldfrei\p{L}*|ohne schuldzuweisung(?:en)?|ohne schuldige zu suchen|sin culp(?:a|as|ar|ables)|sin buscar culpables|sans (?:blame|reproches?|coupables?|chercher de coupables?)|sem culp(?:a|as|ados)|senza colp(?:a|e|evoli)|zonder schuldvraag|schuldvrij)(?!\p{L})/u;

/**
 * True if a retro reviews an incident, or says that nobody is to blame: by its path, its title, its first heading, or a word anywhere.
 * More than `isPostmortem`, for where it is no more than a question whether people are proposed.
 */
export function reviewsIncident(text: string, path: string): boolean {
  const read = outline(text, formatOf(path) ?? 'txt');
  if (isPostmortem(path, read)) return true;
  const head = read.format === 'yaml' ? read.lines : read.lines.slice(0, read.afterFrontMatter);
  const titles = head.flatMap((line) => /^title[ \t]*:(.*)$/i.exec(line.text)?.[1] ?? []);
  const file = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const named = [...titles, ...read.headings.slice(0, 1).map((heading) => heading.text), file];
  return named.some((name) => INCIDENT.test(` ${plainHeading(name)} `)) || BLAMELESS.test(fold(text));
}
