/** What the tests inside the extension host tell the runner outside, one JSON text a console line. */
export type HostEvent =
  /** A test or a hook begins: what it is, and the milliseconds after which mocha gives it up (0: never). */
  | { readonly type: 'begin'; readonly path: readonly string[]; readonly within: number }
  | { readonly type: 'suite'; readonly depth: number; readonly title: string }
  | { readonly type: 'pass'; readonly depth: number; readonly title: string; readonly ms: number }
  | { readonly type: 'skip'; readonly depth: number; readonly title: string }
  | { readonly type: 'fail'; readonly depth: number; readonly title: string; readonly failure: Failure }
  | { readonly type: 'log'; readonly text: string }
  | { readonly type: 'end' };

/** A failed test, as far as it can be told in text. */
export interface Failure {
  readonly path: readonly string[];
  readonly message: string;
  /** The frames alone, in places of the bundle. */
  readonly stack: string;
  readonly diff: string;
}

/** Marks our lines among all that VS Code writes to the console. */
export const marker = '@leadbook@';
