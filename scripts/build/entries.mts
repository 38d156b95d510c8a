import { globSync } from 'node:fs';
import { basename } from 'node:path';

/** A file of `src`, relative to the checkout, from which a bundle is made, and the name of the bundle. */
export interface BundleEntry {
  readonly in: string;
  readonly out: string;
}

/** Parts that `compose` puts together, a bundle each. */
const COMPOSED = [
  'agendaView',
  'calendarReading',
  'shownFiles',
  'allCommands',
  'extensionApi',
  'recordEditing',
  'gitGuard',
  'notesFields',
  'opportunitiesView',
  'rowEditing',
  'bookPages',
];

/** Parts that hold what several others share; each is under its own name in `src/compose/lazilyShared.ts`. */
export const sharedEntries: readonly BundleEntry[] = [
  'recordReading',
  'yamlEditing',
  'retroReading',
  'commandSchemas',
  'topicGuessing',
  'noteTasks',
].map((name) => ({ in: `src/compose/${name}.ts`, out: name }));

/**
 * Everything heavy or rare: the parts of `compose`, and each file of `src/lazy`.
 * @param root the checkout
 */
export function lazyEntries(root: string): BundleEntry[] {
  return [
    ...COMPOSED.map((name) => ({ in: `src/compose/${name}.ts`, out: name })),
    ...globSync('src/lazy/*.ts', { cwd: root }).map((path) => ({
      in: path.replaceAll('\\', '/'),
      out: basename(path, 'Module.ts'),
    })),
  ];
}
