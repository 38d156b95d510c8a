import * as l10n from '@vscode/l10n';
import { shapeAt } from '../../../records/shape';
import { change, dataAt } from '../../../yaml/change';
import { isDataMap, sameData } from '../../../yaml/data';
import { apply } from '../../../yaml/editing';
import { load } from '../../../yaml/load';
import { rootData } from '../../../yaml/prove';
import type { Data, Path } from '../../../yaml/yamlTypes';
import { editFix, type MakeFixesAt } from './editFix';
import { nearest } from './nearest';

/** Makes the key the nearest that the schema knows and that is not there yet. */
export const renameKey: MakeFixesAt = ({ path, start, end }, { file, context, text, isLarge }) => {
  const above = path.slice(0, -1);
  const holder = file && dataAt(file.data, above);
  const old = path.at(-1);
  if (!file || isLarge || holder === undefined || !isDataMap(holder) || typeof old !== 'string') return [];
  const free = [...(shapeAt(context.kind, above)?.keys.keys() ?? [])].filter((key) => !(key in holder));
  return nearest(old, free, (key) => key).flatMap((to) => {
    const edits = [{ offset: start, length: end - start, text: to }];
    const after = load(apply(text, edits));
    const expected = renamedIn(file.data, path, to);
    const isSame = after.ok && expected !== undefined && sameData(rootData(after.loaded), expected);
    return isSame ? [editFix(() => l10n.t('Call it “{0}”', to), edits)] : [];
  });
};

function renamedIn(data: Data, path: Path, to: string): Data | undefined {
  const value = dataAt(data, path);
  const gone = change(data, { kind: 'remove', path });
  if (value === undefined || 'misfit' in gone) return undefined;
  const put = change(gone.data, { kind: 'set', path: [...path.slice(0, -1), to], value });
  return 'misfit' in put ? undefined : put.data;
}
