import { comparableText } from '../comparableText';
import { isBlankText } from '../isBlankText';
import { textsIn } from '../records/textsIn';
import { titleOf } from './goalsIdle';
import { isPrivate, type MergedRecord, mergedRecords, type PersonFacts, targetIn } from './personFacts';
import type { PreparationLine } from './preparationLines';

/** Support that the lead promised with a goal or a delegation, of which nothing has been seen yet. */
export interface SupportLine extends PreparationLine {
  readonly text: string;
  /** The title of the goal, or the outcome of the delegation. */
  readonly title: string;
  readonly of: 'goal' | 'delegation';
}

/**
 * The support that the lead still owes: what stands under `support` of active goals and delegations, until a promise says the
 * same, open or kept. An open one is listed by itself; a kept one says that it was given.
 */
export function supportLines({
  notes,
  next,
  goals,
  delegations,
}: Pick<PersonFacts, 'notes' | 'next' | 'goals' | 'delegations'>): readonly SupportLine[] {
  const promised = new Set(
    [...notes, ...next]
      .flatMap(({ record }) => record.actions ?? [])
      .flatMap(({ text }) => (text === undefined ? [] : [foldedSupport(text)])),
  );
  const isOpen = (text: string) => !isBlankText(text) && !promised.has(foldedSupport(text));
  return [
    ...mergedRecords(goals)
      .filter(({ record }) => record.status === 'active')
      .flatMap((goal) => linesOf(goal, 'goal', titleOf(goal), isPrivate(goal, ['title']), isOpen)),
    ...mergedRecords(delegations)
      .filter(({ record }) => record.status === 'active')
      .flatMap((one) => {
        const title = one.record.outcome ?? one.main.thing.name;
        return linesOf(one, 'delegation', title, isPrivate(one, ['outcome']), isOpen);
      }),
  ];
}

/** A text of support as it is compared with promises: whatever its capitals, blanks and full stop. */
export function foldedSupport(text: string): string {
  return comparableText(text).replace(/\.$/, '');
}

function linesOf(
  merged: MergedRecord<'goal'> | MergedRecord<'delegation'>,
  of: SupportLine['of'],
  title: string,
  secret: boolean,
  isOpen: (text: string) => boolean,
): readonly SupportLine[] {
  return merged.files.flatMap(({ thing, record }) =>
    (record.support ?? []).flatMap((_item, index): SupportLine[] => {
      // An item that does not fit is no text, whatever its type says.
      const [text] = textsIn(record.support?.slice(index, index + 1));
      if (text === undefined || !isOpen(text)) return [];
      const target = targetIn(thing, ['support', index]);
      return [{ text, title, of, private: thing.private || secret, target }];
    }),
  );
}
