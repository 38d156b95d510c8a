import { pathOf, personThing } from '../book/paths';
import { compareText } from '../compareText';
import { isDay } from '../day';
import type { RecordOf } from '../records/kinds';
import { maxBytes } from '../yaml/limits';
import { assign } from './assignment';
import { carriedOver } from './carriedOver';
import type { Draft, FileReading } from './draft';
import type { FrontMatter } from './frontMatter';
import type {
  DayQuestion,
  Hint,
  ImportContext,
  ImportPlan,
  LeftOut,
  PlannedNote,
  PlannedPerson,
  PromiseQuestion,
  SourceFile,
} from './importPlan';
import { noteItems } from './noteItems';
import { importedRecord, placedActions, skippedIn } from './noteRecord';
import { noteText } from './noteText';
import { type Numbered, partPrivate } from './privatePart';
import { readFile } from './readFile';
import { type Roster, roster } from './roster';
import type { DayExample } from './sections';
import { candidatePromises } from './transcript';

const MOST_OF_A_DAY = 99;

/**
 * Plans an import of Markdown one-on-ones; writes nothing. Layouts: a folder per person with a file per day, files named by
 * day and person, one running file with a heading per day, and the folder of the Obsidian plugin “1:1 Manager”.
 *
 * Every line of a note goes word for word into `notes`, or into the private file beside it where it was marked private;
 * what goes nowhere is in `left`. The same files in any order give the same plan, and a second import adds nothing.
 */
