import * as l10n from '@vscode/l10n';
import type { DELEGATION_STATUSES } from '../records/delegationKind';
import type { Confidence, GoalStatus } from '../records/goalKind';
import type { Authority } from '../rules/delegations';

/** A word of a record that a packet says in its own way. */
type PacketWord = GoalStatus | Confidence | Authority | (typeof DELEGATION_STATUSES)[number];

/** How a packet, which speaks to the person, says how something stands, how sure they are, and how far they decide. */
export function packetWord(word: PacketWord): string {
  const words: Readonly<Record<PacketWord, string>> = {
    planned: l10n.t('planned'),
    active: l10n.t('active'),
    achieved: l10n.t('achieved'),
    dropped: l10n.t('dropped'),
    done: l10n.t('done'),
    returned: l10n.t('handed back'),
    low: l10n.t('low'),
    medium: l10n.t('medium'),
    high: l10n.t('high'),
    'tell me first': l10n.t('tell me first'),
    'decide together': l10n.t('decide together'),
    'decide then tell': l10n.t('decide, then tell me'),
    decide: l10n.t('you decide'),
  };
  return words[word];
}
