import { type Uri, workspace } from 'vscode';
import { addDays } from '../../core/day';
import type { CommandContext } from '../commands/commandContext';
import { workspacePath } from '../platform/workspaceLinks';
import { countedRetros } from '../retro/countedRetros';
import type { CountedContext } from '../retro/retroContext';
import { rulesFor } from '../retro/retroDetector';

/** After so many days a retro is opened to be read. */
const READING = 42;

/** True for a retro that is history: held more than six weeks ago; one without a day, as soon as its series has a later one. */
export async function isOldRetro(
  host: Pick<CommandContext, 'modules' | 'today'>,
  parts: CountedContext,
  uri: Uri,
  text: string,
): Promise<boolean> {
  const { isFollowed, retroDay } = await host.modules.load('retro');
  const path = workspacePath(uri);
  const day = retroDay(path, text);
  if (day !== undefined) return day < addDays(host.today(), -READING);
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const paths = (await countedRetros(parts, folder)).map(workspacePath);
  return isFollowed(path, paths, rulesFor(folder));
}
