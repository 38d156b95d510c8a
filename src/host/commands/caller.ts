import { Uri } from 'vscode';
import type { Day } from '../../core/day';

/** A row of one of the views: plain data whose `row` says what it is. */
export interface CallerRow {
  readonly row: string;
}

/** What a row hands over to commands. */
export interface RowArguments {
  /** What the row says it is. */
  readonly row: string;
  /** The folder of its book. */
  readonly book?: Uri | undefined;
  readonly person?: string | undefined;
  /** The day of a one-on-one of which nothing was written. */
  readonly date?: Day | undefined;
  /** The file it shows, or shows a part of. */
  readonly uri?: Uri | undefined;
  /** For an item of a list: the list, its place in it, from 0, and its text as shown. */
  readonly list?: 'topics' | 'actions' | 'milestones' | undefined;
  readonly index?: number | undefined;
  readonly text?: string | undefined;
}

/** Returns the arguments that the row of an item passes; of another row none, so that the item is asked for. */
export function itemOfRow({ uri, index, text }: RowArguments): Pick<RowArguments, 'uri' | 'index' | 'text'> {
  return index === undefined ? {} : { uri, index, text };
}

/** For commands about one file: the file of the editor, or the first of those that are chosen. */
export function fileOfPlace(place: CommandPlace): { readonly uri?: Uri } {
  if (place.from === 'editor') return { uri: place.uri };
  return place.from === 'files' ? { uri: place.uris[0] } : {};
}

/** What a menu, a button or a key of VS Code hands to a command: then a person is there to be asked. */
export type Caller = { readonly from: 'row'; readonly row: CallerRow } | CommandPlace;

/** A place in VS Code other than our rows from which a person called. */
export type CommandPlace =
  | { readonly from: 'nowhere' }
  /** Files that were chosen in the Explorer or in Source Control, the one that was clicked first. */
  | { readonly from: 'files'; readonly uris: readonly [Uri, ...Uri[]] }
  /** The editor whose menu it was, or its tab. */
  | { readonly from: 'editor'; readonly uri: Uri }
  /** A repository of Source Control. */
  | { readonly from: 'repository'; readonly root: Uri | undefined };

/** What a key passes before the row that is selected: whose it is counts after the person of the active editor. */
export const SELECTED = 'selected';

/**
 * Tells who called, by what VS Code passes: undefined means another extension, whose argument is an object of answers.
 * The Explorer passes a file and the list of all that are selected; Source Control passes each of its files by itself;
 * a timeline keeps its item from extensions, and passes the file that it belongs to.
 */
export function callerOf([first, second, ...rest]: readonly unknown[]): Caller | undefined {
  if (isCallerRow(first)) return { from: 'row', row: first };
  if (first instanceof Uri) {
    if (!Array.isArray(second)) return { from: 'editor', uri: first };
    const others = second.filter((one) => one instanceof Uri && one.toString() !== first.toString());
    return { from: 'files', uris: [first, ...others] };
  }
  if (first === undefined || first === null) {
    return second instanceof Uri ? { from: 'files', uris: [second] } : { from: 'nowhere' };
  }
  if (isChangedFile(first)) {
    const others = [second, ...rest].filter(isChangedFile).map(({ resourceUri }) => resourceUri);
    return { from: 'files', uris: [first.resourceUri, ...others] };
  }
  if (isRepository(first)) return { from: 'repository', root: first.rootUri };
  return undefined;
}

function isCallerRow(value: unknown): value is CallerRow {
  return isObject(value) && 'row' in value && typeof value.row === 'string';
}

function isChangedFile(value: unknown): value is { readonly resourceUri: Uri } {
  return isObject(value) && 'resourceUri' in value && value.resourceUri instanceof Uri;
}

function isRepository(value: unknown): value is { readonly rootUri: Uri | undefined } {
  return isObject(value) && 'inputBox' in value && 'rootUri' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
