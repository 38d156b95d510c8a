import { l10n } from 'vscode';

/** How many differences between the lines of retros and their records wait, by who made them. */
export interface NewsCount {
  /** What the team changed in lines. */
  readonly team: number;
  /** Records that changed, and their lines did not. */
  readonly record: number;
}

/** What waits in a few words, and what can be done with it. */
export function newsInWords({ team, record }: NewsCount): {
  readonly words: string;
  readonly tooltip: string;
} {
  const count = team + record;
  if (record > 0) {
    const words =
      count === 1
        ? l10n.t('1 difference between a retro and its record to go through')
        : l10n.t('{0} differences between retros and records to go through', count);
    return { words, tooltip: l10n.t('Leadbook: settle them, one key each') };
  }
  const words =
    count === 1
      ? l10n.t('1 change by the team to go through')
      : l10n.t('{0} changes by the team to go through', count);
  return { words, tooltip: l10n.t('Leadbook: take them over into your records, one key each') };
}
