import type {
  HintCode,
  ImportedPerson,
  ImportPlan,
  LeftOutCode,
  PlannedNote,
  SourcePlace,
} from './importPlan';

/** Translates a sentence and puts values into its places. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** What an import wrote and what it left out, and why, in Markdown. */
export function importReport(plan: ImportPlan, known: readonly ImportedPerson[], t: Translate): string {
  const names = new Map(known.map(({ slug, name }) => [slug, name]));
  for (const { person, record } of plan.people) names.set(person, record.name);
  const byPerson = new Map<string, PlannedNote[]>();
  for (const note of plan.notes) {
    if (!byPerson.get(note.person)?.push(note)) byPerson.set(note.person, [note]);
  }
  const written = [...byPerson].map(
    ([slug, notes]) =>
      `### ${names.get(slug) ?? slug}\n\n${notes.map((note) => noteLine(note, t)).join('\n')}`,
  );
  return [
    `# ${t('What was imported')}`,
    t(
      'One-on-ones: {0}. People: {1}, {2} of them new to the book.',
      plan.notes.length,
      byPerson.size,
      plan.people.length,
    ),
    section(
      t('People added'),
      plan.people.map(({ path, record }) => `- ${record.name} → \`${path}\``),
    ),
    section(t('One-on-ones written'), written, '\n\n'),
    section(
      t('Left out'),
      plan.left.map(({ code, lines, target, ...place }) => {
        const aside = target === undefined ? '' : ` → \`${target}\``;
        return `- ${placeText(place, t)}${aside}: ${leftSentence(code, t)}${lines === 0 ? '' : ` ${t('Lines: {0}.', lines)}`}`;
      }),
    ),
    section(
      t('Worth a look'),
      plan.hints.map(({ code, ...place }) => `- ${placeText(place, t)}: ${hintSentence(code, t)}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function noteLine({ date, path, from, private: isPrivate, record }: PlannedNote, t: Translate): string {
  const promises = record.actions?.length ?? 0;
  const asides = [isPrivate ? `🔒 ${t('private')}` : '', promises > 0 ? t('promises: {0}', promises) : ''];
  const aside = asides.filter((text) => text !== '').join(', ');
  return `- ${date}${aside === '' ? '' : ` (${aside})`}: ${placeText(from, t)} → \`${path}\``;
}

function placeText({ path, line }: SourcePlace, t: Translate): string {
  return line === 0 ? `\`${path}\`` : t('{0}, line {1}', `\`${path}\``, line + 1);
}

function section(title: string, parts: readonly string[], between = '\n'): string {
  return parts.length === 0 ? '' : `## ${title}\n\n${parts.join(between)}`;
}

/** Why lines stay where they are. */
export function leftSentence(code: LeftOutCode, t: Translate): string {
  return {
    notMarkdown: t('Leadbook cannot read this format.'),
    link: t('This is a link. What it leads to is not read.'),
    noDay: t('No date found in its name, front matter or headings.'),
    unclearDay: t('Its date can be read in two ways.'),
    noPerson: t('No person found in its folder, name, front matter or headings.'),
    severalPeople: t('It names more than one person.'),
    lead: t('It is about you.'),
    otherMeeting: t('This looks like a meeting of several people.'),
    chosen: t('You chose to leave it out.'),
    timings: t('Only the numbers and times of a transcript.'),
    exists: t('The book already has this one-on-one.'),
    profile: t('A page about a person: their name, role, team and start are taken from it.'),
    tooLarge: t('It is too large for a file of a book.'),
    tooMany: t('There are more than 99 one-on-ones on this day.'),
  }[code];
}

/** What is worth a look. */
export function hintSentence(code: HintCode, t: Translate): string {
  return {
    dayDiffers: t('The front matter and the file name have different days; the front matter is used.'),
    yearGuessed: t('This date has no year; the year is taken from the dates around it.'),
    weekGuessed: t('These are the notes of a week: they are kept under its Monday.'),
    future: t('This day is in the future.'),
    repeated: t('This promise was carried over; it is kept once, where it was made.'),
    frontMatter: t('The front matter cannot be read; it is kept as text.'),
  }[code];
}