export function planImport(files: readonly SourceFile[], context: ImportContext): ImportPlan {
  const steps = importing(files, context);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * As `planImport`, in steps, so that a large import can show how far it is and be left: yields after each file and each person's
 * notes how much of the work is done, from 0 to 1.
 */
export function* importing(
  files: readonly SourceFile[],
  context: ImportContext,
): Generator<number, ImportPlan, void> {
  const people = roster(context.people, context.lead);
  const left: LeftOut[] = [];
  const hints: Hint[] = [];
  const sorted = files.toSorted((a, b) => compareText(a.path, b.path));
  const readings: FileReading[] = [];
  for (const [index, file] of sorted.entries()) {
    readings.push(readFile(file, { today: context.today, order: context.answers?.orders?.[file.path] }));
    yield (index + 1) / files.length / 2;
  }
  const days = readAgain(sorted, readings, context);
  const profiles = readings.flatMap(({ profile }) => profile ?? []);
  for (const [index, reading] of readings.entries()) {
    left.push(...reading.left);
    hints.push(...reading.hints.map((hint) => ({ ...hint, path: sorted[index]?.path ?? '' })));
  }
  const who = assign(
    readings.flatMap(({ drafts }) => drafts),
    people,
    context,
  );
  left.push(...who.left.map(({ draft, code }) => ({ code, ...draft.from, lines: draft.count })));
  const drafts = new Map<string, Draft[]>();
  for (const { draft, person } of who.assigned)
    if (!drafts.get(person)?.push(draft)) drafts.set(person, [draft]);
  const plan = { notes: [] as PlannedNote[], left, hints, promises: [] as PromiseQuestion[] };
  let planned = 0;
  for (const [person, own] of drafts) {
    planNotes(person, own, people, context, plan);
    planned++;
    yield 0.5 + planned / drafts.size / 2;
  }
  return {
    people: planPeople(people, profiles, plan.notes),
    notes: plan.notes,
    left,
    hints,
    questions: { people: who.questions, days, promises: plan.promises },
  };
}

/** Reads files whose days can be read in two ways as the others are, if those agree; else they are to be asked about. */
function readAgain(
  files: readonly SourceFile[],
  readings: FileReading[],
  context: ImportContext,
): readonly DayQuestion[] {
  const orders = new Set(readings.flatMap(({ order, example }) => (example ? [] : (order ?? []))));
  const [common] = orders.size === 1 ? orders : [];
  return files.flatMap((file, at): DayQuestion[] => {
    const example = readings[at]?.example;
    const chosen = context.answers?.orders?.[file.path];
    if (!example)
      return chosen === undefined ? [] : [{ path: file.path, ...exampleOf(file, context), answer: chosen }];
    if (common !== undefined) readings[at] = readFile(file, { today: context.today, order: common });
    return [{ path: file.path, ...example, answer: common }];
  });
}

/** The example of a file for which it was chosen already. */
function exampleOf(file: SourceFile, { today }: ImportContext): DayExample {
  return readFile(file, { today }).example ?? { text: '', dmy: undefined, mdy: undefined };
}

function planNotes(
  person: string,
  drafts: readonly Draft[],
  people: Roster,
  context: ImportContext,
  plan: { notes: PlannedNote[]; left: LeftOut[]; hints: Hint[]; promises: PromiseQuestion[] },
): void {
  const counts = new Map<string, number>();
  const keep = { shared: carriedOver(), private: carriedOver() };
  const ownerOf = (mention: string) => people.mentioned(mention, person);
  // Sorting keeps the order of paths and lines within a day.
  for (const draft of drafts.toSorted((a, b) => compareText(a.day, b.day))) {
    const nth = (counts.get(draft.day) ?? 0) + 1;
    counts.set(draft.day, nth);
    const leave = (
      code: LeftOut['code'],
      lines: readonly Numbered[],
      target?: string,
      count = draft.transcript ? draft.count : lines.length,
    ) =>
      plan.left.push({
        code,
        path: draft.from.path,
        line: target === undefined ? draft.from.line : (lines[0]?.line ?? draft.from.line),
        lines: count,
        ...(target === undefined ? {} : { target }),
      });
    if (nth > MOST_OF_A_DAY) {
      leave('tooMany', draft.lines);
      continue;
    }
    const name = nth === 1 ? draft.day : `${draft.day}-${nth}`;
    const parts = partPrivate(draft.lines);
    for (const isPrivate of [false, true]) {
      const lines = isPrivate ? parts.private : parts.shared;
      if (isPrivate && lines.length === 0) continue;
      const path = pathOf({ kind: 'oneOnOne', person, name, private: isPrivate });
      if (context.exists(path)) {
        leave('exists', isPrivate ? lines : draft.lines, path, isPrivate ? lines.length : draft.count);
        if (isPrivate) continue;
        break;
      }
      const days = { day: draft.day, order: draft.order };
      const items = draft.transcript ? [] : noteItems(lines, ownerOf, days);
      const asked = draft.transcript ? candidatePromises(draft.transcript, ownerOf, days) : [];
      const spoken = asked.map((one): PromiseQuestion => {
        const key = `${draft.from.path}:${one.line + 1} ${one.text}`;
        return {
          ...one,
          key,
          path: draft.from.path,
          person,
          answer: context.answers?.promises?.includes(key) === true,
        };
      });
      const taken = spoken
        .filter(({ answer }) => answer)
        .map((one) => ({ kind: 'promise' as const, ...one, done: undefined }));
      const kept = keep[isPrivate ? 'private' : 'shared'](placedActions([...items, ...taken]));
      const topics = items.filter(({ kind }) => kind === 'topic');
      const skipped = isPrivate ? undefined : skippedIn(draft, lines);
      const record = importedRecord(draft, lines, { topics, actions: kept.actions, skipped }, isPrivate);
      if (isTooLarge(record, draft.lines)) {
        leave('tooLarge', lines);
        continue;
      }
      plan.promises.push(...spoken);
      plan.notes.push({ person, date: draft.day, path, private: isPrivate, record, from: draft.from });
      for (const line of kept.repeated) plan.hints.push({ code: 'repeated', path: draft.from.path, line });
      if (draft.day > context.today && !isPrivate) plan.hints.push({ code: 'future', ...draft.from });
    }
  }
}

function isTooLarge(record: RecordOf<'oneOnOne'>, lines: readonly Numbered[]): boolean {
  // Writing it is the way to know, and hardly ever needed: no character becomes more than a few bytes.
  if (lines.reduce((sum, { text }) => sum + text.length, 0) < maxBytes / 50) return false;
  const text = noteText(record);
  return (
    text.length > maxBytes || (text.length > maxBytes / 3 && new TextEncoder().encode(text).length > maxBytes)
  );
}

/** Those to add: who has a note in the plan and no file in the book. */
function planPeople(
  people: Roster,
  profiles: readonly FrontMatter[],
  notes: readonly PlannedNote[],
): readonly PlannedPerson[] {
  const needed = new Set(notes.map(({ person }) => person));
  return people
    .added()
    .filter(({ slug }) => needed.has(slug))
    .map(({ slug, name, emails = [] }) => {
      const profile = profiles.find(
        ({ data }) => typeof data.name === 'string' && people.find(data.name) === slug,
      );
      const text = (key: string) => (typeof profile?.data[key] === 'string' ? profile.data[key] : '');
      const role = text('role') || text('level');
      const since = text('startDate');
      return {
        person: slug,
        path: pathOf(personThing(slug)),
        record: {
          name,
          ...(role === '' ? {} : { role }),
          ...(text('team') === '' ? {} : { team: text('team') }),
          ...(isDay(since) ? { since } : {}),
          ...(emails.length > 0 ? { emails: [...emails] } : {}),
        },
      };
    });
}
