import { Plain, type Problem, read, type Value } from '../yaml';
import { edit } from '../yaml/editing';
import type { Answered } from './answered';
import { answerText, type RetroAnswerText, singleLine } from './answerText';
import type { AnswerKind } from './answerWords';
import { matchHeading } from './families';

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
  const value = isPlain ? answerText(answer, 'yaml', 'en') : itemOf(answer);
  return edited(text, value, key, isPlain ? answerText(answer, 'yaml', 'en') : singleLine(answer.title));
}

function itemOf({ title, href, owner, change, measure, before, revisit }: RetroAnswerText): Value {
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

function edited(text: string, value: Value, key: string, written: string): Answered {
  const done = edit(text, [{ kind: 'append', path: [key], value }]);
  if (!done.ok) return done;
  const after = read(done.text);
  const list = after.ok ? after.data[key] : undefined;
  const place = after.ok && Array.isArray(list) ? after.place([key, list.length - 1]) : undefined;
  return { ok: true, edits: done.edits, offset: place?.offset ?? done.edits[0]?.offset ?? 0, written };
}

function refused([problem]: readonly Problem[]): Answered {
  const nowhere = { offset: 0, length: 0, line: 0, column: 0 };
  return { ok: false, refusal: problem ?? { code: 'syntax', place: nowhere } };
}
