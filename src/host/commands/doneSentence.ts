import { l10n } from 'vscode';
import { INTERNAL_COMMANDS } from '../platform/contributions';

/**
 * What a command that only rows and lenses call did, in a sentence without a full stop, where it says nothing itself.
 * @param id of the command
 */
export function doneInternally(id: string): string {
  switch (id) {
    case INTERNAL_COMMANDS.fillOpportunity:
      return l10n.t('Opportunity filled in');
    case INTERNAL_COMMANDS.fillRetro:
      return l10n.t('Headings added to the retro');
    case INTERNAL_COMMANDS.renameUnread:
      return l10n.t('Renamed');
    default:
      return saved();
  }
}

/** What any command did that does not say it better. */
export function saved(): string {
  return l10n.t('Saved');
}
