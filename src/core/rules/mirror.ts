import { dayOfName, ME } from '../book/paths';
import { addDays, type Day } from '../day';
import { TOPIC_KINDS } from '../records/oneOnOneKind';
import { heldOneOnOnes } from './held';
import { type KeptPromises, keptPromises } from './keptPromises';
import { mergedRecords, type PersonFacts, type RecordFile } from './personFacts';
import { recognitionDay, untold } from './recognitionDue';
import { type Silence, silenceOf } from './silence';
import type { TopicKind } from './waitingTopics';

/** The files of everybody the lead leads, thrown together: the mirror shows the lead, never a person. */
export interface MirrorFacts
  extends Pick<PersonFacts, 'notes' | 'next' | 'goals' | 'delegations' | 'recognition'> {
  /** The person's own record, for what has been silent; absent for files of several. */
  readonly person?: PersonFacts['person'];
  /** Those of the book; they belong to no person. */
  readonly opportunities?: readonly RecordFile<'opportunity'>[];
}

/** Topics that lead; the others manage. */
export const LEADING: ReadonlySet<TopicKind> = new Set([
  'training',
  'coaching',
  'conversation',
  'review',
  'direction',
]);

/** What the lead did in a stretch of days. */
export interface MirrorCounts {
  /** One-on-ones held. */
  readonly held: number;
  /** Topics of the one-on-ones held, done or not, by kind; every kind is there. */
  readonly kinds: Readonly<Record<TopicKind, number>>;
  /** Topics of them with no kind; they count neither as leading nor as managing. */
  readonly unsorted: number;
  /** Recognition, told or not. */
  readonly recognised: number;
  /** Delegations handed over (`since`), whatever became of them. */
  readonly delegated: number;
  /** Check-ins on goals, whatever became of the goals. */
  readonly reviewed: number;
  /** Opportunities taken up. */
  readonly faced: number;
  /** Problems taken up to be fixed. */
  readonly fixed: number;
  /** Work handed out with a day: promises of others that have one. */
  readonly assigned: number;
  /** Delegations taken back (`returned`). */
  readonly takenBack: number;
  /** Topics of the five kinds that lead, and what was recognised, delegated, reviewed and faced. */
  readonly leading: number;
  /** Topics of the five kinds that manage, and what was fixed, assigned and taken back. */
  readonly managing: number;
}

/** A week of the mirror: seven days, of which `from` is the first. */
interface MirrorWeek extends MirrorCounts {
  readonly from: Day;
}

/** The lead's last weeks. */
export interface Mirror extends MirrorCounts {
  /** The window: `weeks` times seven days, of which `to`, today, is the last. */
  readonly weeks: number;
  readonly from: Day;
  readonly to: Day;
  /** `leading` out of both, from 0 to 1; undefined where there is neither. */
  readonly share: number | undefined;
  /** The weeks of the window one by one, the oldest first. */
  readonly weekly: readonly MirrorWeek[];
  /** What became of the promises the lead made in the window. */
  readonly promises: KeptPromises;
  /** Recognition not told as of today, of whatever day. */
  readonly untold: number;
  /** What has been silent lately. */
  readonly silence: Silence;
}

/**
 * The mirror of the last weeks.
 * @param weeks the length of the window: 12
 */
export function mirrorOf(facts: MirrorFacts, today: Day, weeks: number): Mirror {
  const from = addDays(today, 1 - weeks * 7);
  const dated = datedOf(facts, from, today);
  const counts = countsOf(dated, from, today);
  return {
    ...counts,
    weeks,
    from,
    to: today,
    share: shareOf(counts),
    weekly: Array.from({ length: weeks }, (_none, index) => {
      const first = addDays(from, index * 7);
      return { from: first, ...countsOf(dated, first, addDays(first, 6)) };
    }),
    promises: keptPromises(facts, ME, from, today),
    untold: untold(facts.recognition, today).length,
    silence: silenceOf(facts, today),
  };
}

