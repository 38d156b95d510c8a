import type { Data } from './yamlTypes';

/** How a scalar is written. `empty` is a value that is not there: `goals:`. */
export type ScalarStyle = 'empty' | 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** What every node of a document has. Offsets are UTF-16 units of the whole text, a BOM counted. */
interface NodeBase {
  /** The data, aliases resolved. */
  readonly data: Data;
  /** First character, behind anchor and tag. */
  readonly start: number;
  /** Behind the last character of content; before the final line end and any comment. */
  readonly end: number;
  readonly anchor?: string;
  readonly tag?: string;
}

/** A scalar: text in any style, or a missing value (`empty`). */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** Of a block scalar: the length of `|2-`, and the column of its content where there is some. */
  readonly header?: number;
  readonly indent?: number;
}

/** An alias (`*name`), which stands for the node with the anchor `&name`. */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
}

/** A pair of a map or an item of a list. Offsets are UTF-16 units of the whole text. */
export interface TreeEntry {
  /** The text of the key; of a list item `''`. */
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** First character of the entry: its dash, `?`, key, or the key's anchor. */
  readonly start: number;
  /** Behind the colon or dash and the anchor and tag that follow it: where a missing value goes. -1 without a colon. */
  readonly slot: number;
  /** Behind the last character of content. */
  readonly end: number;
  readonly value: TreeNode;
}

/** A map or a list. */
export interface CollectionNode extends NodeBase {
  readonly kind: 'map' | 'list';
  /** Written with brackets. */
  readonly flow: boolean;
  readonly entries: readonly TreeEntry[];
}

/** Any node of a document. */
export type TreeNode = ScalarNode | AliasNode | CollectionNode;

/** A whole comment from its `#`. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
}

/** A text that parsed without a problem. */
export interface Loaded {
  readonly text: string;
  readonly root: TreeNode;
  readonly comments: readonly Comment[];
  readonly aliases: readonly { readonly name: string; readonly offset: number }[];
  /** Where the first content of an empty document goes: before `...`, else the end. */
  readonly contentEnd: number;
}
