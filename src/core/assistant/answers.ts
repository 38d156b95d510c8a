import { ME, pathOf } from '../book/paths';
import { compareText } from '../compareText';
import type { Day } from '../day';
import { inOneLine } from '../inOneLine';
import { opportunityGroups } from '../opportunities/groups';
import { preparationText } from '../pages/preparationText';
import { writtenCadence } from '../rules/cadence';
import { heldOneOnOnes } from '../rules/held';
import { compareNeed, type Need, needOf } from '../rules/need';
import { type OpenPromise, openPromises } from '../rules/openPromises';
import type { PersonFacts, RecordFile } from '../rules/personFacts';
import { preparationOf } from '../rules/preparation';
import { promisesElsewhere } from '../rules/promisesElsewhere';
import { isSlug } from '../slug';
import { titleIn } from './findIn';
import { distanceInEnglish, englishFrame, placeOf, reasonInEnglish } from './plainEnglish';
import {
  type AnswerContext,
  type SharedBook,
  type SharedPerson,
  sharedFacts,
  sharedOpportunities,
} from './sharedBook';

/** What tells who needs the lead, beside the files. */
type NeedContext = Pick<AnswerContext, 'today' | 'cadence' | 'meetingOf'>;

/** Returns an English answer that lists at most `most` people, those who need the lead most first, with the reasons. */
export async function whoNeedsYou(book: SharedBook, context: NeedContext, most: number): Promise<string> {
  const needs: { person: SharedPerson; need: Need }[] = [];
  const [bookFile] = await book.records('book');
  for (const person of book.people) {
    const need = needIn(await sharedFacts(book, person), context, bookFile);
    if (need) needs.push({ person, need });
  }
  needs.sort((a, b) => compareNeed(a.need, b.need));
  const asking = needs.filter(({ need }) => need.state === 'over' || need.state === 'due');
  const lines = needs.slice(0, most).map(({ person, need }) => {
    const why = need.reasons.map(reasonInEnglish).join('; ');
    return `- ${person.name} (${person.slug}): ${why || 'nothing asks for them now'}.`;
  });
  if (lines.length === 0) return 'There is nobody in the book.';
  const head =
    asking.length === 0 ? 'Nobody needs you today.' : `People who need you today: ${asking.length}.`;
  return [head, ...lines].join('\n');
}

function needIn(
  facts: PersonFacts,
  context: NeedContext,
  bookFile: RecordFile<'book'> | undefined,
): Need | undefined {
  const { slug, person } = facts;
  const lastHeld = heldOneOnOnes(facts.notes, context.today)[0]?.day;
  const summary = { ok: true, record: bookFile?.record ?? {}, flaws: [] } as const;
  return needOf(
    {
      slug,
      archived: person.archived,
      relation: person.relation,
      paused: person.paused,
      since: person.since,
      lastHeld,
      meeting: context.meetingOf?.(slug),
      cadences: { person: person.cadence, book: writtenCadence(summary), setting: context.cadence },
      promises: promisesIn(facts),
      delegations: facts.delegations,
      goals: facts.goals,
    },
    context.today,
  );
}

function promisesIn({ notes, next }: Pick<PersonFacts, 'notes' | 'next'>): readonly OpenPromise[] {
  return openPromises(
    [...notes, ...next].map(({ thing, record }) => ({
      name: thing.name,
      private: thing.private,
      summary: { ok: true, record, flaws: [] },
    })),
  );
}

/** Returns an English answer with what to look at before a one-on-one with the person. */
export async function preparationFor(
  book: SharedBook,
  { today, inEnglish = (make) => make() }: Pick<AnswerContext, 'today' | 'inEnglish'>,
  person: SharedPerson,
): Promise<string> {
  const opportunities = await sharedOpportunities(book);
  const others = book.people.filter(({ record }) => record.archived === undefined);
  const all = await Promise.all(
    others.map(async (one) =>
      promisesIn({ notes: await book.records('oneOnOne', one.slug), next: [] }).map((promise) => ({
        ...promise,
        person: one.slug,
      })),
    ),
  );
  const facts = await sharedFacts(book, person);
  const elsewhere = promisesElsewhere(all.flat()).get(person.slug);
  return inEnglish(() =>
    preparationText(preparationOf(facts, today, opportunities, elsewhere), [], englishFrame(book, today)),
  );
}

