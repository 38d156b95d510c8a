import type { CommandContext } from '../commands/commandContext';
import type { RetroNews } from '../opportunities/retroNews';
import { knownPeople } from '../retro/knownPeople';

/**
 * Whether an answer to a difference leaves others of its line to be asked: by what the record says once it is given.
 * @param isOver the record has an outcome then
 */
export async function leavesMore(
  host: Pick<CommandContext, 'modules'>,
  { open, record, change, tied, hasMore }: RetroNews,
  isOver: boolean,
): Promise<boolean> {
  if (!hasMore) return false;
  const { nameTest, personNamed, stateOfLine, teamChanges } = await host.modules.load('retro');
  const people = await knownPeople(open);
  const before =
    record.line === undefined
      ? undefined
      : stateOfLine(record.line, tied.format, nameTest(people.map(({ name }) => name)));
  const slugOf = (name: string) => personNamed(name, people) ?? name.trim().toLowerCase();
  const after = { owner: record.owner, due: record.revisit, done: isOver };
  const changes = teamChanges(tied.tied?.state, before, after, (one, other) => slugOf(one) === slugOf(other));
  return changes.some(({ did }) => did !== change.did);
}
