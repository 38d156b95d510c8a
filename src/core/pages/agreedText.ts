import * as l10n from '@vscode/l10n';
import { ME } from '../book/paths';
import type { Day } from '../day';
import { inOneLine } from '../inOneLine';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import type { Localizer } from './pageFrame';

/** Whom a text of what was agreed speaks of. */
interface AgreedNames {
  readonly day: Day;
  /** The slug of the person whose one-on-one it is. */
  readonly person: string;
  readonly nameOf: (slug: string) => string;
}

/**
 * The promises of a shared note as plain text for chat or mail: the lead's first, then those of the other side, then the
 * others. Undefined where there is none.
 * @param note the shared file alone: a private twin is never handed over
 */
export function agreedText(
  note: PartialRecord<RecordOf<'oneOnOne'>>,
  { day, person, nameOf }: AgreedNames,
  { shortDay }: Pick<Localizer, 'shortDay'>,
): string | undefined {
  const promises = (note.actions ?? []).flatMap(({ text, owner, due }) =>
    text === undefined ? [] : [{ text: inOneLine(text), owner, due }],
  );
  if (promises.length === 0) return undefined;
  const owners = [...new Set([ME, person, ...promises.map(({ owner }) => owner)])];
  const groups = owners.flatMap((owner) => {
    const theirs = promises.filter((promise) => promise.owner === owner);
    if (theirs.length === 0) return [];
    const lines = theirs.map(({ text, due }) =>
      due === undefined ? `- ${text}` : `- ${l10n.t('{0} (by {1})', text, shortDay(due))}`,
    );
    return [[`${owner === undefined ? l10n.t('No owner yet') : nameOf(owner)}:`, ...lines].join('\n')];
  });
  return `${[l10n.t('What we agreed on {0}', shortDay(day)), ...groups].join('\n\n')}\n`;
}
