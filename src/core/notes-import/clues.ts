import { isOtherMeeting } from './meetingWords';
import { nameIn, peopleNamedIn, saysOneOnOne, withoutPageIds } from './nameIn';
import type { PersonMention } from './peopleIn';
import { isNoPerson, isPersonName } from './personName';

const ONE_ON_ONES = /^\W*(1|one)[-_:\s]*(on|to|o|zu|[ax]|[-_:])[-_:\s]*(1|one)s?(\b|_|$)/i;
/** Folders whose folders are people. */
const PEOPLE =
  /^\W*(?:(?:my )?(?:people|persons?|direct(?: report)?s|employees|reportees)|personen|mitarbeiter(?:innen)?|personas|empleados)\W*$/iu;

/** What a file offers to tell whose a note in it is. */
export interface Clues {
  /** Those it states: in its front matter, as attendees, as speakers. */
  readonly stated: readonly PersonMention[];
  /** Names in the nearest folder that names somebody, in the file's own name, and in its heading. */
  readonly folder: readonly string[];
  readonly file: readonly string[];
  readonly title: readonly string[];
  /** Names in the heading of the note's own day, which may as well be what it was about. */
  readonly heading: readonly string[];
  /** True if that folder lies below one for one-on-ones, so that its name is a person's for sure. */
  readonly isSure: boolean;
  /** True if that folder is a page of Notion with pages below it. */
  readonly isPage: boolean;
  /** True if the heading says that it is of a one-on-one. */
  readonly isTitled: boolean;
  /** True if the file's name or its heading says that it is of a meeting of several. */
  readonly isOtherMeeting: boolean;
  /** The path of the folder, to ask about its files together. */
  readonly place: string;
}

/** Reads the names in a path and a heading: `1-1s/ada-lovelace/2026/2026-11-21.md` is Ada Lovelace's. */
export function cluesOf(path: string, title: string | undefined, stated: readonly PersonMention[]): Clues {
  const folders = path.split('/');
  const stem = (folders.pop() ?? '').replace(/\.[^.]*$/, '');
  let folder: readonly string[] = [];
  let isSure = false;
  let isPage = false;
  for (let at = folders.length - 1; at >= 0 && folder.length === 0; at--) {
    if (ONE_ON_ONES.test(folders[at] ?? '') && nameIn(folders[at] ?? '') === undefined) continue;
    folder = namesIn(folders[at] ?? '').filter((name) => !isNoPerson(name));
    if (folder.length === 0) continue;
    isPage = withoutPageIds(folders[at] ?? '') !== folders[at];
    isSure = folders.slice(0, at).some((one) => ONE_ON_ONES.test(one) || PEOPLE.test(one));
  }
  return {
    stated,
    folder,
    file: namesIn(stem),
    title: title === undefined ? [] : namesIn(title),
    heading: [],
    isSure,
    isPage,
    isTitled: title !== undefined && saysOneOnOne(title),
    isOtherMeeting: isOtherMeeting(stem.replace(/_/g, ' ')) || isOtherMeeting(title ?? ''),
    place: folders.join('/'),
  };
}

/** The names in a text; of one with more than a name in it (`Kim - career talk`) the parts that are one. */
function namesIn(text: string): readonly string[] {
  return peopleNamedIn(text).flatMap((name) => {
    if (isPersonName(name)) return [name];
    const parts = name.split(/\s+[-–—:|·•]\s+|[:;(]\s*|\)\s*/u).filter(isPersonName);
    return parts.length > 0 ? parts : [name];
  });
}

/** The names in the heading of a day, as they are written there: what has no capital is none. */
export function namesInHeading(text: string): readonly string[] {
  return namesIn(text).filter((name) => text.includes(name));
}
