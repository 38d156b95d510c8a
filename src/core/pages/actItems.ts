import * as l10n from '@vscode/l10n';
import { inOneLine } from '../inOneLine';
import type { PreparationLine } from '../rules/preparationLines';
import type { PageBlock, PageItem } from './pageContent';
import type { PageFrame } from './pageFrame';
import type { PlaceList } from './placeList';

/** What the page is made with: `places` takes what it leads to. */
export interface ActFrame extends Omit<PageFrame, 'hrefTo' | 'hrefOf'> {
  readonly places: PlaceList;
}

/** What a line of the page says and does. */
interface ActParts {
  /** The place that ticks it. */
  readonly box?: number;
  readonly said: readonly (string | undefined)[];
  readonly more?: readonly (readonly [text: string, place: number])[];
}

/** A line that opens its place. */
export function actItem(
  text: string,
  line: PreparationLine,
  { places }: ActFrame,
  { box, said, more = [] }: ActParts,
): PageItem {
  const note = [...said, line.private ? l10n.t('private') : undefined].filter(Boolean).join(' · ');
  return {
    text: inOneLine(text),
    place: places.add({ open: line.target }),
    ...(note === '' ? {} : { note }),
    ...(box === undefined ? {} : { box }),
    ...(more.length === 0 ? {} : { actions: more.map(([words, place]) => ({ text: words, place })) }),
  };
}

/** A command about an item of a list in a file. */
export function act(
  run: string,
  { target }: PreparationLine,
  { places }: ActFrame,
  args: Readonly<Record<string, string>>,
): number {
  return places.add({ run, args, of: target });
}

/** A command about a file as a whole. */
export function actOnFile(
  run: string,
  { target }: PreparationLine,
  { places }: ActFrame,
  args: Readonly<Record<string, string>> = {},
): number {
  return places.add({ run, args, of: { path: target.path, at: [] } });
}

/** A heading with its lines; nothing where there are none. */
export function headedList(heading: string, items: readonly PageItem[], note?: string): readonly PageBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: heading },
    ...(note === undefined ? [] : [{ kind: 'text', role: 'quiet', text: note } as const]),
    { kind: 'list', items },
  ];
}
