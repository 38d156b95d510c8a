import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { inOneLine } from '../../core/inOneLine';
import { isBlankText } from '../../core/isBlankText';
import { isList } from '../../core/isList';
import { setKey } from '../../core/records/changes';
import type { RecordOf } from '../../core/records/kinds';
import { isSameValue } from '../../core/records/sameValue';
import { textsIn } from '../../core/records/textsIn';
import type { PartialRecord } from '../../core/records/typed';
import { isDirectionDue } from '../../core/rules/direction';
import type { RecordFile } from '../../core/rules/personFacts';
import { read } from '../../core/yaml';
import { edit } from '../../core/yaml/editing';
import type { Intent } from '../../core/yaml/yamlTypes';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { withTextOnFailure } from '../platform/withTextOnFailure';
import { inputList } from '../prompts/inputList';
import { inputText } from '../prompts/inputs';
import { pickBook } from '../prompts/pickPerson';
import { asksOptional, askWhatOneLikes, type StepFrame } from '../prompts/steps';
import type { OpenBook } from '../store/books';

interface Direction {
  mission: string;
  vision: string;
  values: readonly string[];
}

type DirectionAnswers = { readonly [K in keyof Direction]?: Direction[K] | undefined };

/** Writes what the team is for, where it is going and what it decides by; values are added to those that are there. */
export const setDirection = defineCommand({
  name: 'setDirection',
  args: z.strictObject({
    book: argument.uri,
    mission: argument.text,
    vision: argument.text,
    values: argument.texts,
  }),
  fromRow: ({ book }) => ({ book }),
  run: async (host, { args, all }) => {
    const { book: near, ...answers } = args;
    const open = await pickBook(host.books, near, l10n.t('Mission, Vision and Values'));
    return open && askDirection(host, open, answers, all);
  },
});

/**
 * Asks for mission, vision and values where a record that was just written makes them of use for the first time, and none
 * of them is there; the title says why. Not where `leadbook.prompts` says few.
 * @param before the opportunities there were before it
 * @returns whether any of them was written
 * @throws {UserError} what the writer throws
 */
export async function offerDirection(
  host: Pick<CommandContext, 'writer' | 'feedback'>,
  open: OpenBook,
  before: readonly RecordFile<'opportunity'>[],
  added: PartialRecord<RecordOf<'opportunity'>>,
): Promise<boolean> {
  if (!asksOptional()) return false;
  const isDue = isDirectionDue(
    before.map(({ record }) => record),
    added,
  );
  if (!isDue) return false;
  const { mission, vision, values } = await directionOf(open);
  if (mission !== undefined || vision !== undefined || textsIn(values).length > 0) return false;
  const title = l10n.t('Mission, Vision and Values: asked once, to guide your next decisions');
  return (await askDirection(host, open, {}, true, title)) !== undefined;
}

async function askDirection(
  host: Pick<CommandContext, 'writer' | 'feedback'>,
  open: OpenBook,
  known: DirectionAnswers,
  all: boolean,
  title = l10n.t('Mission, Vision and Values'),
): Promise<Uri | undefined> {
  const { mission, vision, values } = await directionOf(open);
  const count = textsIn(values).length;
  const ask = (prompt: string, placeholder: string, value: string | undefined) => (frame: StepFrame) =>
    inputText(frame, { prompt, placeholder, optional: true, ...(value === undefined ? {} : { value }) });
  // By hand these are what one came for, however few prompts are wanted; leaving in the middle keeps what was said.
  const { answers } = await askWhatOneLikes<Direction>(
    title,
    known,
    [
      {
        key: 'mission',
        required: all,
        ask: ask(
          l10n.t('Mission: what is this team for? Enter skips it'),
          l10n.t('Every passenger gets the right fare, every time.'),
          lineOrNone(mission),
        ),
      },
      {
        key: 'vision',
        required: all,
        ask: ask(
          l10n.t('Vision: what will be true when you have succeeded? Enter skips it'),
          l10n.t('A fare change is live within a day.'),
          lineOrNone(vision),
        ),
      },
      {
        key: 'values',
        required: all,
        ask: (frame) => {
          const prompt =
            count === 0
              ? l10n.t('Values: what guides your decisions when no rule helps? (separate with ;)')
              : l10n.t('{0} values are written down. Add more? (separate with ;)', count);
          return inputList(frame, prompt, {
            placeholder: l10n.t('Say it early; Leave it better than it was'),
          });
        },
      },
    ],
    all,
  );
  const before = { mission: lineOrNone(mission), vision: lineOrNone(vision) };
  const texts = (['mission', 'vision'] as const).flatMap((key) => {
    const said = answers[key];
    return said === undefined || said === before[key] ? [] : [[key, said] as const];
  });
  const added = answers.values ?? [];
  if (texts.length === 0 && added.length === 0) return undefined;
  const uri = open.book.uri({ kind: 'book', name: 'book', private: false });
  await withTextOnFailure([...texts.map(([, said]) => said), ...added], () =>
    host.writer.edit(open.book.folder.uri, uri, (text) =>
      edit(text, [...texts.map(([key, said]) => setKey('book', key, said)), ...valueIntents(text, added)]),
    ),
  );
  await host.feedback.tell({ message: l10n.t('Mission, vision and values kept'), open: uri });
  return uri;
}

/** Adds those values that the text does not hold yet. */
function valueIntents(text: string, added: readonly string[]): readonly Intent[] {
  const reading = read(text);
  const there = reading.ok ? reading.data.values : undefined;
  // A single value may stand there without being a list.
  const known = (isList(there) ? there : [there])
    .filter((one) => typeof one === 'string')
    .filter((one) => !isBlankText(one));
  const fresh = added.filter(
    (value, index) =>
      !known.some((one) => isSameValue(one, value)) &&
      added.findIndex((one) => isSameValue(one, value)) === index,
  );
  if (fresh.length === 0) return [];
  if (!isList(there)) return [setKey('book', 'values', [...known, ...fresh])];
  return fresh.map((value) => ({ kind: 'append', path: ['values'], value }));
}

async function directionOf({ book }: OpenBook): Promise<PartialRecord<RecordOf<'book'>>> {
  const summary = await book.summary({ kind: 'book', name: 'book', private: false });
  return summary.ok ? summary.record : {};
}

function lineOrNone(text: string | undefined): string | undefined {
  const line = inOneLine(text ?? '');
  return line === '' ? undefined : line;
}
