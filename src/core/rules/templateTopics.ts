import { dayOfName } from '../book/paths';
import { comparableText } from '../comparableText';
import { type Day, isDay } from '../day';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import { dueAfter, parseCadence } from './cadence';
import type { RecordFile } from './personFacts';
import type { TopicKind } from './waitingTopics';

/** A topic that a template adds to a one-on-one. */
interface TemplateTopic {
  readonly text: string;
  readonly kind?: TopicKind;
  readonly from?: string;
  readonly link?: string;
}

/** What a new one-on-one begins with. */
export interface Beginning {
  readonly topics: readonly TemplateTopic[];
  /** Headings and what else the notes begin with; undefined where no template says anything. */
  readonly notes: string | undefined;
}

type Template = PartialRecord<RecordOf<'template'>>;

/**
 * Returns the topics and notes of a new one-on-one, by its templates in their order. A topic with `every` is added when
 * the newest note that holds its text is that old, or none does; one whose `every` cannot be read counts as one
 * without: it is added each time, and never lost. No topic is added twice.
 * @param notes the person's dated one-on-ones; those after `day` are not looked at
 * @param day the day of the new one
 */
export function beginningOf(
  templates: readonly Template[],
  notes: readonly Pick<RecordFile<'oneOnOne'>, 'thing' | 'record'>[],
  day: Day,
): Beginning {
  const taken = new Set<string>();
  const topics: TemplateTopic[] = [];
  for (const { text, every, kind, from, link } of templates.flatMap((one) => one.topics ?? [])) {
    if (text === undefined || taken.has(topicKey(text))) continue;
    taken.add(topicKey(text));
    if (!isTurn(text, every, notes, day)) continue;
    topics.push({
      text,
      ...(kind === undefined ? {} : { kind }),
      ...(from === undefined ? {} : { from }),
      ...(link === undefined ? {} : { link }),
    });
  }
  const said = templates.map((one) => one.notes?.trimEnd()).filter((one) => one !== undefined && one !== '');
  return { topics, notes: said.length === 0 ? undefined : `${said.join('\n\n')}\n` };
}

/** The form in which topics are compared: neither letter case nor blanks tell two apart. */
export function topicKey(text: string): string {
  return comparableText(text);
}

function isTurn(
  text: string,
  every: string | undefined,
  notes: readonly Pick<RecordFile<'oneOnOne'>, 'thing' | 'record'>[],
  day: Day,
): boolean {
  const cadence = every === undefined ? undefined : parseCadence(every);
  if (!cadence) return true;
  const wanted = topicKey(text);
  const last = notes
    .filter(({ record }) =>
      (record.topics ?? []).some(
        (topic) => topic.text !== undefined && topicKey(topic.text).includes(wanted),
      ),
    )
    .map(({ thing }) => dayOfName(thing.name))
    .filter((one) => one !== undefined && isDay(one) && one < day)
    .sort()
    .at(-1);
  return last === undefined || dueAfter(last, cadence) <= day;
}

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
