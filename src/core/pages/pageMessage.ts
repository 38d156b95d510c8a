import * as z from 'zod/mini';
import type { PageContent } from './pageContent';

/** Largest picture or page that is saved, in bytes or UTF-16 units. */
export const LARGEST_SAVED = 20_000_000;

const index = z.int().check(z.nonnegative());
const saved = z
  .union([z.string(), z.custom<Uint8Array>((value) => value instanceof Uint8Array)])
  .check(z.refine((data) => data.length > 0 && data.length <= LARGEST_SAVED));

const pageMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('open'), version: index, place: index }),
  z.strictObject({
    type: z.literal('saveHtml'),
    version: index,
    data: z.string().check(z.maxLength(LARGEST_SAVED)),
  }),
  z.strictObject({ type: z.literal('savePicture'), version: index, picture: index, data: saved }),
]);

/**
 * What a page in a browser says: that it listens, that a place was pressed, or what it is to be saved as. `version` is that
 * of the content it shows, `place` and `picture` are indexes of what stands in that content.
 */
export type PageMessage = z.infer<typeof pageMessage>;

/** What a page remembers of itself, so that it comes back after a reload. */
export interface PageState {
  /** The page's id; see `definePage`. */
  readonly page: string;
  /** The address of the book's folder. */
  readonly book: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What a page is told: its content, that it is being made (0 to 1; undefined where nobody knows), or why there is none. */
export type PageNews =
  | {
      readonly type: 'show';
      readonly version: number;
      readonly content: PageContent;
      readonly state: PageState;
    }
  | { readonly type: 'busy'; readonly text: string; readonly share?: number }
  | { readonly type: 'failed'; readonly text: string };

/** Reads a message of a page; undefined for anything that is none. */
export function parsePageMessage(value: unknown): PageMessage | undefined {
  const parsed = pageMessage.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

const pageState = z.object({
  page: z.string(),
  book: z.string(),
  params: z.record(z.string(), z.string()),
});

/** Reads what VS Code kept of a page; undefined for anything that is no state of a page. */
export function parsePageState(value: unknown): PageState | undefined {
  const parsed = pageState.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
