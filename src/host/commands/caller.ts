import { Uri } from 'vscode';
/** A row of one of the views: plain data whose `row` says what it is. */
export interface CallerRow {
  readonly row: string;
}

/** What a menu, a button or a key of VS Code hands to a command: then a person is there to be asked. */
export type Given =
  | { readonly from: 'nowhere' }
  | { readonly from: 'row'; readonly row: CallerRow }
  /** Files that were chosen in the Explorer or in Source Control, the one that was clicked first. */
  | { readonly from: 'files'; readonly uris: readonly [Uri, ...Uri[]] }
  /** The editor whose menu it was, or its tab. */
  | { readonly from: 'editor'; readonly uri: Uri }
  /** A repository of Source Control. */
  | { readonly from: 'repository'; readonly root: Uri | undefined };

/** What a key passes that is pressed in the people view: VS Code hands the row to menus and buttons alone. */
export const SELECTED = 'selected';

/**
 * Tells who called, by what VS Code passes: undefined means another extension, whose argument is an object of answers.
 * The Explorer passes a file and the list of all that are selected; Source Control passes each of its files by itself;
 * a timeline keeps its item from extensions, and passes the file that it belongs to.
 */
export function givenByHand([first, second, ...rest]: readonly unknown[]): Given | undefined {
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
