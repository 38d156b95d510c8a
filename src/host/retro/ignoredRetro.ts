import { type Uri, workspace } from 'vscode';
import { retroPath } from '../../core/retro/retroPath';
import { workspacePath } from '../platform/workspaceLinks';
import type { RetroMemory } from './memory';
import { rulesFor } from './retroDetector';

/** True if somebody said that a file, or all of a folder around it, is no retro; `retro.include` wins over that. */
export function isIgnoredRetro(memory: RetroMemory, uri: Uri): boolean {
  if (memory.get(uri) !== 'notRetro') return false;
  const folder = workspace.getWorkspaceFolder(uri);
  return !folder || retroPath(workspacePath(uri), rulesFor(folder, uri)) !== 'forced';
}
