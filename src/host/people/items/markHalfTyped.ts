import { l10n, type TreeItem, type Uri } from 'vscode';
import { hasUnsavedErrors } from '../../store/halfTyped';

/** Says on a row that it shows its file as it was saved last, while what is typed cannot be read. */
export function markHalfTyped(item: TreeItem, uri: Uri | undefined): void {
  if (!uri || !hasUnsavedErrors(uri)) return;
  const description = typeof item.description === 'string' ? item.description : '';
  item.description = [l10n.t('as last saved'), description].filter(Boolean).join(' · ');
  const { label, role } = item.accessibilityInformation ?? {};
  if (label === undefined) return;
  item.accessibilityInformation = {
    label: l10n.t('{0}, as last saved: what is typed cannot be read yet', label),
    ...(role === undefined ? {} : { role }),
  };
}
