import { NEXT } from '../../book/paths';
import type { KindName } from '../../records/kinds';
import type { DiagnosedFile } from './diagnosedFile';
import type { Diagnostic } from './diagnostic';

/** The key that says the same as the file's name. */
const NAMED: { readonly [Kind in KindName]?: string } = {
  oneOnOne: 'date',
  recognition: 'date',
  opportunity: 'raised',
  reflection: 'week',
};

/** What does not go with the file's own name: another day or week, a day in `next.yaml`, what belongs in a private file. */
export function nameDiagnostics(site: DiagnosedFile): Diagnostic[] {
  const { kind, name, day, private: isPrivate } = site.context;
  const found: Diagnostic[] = [];
  const key = NAMED[kind];
  const value = key === undefined ? undefined : site.valueAt([key]);
  const named = expectedName(kind, name, day);
  if (key !== undefined && value !== undefined) {
    if (kind === 'oneOnOne' && name === NEXT) found.push(site.atValue('dateInNext', 'info', [key]));
    else if (named !== undefined && value !== named && isWhole(kind, value))
      found.push(site.atValue('nameDiffers', 'warning', [key], { other: named }));
  }
  if (kind === 'delegation' && !isPrivate && site.entryAt(['returned']))
    found.push(site.atKey('privateInShared', 'warning', ['returned']));
  return found;
}

/** The day or the week that a file of the kind has in its name. */
export function expectedName(kind: KindName, name: string, day: string | undefined): string | undefined {
  return kind === 'reflection' ? name : day;
}

/** What is no day or week at all is told as a flaw. */
function isWhole(kind: KindName, value: string): boolean {
  return (kind === 'reflection' ? /^\d{4}-W\d{2}$/ : /^\d{4}-\d{2}-\d{2}$/).test(value);
}
