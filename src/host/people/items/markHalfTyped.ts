import { l10n, type TextDocument, type TreeItem, type Uri } from 'vscode';
import { read } from '../../../core/yaml';
import { dirtyDocument } from '../../store/disk';

/** Says on a row that it shows its file as it was saved last, while what is typed cannot be read. */
export function markHalfTyped(item: TreeItem, uri: Uri | undefined): void {
  if (!uri || !hasUnsavedErrors(uri)) return;
  const description = typeof item.description === 'string' ? item.description : '';
  item.description = [l10n.t('as last saved'), description].filter(Boolean).join(' · ');
  const { label, role } = item.accessibilityInformation ?? {};
  if (label === undefined) return;
  item.accessibilityInformation = {
    label: l10n.t('{0}, as last saved: the unsaved text cannot be read yet', label),
    ...(role === undefined ? {} : { role }),
  };
}

// Each of a person's rows asks, and a text is parsed for the first of them.
const known = new WeakMap<TextDocument, { readonly version: number; readonly halfTyped: boolean }>();

/** True if an editor has a text of a file that cannot be read yet, so that what was saved last is shown of it. */
function hasUnsavedErrors(uri: Uri): boolean {
  const document = dirtyDocument(uri);
  if (!document) return false;
  const { version } = document;
  const before = known.get(document);
  if (before?.version === version) return before.halfTyped;
  const halfTyped = !read(document.getText()).ok;
  known.set(document, { version, halfTyped });
  return halfTyped;
}
