import type { Plain } from './plain';

/** A replacement of `length` UTF-16 units at `offset` by `text`. Offsets include a BOM where the text has one. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Where a node is: map keys as the text of the key, list items as their index from 0. `[]` is the whole document. */
export type Path = readonly (string | number)[];

/** A place in a text: UTF-16 offset and length, with the line and column (both from 0) of its start. */
export interface Place {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
}

/** Why a text cannot be read as a record. The host makes the sentence. */
export type ProblemCode =
  | 'unreadable' // the file system did not give it; never from the engine itself
  | 'encoding' // not UTF-8
  | 'control' // NUL or another character that no text holds
  | 'lineEnds' // mixed LF and CRLF, or CR alone
  | 'tooLarge' // over 1 MB
  | 'tooDeep' // nested deeper than 64
  | 'tooManyKeys'
  | 'tooManyAnchors'
  | 'conflict' // merge conflict markers
  | 'syntax'
  | 'needsQuotes' // a syntax error that quotes around the value, or `|`, would fix
  | 'multipleDocuments'
  | 'duplicateKey'
  | 'notAMap'; // the document is a list or a scalar

/** One reason why a text cannot be read, with its place. `detail` is the parser's own words or the key's name. */
export interface Problem {
  readonly code: ProblemCode;
  readonly place: Place;
  readonly detail?: string;
}

/** Data as the person typed it (YAML's failsafe schema): scalars are text; an empty value is `''`. */
export type Data = string | readonly Data[] | DataMap;
/** A map as it was read: it has no prototype, so any key is safe to look up. */
export interface DataMap {
  readonly [key: string]: Data;
}

/** What an edit may write. A string is text (quoted or put in a block where YAML 1.1 or 1.2 would mistake it). */
export type Value = string | Plain | readonly Value[] | ValueMap;
/** A map to write; entries that are undefined are left out. */
export interface ValueMap {
  readonly [key: string]: Value | undefined;
}

/** What a caller wants changed. `order` lists the sibling keys in their customary order, to place a new key well. */
export type Intent =
  | { readonly kind: 'set'; readonly path: Path; readonly value: Value; readonly order?: readonly string[] }
  | {
      readonly kind: 'append';
      readonly path: Path;
      readonly value: Value;
      readonly order?: readonly string[];
    }
  | { readonly kind: 'remove'; readonly path: Path };

/** Why an edit is refused, rather than reformatting or risking what was written. */
export type RefusalCode =
  | ProblemCode
  | 'alias' // an alias is on the path
  | 'tag' // the value carries a tag
  | 'anchorInUse' // the removed part has an anchor used elsewhere
  | 'commentInside' // a comment would be lost
  | 'noSuchPlace' // the path leads nowhere
  | 'notAList' // append to what is no list
  | 'notAMapping' // a key under what is no map
  | 'unproved'; // no way of writing it passed the proof

/** Why an edit was refused, and where; `detail` as in `Problem`. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly place: Place;
  readonly detail?: string;
}

/** The edits and the text afterwards, or why the edit was refused. */
export type Edited =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly text: string }
  | { readonly ok: false; readonly refusal: Refusal };