/** `leading` out of leading and managing, from 0 to 1; undefined where there is neither. */
export function shareOf({
  leading,
  managing,
}: Pick<MirrorCounts, 'leading' | 'managing'>): number | undefined {
  return leading + managing === 0 ? undefined : leading / (leading + managing);
}

/** Topics that were sorted. */
export function sortedTopics({ kinds }: Pick<MirrorCounts, 'kinds'>): number {
  return Object.values(kinds).reduce((sum, count) => sum + count, 0);
}

/** Sorted topics below which there is no verdict. */
export const ENOUGH = 10;

/**
 * Returns why the mirror says nothing of the share: `tooFew` topics are sorted to tell, or too many are not
 * (`unsorted`: more than a third). Undefined where it can be said.
 */
export function noVerdict(
  counts: Pick<MirrorCounts, 'kinds' | 'unsorted'>,
): 'tooFew' | 'unsorted' | undefined {
  const sorted = sortedTopics(counts);
  if (sorted < ENOUGH) return 'tooFew';
  return counts.unsorted * 3 > sorted + counts.unsorted ? 'unsorted' : undefined;
}

/** What is counted with its days: made once, and looked through for each week. */
function datedOf(facts: MirrorFacts, from: Day, today: Day) {
  const notes = facts.notes.filter(({ thing }) => {
    const day = dayOfName(thing.name);
    return day !== undefined && day >= from && day <= today;
  });
  const delegations = mergedRecords(facts.delegations).map(({ record }) => record);
  return {
    held: heldOneOnOnes(notes, today),
    recognised: mergedRecords(facts.recognition).map(recognitionDay),
    delegated: delegations.map(({ since }) => since),
    takenBack: delegations.map(({ returned }) => returned?.date),
    reviewed: facts.goals.flatMap(({ record }) => (record.checkins ?? []).map(({ date }) => date)),
    taken: (facts.opportunities ?? [])
      .filter(({ record }) => record.status !== 'raised')
      .map(({ thing, record }) => ({ day: dayOfName(thing.name), kind: record.kind })),
  };
}

function countsOf(dated: ReturnType<typeof datedOf>, from: Day, to: Day): MirrorCounts {
  const isIn = (day: Day | undefined) => day !== undefined && day >= from && day <= to;
  const count = (days: readonly (Day | undefined)[]) => days.filter(isIn).length;
  const held = dated.held.filter(({ day }) => isIn(day));
  const records = held.flatMap(({ note }) => note.files.map(({ record }) => record));
  const topics = records.flatMap((record) => record.topics ?? []).filter(({ text }) => text !== undefined);
  const kinds = Object.fromEntries(
    TOPIC_KINDS.map((kind) => [kind, topics.filter((topic) => topic.kind === kind).length]),
  ) as Record<TopicKind, number>;
  const sum = (leads: boolean) =>
    TOPIC_KINDS.reduce((total, kind) => total + (LEADING.has(kind) === leads ? kinds[kind] : 0), 0);
  const [recognised, delegated] = [count(dated.recognised), count(dated.delegated)];
  const [takenBack, reviewed] = [count(dated.takenBack), count(dated.reviewed)];
  const taken = dated.taken.filter(({ day }) => isIn(day));
  const faced = taken.filter(({ kind }) => kind === 'opportunity').length;
  const fixed = taken.filter(({ kind }) => kind === 'problem').length;
  const assigned = records
    .flatMap((record) => record.actions ?? [])
    .filter(
      ({ text, owner, due }) =>
        text !== undefined && due !== undefined && owner !== undefined && owner !== ME,
    ).length;
  return {
    held: held.length,
    kinds,
    unsorted: topics.length - sum(true) - sum(false),
    recognised,
    delegated,
    reviewed,
    faced,
    fixed,
    assigned,
    takenBack,
    leading: sum(true) + recognised + delegated + reviewed + faced,
    managing: sum(false) + fixed + assigned + takenBack,
  };
}
