import * as l10n from '@vscode/l10n';
import { inOneLine } from '../inOneLine';
import type { RecordOf } from '../records/kinds';
import type { OutcomeStatus } from '../records/opportunityKind';
import type { PartialRecord } from '../records/typed';
import { beginsWithNumber, gainDirection } from './gainDirection';
import { knownMeasure } from './measureWords';
import { beginsWithVerb } from './verbs';

type Opportunity = PartialRecord<RecordOf<'opportunity'>>;

/** Stands for what only the lead can say: where it is in the sentence, the cursor belongs there. */
export const BLANK = '…';

/** Longer parts, and those of several clauses, get a sentence of their own. */
const FLOWING = 60;

/** What is known of the gain; texts without a full stop at their end. */
interface Gain {
  readonly measure: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The text to begin with: what is written already where the same outcome is told anew, else the sentence. */
export function offeredOutcome(record: Opportunity, status: OutcomeStatus): string {
  // What an earlier round came to is no answer of this one.
  const told = record.status === status ? record.outcome?.text : undefined;
  return told ?? outcomeSentence(record, status);
}

/**
 * The sentence offered for an outcome, from what changed (else the title), the measure and how it stood before and after:
 * "We found a new way to ship daily that improved lead time from 3 days to 4 hours", or for what is dropped "We tried to …, and
 * learned that …". Parts that are not known are left out; what cannot be said in one sentence is said in two.
 */
export function outcomeSentence(record: Opportunity, status: OutcomeStatus): string {
  const way = inline(record.change) ?? inline(record.title);
  const gain = {
    measure: inline(record.measure),
    before: inline(record.before),
    after: inline(record.after),
  };
  return status === 'dropped' ? tried(way, gain) : found(way, gain);
}

function found(way: string | undefined, gain: Gain): string {
  if (way === undefined && gain.measure === undefined && gain.after === undefined)
    return l10n.t('We found a new way to … that improved ….');
  if (way === undefined) return [l10n.t('We found a new way.'), ...gainSentences(gain)].join(' ');
  if (!beginsWithVerb(way))
    return [l10n.t('We found a new way: {0}.', way), ...gainSentences(gain)].join(' ');
  const to = lowerFirst(way);
  const values = flowing(way, gain);
  if (!values) return [l10n.t('We found a new way to {0}.', to), ...gainSentences(gain)].join(' ');
  const { measure, before, after } = values;
  if (measure !== undefined && before !== undefined && after !== undefined)
    if (gainDirection(measure, before, after) !== 'better')
      return [l10n.t('We found a new way to {0}.', to), ...gainSentences(gain)].join(' ');
  if (measure === undefined)
    return before === undefined || after === undefined
      ? l10n.t('We found a new way to {0}.', to)
      : l10n.t('We found a new way to {0} that took us from {1} to {2}.', to, before, after);
  if (after === undefined) return l10n.t('We found a new way to {0} that improved {1}.', to, measure);
  return before === undefined
    ? l10n.t('We found a new way to {0} that improved {1} to {2}.', to, measure, after)
    : l10n.t('We found a new way to {0} that improved {1} from {2} to {3}.', to, measure, before, after);
}

function tried(way: string | undefined, gain: Gain): string {
  if (way === undefined) return l10n.t('We tried …, and learned that ….');
  const values = flowing(way, gain);
  const to = lowerFirst(way);
  if (!beginsWithVerb(way)) return l10n.t('We tried this: {0}. We learned that ….', way);
  const { measure, before, after } = values ?? {};
  return measure === undefined || before === undefined || after === undefined
    ? l10n.t('We tried to {0}, and learned that ….', to)
    : l10n.t('We tried to {0}, and learned that {1} went from {2} to {3}.', to, measure, before, after);
}

/** The gain in sentences of its own. */
function gainSentences(gain: Gain): readonly string[] {
  const values = flowing(undefined, gain);
  if (!values) return measured(gain);
  const { measure, before, after } = values;
  if (measure === undefined)
    return before === undefined || after === undefined
      ? []
      : [l10n.t('It took us from {0} to {1}.', before, after)];
  if (after === undefined) return [l10n.t('It improved {0}.', measure)];
  if (before === undefined) return [l10n.t('It improved {0} to {1}.', measure, after)];
  const name = upperFirst(measure);
  switch (gainDirection(measure, before, after)) {
    case 'better':
      return [l10n.t('It improved {0} from {1} to {2}.', measure, before, after)];
    case 'worse':
      return [l10n.t('{0} got worse: from {1} to {2}.', name, before, after)];
    case 'same':
      return [l10n.t('{0} stayed at {1}.', name, after)];
    case 'unknown':
      return measured(gain);
  }
}

/** What nobody can judge, and what fits into no clause: just as it is. */
function measured({ measure, before, after }: Gain): readonly string[] {
  return [
    ...(measure === undefined ? [] : [l10n.t('Measure: {0}.', measure)]),
    ...(before === undefined || after === undefined ? [] : [l10n.t('Before: {0}.', before)]),
    ...(after === undefined ? [] : [l10n.t('Now: {0}.', after)]),
  ];
}

/** The parts as they stand inside a sentence; undefined when one of them would make it hard to read. */
function flowing(way: string | undefined, { measure, before, after }: Gain): Gain | undefined {
  // How it stood before says nothing as long as nobody says how it stands now.
  const known = { measure, before: after === undefined ? undefined : before, after };
  const parts = [way, known.measure, known.before, known.after].filter((part) => part !== undefined);
  if (parts.some((part) => part.length > FLOWING || /[,;:.!?](?:\s|$)/.test(part))) return undefined;
  const name = measure === undefined ? undefined : knownMeasure(measure)?.inside;
  if (name === undefined && measure !== undefined) return undefined;
  const values = [known.before, known.after].map(valueInside);
  // "From by hand to automatic" is no English.
  const fits = (value: string | undefined) =>
    value === undefined || measure === undefined || beginsWithNumber(value);
  if (values.includes(null) || !values.every((value) => fits(value ?? undefined))) return undefined;
  return { measure: name, before: values[0] ?? undefined, after: values[1] ?? undefined };
}

/** A value as it stands inside a sentence; null where its first letter may be that of a name, and looks odd there. */
function valueInside(value: string | undefined): string | null | undefined {
  if (value === undefined || !/^\p{Lu}\p{Ll}/u.test(value)) return value;
  return beginsWithNumber(value) ? lowerFirst(value) : null;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One line without the full stop at its end; undefined where nothing is said. */
function inline(text: string | undefined): string | undefined {
  const line = inOneLine(text ?? '');
  let end = line.length;
  while (end > 0 && '.!;,: '.includes(line.charAt(end - 1))) end--;
  return end === 0 ? undefined : line.slice(0, end);
}

/** With a small first letter; for what begins with a word that is known to be no name. */
function lowerFirst(text: string): string {
  const first = text.split(' ', 1)[0] ?? '';
  return /^\p{Lu}\p{Ll}*$/u.test(first) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
