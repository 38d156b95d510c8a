import { l10n } from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { UnreadFile } from './unreadFiles';

/** Returns the words behind a file's name that say why it is not read. */
export function unreadReason(file: UnreadFile): string {
  const name = file.proper?.slice(file.proper.lastIndexOf('/') + 1) ?? '';
  const reason = sentence(file, name);
  // A copy says so already.
  if (!file.isTaken || file.reason === 'copy') return reason;
  return l10n.t('{0}, but {1} already exists', reason, name);
}

function sentence({ reason, proper, examples, isTaken }: UnreadFile, name: string): string {
  switch (reason) {
    case 'copy':
      if (isTaken) return l10n.t('a copy of {0}, made by a sync tool or an editor', name);
      if (proper !== undefined) return l10n.t('looks like a copy of {0}, which is not there', name);
      return l10n.t('looks like a copy made by a sync tool or an editor');
    case 'ending':
      return l10n.t('its ending should be .yaml');
    case 'capitals':
      return l10n.t('its name should be {0}, in lower case', name);
    case 'name':
      if (proper !== undefined) return l10n.t('its name should be {0}', name);
      return examples?.length
        ? l10n.t('its name should be like {0}', examples.join(', '))
        : l10n.t('Leadbook doesn’t read files of this name');
    case 'noPrivate':
      return l10n.t('files of this kind have no private part');
    case 'misplaced':
      return l10n.t('Leadbook reads nothing in this folder');
    case 'format':
      return l10n.t('only .yaml files are read; “Import Notes” reads Markdown');
    default:
      return assertNever(reason);
  }
}
