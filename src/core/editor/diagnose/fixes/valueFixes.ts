import * as l10n from '@vscode/l10n';
import type { QuickFix } from '../../../diagnostics/rule';
import { toValue } from '../../../records/plainValues';
import { dataAt } from '../../../yaml/change';
import type { Path, Value } from '../../../yaml/yamlTypes';
import type { RecordFacts } from '../recordFacts';
import { intentFix, type MakeFixesAt, setting } from './editFix';
import { type FindGuesses, type Guess, valueFor } from './guesses';

/** Puts a value that was likely meant in the place of one that does not fit. */
export function replaceBy(guess: FindGuesses): MakeFixesAt {
  return ({ path }, facts) => {
    const data = facts.file && dataAt(facts.file.data, path);
    return typeof data === 'string'
      ? guess(data, facts.context, path).flatMap((one) => replaced(facts, path, one))
      : [];
  };
}

/** Puts what the value is held against in its place. */
export const replaceByOther: MakeFixesAt = ({ path, data: { other } }, facts) =>
  other === undefined ? [] : replaced(facts, path, { to: other });

/** Adds a key that is missing, where its value can be known. */
export const addMissingKey: MakeFixesAt = ({ path }, facts) => {
  const to = valueFor(facts.context, path);
  if (to === undefined) return [];
  const title = () => l10n.t('Add “{0}: {1}”', String(path.at(-1)), to);
  return intentFix(facts, setting(facts, path, asValue(path, to)), title);
};

/** Takes the key away. */
export const removeKey: MakeFixesAt = ({ path }, facts) =>
  intentFix(facts, { kind: 'remove', path }, () => l10n.t('Remove “{0}”', String(path.at(-1))));

/** Makes a text the one item of a list. */
export const turnIntoList: MakeFixesAt = ({ path }, facts) => {
  const data = facts.file && dataAt(facts.file.data, path);
  return typeof data === 'string'
    ? intentFix(facts, setting(facts, path, [data]), () => l10n.t('Turn it into a list'))
    : [];
};

function replaced(facts: RecordFacts, path: Path, { to, name, isChoice }: Guess): readonly QuickFix[] {
  const title = () =>
    name === undefined ? l10n.t('Change to “{0}”', to) : l10n.t('Change to “{0}” ({1})', to, name);
  return intentFix(facts, setting(facts, path, asValue(path, to)), title, !isChoice);
}

function asValue(path: Path, to: string): Value {
  return toValue(to, path.findLast((step) => typeof step === 'string') ?? '');
}
