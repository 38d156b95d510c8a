import * as l10n from '@vscode/l10n';
import { kinds } from '../../../records/kinds';
import type { RecordKind } from '../../../records/recordKind';
import type { DiagnosedFile } from '../diagnosedFile';
import type { ValueFinding } from '../diagnostic';
import { expectedName, isWholeName } from '../fileName';
import { removeKey, replaceByOther } from '../fixes/valueFixes';
import { recordRule } from './recordRule';

/** A day or week that is not the one in the file's name. */
export const nameDiffersRule = recordRule({
  code: 'nameDiffers',
  severity: 'warning',
  inLogs: 'this is not the day or week in the file’s name',
  check: (file) => {
    const { kind, name, day } = file.context;
    const { key, value, isUndated } = keyInName(file);
    const named = expectedName(kind, name, day);
    const differs = value !== undefined && named !== undefined && value !== named && isWholeName(kind, value);
    return key !== undefined && differs && !isUndated ? [file.atValue([key], { other: named })] : [];
  },
  message: ({ data }) => l10n.t('the file name says {0}; use the same day in both.', data.other ?? ''),
  fixes: replaceByOther,
});

/** A day in `next.yaml`, which gets its day when the one-on-one starts. */
export const dateInNextRule = recordRule({
  code: 'dateInNext',
  severity: 'info',
  inLogs: 'what is collected for next time has no day yet',
  check: (file) => {
    const { key, value, isUndated } = keyInName(file);
    return key !== undefined && value !== undefined && isUndated ? [file.atValue([key])] : [];
  },
  message: ({ data }) =>
    l10n.t('this note gets its day when the one-on-one starts; remove “{0}”.', data.key ?? ''),
  fixes: removeKey,
});

/** What is for the lead alone, in a file that others may read. */
export const privateInSharedRule = recordRule({
  code: 'privateInShared',
  severity: 'warning',
  inLogs: 'this is for the lead alone, but others can read this file',
  check: (file): readonly ValueFinding[] => {
    const { kind, private: isPrivate } = file.context;
    const { privateKeys = [] }: RecordKind = kinds[kind];
    const misplaced = isPrivate ? [] : privateKeys.filter((one) => file.entryAt([one]));
    return misplaced.map((one) => file.atKey([one]));
  },
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

/** The key whose value a file of the kind has in its name, and the value; whether the file is the one without a day. */
function keyInName(file: DiagnosedFile) {
  const { kind, name } = file.context;
  const { inName: key, undated }: RecordKind = kinds[kind];
  return { key, value: key === undefined ? undefined : file.valueAt([key]), isUndated: name === undated };
}
