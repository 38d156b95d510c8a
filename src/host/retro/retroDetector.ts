import { type TextDocument, type Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { Attention } from '../../core/retro';
import { globs, type PathTest } from '../../core/retro/glob';
import { type RetroRules, retroPath } from '../../core/retro/retroPath';
import { readSetting } from '../platform/contributions';
import type { LazyModules } from '../platform/lazyModules';
import { workspacePath } from '../platform/workspaceLinks';
import { bookPath } from '../store/bookFolder';

// Globs are compiled once for each setting, not for each of hundreds of open files.
const compiled = new Map<string, PathTest>();

/**
 * Tells what Leadbook does about a document as a retro: shows the `question`, only a `lens`, or is `silent`, as for all
 * that is no file of a workspace folder.
 */
export async function attentionTo(modules: LazyModules, document: TextDocument): Promise<Attention> {
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!folder) return 'silent';
  const rules = rulesFor(folder, document.uri);
  const path = workspacePath(document.uri);
  // The path alone settles most files: for them nothing is loaded, and their text is not even asked for.
  if (retroPath(path, rules) === 'never') return 'silent';
  const { retroContent } = await modules.load('detect');
  return retroContent(document.getText(), path, rules);
}

/** The user's own rules for what is a retro. */
export function rulesFor(folder: WorkspaceFolder, uri: Uri = folder.uri): RetroRules {
  return {
    include: compile(readSetting('retro.include', uri)),
    exclude: compile(readSetting('retro.exclude', uri)),
    books: [bookPath(folder)],
  };
}

function compile(patterns: readonly string[]): PathTest {
  const key = JSON.stringify(patterns);
  let test = compiled.get(key);
  if (!test) {
    test = globs(patterns);
    compiled.set(key, test);
  }
  return test;
}
