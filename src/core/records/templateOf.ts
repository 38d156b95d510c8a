import type { RecordOf } from './kinds';
import type { PartialRecord } from './typed';

/**
 * A template made of a one-on-one: its topics without what became of them, and the headings of its notes. What was said
 * stays out.
 */
export function templateOf(note: PartialRecord<RecordOf<'oneOnOne'>>): RecordOf<'template'> {
  const topics = (note.topics ?? []).flatMap(({ text, kind }) =>
    text === undefined ? [] : [{ text, ...(kind === undefined ? {} : { kind }) }],
  );
  const headings = (note.notes ?? '').split('\n').filter((line) => /^#{1,6} \S/.test(line));
  return {
    ...(topics.length === 0 ? {} : { topics }),
    ...(headings.length === 0 ? {} : { notes: `${headings.map((line) => line.trimEnd()).join('\n\n')}\n` }),
  };
}
