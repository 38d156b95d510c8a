import { matchHeading } from './families';
import { listsIn } from './lists';
import { type IsName, likeTest } from './nameLike';
import type { Outline } from './retroOutline';

/** `Slow reviews ( Ana, 2 votes )`: who said it. */
const voice = /\(\s{0,2}(\p{Lu}[^()\n]{0,60}?)\s{0,2}\)[.\s]*$/u;
const FEWEST = 3;
const SHARE = 0.6;
/** Of an item, from its end, in UTF-16 units. */
const READ = 120;

/**
 * The test of names of a retro in which items of what went well and what did not end with who said it: then a name at the end of an
 * action says so as well, and not whose it is.
 */
export function withVoices(read: Outline, isName: IsName): IsName {
  let [all, voiced] = [0, 0];
  read.headings.forEach(({ text, lastLine }, at) => {
    const topic = matchHeading(text)?.topic;
    if (topic !== 'well' && topic !== 'improve') return;
    const next = read.headings[at + 1]?.line ?? read.lines.length;
    for (const { items } of listsIn(read, lastLine + 1, next))
      for (const { line } of items) {
        const name = voice.exec((read.lines[line]?.text ?? '').slice(-READ))?.[1] ?? '';
        all++;
        if (name !== '' && isName(name.split(',')[0]?.trim() ?? '')) voiced++;
      }
  });
  if (voiced < FEWEST || voiced < SHARE * all) return isName;
  return copied(isName, true);
}

/** The same test of names where a name at the end can only be an owner: of an item with a box, or of what was carried. */
export function withoutVoices(isName: IsName): IsName {
  return isName.areVoices ? copied(isName, false) : isName;
}

function copied(isName: IsName, areVoices: boolean): IsName {
  return Object.assign(
    likeTest(isName, (text) => isName(text)),
    { areVoices },
  );
}
