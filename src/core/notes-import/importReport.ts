import * as l10n from '@vscode/l10n';
import type {
  HintCode,
  ImportedPerson,
  ImportPlan,
  LeftOutCode,
  PlannedNote,
  SourcePlace,
} from './importPlan';

/** Returns the report of an import in Markdown: what it wrote, what it left out, and why. */
export function importReport(plan: ImportPlan, known: readonly ImportedPerson[]): string {
  const names = new Map(known.map(({ slug, name }) => [slug, name]));
  for (const { person, record } of plan.people) names.set(person, record.name);
  const byPerson = new Map<string, PlannedNote[]>();
  for (const note of plan.notes) {
    if (!byPerson.get(note.person)?.push(note)) byPerson.set(note.person, [note]);
  }
  const written = [...byPerson].map(
    ([slug, notes]) => `### ${names.get(slug) ?? slug}\n\n${notes.map((note) => noteLine(note)).join('\n')}`,
  );
  return [
    `# ${l10n.t('What was imported')}`,
    l10n.t(
      'One-on-ones: {0}. People: {1}, {2} of them new to the book.',
      plan.notes.length,
      byPerson.size,
      plan.people.length,
    ),
    section(
      l10n.t('People added'),
      plan.people.map(({ path, record }) => `- ${record.name} → \`${path}\``),
    ),
    section(l10n.t('One-on-ones written'), written, '\n\n'),
    section(
      l10n.t('Left out'),
      plan.left.map(({ code, lines, target, ...place }) => {
        const aside = target === undefined ? '' : ` → \`${target}\``;
        return `- ${placeText(place)}${aside}: ${leftSentence(code)}${lines === 0 ? '' : ` ${l10n.t('Lines: {0}.', lines)}`}`;
      }),
    ),
    section(
      l10n.t('Worth a look'),
      plan.hints.map(({ code, ...place }) => `- ${placeText(place)}: ${hintSentence(code)}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function noteLine({ date, path, from, private: isPrivate, record }: PlannedNote): string {
  const promises = record.actions?.length ?? 0;
  const asides = [
    isPrivate ? `🔒 ${l10n.t('private')}` : '',
    promises > 0 ? l10n.t('promises: {0}', promises) : '',
  ];
  const aside = asides.filter((text) => text !== '').join(', ');
  return `- ${date}${aside === '' ? '' : ` (${aside})`}: ${placeText(from)} → \`${path}\``;
}

function placeText({ path, line }: SourcePlace): string {
  return line === 0 ? `\`${path}\`` : l10n.t('{0}, line {1}', `\`${path}\``, line + 1);
}

function section(title: string, parts: readonly string[], between = '\n'): string {
  return parts.length === 0 ? '' : `## ${title}\n\n${parts.join(between)}`;
}

/** Returns the sentence that says why lines of a source were left out, in the language of VS Code. */
export function leftSentence(code: LeftOutCode): string {
  return {
    notMarkdown: l10n.t('Leadbook cannot read this format.'),
    link: l10n.t('This is a link. What it leads to is not read.'),
    noDay: l10n.t('No date found in its name, front matter or headings.'),
    unclearDay: l10n.t('Its date can be read in two ways.'),
    noPerson: l10n.t('No person found in its folder, name, front matter or headings.'),
    severalPeople: l10n.t('It names more than one person.'),
    lead: l10n.t('It is about you.'),
    otherMeeting: l10n.t('This looks like a meeting of several people.'),
    chosen: l10n.t('You chose to leave it out.'),
    timings: l10n.t('Only the numbers and times of a transcript.'),
    exists: l10n.t('The book already has this one-on-one.'),
    profile: l10n.t('A page about a person: their name, role, team and start are taken from it.'),
    tooLarge: l10n.t('It is too large for a file of a book.'),
    tooMany: l10n.t('There are more than 99 one-on-ones on this day.'),
  }[code];
}

/** Returns the sentence of a hint about an imported note that is worth a look, in the language of VS Code. */
export function hintSentence(code: HintCode): string {
  return {
    dayDiffers: l10n.t('The front matter and the file name have different days; the front matter is used.'),
    yearGuessed: l10n.t('This date has no year; the year is taken from the dates around it.'),
    weekGuessed: l10n.t('These are the notes of a week: they are kept under its Monday.'),
    future: l10n.t('This day is in the future.'),
    repeated: l10n.t('This promise was carried over; it is kept once, where it was made.'),
    frontMatter: l10n.t('The front matter cannot be read; it is kept as text.'),
  }[code];
}
