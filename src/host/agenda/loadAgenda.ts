import { dayOfName, ME } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { AgendaPerson } from '../../core/rules/agendaFacts';
import { type AgendaGroup, agendaOf } from '../../core/rules/agendaGroups';
import { agendaLines } from '../../core/rules/agendaLines';
import { nextMeeting, unwrittenMeeting } from '../../core/rules/knownMeetings';
import { opportunityFiles, readable } from '../opportunities/records';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';
import type { Book } from '../store/openedBook';
import { isArchived, type PersonSummary } from '../store/personSummaries';
import { Turns } from '../store/turns';

/** Reads what is due in a book, in groups by when, from the same facts that give the order of need. */
export async function loadAgenda(open: OpenBook, today: Day): Promise<readonly AgendaGroup[]> {
  const summaries = (await open.summaries.all()).filter((summary) => !isArchived(summary));
  const turns = new Turns();
  const lines = await mapLimit(summaries, WIDTH, async (summary) => {
    await turns.next();
    const person = await personIn(open, summary);
    await turns.next();
    return agendaLines({ people: [person], opportunities: [] }, today);
  });
  const reviews = agendaLines(
    { people: [], opportunities: readable(await opportunityFiles(open.book)) },
    today,
  );
  return agendaOf([...lines.flat(), ...reviews], today);
}

async function personIn({ book, needs }: OpenBook, summary: PersonSummary): Promise<AgendaPerson> {
  const { slug, person, lastHeld } = summary;
  const [need, facts, recognition] = await Promise.all([
    needs.of(summary),
    needs.factsOf(slug),
    slug === ME ? [] : praiseIn(book, slug),
  ]);
  const meetings = needs.meetingsOf(slug);
  const written = meetings?.last
    ? (await book.things('oneOnOne', slug))
        .map(({ name }) => dayOfName(name))
        .filter((day) => day !== undefined)
    : [];
  return {
    ...facts,
    slug,
    due: need?.due,
    lastHeld,
    meeting: need?.due === undefined ? undefined : nextMeeting(meetings, lastHeld),
    unwritten: unwrittenMeeting(meetings, written),
    paused: person.ok ? person.record.paused : undefined,
    recognition,
  };
}

async function praiseIn(book: Book, slug: string): Promise<AgendaPerson['recognition']> {
  return mapLimit(await book.things('recognition', slug), WIDTH, async (thing) => {
    const summary = await book.summary(thing);
    return { thing, record: summary.ok ? summary.record : {} };
  });
}
