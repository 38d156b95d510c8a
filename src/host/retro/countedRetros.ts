import type { Uri, WorkspaceFolder } from 'vscode';
import { isIgnoredRetro } from './ignoredRetro';
import type { CountedContext } from './retroContext';

// What asks at every letter gets the same list as long as nothing changed.
const known = new WeakMap<readonly Uri[], { readonly ignored: string; readonly files: readonly Uri[] }>();

/** The retros of a workspace folder that nobody said are none, in no order. */
export async function countedRetros(
  { retros, memory }: CountedContext,
  folder: WorkspaceFolder,
): Promise<readonly Uri[]> {
  const all = await retros.in(folder);
  const ignored = memory.ignored().join('\n');
  if (ignored === '') return all;
  const before = known.get(all);
  if (before?.ignored === ignored) return before.files;
  const files = all.filter((uri) => !isIgnoredRetro(memory, uri));
  known.set(all, { ignored, files });
  return files;
}
