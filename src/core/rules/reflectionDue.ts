import { type Day, weekOf } from '../day';
import { isBlankText } from '../isBlankText';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';

/** The keys that hold answers, in the order in which they are asked. */
export const REFLECTION_KEYS = ['leading', 'managing', 'stepup', 'how'] as const;
/** One of `REFLECTION_KEYS`. */
type ReflectionKey = (typeof REFLECTION_KEYS)[number];

/** The three questions: where did I lead, where did I manage, where must I step up and how. */
type ReflectionQuestion = 'leading' | 'managing' | 'stepup';

/** The questions still to be answered this week. */
interface ReflectionDue {
  /** The ISO week, which is also the name of its file. */
  readonly week: string;
  readonly exists: boolean;
  /** The questions that are not answered in full: `stepup` needs its `how` as well. */
  readonly unanswered: readonly ReflectionQuestion[];
  /** The keys that hold no answer. */
  readonly missing: readonly ReflectionKey[];
}

/**
 * Returns what this week's reflection has and lacks: its week, whether its file exists, and the questions and keys
 * without an answer.
 * @param reflection the record of the week of `today`; undefined where there is none yet
 */
export function reflectionDue(
  reflection: PartialRecord<RecordOf<'reflection'>> | undefined,
  today: Day,
): ReflectionDue {
  const missing = REFLECTION_KEYS.filter((key) => isBlankText(reflection?.[key]));
  const unanswered = new Set(missing.map((key) => (key === 'how' ? 'stepup' : key)));
  return { week: weekOf(today), exists: reflection !== undefined, unanswered: [...unanswered], missing };
}
