import { pathOf, type Thing, thingAt } from '../book/paths';
import { type KindName, kinds } from '../records/kinds';
import type { RecordKind } from '../records/recordKind';
import { catalogue, type Listing } from './catalogue';
import { hitInWords } from './hitInWords';
import { type Hit, matchesIn } from './matchesIn';
import { countWords, queryMatcher } from './queryMatcher';
import { newestPathsFirst, rank, recencyOf } from './rank';

/** A book as a search sees it. */
export interface BookReader extends Listing {
  /** The text of a file; undefined where it cannot be read. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** What a person is called, as far as that is known by now. */
  readonly nameOf: (slug: string) => string;
  /** Resolves when all names are known. */
  readonly named: () => Promise<void>;
}

/** One of the best places of a file for a query. */
export interface SearchResult extends Hit {
  readonly path: string;
  readonly thing: Thing;
  /** What the file is called inside, where it says so. */
  readonly title: string | undefined;
  /** True if the hit is that title. */
  readonly isTitle: boolean;
}

/** A book that is open for searching. */
export interface SearchSession {
  /** Lists the files; a search does not wait for it. */
  readonly list: () => Promise<void>;
  /**
   * Reads the files, those of people who are named in the query first, then newest first, and tells the answers so far whenever there is a better one.
   * @param isStale whether nobody waits for this answer any more
   */
  readonly search: (
    query: string,
    tell: (found: readonly SearchResult[]) => void,
    isStale: () => boolean,
  ) => Promise<void>;
}

/** Rows at most: nobody reads on behind them, and another word is quicker. */
export const MOST_FOUND = 200;
/** How many files are read at once. */
const WIDTH = 24;
/** Of how many people at most who are named files are read first: a given name, not a single letter. */
const MOST_NAMED = 40;
/** How much text is kept, in UTF-16 units, so that the next letter need not read it again: 32 MB. */
const MOST_KEPT = 16_000_000;

/** Opens a book for searching; what is read is kept until the session itself is let go. */
export function searchSession(reader: BookReader): SearchSession {
  const files = catalogue(reader);
  const texts = new Map<string, string>();
  let kept = 0;

  const textOf = async (path: string) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const text = await reader.read(path);
    // The newest files are read first, so those are kept.
    if (text !== undefined && kept + text.length <= MOST_KEPT && !texts.has(path)) {
      texts.set(path, text);
      kept += text.length;
    }
    return text;
  };

  /** The name of a person, the title of anything else. */
  const calledOf = async (named: Thing) => {
    if (named.kind === 'person' && named.person !== undefined) {
      const name = reader.nameOf(named.person);
      return name === named.person ? undefined : name;
    }
    const text = await textOf(pathOf(named));
    return text === undefined ? undefined : titleIn(text, named.kind)?.words;
  };

  return {
    list: () => files.listed(),
    async search(query, tell, isStale) {
      const match = queryMatcher(query);
      if (match.words.length === 0) return;
      let found: readonly SearchResult[] = [];
      const seen = new Set<string>();
      const aboutOf = (slug: string) => `${reader.nameOf(slug)} ${slug}`;
      const look = async (path: string) => {
        const thing = thingAt(path);
        const about = thing?.person === undefined ? '' : aboutOf(thing.person);
        // Once more where the person's name was not known yet.
        const key = `${about}/${path}`;
        if (seen.has(key)) return;
        seen.add(key);
        const text = thing && (await textOf(path));
        await reader.pause();
        if (!thing || text === undefined || isStale()) return;
        const matches = matchesIn(text, match, about);
        if (matches.length === 0) return;
        const hits = await Promise.all(matches.map((hit) => hitInWords(hit, text, thing.kind, calledOf)));
        if (isStale()) return;
        const title = titleIn(text, thing.kind);
        found = rank([
          ...found.filter((one) => one.path !== path),
          ...hits.map((hit) => ({
            ...hit,
            path,
            thing,
            title: title?.words,
            isTitle: hit.line === title?.line || hit.lineText === title?.words,
          })),
        ]).slice(0, MOST_FOUND);
        tell(found);
      };
      const next = files.reader();
      const lookAtNamed = async () => {
        const slugs = await files.people();
        const counts = slugs.map((slug) => countWords(aboutOf(slug), match.words));
        // Who is named by both names is meant, not all who share one of them.
        const most = Math.max(0, ...counts);
        const named = most === 0 ? [] : slugs.filter((_slug, index) => counts[index] === most);
        if (named.length > MOST_NAMED) return;
        const theirs = [...newestPathsFirst((await Promise.all(named.map(files.ofPerson))).flat())];
        const lane = async () => {
          for (let path = theirs.shift(); path !== undefined && !isStale(); path = theirs.shift())
            await look(path);
        };
        await Promise.all(Array.from({ length: WIDTH }, lane));
      };
      const lane = async () => {
        while (!isStale()) {
          const file = next();
          const last = found[MOST_FOUND - 1];
          if (!file) {
            if (files.isListed()) return;
            await files.more();
          } else if (!last || file.day >= recencyOf(last.path)) {
            await look(file.path);
          } else {
            // All that is left of what is listed is older still, and there is no room for it.
            if (files.isListed()) return;
            await files.more();
          }
        }
      };
      await lookAtNamed();
      // Who asked for the list hears of what cannot be listed; nothing is found there.
      files.listed().catch(() => {});
      await Promise.all(Array.from({ length: WIDTH }, lane));
      await reader.named();
      await lookAtNamed();
    },
  };
}

/** The title that a record gives itself, with its line, counted from 0. */
function titleIn(
  text: string,
  kind: KindName,
): { readonly words: string; readonly line: number } | undefined {
  const { title }: RecordKind = kinds[kind];
  if (title === undefined) return undefined;
  const line = new RegExp(`^${title}:[ \\t]+(?![|>&*!][-+0-9]*[ \\t]*$)["']?(.*?)["']?[ \\t]*\\r?$`, 'm');
  const match = line.exec(text);
  if (!match?.[1]) return undefined;
  return { words: match[1], line: text.slice(0, match.index).split('\n').length - 1 };
}
