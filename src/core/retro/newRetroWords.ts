import * as l10n from '@vscode/l10n';
import type { Language } from './phrases';

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

/** The heading for what is carried, in the languages in which a retro's own headings may be. */
export const STILL_OPEN: Readonly<Record<Language, string>> = {
  en: 'Still open from last time',
  es: 'Acciones pendientes de la última vez',
  de: 'Noch offen vom letzten Mal',
  fr: 'Actions encore ouvertes',
  pt: 'Ações em aberto da última vez',
  it: 'Azioni ancora aperte',
  nl: 'Nog open van de vorige keer',
};
