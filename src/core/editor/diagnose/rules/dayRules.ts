import { rule } from '../../../diagnostics/rule';
import { dayDiagnostics } from '../dayOrder';
import type { Diagnostic } from '../diagnostic';
import { mended } from '../mended';
import type { RecordFacts } from '../recordFacts';

/** A day before the one at which the thing began. */
export const beforeStartRule = rule<RecordFacts, Diagnostic>({
  code: 'beforeStart',
  severity: 'warning',
  check: (facts) => facts.of(dayDiagnostics, 'beforeStart'),
  message: ({ data: { other = '', otherKey = '' } }, { t, dayInWords }) =>
    t('this is before it began (“{0}” is {1}); set a later day.', otherKey, dayInWords(other)),
  fixes: mended,
});

/** Something that was done on a day still to come. */
export const inFutureRule = rule<RecordFacts, Diagnostic>({
  code: 'inFuture',
  severity: 'warning',
  check: (facts) => facts.of(dayDiagnostics, 'inFuture'),
  message: ({ data }, { t }) => t('this day is still to come; “{0}” is a day that was.', data.key ?? ''),
  fixes: mended,
});
