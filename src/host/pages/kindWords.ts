import { l10n } from 'vscode';
import type { TopicKind } from '../../core/rules/waitingTopics';

/** What a kind of topic is called. */
export function kindWord(kind: TopicKind): string {
  return {
    training: l10n.t('training'),
    coaching: l10n.t('coaching'),
    conversation: l10n.t('conversation'),
    review: l10n.t('review'),
    direction: l10n.t('direction'),
    planning: l10n.t('planning'),
    organising: l10n.t('organising'),
    administering: l10n.t('administering'),
    controlling: l10n.t('controlling'),
    enforcing: l10n.t('enforcing'),
  }[kind];
}
