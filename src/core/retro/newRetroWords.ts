import * as l10n from '@vscode/l10n';

/** The words of a new retro. Headings should stay such as `family` knows, or the file is no retro to Leadbook. */
export function newRetroWords() {
  return {
    stillOpen: l10n.t('Still open from last time'),
    owner: l10n.t('Owner'),
    actions: l10n.t('Action items'),
    well: l10n.t('What went well'),
    improve: l10n.t('What to improve'),
    start: l10n.t('Start'),
    stop: l10n.t('Stop'),
    continue: l10n.t('Continue'),
    liked: l10n.t('Liked'),
    learned: l10n.t('Learned'),
    lacked: l10n.t('Lacked'),
    longedFor: l10n.t('Longed for'),
    mad: l10n.t('Mad'),
    sad: l10n.t('Sad'),
    glad: l10n.t('Glad'),
    goal: l10n.t('Goal'),
    change: l10n.t('Change'),
    measurement: l10n.t('Measurement'),
  };
}
