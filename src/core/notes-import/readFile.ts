import { dayIn } from '../dayIn';
import { headings } from '../retro/retroOutline';
import type { Draft, FileReading } from './draft';
import { type FrontMatter, readFrontMatter, splitFrontMatter } from './frontMatter';
import type { LeftOutCode, SourceFile } from './importPlan';
import { unlinked } from './nameIn';
import type { Numbered } from './privatePart';
import { type NoteSections, sectionsOf } from './sections';
import { namesOf, ownerOfLog, ownerOfNote, titleName } from './whose';

/** Finds the notes of one file, in any of the layouts, or says why there are none. */
export function readFile({ path, text }: SourceFile, isKnown: (name: string) => boolean): FileReading {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const count = source.split('\n').length;
  const leave = (code: LeftOutCode): FileReading => ({
    drafts: [],
    left: [{ code, path, line: 0, lines: count }],
    hints: [],
  });
  if (!/\.(md|markdown|mdown|mkd)$/i.test(path)) return leave('notMarkdown');

  const split = splitFrontMatter(source);
  const front = split.start === 0 ? undefined : readFrontMatter(split.front);
  const isBroken = split.start > 0 && front === undefined;
  const start = isBroken ? 0 : split.start;
  const lines: readonly Numbered[] = source
    .split('\n')
    .slice(start)
    .map((one, index) => ({ text: one, line: start + index }));
  const hints: FileReading['hints'][number][] = isBroken ? [{ code: 'frontMatter', line: 0 }] : [];

  const names = namesOf(path);
  const stem = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const named = dayIn(stem);
  const bodyTexts = lines.map((line) => line.text);
  if (typeof named !== 'object' && !(named === 'unclear' && front?.date !== undefined)) {
    const log = sectionsOf(bodyTexts);
    if (log.sections.length > 0) return readLog(path, lines, log, front, names, hints);
  }
  const day = front?.date ?? (typeof named === 'object' ? named.day : undefined);
  if (day === undefined) {
    const isProfile = front?.data.name !== undefined && /(^|\/)people\//i.test(path);
    if (isProfile) return { ...leave('profile'), profile: front };
    return leave(named === 'unclear' ? 'unclearDay' : 'noDay');
  }
  if (typeof named === 'object' && named.day !== day) hints.push({ code: 'dayDiffers', line: 0 });
  if ((front?.people.length ?? 0) > 1) return leave('severalPeople');
  const title = headings(bodyTexts.join('\n'), 'md').find((heading) => heading.level === 1)?.text;
  const name = frontName(front) ?? ownerOfNote(names, title, isKnown);
  if (name === undefined) return leave('noPerson');
  return { drafts: [{ name, day, from: { path, line: 0 }, lines, front }], left: [], hints };
}

function readLog(
  path: string,
  lines: readonly Numbered[],
  log: NoteSections,
  front: FrontMatter | undefined,
  names: ReturnType<typeof namesOf>,
  hints: FileReading['hints'][number][],
): FileReading {
  const first = lines[0]?.line ?? 0;
  const left: FileReading['left'][number][] = log.gaps.map((gap) => ({
    code: 'noDay',
    path,
    line: first + gap.start,
    lines: gap.lines,
  }));
  const hasMore =
    front && (front.rest.length > 0 || front.topics.length > 0 || Object.keys(front.extra).length > 0);
  // What the front matter says is about all days, and a book has no place for that.
  if (hasMore) left.unshift({ code: 'noDay', path, line: 0, lines: first });
  const drafts: Draft[] = [];
  // Several headings above the days are several people; one is the file's own title.
  const isShared = new Set(log.titles.map(titleName)).size > 1;
  const [title] = log.titles;
  for (const section of log.sections) {
    const place = { path, line: first + section.at };
    const name = frontName(front) ?? (isShared ? titleName(section.title) : ownerOfLog(names, title));
    if ((front?.people.length ?? 0) > 1 || name === undefined) {
      const code = name === undefined ? 'noPerson' : 'severalPeople';
      left.push({ code, ...place, lines: section.end - section.at });
      continue;
    }
    drafts.push({
      name,
      day: section.day,
      from: place,
      lines: lines.slice(section.start, section.end),
      front: undefined,
    });
  }
  return {
    drafts,
    left,
    hints: [...hints, ...log.unclear.map((line) => ({ code: 'unclearDay' as const, line: first + line }))],
  };
}

function frontName(front: FrontMatter | undefined): string | undefined {
  const name = unlinked(front?.people[0] ?? '').replace(/\s+/g, ' ');
  return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}
