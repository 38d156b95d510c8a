import { l10n, type Uri } from 'vscode';
import { inOneLine } from '../../../core/inOneLine';
import { takenOn } from '../../../core/opportunities/takenOn';
import { setKey } from '../../../core/records/changes';
import type { RecordFile } from '../../../core/rules/personFacts';
import { edit } from '../../../core/yaml/editing';
import type { CommandContext } from '../../commands/commandContext';
import { UserError } from '../../platform/errors';
import { pickOne } from '../../prompts/inputs';
import type { CountedContext, FollowContext, RetroContext } from '../../retro/retroContext';
import { retroName } from '../../retro/retroName';
import type { OpenBook } from '../../store/books';
import { earlierThings } from '../earlier/earlier';
import type { OpportunityThing } from '../opportunityRows';
import { opportunityFiles, readable } from '../records';
import { followInRetro } from '../ties/tiedRetro';
import type { NamedQuestion, QuestionContext } from './question';

/** How a new one stands, and what kept it from being taken on. */
interface Room {
  readonly status: 'facing' | 'raised';
  readonly error?: UserError;
}

/** The answer for what is only raised, not taken on. */
export const RAISED: Room = { status: 'raised' };

/** The titles of the two that a retro faces already; undefined where there is room for one more. */
async function fullWith({ book }: OpenBook, retro: Uri | undefined): Promise<readonly string[] | undefined> {
  const records = readable(await opportunityFiles(book));
  const { facing, mustPark } = takenOn(records, retro && retroName(book, retro));
  return mustPark ? facing.map(({ thing, record }) => record.title ?? thing.name) : undefined;
}

/**
 * Taken on, or only raised where two are faced already and none of them was to be parked.
 * @throws {UserError} `twoFaced` where nobody is there to be asked
 */
export async function roomFor(
  host: FollowContext,
  parts: RetroContext,
  open: OpenBook,
  retro: Uri | undefined,
  named: NamedQuestion,
  all: boolean,
): Promise<Room> {
  const { facing, mustPark } = takenOn(
    readable(await opportunityFiles(open.book)),
    retro && retroName(open.book, retro),
  );
  if (!mustPark || named.room === 'all') return { status: 'facing' };
  if (!all) {
    throw new UserError(
      'twoFaced',
      l10n.t('This retro already has two. Park one first, or leave out the review day.'),
      retro,
    );
  }
  try {
    return (await makeRoom(host, parts, open, facing)) ? { status: 'facing' } : RAISED;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The other one cannot be parked; what was answered must not be lost with it.
    return { status: 'raised', error };
  }
}

/**
 * Asks which one to park, so that a retro faces two at most. False where the new one is rather left as raised.
 * @throws {UserError} what keeps the parked one, or its line, from being written
 */
export async function makeRoom(
  host: FollowContext,
  parts: RetroContext,
  open: OpenBook,
  facing: readonly RecordFile<'opportunity'>[],
): Promise<boolean> {
  const frame = { title: l10n.t('Two at a Time'), step: 1, of: 1, back: false };
  const answer = await pickOne<OpportunityThing | 'all' | undefined>(
    frame,
    l10n.t('This retro already has two. Which one do you park?'),
    [
      ...facing.map(({ thing, record }) => ({ label: record.title ?? thing.name, value: thing })),
      { label: l10n.t('Face All Three'), value: 'all' },
      { label: l10n.t('None: raise the new one, and take it on later'), value: undefined },
    ],
  );
  if (answer.kind !== 'answer' || !answer.value) return false;
  if (answer.value === 'all') return true;
  const { book } = open;
  const uri = book.uri(answer.value);
  await host.writer.edit(book.folder.uri, uri, (text) =>
    edit(text, [setKey('opportunity', 'status', 'parked')]),
  );
  await followInRetro(host, parts, open, uri, true);
  return true;
}

/** The context of a question that stands alone: nothing is shown below it. */
export function alone({ today }: Pick<CommandContext, 'today'>, retro: Uri | undefined): QuestionContext {
  return {
    direction: undefined,
    earlier: [],
    today: today(),
    full: undefined,
    retro,
  };
}

/**
 * Reads what is shown below the question: the book's direction, and in a retro what is still open and whether there is
 * room.
 */
export async function questionContext(
  host: Pick<CommandContext, 'modules' | 'today'>,
  parts: CountedContext,
  open: OpenBook,
  retro: Uri | undefined,
): Promise<QuestionContext> {
  const summary = await open.book.summary({ kind: 'book', name: 'book', private: false });
  const { vision, mission } = summary.ok ? summary.record : {};
  const direction = vision ?? mission;
  return {
    direction: direction && inOneLine(direction),
    earlier: retro ? await earlierThings(host, parts, open, retro) : [],
    today: host.today(),
    full: retro && (await fullWith(open, retro)),
    retro,
  };
}
