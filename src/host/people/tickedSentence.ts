import { l10n } from 'vscode';
import type { TickList } from '../../core/records/changes';
import { isDoneValue } from '../../core/records/isDoneValue';
import { read } from '../../core/yaml';
import { mapAt } from '../../core/yaml/data';

/** Says that an item of a list was ticked, or that its tick was taken away. */
export function tickedSentence(list: TickList, checked: boolean): string {
  switch (list) {
    case 'topics':
      return checked ? l10n.t('Topic marked as done') : l10n.t('Topic marked as not done');
    case 'actions':
      return checked ? l10n.t('Promise marked as done') : l10n.t('Promise marked as not done');
    case 'milestones':
      return checked ? l10n.t('Milestone marked as reached') : l10n.t('Milestone marked as not reached');
  }
}

/**
 * Says what becomes of an item whose tick is turned around.
 * @param now the text of its file before
 * @param index its place in the list, from 0
 */
export function toggledSentence(now: string, list: TickList, index: number): string {
  return tickedSentence(list, !isTicked(now, list, index));
}

function isTicked(text: string, list: TickList, index: number): boolean {
  const reading = read(text);
  return reading.ok && isDoneValue(mapAt(reading.data[list], index)?.done);
}
