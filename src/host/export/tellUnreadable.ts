import { l10n } from 'vscode';
import { isPrivatePath } from '../../core/book/privacy';
import { background } from '../platform/background';
import { showWarning } from '../platform/messages/notices';

/**
 * Tells of files that could not be read, so that nobody takes an export for whole.
 * @param paths relative to the book
 */
export function tellUnreadable(paths: readonly string[]): void {
  // What is private is in no export anyhow, nor are its copies and the lead's reflections.
  const missing = paths.filter((path) => !isPrivatePath(path, undefined)).sort();
  if (missing.length === 0) return;
  background(
    showWarning(l10n.t('These files cannot be read, so what they say is missing: {0}', missing.join(', '))),
  );
}
