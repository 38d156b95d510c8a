import type { Day } from '../day';
import type { LineState } from './tiedLine';

/** What a teammate did to the line of a record, that the record does not say. */
export type TeamChange =
  | { readonly did: 'checked' | 'unchecked' | 'deleted' | 'ownerless' | 'dayless' }
  | { readonly did: 'owner'; readonly owner: string }
  | { readonly did: 'due'; readonly due: Day };

/** A record, as far as a line says the same. */
export interface RecordState {
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  /** It has an outcome. */
  readonly done: boolean;
}

/**
 * Returns what changed in a line since it was last written, and is not in the record yet; empty where nothing did.
 * @param now the line as it stands; undefined where it is gone
 * @param before what it said when it was last written; where that is not known, the record
 * @param isSame whether two written names mean the same person
 */
export function teamChanges(
  now: LineState | undefined,
  before: LineState | undefined,
  record: RecordState,
  isSame: (one: string, other: string) => boolean,
): readonly TeamChange[] {
  if (!now) return record.done ? [] : [{ did: 'deleted' }];
  const changes: TeamChange[] = [];
  // Of one that is known to be checked off, that was left as it is.
  if (now.done && !record.done && !before?.done) changes.push({ did: 'checked' });
  else if (!now.done && record.done && before?.done) changes.push({ did: 'unchecked' });
  const { owner, due } = now;
  const wasOwner = before ? before.owner : record.owner;
  const isOther = (one: string, other: string | undefined) => other === undefined || !isSame(one, other);
  if (owner !== undefined && isOther(owner, wasOwner) && isOther(owner, record.owner))
    changes.push({ did: 'owner', owner });
  // What the line never said, nobody took away.
  if (owner === undefined && before?.owner !== undefined && record.owner !== undefined && !record.done)
    changes.push({ did: 'ownerless' });
  const wasDue = before ? before.due : record.due;
  if (due !== undefined && due !== wasDue && due !== record.due && !record.done)
    changes.push({ did: 'due', due });
  // One that is checked off has no day to come.
  if (due === undefined && before?.due !== undefined && record.due !== undefined && !now.done && !record.done)
    changes.push({ did: 'dayless' });
  return changes;
}