/** Returns an English answer that lists the promises that are open: of everybody, or around one person. */
export async function promisesOpenIn(
  book: SharedBook,
  today: Day,
  person: SharedPerson | undefined,
): Promise<string> {
  const { nameOf } = englishFrame(book, today);
  const lines: { readonly due: string; readonly line: string }[] = [];
  for (const one of person ? [person] : book.people) {
    if (!person && one.record.archived !== undefined) continue;
    const notes = await book.records('oneOnOne', one.slug);
    for (const { note, index, text, owner, due } of promisesIn({ notes, next: [] })) {
      const path = pathOf({ kind: 'oneOnOne', person: one.slug, name: note, private: false });
      const who =
        owner === undefined
          ? `No owner yet (with ${one.name})`
          : owner === ME
            ? `You owe ${one.name}`
            : `${nameOf(owner)} owes`;
      const when = due === undefined ? '' : due < today ? ` (was due ${due})` : ` (due ${due})`;
      const place = placeOf(book, { path, at: ['actions', index, 'text'] });
      lines.push({ due: due ?? '9999', line: `- ${who}: ${inOneLine(text)}${when} [${place}]` });
    }
  }
  if (lines.length === 0) return 'No open promises on either side.';
  return lines
    .sort((a, b) => compareText(a.due, b.due))
    .map(({ line }) => line)
    .join('\n');
}

/**
 * Returns an English answer that lists the opportunities of a book: faced, raised and parked ones, then what became of
 * the rest.
 */
export async function opportunitiesIn(book: SharedBook, today: Day): Promise<string> {
  const { nameOf } = englishFrame(book, today);
  const groups = opportunityGroups(await sharedOpportunities(book));
  const lineOf = (file: RecordFile<'opportunity'>) => {
    const { owner, change, measure, before, after, revisit, status, outcome } = file.record;
    const said = [
      owner === undefined ? 'nobody owns it' : owner === ME ? 'you own it' : `${nameOf(owner)} owns it`,
      change && `change: ${inOneLine(change)}`,
      measure && `measure: ${inOneLine(measure)}`,
      before && `before: ${inOneLine(before)}`,
      after && `after: ${inOneLine(after)}`,
      outcome === undefined && revisit && `review ${distanceInEnglish(revisit, today)}, on ${revisit}`,
      outcome?.text && `${status}: ${inOneLine(outcome.text)}`,
    ].filter(Boolean);
    const place = placeOf(book, { path: pathOf(file.thing), at: ['title'] });
    return `- ${inOneLine(titleIn(file))} (${file.thing.name}): ${said.join('; ')} [${place}]`;
  };
  const part = (title: string, files: readonly RecordFile<'opportunity'>[]) =>
    files.length === 0 ? [] : [`${title}:`, ...files.map(lineOf)];
  const lines = [
    ...part('Facing', groups.facing),
    ...part('Raised', groups.raised),
    ...part('Parked', groups.parked),
    ...part('Outcomes', groups.outcomes),
  ];
  return lines.length === 0 ? 'There are no opportunities yet.' : lines.join('\n');
}

/**
 * Returns an English answer with at most `most` places in the files of a book that hold the words of `query`, the best
 * first.
 */
export async function whereWordsStand(
  book: SharedBook,
  { today, searchSession }: Pick<AnswerContext, 'today' | 'searchSession'>,
  query: string,
  most: number,
): Promise<string> {
  const { nameOf } = englishFrame(book, today);
  const session = searchSession({
    people: async () => (await book.port.list('people')).filter(isSlug),
    list: book.port.list,
    read: async (path) => {
      const text = await book.port.read(path);
      return text === undefined || book.mentionsPrivate(text) ? undefined : text;
    },
    pause: async () => {},
    named: async () => {},
    nameOf,
  });
  let lines: readonly string[] = [];
  await session.search(
    query,
    (found) => {
      lines = found.slice(0, most).map(({ path, thing, line, lineText }) => {
        const who = thing.person === undefined ? '' : `${nameOf(thing.person)}: `;
        return `- ${who}${inOneLine(lineText)} [${book.port.name === '' ? '' : `${book.port.name}/`}${path}:${line + 1}]`;
      });
    },
    () => false,
  );
  return lines.length === 0 ? 'Nothing is found.' : lines.join('\n');
}
