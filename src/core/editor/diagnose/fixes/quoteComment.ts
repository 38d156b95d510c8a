import * as l10n from '@vscode/l10n';
import { change } from '../../../yaml/change';
import { prove } from '../../../yaml/prove';
import { doubleQuoted } from '../../../yaml/scalar';
import type { TextEdit } from '../../../yaml/yamlTypes';
import { spotAt } from '../../pathAt';
import { editFix, type MakeFixes } from './editFix';

/** Puts the text and what YAML takes for a comment in quotes, together. */
export const quoteComment: MakeFixes = ({ start, end }, { file, text, isLarge }) => {
  if (!file || isLarge) return [];
  const spot = spotAt(file.loaded, text.slice(0, start).trimEnd().length);
  if (spot?.part !== 'value' || spot.entry.value.kind !== 'scalar') return [];
  const whole = text.slice(spot.start, end);
  if (whole.includes('\n')) return [];
  const edits: TextEdit[] = [{ offset: spot.start, length: whole.length, text: doubleQuoted(whole) }];
  const target = change(file.data, { kind: 'set', path: spot.path, value: whole });
  if ('misfit' in target) return [];
  const proof = prove(file.loaded, edits, target.data, { start: spot.start, end });
  return proof.ok ? [editFix(putInQuotes, edits)] : [];
};

/** Returns the title of the fix that puts quotes around a text. */
export const putInQuotes = (): string => l10n.t('Put the text in quotes');
