import type { Day } from '../day';
import { isBlankText } from '../isBlankText';
import { isList } from '../isList';
import { headings } from '../retro/retroOutline';
import { isDataMap } from '../yaml/data';
import type { Data } from '../yaml/yamlTypes';
import { cluesOf, namesInHeading } from './clues';
import type { Draft, FileReading } from './draft';
import { type FrontMatter, readFrontMatter, splitFrontMatter } from './frontMatter';
import type { LeftOutCode, SourceFile } from './importPlan';
import { peopleNamedIn, saysOneOnOne, withoutPageIds } from './nameIn';
import { inNameOrder } from './nameOrder';
import { type PersonMention, peopleIn } from './peopleIn';
import type { Numbered } from './privatePart';
import { type NoteProperties, propertiesOf } from './properties';
import { bothReadings, type DayFacts, resolveDays } from './resolveDays';
import { type NoteSections, sectionsOf } from './sections';
import { readCues, readSpeakers, transcriptLines } from './transcript';
import { firstDayOfWeek } from './weekDays';
import { isBareRest, writtenDay } from './writtenDay';

type FileHint = FileReading['hints'][number];
/** Keys of front matter that say whose a note is, beside `person`. */
const PEOPLE =
  /^(?:attendees?|participants?|people|persons?|with|report|employee|teilnehmer|asistentes|participantes)$/i;
const WEEK = /(?<!\d)([12]\d{3})[-_ ]?(?:w|kw|cw|week)[-_ ]?(\d{1,2})(?!\d)/i;

