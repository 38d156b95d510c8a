import { plainHeading } from './plainHeading';
import type { Outline } from './retroOutline';

const LINES_READ = 12;

const machine =
  /(?:auto(?:matically)?[ -]?generated|generated (?:by|with|from|on|at)|do not edit|automatisch (?:erzeugt|generiert|erstellt|gegenereerd)|generad[oa] (?:por|automat)|généré[e]? (?:par|automat)|gerad[oa] (?:por|automat)|generato (?:da|automat)|gegenereerd door)/iu;

/**
 * Returns how many actions show that a team filled in what a title calls a template: one where the title or the name of
 * the file has the number of a team or a sprint, `Template for retrospective (Team 7)`, else two. Undefined for other
 * titles.
 */
export function actionsOfTemplate(path: string, { headings }: Outline): number | undefined {
  const title = (headings[0]?.text ?? '').slice(0, 200);
  if (!/ (?:template|plantilla|vorlage|modele|modelo|sjabloon) /.test(` ${plainHeading(title)} `))
    return undefined;
  return /\d/.test(title + path.slice(path.lastIndexOf('/'))) ? 1 : 2;
}

const item = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+\S/;
const url = String.raw`\(https?:\/\/[^\s()]{1,200}\/(?:issues|pull|pulls|discussions|merge_requests|commit)\/\w[^\s()]{0,80}\)`;
/** An item that begins with a link to work, or has one in brackets at its end. */
const linkToWork = new RegExp(
  `^\\s{0,12}(?:[-*+]|\\d{1,3}[.)])\\s+(?:\\[[ xX]\\]\\s+)?[*_~]{0,3}\\[[^\\]\\n]{1,300}\\]${url}|(?:\\(\\[[^\\]\\n]{1,300}\\]${url}\\)|\\[#\\d{1,7}\\]${url})\\s*$`,
);
/** An item that begins with a link to somewhere else, as those of lists of things to read do. */
const linkOutside = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+[*_~]{0,3}\[[^\]\n]{1,300}\]\(https?:\/\/[^\s()]/;
/** An entry of a table of contents. */
const inFile = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+\[[^\]\n]{1,300}\]\(#[^\s()]{1,300}\)\s*$/;
const FEWEST_LINKS = 4;
const SHARE_OF_LINKS = 0.9;

/** True if the first lines of a file say that a machine wrote it. */
export function isMachineReport({ lines, afterFrontMatter }: Outline): boolean {
  return lines.slice(0, afterFrontMatter + LINES_READ).some(({ text }) => machine.test(text.slice(0, 300)));
}

/** True if the lists of a file do nothing but link to issues and pull requests: a report, where nothing else is a retro's. */
export function onlyLinksToWork(read: Outline): boolean {
  return areLinks(read, (text) => linkToWork.test(text));
}

/** True if the lists of a file do nothing but name pages elsewhere: what to read about retros, and what they are held with. */
export function onlyLinksOutside(read: Outline): boolean {
  return areLinks(read, (text) => linkOutside.test(text));
}

function areLinks({ lines, quiet }: Outline, isLink: (text: string) => boolean): boolean {
  const items = lines.filter(
    ({ text }, at) => !quiet[at] && item.test(text.slice(0, 40)) && !inFile.test(text.slice(0, 1000)),
  );
  const links = items.filter(({ text }) => isLink(text.slice(0, 1000)));
  return links.length >= FEWEST_LINKS && links.length >= SHARE_OF_LINKS * items.length;
}

/** Of a file whose path says retro: "Retrospective guide", "How to run a retro". */
const retroGuide =
  /^ (?:(?:a |the |our )?(?:guide|template|handbook|playbook|checklist) (?:to|for|of)|how to|how we|guia|plantilla|leitfaden|anleitung|vorlage|modele|modelo|guida|handleiding|sjabloon) | retro\w* (?:guide|guides|guidelines|template|templates|handbook|playbook|tutorial|cheat sheet|cheatsheet|process|best practices|leitfaden|anleitung|vorlage) /;
const guideTitle =
  / (?:how to|how we run|guide|guides|guideline|guidelines|playbook|handbook|tutorial|cheat sheet|cheatsheet|template|templates|best practices|guia|plantilla|leitfaden|anleitung|vorlage|modele|mode demploi|modelo|guida|modello|handleiding|sjabloon) /;
const held = /(?:19|20)\d\d|(?<![v\d.])\d{1,2}[-.]\d{1,2}|(?:sprint|iteration|team|week)\W?\d/i;
const guideFolder = /^(?:guides?|handbooks?|playbooks?)$/;
const otherTitle =
  / (?:adr|rfc|proposal|decision record|architecture decision|changelog|change log|release notes|readme|policy|runbook|specification|design doc|design document|roadmap|faq|report|contributing|checklist|workshop|course|lesson|chapter|assignment|ceremonies|ceremony|scrum guide|bericht|informe|rapport|relatorio|relazione|verslag) /;
const otherFolder =
  / (?:adr|adrs|decisions|rfc|rfcs|guides|guide|handbook|playbook|playbooks|templates|blog|posts|reports|report|changelog|changelogs|courses|course|tutorials|skills|prompts|specs|wiki guides) /;

const ofAdr = new Set(
  (
    'status|context|decision|consequences|alternatives|considered options|decision drivers|decision outcome|options considered|' +
    'estado|contexto|decisiones|consecuencias|kontext|entscheidung|konsequenzen|contexte|consequences|contesto|decisione|conseguenze|besluit|gevolgen'
  ).split('|'),
);
const ofGuide = new Set(
  (
    'purpose|when to use|when to use it|usage|installation|install|prerequisites|getting started|quick start|facilitation|facilitator|steps|instructions|' +
    'overview of the format|best practices|tips|tips and tricks|anti patterns|antipatterns|resources|further reading|examples|example|faq|license|contributing|roadmap|' +
    'format|ground rules|how to run it|how it works|definition|definicion|objetivo de la ceremonia|regles|deroule|zweck|ablauf|regeln|anleitung|voorbereiding|werkwijze|api|configuration'
  ).split('|'),
);

/**
 * True if a document with headings of a retro is another kind all the same: a guide to retros or a template by its title or its
 * folder, and where the path does not say retro, a decision record, a handbook or a report, by its title, its folder or its other headings.
 */
export function isGuide(path: string, { headings }: Outline, isNamed: boolean): boolean {
  const title = ` ${plainHeading(headings[0]?.text ?? '')} `;
  if (isNamed) {
    const [folder = '', name = ''] = path.split('/').slice(-2);
    // What has a day, or the number of a sprint, was held.
    return (
      retroGuide.test(title) ||
      (guideFolder.test(plainHeading(folder)) && !held.test(`${folder} ${name}${title}`))
    );
  }
  if (guideTitle.test(title)) return true;
  if (otherTitle.test(title) || otherFolder.test(` ${path.split('/').map(plainHeading).join(' / ')} `))
    return true;
  const count = (words: ReadonlySet<string>) =>
    new Set(headings.map(({ text }) => plainHeading(text)).filter((text) => words.has(text))).size;
  return count(ofAdr) >= 2 || count(ofGuide) >= 2;
}
