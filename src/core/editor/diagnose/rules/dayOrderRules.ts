import * as l10n from '@vscode/l10n';
import { daysInFile, startOfFile } from '../daysInFile';
import { replaceByOther } from '../fixes/valueFixes';
import { recordRule } from './recordRule';

/** A day before the one at which the thing began. */
export const beforeStartRule = recordRule({
  code: 'beforeStart',
  severity: 'warning',
  inLogs: 'this day is before the start',
  check: (file) => {
    const start = startOfFile(file);
    if (!start) return [];
    const early = daysInFile(file).filter(
      ({ path, day, isToCome }) => !isToCome && day < start.day && start.binds(path),
    );
    return early.map(({ path }) => file.atValue(path, { other: start.day, otherKey: start.key }));
  },
  message: ({ data: { other = '', otherKey = '' } }, { dayInWords }) =>
    l10n.t('this is before it began (“{0}” is {1}); set a later day.', otherKey, dayInWords(other)),
});

/** Something that was done on a day still to come. */
export const inFutureRule = recordRule({
  code: 'inFuture',
  severity: 'warning',
  inLogs: 'this day is in the future',
  check: (file) =>
    daysInFile(file)
      .filter(({ isToCome }) => isToCome)
      .map(({ path }) => file.atValue(path, { other: file.context.today })),
  message: ({ data }) =>
    l10n.t('this day is in the future; “{0}” must be a past day or today.', data.key ?? ''),
  fixes: replaceByOther,
});