/** Finds the notes of one file, in any of the layouts, or says why there are none. */
export function readFile({ path, text }: SourceFile, facts: DayFacts): FileReading {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const all = source.split('\n');
  const leave = (code: LeftOutCode): FileReading => ({
    drafts: [],
    left: [{ code, path, line: 0, lines: all.length }],
    hints: [],
  });
  const ending = /\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (!/^(?:md|markdown|mdown|mkd|txt|text|vtt|srt)$/.test(ending)) return leave('notMarkdown');

  const split = splitFrontMatter(source);
  const front = split.start === 0 ? undefined : readFrontMatter(split.front);
  const isBroken = split.start > 0 && front === undefined;
  const start = isBroken ? 0 : split.start;
  const lines: readonly Numbered[] = all
    .slice(start)
    .map((one, index) => ({ text: one, line: start + index }));
  const texts = lines.map((line) => line.text);
  const hints: FileHint[] = isBroken ? [{ code: 'frontMatter', line: 0 }] : [];
  const isCues = ending === 'vtt' || ending === 'srt';
  const transcript = isCues ? readCues(texts) : readSpeakers(texts);
  const properties = isCues ? propertiesOf([]) : propertiesOf(texts);
  const stated = statedIn(front, properties);

  const ownPath = withoutPageIds(path);
  const stem = (ownPath.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const inName = writtenDay(stem.replace(/_/g, ' '));
  const named = inName && (inName.day ?? inName.figures ?? inName.month) !== undefined ? inName : undefined;
  const week = weekOf(stem);
  if (!named && !transcript) {
    const log = sectionsOf(texts, { ...facts, week, year: yearIn(ownPath) });
    // One day in the title of one note is that note's.
    if (log.sections.length > 0) return readLog({ path, lines, log, front, stated, hints });
  }
  const own = [named, front?.date === undefined ? properties.written : undefined];
  const written = own.find((one) => one !== undefined);
  const read = written && resolveDays([{ written, year: yearIn(ownPath) }], facts);
  const title = titleOf(texts);
  const inTitle = written ? undefined : writtenDay(title ?? '')?.day;
  const day =
    front?.date ?? read?.days[0] ?? inTitle ?? week ?? dayOfFolder(ownPath, transcript !== undefined);
  if (day === undefined) {
    const isProfile = front?.data.name !== undefined && /(^|\/)people\//i.test(path);
    if (isProfile) return { ...leave('profile'), profile: front };
    if (read?.unclear === undefined) return leave('noDay');
    return {
      ...leave('unclearDay'),
      example: written && { text: stem, ...bothReadings(written, facts.today) },
    };
  }
  if (read?.days[0] !== undefined && read.days[0] !== day) hints.push({ code: 'dayDiffers', line: 0 });
  if (day === week) hints.push({ code: 'weekGuessed', line: 0 });
  if ((read?.guessed.length ?? 0) > 0) hints.push({ code: 'yearGuessed', line: 0 });
  const speakers = transcript ? speakersOf(transcript.turns) : [];
  const draft: Draft = {
    clues: cluesOf(path, title, stated.length > 0 ? stated : speakers),
    day,
    from: { path, line: 0 },
    lines: transcript ? transcriptLines(transcript) : lines,
    count: all.length,
    front,
    order: read?.order ?? facts.order,
    says: properties.status ?? '',
    ...(transcript ? { transcript } : {}),
  };
  const marks = transcript?.marks ?? 0;
  const left = marks > 0 ? [{ code: 'timings' as const, path, line: 0, lines: marks }] : [];
  return { drafts: [draft], left, hints, order: named?.figures ? read?.order : undefined };
}

interface LogFile {
  readonly path: string;
  readonly lines: readonly Numbered[];
  readonly log: NoteSections;
  readonly front: FrontMatter | undefined;
  readonly stated: readonly PersonMention[];
  readonly hints: readonly FileHint[];
}

function readLog({ path, lines, log, front, stated, hints }: LogFile): FileReading {
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
  const isShared = new Set(log.titles.map((title) => peopleNamedIn(title).join())).size > 1;
  const [title] = log.titles;
  const above = titleOf(lines.slice(0, log.sections[0]?.at).map(({ text }) => text));
  for (const section of log.sections) {
    const place = { path, line: first + section.at };
    if (section.day === undefined) {
      left.push({ code: 'unclearDay', ...place, lines: section.end - section.at });
      continue;
    }
    const own = lines.slice(section.start, section.end);
    const properties = propertiesOf(own.slice(own[0]?.line === place.line ? 1 : 0).map(({ text }) => text));
    const people = stated.length > 0 ? stated : properties.people;
    const clues = isShared
      ? { ...cluesOf('', section.title, people), isTitled: true, place: path }
      : {
          ...cluesOf(path, title ?? above, people),
          heading: saysOneOnOne(section.says) ? namesInHeading(section.says) : [],
        };
    drafts.push({
      clues,
      day: section.day,
      from: place,
      lines: own,
      count: section.end - section.at,
      front: undefined,
      order: log.order,
      says: properties.status ?? section.says,
    });
  }
  const guessed = log.guessed.map((line) => ({ code: 'yearGuessed' as const, line: first + line }));
  const weeks = log.weeks.map((line) => ({ code: 'weekGuessed' as const, line: first + line }));
  return { drafts, left, hints: [...hints, ...guessed, ...weeks], order: log.order, example: log.example };
}

function statedIn(front: FrontMatter | undefined, properties: NoteProperties): readonly PersonMention[] {
  const people = (front?.people ?? []).flatMap(peopleIn);
  if (people.length > 0) return people;
  const attendees = Object.entries(front?.data ?? {})
    .filter(([key]) => PEOPLE.test(key))
    .flatMap(([, value]) => statedBy(value, false));
  return attendees.length > 0 ? attendees : properties.people;
}

/** People as front matter states them: a text, a list of texts, or of names with mails. */
function statedBy(value: Data, isItem: boolean): readonly PersonMention[] {
  // An item of a list is one person: `- Nair, Priya`.
  if (typeof value === 'string') return peopleIn(isItem ? inNameOrder(value) : value);
  if (isList(value)) return value.flatMap((item) => statedBy(item, true));
  if (!isDataMap(value)) return [];
  const text = (pattern: RegExp) =>
    Object.entries(value).find(([key, one]) => pattern.test(key) && typeof one === 'string')?.[1];
  const name = text(/^(?:name|full_?name|display_?name|person|nombre)$/i);
  const mail = text(/^(?:e-?mail|mail|e-?mail_?address|address|correo)$/i);
  const [found] = typeof mail === 'string' ? peopleIn(mail) : [];
  return typeof name === 'string' && !isBlankText(name)
    ? [{ name: name.trim(), mail: found?.mail }]
    : found
      ? [found]
      : [];
}

/** A heading of the first rank; in a text without headings its first line, if that says what it is of. */
function titleOf(texts: readonly string[]): string | undefined {
  const all = headings(texts.join('\n'), 'md');
  const title = all.find((heading) => heading.level === 1)?.text;
  const first = texts.find((text) => !isBlankText(text));
  return title ?? (first !== undefined && first.length <= 80 && saysOneOnOne(first) ? first : undefined);
}

function speakersOf(turns: readonly { readonly speaker: string | undefined }[]): readonly PersonMention[] {
  const names = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
  return names
    .filter((name) => !/^(?:them|speaker ?\w*|unknown.*|sprecher ?\w*|\d+)$/iu.test(name))
    .map((name) => ({ name: name.replace(/\s*\([^()]*\)$/, ''), mail: undefined }));
}

/** The day that a file's folder names, as Zoom names them; of notes a folder that says nothing else. */
function dayOfFolder(path: string, isTranscript: boolean): Day | undefined {
  const folder = path.split('/').at(-2) ?? '';
  const written = writtenDay(folder.replace(/_/g, ' ').replace(/(?<=\s)\d{2}\.\d{2}\.\d{2}(?!\d)/, ' '));
  return written && (isTranscript || isBareRest(written.rest)) ? written.day : undefined;
}

function weekOf(stem: string) {
  const match = WEEK.exec(stem);
  return match ? firstDayOfWeek(Number(match[1]), Number(match[2])) : undefined;
}

/** The year that a path names: of its file, else of the nearest folder. */
function yearIn(path: string): number | undefined {
  const found = path.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g)?.at(-1);
  return found === undefined ? undefined : Number(found);
}
