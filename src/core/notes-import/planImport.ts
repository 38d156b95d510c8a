import { ME, pathOf } from '../book/paths';
import { compareText } from '../compareText';
import { isDay } from '../day';
import type { RecordOf } from '../records/kinds';
import { maxBytes } from '../yaml/limits';
import { carriedOver } from './carriedOver';
import type { Draft } from './draft';
import type { FrontMatter } from './frontMatter';
import type {
  Hint,
  ImportContext,
  ImportPlan,
  LeftOut,
  PlannedNote,
  PlannedPerson,
  SourceFile,
} from './importPlan';
import { importedActions, importedRecord } from './noteRecord';
import { noteText } from './noteText';
import { type Numbered, partPrivate } from './privatePart';
import { readFile } from './readFile';
import { type Roster, roster } from './roster';

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
 * The same in steps, so that a large import can show how far it is and be left: yields after each file and each person's
 * notes how much of the work is done, from 0 to 1.
 */
export function* importing(
  files: readonly SourceFile[],
  context: ImportContext,
): Generator<number, ImportPlan, void> {
  const people = roster(context.people, context.lead);
  const left: LeftOut[] = [];
  const hints: Hint[] = [];
  const profiles: FrontMatter[] = [];
  const drafts = new Map<string, Draft[]>();
  for (const [index, file] of files.toSorted((a, b) => compareText(a.path, b.path)).entries()) {
    const reading = readFile(file, (name) => people.find(name) !== undefined);
    left.push(...reading.left);
    hints.push(...reading.hints.map((hint) => ({ ...hint, path: file.path })));
    if (reading.profile) profiles.push(reading.profile);
    for (const draft of reading.drafts) {
      const person = people.claim(draft.name);
      if (person === ME) left.push({ code: 'lead', ...draft.from, lines: draft.lines.length });
      else if (!drafts.get(person)?.push(draft)) drafts.set(person, [draft]);
    }
    yield (index + 1) / files.length / 2;
  }
  const notes: PlannedNote[] = [];
  let planned = 0;
  for (const [person, own] of drafts) {
    planNotes(person, own, people, context, { notes, left, hints });
    planned++;
    yield 0.5 + planned / drafts.size / 2;
  }
  return { people: planPeople(people, profiles, notes), notes, left, hints };
}

function planNotes(
  person: string,
  drafts: readonly Draft[],
  people: Roster,
  context: ImportContext,
  plan: { notes: PlannedNote[]; left: LeftOut[]; hints: Hint[] },
): void {
  const counts = new Map<string, number>();
  const keep = { shared: carriedOver(), private: carriedOver() };
  const ownerOf = (mention: string) => people.mentioned(mention, person);
  // Sorting keeps the order of paths and lines within a day.
  for (const draft of drafts.toSorted((a, b) => compareText(a.day, b.day))) {
    const nth = (counts.get(draft.day) ?? 0) + 1;
    counts.set(draft.day, nth);
    const leave = (code: LeftOut['code'], lines: readonly Numbered[], target?: string) =>
      plan.left.push({
        code,
        path: draft.from.path,
        line: target === undefined ? draft.from.line : (lines[0]?.line ?? draft.from.line),
        lines: lines.length,
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
        leave('exists', isPrivate ? lines : draft.lines, path);
        if (isPrivate) continue;
        break;
      }
      const kept = keep[isPrivate ? 'private' : 'shared'](importedActions(lines, ownerOf));
      const record = importedRecord(draft, lines, kept.actions, isPrivate);
      if (isTooLarge(record, draft.lines)) {
        leave('tooLarge', lines);
        continue;
      }
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
    .map(({ slug, name }) => {
      const profile = profiles.find(
        ({ data }) => typeof data.name === 'string' && people.find(data.name) === slug,
      );
      const text = (key: string) => (typeof profile?.data[key] === 'string' ? profile.data[key] : '');
      const role = text('role') || text('level');
      const since = text('startDate');
      return {
        person: slug,
        path: pathOf({ kind: 'person', person: slug, name: 'person', private: false }),
        record: {
          name,
          ...(role === '' ? {} : { role }),
          ...(text('team') === '' ? {} : { team: text('team') }),
          ...(isDay(since) ? { since } : {}),
        },
      };
    });
}
