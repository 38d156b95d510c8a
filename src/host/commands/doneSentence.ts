import { l10n } from 'vscode';
import { commandId, INTERNAL_COMMANDS } from '../platform/contributions';

/**
 * What a command did, in a sentence without a full stop, where the command itself says nothing: never its title, which says
 * what it is about to do.
 * @param id of the command
 */
export function doneSentence(id: string): string {
  switch (id) {
    case commandId('init'):
      return l10n.t('Book created');
    case commandId('changePrivacy'):
    case commandId('ownRepository'):
      return l10n.t('Privacy of the book changed');
    case commandId('startOneOnOne'):
      return l10n.t('One-on-one started');
    case commandId('privateNote'):
      return l10n.t('Private note created');
    case commandId('reflect'):
      return l10n.t('Reflection saved');
    case commandId('setGoalStatus'):
      return l10n.t('Status of the goal changed');
    case commandId('setDelegationStatus'):
      return l10n.t('Status of the delegation changed');
    case commandId('handOverMore'):
      return l10n.t('More authority handed over');
    case commandId('giveSupport'):
      return l10n.t('Support saved');
    case commandId('postpone'):
      return l10n.t('Moved to another day');
    case commandId('setTopicKind'):
      return l10n.t('Kind of the topic changed');
    case commandId('recordOutcome'):
      return l10n.t('Outcome saved');
    case commandId('setOpportunityStatus'):
      return l10n.t('Status of the opportunity changed');
    case commandId('setOpportunityOwner'):
      return l10n.t('Owner of the opportunity changed');
    case commandId('setOpportunityDay'):
      return l10n.t('Review day changed');
    case INTERNAL_COMMANDS.fillOpportunity:
      return l10n.t('Opportunity filled in');
    case commandId('newRetro'):
      return l10n.t('Retro created');
    case INTERNAL_COMMANDS.fillRetro:
      return l10n.t('Headings added to the retro');
    case commandId('exportPacket'):
      return l10n.t('Packet exported');
    case commandId('exportImprovements'):
      return l10n.t('Improvements exported');
    case commandId('exportCalendar'):
      return l10n.t('Calendar exported');
    case INTERNAL_COMMANDS.renameUnread:
      return l10n.t('Renamed');
    default:
      return l10n.t('Saved');
  }
}
