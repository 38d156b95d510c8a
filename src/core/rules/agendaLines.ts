import { ME } from '../book/paths';
import { type Day, isDay } from '../day';
import type { AgendaFacts, AgendaLine, AgendaPerson } from './agendaFacts';
import { delegationStatus } from './delegationStatus';
import { isDueForLook } from './delegations';
import { daysOverdue, isAwaited } from './dueForReview';
import { isDone } from './openPromises';
import { mergedRecords, type RecordFile } from './personFacts';
import { untold } from './recognitionDue';

/** Everything that has a day, in no order; past ones only where they still ask for something. */
export function agendaLines({ people, opportunities }: AgendaFacts, today: Day): AgendaLine[] {
  return [
    ...people.flatMap((person) => personLines(person, today)),
    ...opportunities.flatMap((one) => reviewLines(one, today)),
  ].filter(({ day }) => isDay(day));
}

type Part = Pick<AgendaLine, 'what' | 'day'> & Partial<AgendaLine>;

function line(part: Part): AgendaLine {
  return {
    person: undefined,
    thing: undefined,
    index: undefined,
    text: '',
    owner: undefined,
    ...part,
  };
}

function personLines(facts: AgendaPerson, today: Day): AgendaLine[] {
  const { slug: person, due, paused, meeting, unwritten } = facts;
  // Who is on leave is left in peace until the day of their return.
  const isAway = paused !== undefined && isDay(paused) && paused > today;
  const lines = [
    ...(unwritten ? [line({ what: 'unwritten', day: unwritten.day, person, text: unwritten.time })] : []),
    // Who one met since it was due, as a calendar says, is not waited for: what is missing is the note.
    ...(due === undefined || (unwritten && unwritten.day >= due)
      ? []
      : [line({ what: 'oneOnOne', day: due, person, text: meeting?.day === due ? meeting.time : '' })]),
    ...promiseLinesOf(facts),
    ...facts.goals.flatMap((goal) => goalLines(goal, person)),
    ...quietLines(facts, today),
    ...praiseLines(facts, today),
  ].filter(({ day, owner }) => !isAway || owner === ME || day >= paused);
  return paused !== undefined && paused >= today
    ? [...lines, line({ what: 'back', day: paused, person })]
    : lines;
}

function promiseLinesOf({ slug, promises }: AgendaPerson): AgendaLine[] {
  return promises.flatMap(({ note, private: isPrivate, index, text, owner, due }) =>
    due === undefined
      ? []
      : [
          line({
            what: 'promise',
            day: due,
            person: slug,
            thing: { kind: 'oneOnOne', person: slug, name: note, private: isPrivate },
            index,
            text,
            owner,
          }),
        ],
  );
}

function goalLines({ thing, record }: RecordFile<'goal'>, person: string): AgendaLine[] {
  if (record.status !== 'active') return [];
  const milestones = (record.milestones ?? []).flatMap(({ text, due, done }, index) =>
    text === undefined || due === undefined || isDone(done)
      ? []
      : [line({ what: 'milestone', day: due, person, thing, index, text })],
  );
  const { due, title = thing.name } = record;
  return due === undefined
    ? milestones
    : [...milestones, line({ what: 'goal', day: due, person, thing, text: title })];
}

function quietLines({ slug, delegations, lastHeld }: AgendaPerson, today: Day): AgendaLine[] {
  return mergedRecords(delegations).flatMap(({ main: { thing }, record }) => {
    const status = delegationStatus(record, today);
    if (status === undefined || status.state === 'open') return [];
    const day = status.state === 'quiet' ? status.until : status.since;
    if (status.state === 'over' && !isDueForLook(status, lastHeld)) return [];
    return [line({ what: 'quiet', day, person: slug, thing, text: record.outcome ?? thing.name })];
  });
}

/** Praise is to be shared when the two meet: at the next one-on-one, or today where none is known or it is late. */
function praiseLines({ slug, recognition, due }: AgendaPerson, today: Day): AgendaLine[] {
  const day = due === undefined || due < today ? today : due;
  return untold(recognition, today).map(({ recognition: { main, record } }) =>
    line({ what: 'praise', day, person: slug, thing: main.thing, text: record.text ?? '' }),
  );
}

function reviewLines({ thing, record }: RecordFile<'opportunity'>, today: Day): AgendaLine[] {
  const { revisit, status, owner: person, title = thing.name } = record;
  if (revisit === undefined || !isAwaited(record)) return [];
  if (revisit <= today && daysOverdue(record, today) === undefined) return [];
  return [
    line({ what: status === 'facing' ? 'review' : 'reread', day: revisit, person, thing, text: title }),
  ];
}
