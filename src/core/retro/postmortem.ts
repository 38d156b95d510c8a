import { plainHeading } from './plainHeading';
import type { Outline } from './retroOutline';

// An incident's report has headings of retros as well, yet nothing of a team's own to answer in it.
const titlePhrases =
  'postmortem|postmortems|post mortem|post mortems|incident report|incident review|incident retrospective|incident analysis|incident summary|incident timeline|incident overview|post incident|root cause|root causes|rca|outage report|informe de incidente|causa raiz|storungsbericht|vorfallsbericht|ursachenanalyse|rapport dincident|cause racine|relatorio de incidente|causa principale|incidentrapport|grondoorzaak';
const phrase = new RegExp(` (?:${titlePhrases}) `);
const folderPhrase = new RegExp(` (?:${titlePhrases}|incidents|incidentes|outage|outages) `);

/**
 * True if a path, the title in the front matter or a heading says that this is the report of an incident: a postmortem, an
 * incident report, an analysis of a root cause.
 */
export function isPostmortem(path: string, { format, lines, afterFrontMatter, headings }: Outline): boolean {
  if (folderPhrase.test(` ${path.split('/').map(plainHeading).join(' / ')} `)) return true;
  const head = format === 'yaml' ? lines : lines.slice(0, afterFrontMatter);
  const titles = head.flatMap(
    ({ text }) => /^(?:title|type|kind|category)[ \t]*:(.*)$/i.exec(text)?.[1] ?? [],
  );
  return [...titles, ...headings.map(({ text }) => text)].some((title) =>
    phrase.test(` ${plainHeading(title)} `),
  );
}
