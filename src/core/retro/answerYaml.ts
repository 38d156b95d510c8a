import { Plain, type Problem, read, type Value, type ValueMap } from '../yaml';
import { edit } from '../yaml/editing';
import type { Answered } from './answered';
import { answerText, type RetroAnswerText, singleLine } from './answerText';
import type { AnswerKind } from './answerWords';
import { matchHeading } from './families';
import { tiedEntries } from './tiedEntries';

const keys: Readonly<Record<AnswerKind, string>> = {
  opportunity: 'opportunities',
  problem: 'problems',
  judgement: 'judgements',
};

/**
 * Writes an answer as an item of a top-level list of a YAML retro: the last list whose key is for this kind of answer, or a
 * new one named `opportunities`, `problems` or `judgements`. Among items of plain text it is plain text.
 */
export function answerYaml(text: string, answer: RetroAnswerText): Answered {
  const reading = read(text);
  if (!reading.ok) return refused(reading.problems);
  const { data } = reading;
  const key =
    Object.keys(data).findLast((name) => name === keys[answer.kind]) ??
    Object.keys(data).findLast((name) => matchHeading(name)?.topic === answer.kind) ??
    keys[answer.kind];
  const list = data[key];
  const isPlain = Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string');
  const value = isPlain ? answerText(answer, 'yaml', 'en') : answerItem(answer);
  return edited(text, value, key);
}

/** What an answer says as a map. */
function answerItem({ title, href, owner, change, measure, before, revisit }: RetroAnswerText): ValueMap {
  const said = (text: string | undefined) => (text === undefined ? undefined : singleLine(text));
  return {
    title: singleLine(title),
    link: href,
    owner: said(owner),
    // What readers cannot look up is said here.
    ...(href === undefined ? { change: said(change), measure: said(measure), before: said(before) } : {}),
    revisit: revisit === undefined ? undefined : new Plain(revisit),
  };
}

function edited(text: string, value: Value, key: string): Answered {
  const done = edit(text, [{ kind: 'append', path: [key], value }]);
  if (!done.ok) return done;
  const item = tiedEntries(done.text).findLast(({ path }) => path.length === 2 && path[0] === key);
  const written = item === undefined ? {} : { written: item.block };
  return { ok: true, edits: done.edits, offset: item?.start ?? done.edits[0]?.offset ?? 0, ...written };
}

function refused([problem]: readonly Problem[]): Answered {
  const nowhere = { offset: 0, length: 0, line: 0, column: 0 };
  return { ok: false, refusal: problem ?? { code: 'syntax', place: nowhere } };
}
