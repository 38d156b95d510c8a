import { type Day, isDay } from '../day';
import { escapedPattern } from '../escapedPattern';
import { answerWords, FORMER_AGAIN, FORMER_PARKED, FORMER_UNTIL } from './answerWords';

const all = Object.values(answerWords);
const escaped = (words: readonly string[]) =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escapedPattern)
    .join('|');
const open = escaped([
  ...all.flatMap(({ again, until }) => [again, until]),
  ...FORMER_AGAIN,
  ...FORMER_UNTIL,
]);
const over = escaped(all.flatMap(({ kept, changed, dropped }) => [kept, changed, dropped]));
const parked = escaped([...all.map((words) => words.parked), ...FORMER_PARKED]);
const standing = new RegExp(`,\\s(?:(?:(${open})|(${over}))\\s(\\d{4}-\\d{2}-\\d{2})|(${parked}))$`, 'u');

/** What the end of a line that Leadbook wrote says of how it stands; `size` counts from behind the comma. */
interface OwnStatus {
  readonly size: number;
  readonly due?: Day;
  readonly done?: boolean;
}

/** Reads `, review on 2026-12-05`, `, kept on 2026-12-05`, `, parked` at the end of words, in any of the languages. */
export function ownStatus(words: string): OwnStatus | undefined {
  const found = standing.exec(words);
  if (!found) return undefined;
  const [whole, isOpen, isOver, day = ''] = found;
  if ((isOpen ?? isOver) !== undefined && !isDay(day)) return undefined;
  return {
    size: whole.length - 1,
    ...(isOpen === undefined ? {} : { due: day }),
    ...(isOver === undefined ? {} : { done: true }),
  };
}
