import { l10n, TreeItemCollapsibleState as State, type TreeItem } from 'vscode';
import type { Relation } from '../../../core/records/personKind';
import type { Row } from '../peopleRows';
import { make } from './make';

const ICONS: Readonly<Record<Relation, string>> = {
  report: 'organization',
  team: 'compass',
  manager: 'arrow-up',
  peer: 'arrow-both',
  mentor: 'mortar-board',
  skip: 'arrow-down',
};

/** The people of one relation. */
export function relationItem({ relation, people }: Row & { row: 'relation' }): TreeItem {
  const item = make(groupLabel(relation), State.Expanded, `relation.${relation}`, ICONS[relation]);
  item.description = String(people.length);
  return item;
}

function groupLabel(relation: Relation): string {
  return {
    report: l10n.t('Your team'),
    team: l10n.t('Teams'),
    manager: l10n.t('Your manager'),
    peer: l10n.t('Peers'),
    mentor: l10n.t('Mentors'),
    skip: l10n.t('Skip-levels'),
  }[relation];
}
