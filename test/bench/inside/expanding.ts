import { join } from 'node:path';
import type { Row } from '../../../src/host/people/peopleRows';
import type { PeopleTree } from '../../../src/host/people/peopleTree';
import { median, timed, worst } from './clock.ts';
import { floorOf, readPerson, statPerson } from './floor.ts';
import { expand } from './rows.ts';

/** How long it took to expand each of some people. */
export interface Expanding {
  readonly median: number;
  readonly worst: number;
  /** The median of expanding them once more. */
  readonly again: number;
  readonly readFloor: number;
  readonly statFloor: number;
}

/**
 * Expands people one after the other.
 * @param store stores what is known by then; gives the file with what is stored of a person
 */
export async function measureExpanding(
  tree: PeopleTree,
  book: string,
  people: readonly (Row & { row: 'person' })[],
  store: (person: string) => Promise<string>,
): Promise<Expanding> {
  const all = async () => {
    const times: number[] = [];
    for (const row of people) {
      const { ms, result } = await timed(() => expand(tree, row));
      if (result < 5) throw new Error(`only ${result} rows below ${row.person}`);
      times.push(ms);
    }
    return times;
  };
  const first = await all();
  const again = median(await all());
  const floors: { read: number; stat: number }[] = [];
  for (const { person } of people) {
    const stored = await store(person);
    const folder = join(book, 'people', person);
    floors.push({
      read: floorOf(() => readPerson(folder)),
      stat: floorOf(() => statPerson(folder, stored)),
    });
  }
  return {
    median: median(first),
    worst: worst(first),
    again,
    readFloor: median(floors.map(({ read }) => read)),
    statFloor: median(floors.map(({ stat }) => stat)),
  };
}
