import { l10n, type Uri } from 'vscode';
import { takenOn } from '../../core/opportunities/takenOn';
import { UserError } from '../platform/errors';
import type { RetroContext } from '../retro/retroContext';
import { retroName } from '../retro/retroName';
import type { OpenBook } from '../store/books';
import { makeRoom } from './park';
import type { NamedQuestion } from './question';
import { opportunityFiles, readable } from './records';

/** How a new one stands, and what kept it from being taken on. */
export interface Room {
  readonly status: 'facing' | 'raised';
  readonly error?: UserError;
}

/** The answer for what is only raised, not taken on. */
export const RAISED: Room = { status: 'raised' };

/** The titles of the two that a retro faces already; undefined where there is room for one more. */
export async function fullWith(
  { book }: OpenBook,
  retro: Uri | undefined,
): Promise<readonly string[] | undefined> {
  const records = readable(await opportunityFiles(book));
  const { facing, mustPark } = takenOn(records, retro && retroName(book, retro));
  return mustPark ? facing.map(({ thing, record }) => record.title ?? thing.name) : undefined;
}

/**
 * Taken on, or only raised where two are faced already and none of them was to be parked.
 * @throws {UserError} `twoFaced` where nobody is there to be asked
 */
export async function roomFor(
  host: RetroContext,
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
    return (await makeRoom(host, open, facing)) ? { status: 'facing' } : RAISED;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The other one cannot be parked; what was answered must not be lost with it.
    return { status: 'raised', error };
  }
}
