import * as l10n from '@vscode/l10n';
import { maybe, text, week } from './fields';
import { recordKind } from './recordKind';

/** `reflections/<week>.yaml`: the lead's own weekly three questions. */
export const reflection = recordKind({
  home: 'book',
  folder: 'reflections',
  fileName: /^\d{4}-W\d{2}$/,
  nameExamples: ['2026-W47'],
  inName: 'week',
  sibling: false,
  prose: [['leading'], ['managing'], ['stepup'], ['how'], ['did']],
  summary: ['week', 'leading', 'managing', 'stepup', 'how', 'did'],
  schema: () => ({
    week: week(l10n.t('The ISO week, as in the file’s name: 2026-W47.')),
    leading: maybe(text(l10n.t('Where did I lead this week: train, coach, talk, review progress?'))),
    managing: maybe(text(l10n.t('Where did I manage: plan, organize, control?'))),
    stepup: maybe(text(l10n.t('Where must I step up next?'))),
    how: maybe(text(l10n.t('How will I do that?'))),
    did: maybe(text(l10n.t('What became of last week’s step: did I do it?'))),
  }),
});
