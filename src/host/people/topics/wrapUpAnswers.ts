import { l10n } from 'vscode';
import { ME } from '../../../core/book/paths';
import { addDays } from '../../../core/day';
import { isList } from '../../../core/isList';
import { read } from '../../../core/yaml';
import { isDataMap } from '../../../core/yaml/data';
import type { CommandContext } from '../../commands/commandContext';
import { promiseReader } from '../../editor/promiseReader';
import { shortDay } from '../../platform/dateFormat';
import { UserError } from '../../platform/errors';
import { titleWith } from '../../prompts/personFor';
import { exists } from '../../store/guards';
import { nameOf, relationOfSummary } from '../../store/personSummaries';
import { textOf } from './carryOver';
import { type DatedNote, heldBy } from './noteFor';
import { openKeys, type WrapUp, type WrittenPromise } from './noteTopics';
import { keysHint, type MarkedRow, markRows, type RowMark } from './wrapUpList';

interface Asked {
  readonly row: MarkedRow;
  /** What accepting the row with a mark adds. */
  readonly answer: (mark: number) => Partial<WrapUp>;
}

/** Days until a promise is due where nobody knows when the next one-on-one is. */
const USUAL = 14;

/**
 * Asks in one list what becomes of a note's topics and check boxes. Where none of the topics is ticked the lead may never
 * tick, so all count as discussed; else those without a tick move on.
 * @returns undefined when cancelled
 * @throws {UserError} `noTopic` where there is nothing to ask
 */
export async function askWrapUp(
  host: Pick<CommandContext, 'modules' | 'today'>,
  note: DatedNote,
): Promise<WrapUp | undefined> {
  const rows = [...(await topicRows(host, note)), ...(await promiseRows(host, note))];
  if (rows.length === 0)
    throw new UserError(
      'noTopic',
      l10n.t('Nothing to wrap up: no open topic, and no check box in the notes.'),
      note.open.book.uri(note.thing),
    );
  const answer = await markRows(
    await titleWith(l10n.t('Wrap Up'), { book: note.open, slug: note.person }),
    keysHint(),
    rows.map(({ row }) => row),
  );
  if (answer.kind !== 'answer') return undefined;
  const parts = rows.map(({ row, answer: of }, at) => of(answer.value[at] ?? row.mark));
  const all = <T>(list: (part: Partial<WrapUp>) => readonly T[] | undefined) =>
    parts.flatMap((part) => list(part) ?? []);
  return {
    discussed: all(({ discussed }) => discussed),
    carried: all(({ carried }) => carried),
    dropped: all(({ dropped }) => dropped),
    promises: all(({ promises }) => promises),
  };
}

async function topicRows(host: Pick<CommandContext, 'today'>, note: DatedNote): Promise<readonly Asked[]> {
  const marks: readonly RowMark[] = [
    { icon: 'check', said: l10n.t('discussed'), verb: l10n.t('Discussed') },
    { icon: 'arrow-right', said: l10n.t('next time'), verb: l10n.t('Carry to Next Time') },
    { icon: 'trash', said: l10n.t('dropped'), verb: l10n.t('Drop') },
  ];
  const shared = await openKeys(note, false);
  const own = { ...note.thing, private: true };
  const isThere = !note.open.book.isHidden(own) && (await exists(note.open.book.uri(own)));
  const secret = isThere ? await openKeys(note, true) : [];
  const mark = (await isTicked(host, note)) ? 1 : 0;
  return [...shared, ...secret].map(({ text }, at) => ({
    row: { text, marks, mark, ...(at < shared.length ? {} : { detail: l10n.t('private') }) },
    answer: (chosen) =>
      ({ 0: { discussed: [text.trim()] }, 1: { carried: [text.trim()] } })[chosen] ?? {
        dropped: [text.trim()],
      },
  }));
}

/** True if somebody ticked a topic of the note: then those without a tick were left open on purpose. */
async function isTicked(
  host: Pick<CommandContext, 'today'>,
  { open, person, thing }: DatedNote,
): Promise<boolean> {
  const held = (await heldBy(open, person, host.today())).find(({ name }) => name === thing.name);
  const files = held?.note.files ?? [];
  return files.some(({ record }) =>
    (record.topics ?? []).some(({ done }) => done !== undefined && done !== 'false'),
  );
}

async function promiseRows(
  host: Pick<CommandContext, 'modules' | 'today'>,
  note: DatedNote,
): Promise<readonly Asked[]> {
  const { open, person } = note;
  const summary = await open.summaries.get(person);
  const due = (await open.needs.of(summary))?.due;
  const usual = due !== undefined && due > host.today() ? due : addDays(host.today(), USUAL);
  const promisesIn = await promiseReader(host, open, { person, name: note.thing.name }, usual);
  const rows: Asked[] = [];
  for (const isPrivate of [false, true]) {
    const thing = { ...note.thing, private: isPrivate };
    const uri = open.book.uri(thing);
    if (open.book.isHidden(thing) || !(await exists(uri))) continue;
    const reading = read(await textOf(uri));
    const notes = reading.ok ? reading.data.notes : undefined;
    if (!reading.ok || typeof notes !== 'string') continue;
    const actions = isList(reading.data.actions) ? reading.data.actions : [];
    const texts = actions.flatMap((one) =>
      isDataMap(one) && typeof one.text === 'string' ? [one.text] : [],
    );
    for (const one of promisesIn(notes, texts)) {
      const promise: WrittenPromise = {
        text: one.text,
        owner: one.owner,
        due: one.due ?? usual,
        private: isPrivate,
      };
      // Beside the lead whoever the notes name, else the person whose one-on-one it is.
      const other = one.owner === undefined || one.owner === ME ? person : one.owner;
      const whose = await open.summaries.get(other);
      // A team promises nothing: there only a person who is named can.
      const isOne = relationOfSummary(whose) !== 'team';
      const name = isOne ? nameOf(whose) : undefined;
      rows.push(promiseRow(promise, { other, name, today: host.today() }));
    }
  }
  return rows;
}

function promiseRow(
  promise: WrittenPromise,
  {
    other,
    name,
    today,
  }: { readonly other: string; readonly name: string | undefined; readonly today: string },
): Asked {
  const by = promise.due === undefined ? '' : shortDay(promise.due, today);
  const mine: RowMark = {
    icon: 'account',
    said: l10n.t('you promise it by {0}', by),
    verb: l10n.t('You Promise It'),
  };
  const none: RowMark = { icon: 'circle-slash', said: l10n.t('no promise'), verb: l10n.t('No Promise') };
  const theirs = (who: string): RowMark => ({
    icon: 'person',
    said: l10n.t('{0} promises it by {1}', who, by),
    verb: l10n.t('They Promise It'),
  });
  const marks = name === undefined ? [mine, none] : [mine, theirs(name), none];
  return {
    row: {
      text: promise.text,
      marks,
      mark: name === undefined || promise.owner === undefined || promise.owner === ME ? 0 : 1,
      ...(promise.private ? { detail: l10n.t('private') } : {}),
    },
    answer: (chosen) =>
      chosen === marks.length - 1 ? {} : { promises: [{ ...promise, owner: chosen === 1 ? other : ME }] },
  };
}
