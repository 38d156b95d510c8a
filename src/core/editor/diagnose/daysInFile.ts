import { type Day, isDay } from '../../day';
import { kinds } from '../../records/kinds';
import { isField, type RecordKind } from '../../records/recordKind';
import type { Path } from '../../yaml/yamlTypes';
import type { DiagnosedFile } from './diagnosedFile';

/** A day that is written in a file. */
interface FileDay {
  readonly path: Path;
  readonly day: Day;
  /** True for a day on which something was done that is still to come. */
  readonly isToCome: boolean;
}

/** Returns all days of a file that exist. */
export function daysInFile({ context, found }: DiagnosedFile): readonly FileDay[] {
  const { days = {} }: RecordKind = kinds[context.kind];
  return found.flatMap(({ path, entry, shape }) => {
    const day = entry.value.data;
    const isDate = shape?.type === 'day' || shape?.type === 'done';
    if (!isDate || typeof day !== 'string' || !isDay(day)) return [];
    const hasHappened = shape?.type === 'done' || isField(days.happened, path);
    return [{ path, day, isToCome: hasHappened && day > context.today }];
  });
}

/** The key and the day at which the thing of a file began; undefined where it has none. */
export function startOfFile(
  file: DiagnosedFile,
): { readonly key: string; readonly day: Day; readonly binds: (path: Path) => boolean } | undefined {
  const { kind, day: dayOfFile } = file.context;
  const { days = {} }: RecordKind = kinds[kind];
  const key = days.start;
  const day = key === undefined ? undefined : (file.valueAt([key]) ?? dayOfFile);
  return key === undefined || day === undefined || !isDay(day)
    ? undefined
    : { key, day, binds: (path) => isField(days.afterStart, path) };
}
