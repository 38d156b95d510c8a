import type { DataTable, Picture } from '../charts/picture';

/** What part of a page a text is. */
type TextRole = 'plain' | 'lead' | 'quote' | 'quiet' | 'warning';

/** A line of a list: what it says, and more of it in smaller letters. */
export interface PageItem {
  readonly text: string;
  readonly note?: string;
  readonly place?: number;
  /** What its box does: ticks it. One that is ticked is not on the page any more. */
  readonly box?: number;
  /** What else can be done with it, where it stands. */
  readonly actions?: readonly { readonly text: string; readonly place: number }[];
}

/** A part of a page. All texts are shown as they are: none of them is Markdown or HTML. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 | 4 }
  | { readonly kind: 'text'; readonly text: string; readonly role: TextRole; readonly place?: number }
  | { readonly kind: 'list'; readonly items: readonly PageItem[] }
  | { readonly kind: 'table'; readonly caption: string; readonly table: DataTable }
  | {
      readonly kind: 'numbers';
      readonly numbers: readonly { readonly value: string; readonly text: string }[];
    }
  | {
      readonly kind: 'buttons';
      readonly buttons: readonly { readonly text: string; readonly place: number }[];
    }
  | { readonly kind: 'picture'; readonly picture: Picture };

/** Something of which one is chosen: each option leads to the same page made another way. */
export interface PageChoice {
  readonly label: string;
  /** True where the options say too little without it: it is shown before them. */
  readonly labelled?: boolean;
  readonly options: readonly { readonly text: string; readonly place: number; readonly chosen: boolean }[];
}

/** The words of a page that belong to none of its parts. */
export interface PageWords {
  readonly showTable: string;
  readonly savePicture: string;
  readonly saveAsHtml: string;
  readonly copyPicture: string;
  readonly legend: string;
  /** Said aloud of a picture: how to move in it. */
  readonly howToMove: string;
}

/** What a page shows, as plain data. */
export interface PageContent {
  readonly title: string;
  readonly choices: readonly PageChoice[];
  readonly blocks: readonly PageBlock[];
  /** True if it may be saved as a file. */
  readonly saves: boolean;
  readonly words: PageWords;
}
