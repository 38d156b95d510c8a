import * as l10n from '@vscode/l10n';
import { rule } from '../../../diagnostics/rule';
import { asQuickFixes } from '../asQuickFixes';
import { dayDiagnostics } from '../dayOrder';
import type { Diagnostic } from '../diagnostic';
import { nameDiagnostics } from '../fileName';
import type { RecordFacts } from '../recordFacts';

/** A day before the one at which the thing began. */
export const beforeStartRule = rule<RecordFacts, Diagnostic>({
  code: 'beforeStart',
  severity: 'warning',
  check: (facts) => facts.of(dayDiagnostics, 'beforeStart'),
  message: ({ data: { other = '', otherKey = '' } }, { dayInWords }) =>
    l10n.t('this is before it began (“{0}” is {1}); set a later day.', otherKey, dayInWords(other)),
  fixes: asQuickFixes,
});

/** Something that was done on a day still to come. */
export const inFutureRule = rule<RecordFacts, Diagnostic>({
  code: 'inFuture',
  severity: 'warning',
  check: (facts) => facts.of(dayDiagnostics, 'inFuture'),
  message: ({ data }) =>
    l10n.t('this day is in the future; “{0}” must be a past day or today.', data.key ?? ''),
  fixes: asQuickFixes,
});

/** A day or week that is not the one in the file's name. */
export const nameDiffersRule = rule<RecordFacts, Diagnostic>({
  code: 'nameDiffers',
  severity: 'warning',
  check: (facts) => facts.of(nameDiagnostics, 'nameDiffers'),
  message: ({ data }) => l10n.t('the file name says {0}; use the same day in both.', data.other ?? ''),
  fixes: asQuickFixes,
});

/** A day in `next.yaml`, which gets its day when the one-on-one starts. */
export const dateInNextRule = rule<RecordFacts, Diagnostic>({
  code: 'dateInNext',
  severity: 'info',
  check: (facts) => facts.of(nameDiagnostics, 'dateInNext'),
  message: ({ data }) =>
    l10n.t('this note gets its day when the one-on-one starts; remove “{0}”.', data.key ?? ''),
  fixes: asQuickFixes,
});

/** What is for the lead alone, in a file that others may read. */
export const privateInSharedRule = rule<RecordFacts, Diagnostic>({
  code: 'privateInShared',
  severity: 'warning',
  check: (facts) => facts.of(nameDiagnostics, 'privateInShared'),
  message: ({ data }) =>
    l10n.t('others can read this file; “{0}” belongs in the private file beside it.', data.key ?? ''),
  fixes: (_found, { host: { uri } }) => [
    {
      title: () => l10n.t('Open the private file, to move it there'),
      command: 'privateNote',
      args: [{ uri }],
      isPreferred: false,
    },
  ],
});
