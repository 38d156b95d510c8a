import { dayOfName, ME } from '../book/paths';
import { addDays, type Day } from '../day';
import { TOPIC_KINDS } from '../records/oneOnOneKind';
import { heldOneOnOnes } from './held';
import { type KeptPromises, keptPromises } from './keptPromises';
import { mergedRecords, type PersonFacts } from './personFacts';
import { recognitionDay, untold } from './recognitionDue';
import type { TopicKind } from './waitingTopics';

/** The files of everybody the lead leads, thrown together: the mirror shows the lead, never a person. */
export type MirrorFacts = Pick<PersonFacts, 'notes' | 'next' | 'goals' | 'delegations' | 'recognition'>;

/** Topics that lead; the others manage. */
export const LEADING: ReadonlySet<TopicKind> = new Set([
  'training',
  'coaching',
  'conversation',
  'review',
  'direction',
]);

/** The lead's last weeks. */
export interface Mirror {
  /** The window: `weeks` times seven days, of which `to`, today, is the last. */
  readonly weeks: number;
  readonly from: Day;
  readonly to: Day;
  /** One-on-ones held in the window. */
  readonly held: number;
  /** Topics of the one-on-ones held in the window, done or not, by kind; every kind is there. */
  readonly kinds: Readonly<Record<TopicKind, number>>;
  /** Topics of them with no kind; they count neither as leading nor as managing. */
  readonly unsorted: number;
  /** Recognition of a day in the window, told or not. */
  readonly recognised: number;
  /** Delegations handed over (`since`) in the window, whatever became of them. */
  readonly delegated: number;
  /** Check-ins on goals in the window, whatever became of the goals. */
  readonly reviewed: number;
  /** Topics of the five kinds that lead, and what was recognised, delegated and reviewed. */
  readonly leading: number;
  /** Topics of the five kinds that manage. */
  readonly managing: number;
  /** `leading` out of both, from 0 to 1; undefined where there is neither. */
  readonly share: number | undefined;
  /** What became of the promises the lead made in the window. */
  readonly promises: KeptPromises;
  /** Recognition not told as of today, of whatever day. */
  readonly untold: number;
}

/**
 * The mirror of the last weeks.
 * @param weeks the length of the window: 4, 12
 */
export function mirrorOf(facts: MirrorFacts, today: Day, weeks: number): Mirror {
  const from = addDays(today, 1 - weeks * 7);
  const isIn = (day: Day | undefined) => day !== undefined && day >= from && day <= today;
  const held = heldOneOnOnes(
    facts.notes.filter(({ thing }) => isIn(dayOfName(thing.name))),
    today,
  );
  const topics = held
    .flatMap(({ note }) => note.files.flatMap(({ record }) => record.topics ?? []))
    .filter(({ text }) => text !== undefined);
  const kinds = Object.fromEntries(
    TOPIC_KINDS.map((kind) => [kind, topics.filter((topic) => topic.kind === kind).length]),
  ) as Record<TopicKind, number>;
  const sum = (leads: boolean) =>
    TOPIC_KINDS.reduce((total, kind) => total + (LEADING.has(kind) === leads ? kinds[kind] : 0), 0);
  const recognised = mergedRecords(facts.recognition).filter((one) => isIn(recognitionDay(one))).length;
  const delegated = mergedRecords(facts.delegations).filter(({ record }) => isIn(record.since)).length;
  const checkins = facts.goals.flatMap(({ record }) => record.checkins ?? []);
  const reviewed = checkins.filter(({ date }) => isIn(date)).length;
  const leading = sum(true) + recognised + delegated + reviewed;
  const managing = sum(false);
  return {
    weeks,
    from,
    to: today,
    held: held.length,
    kinds,
    unsorted: topics.length - sum(true) - sum(false),
    recognised,
    delegated,
    reviewed,
    leading,
    managing,
    share: leading + managing === 0 ? undefined : leading / (leading + managing),
    promises: keptPromises(facts, ME, from, today),
    untold: untold(facts.recognition, today).length,
  };
}
