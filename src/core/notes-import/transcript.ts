import { ownerReadings } from './ownerReadings';
import type { Numbered } from './privatePart';
import { type TaskDays, taskIn } from './tasks';

/** What one speaker said in one go. */
export interface Turn {
  readonly speaker: string | undefined;
  /** When it began, as it is written: `00:01:03`. */
  readonly time: string | undefined;
  readonly text: string;
  /** Its first line in the source, from 0. */
  readonly line: number;
}

/** A transcript: who speaks, what they say, and how many lines are only numbers and times. */
export interface Transcript {
  readonly turns: readonly Turn[];
  readonly marks: number;
}

const CUE = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}\s+-->\s/;
const VOICE = /^<v(?:\.[\w.-]+)?\s+([^<>]{1,80})>/u;
const NAME = "\\p{L}[\\p{L}\\p{M}\\p{N}’'. ()-]{0,60}?(?:, \\p{Lu}[\\p{L}\\p{M}’'. ()-]{0,40}?)?";
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?';
/** `Ada: words`, `[00:03] **Ada**: words`, `Ada (00:03): words`. */
const SPEAKER = new RegExp(
  `^(?:[[(]?(${TIME})[\\])]?\\s+)?\\*{0,2}(${NAME})\\*{0,2}(?:\\s*[[(]?(${TIME})[\\])]?)?\\s*:\\*{0,2}(?:\\s+(.*))?$`,
  'u',
);
/** A line that says who speaks from here on: `Ada  0:03`, `[Ada] 09:00:03`, `Ada | 0:03`. */
const SPEAKER_LINE = new RegExp(
  `^\\*{0,2}\\[?(${NAME})\\]?\\*{0,2}\\s{0,4}(?:\\s|[|·•–—-])\\s{0,4}[[(]?(${TIME})[\\])]?$`,
  'u',
);
/** `00:03 - Ada`, `[00:03] Ada`, as such a line too. */
const TIME_LINE = new RegExp(`^[[(]?(${TIME})[\\])]?\\s*(?:[-–—|·•]\\s*)?\\*{0,2}(${NAME})\\*{0,2}$`, 'u');
const TIME_ALONE = new RegExp(`^[[(]?${TIME}[\\])]?$`, 'u');
/** `0:0:3.0 --> 0:0:5.0`, above the name of who speaks. */
const LOOSE_CUE =
  /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d{1,3})?\s*-->\s*\d{1,2}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?$/;
const NAME_ALONE = new RegExp(`^(${NAME})$`, 'u');
/** What is said in a label and is no speaker's name. */
const LABEL =
  /^(?:note|notes|date|attendees|participants|agenda|action|actions|action items|next|todo|summary|subject|topic|topics|decision|location|time|status|title|from|to|re|https?)$/iu;

/** Reads a `.vtt` or `.srt`. */
export function readCues(lines: readonly string[]): Transcript {
  const turns: OpenTurn[] = [];
  let marks = 0;
  let time: string | undefined;
  let isNote = false;
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    const cue = CUE.exec(text);
    if (cue) {
      time = `${(cue[1] ?? '0').padStart(2, '0')}:${(cue[2] ?? '').padStart(2, '0')}:${cue[3]}`;
      isNote = false;
    } else if (text === '') isNote = false;
    else if (/^(?:WEBVTT|STYLE|REGION)\b/.test(text)) isNote = true;
    else if (!isNote && !(CUE.test(lines[at + 1]?.trim() ?? '') && text.length < 100)) {
      const voice = VOICE.exec(text);
      const plain = text.replace(/<\/?[a-z][^<>]{0,100}>|<\d[\d:.]{0,20}>/giu, '').trim();
      const named = voice ? undefined : SPEAKER.exec(plain);
      const speaker = voice?.[1]?.trim() ?? (named && !LABEL.test(named[2] ?? '') ? named[2] : undefined);
      addTurn(turns, {
        speaker,
        time,
        text: named && speaker !== undefined ? (named[4] ?? '') : plain,
        line: at,
      });
      continue;
    }
    if (text !== '') marks++;
  }
  return { turns: closed(turns), marks };
}

/** Reads a text whose lines begin with their speakers; undefined where it is none. */
export function readSpeakers(lines: readonly string[]): Transcript | undefined {
  const turns: OpenTurn[] = [];
  const counts = new Map<string, number>();
  let written = 0;
  let marks = 0;
  /** When what the next line names begins to speak. */
  let cue: string | undefined;
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const loose = LOOSE_CUE.exec(text);
    if (loose || TIME_ALONE.test(text)) {
      cue = loose
        ?.slice(1, 4)
        .map((part) => part.padStart(2, '0'))
        .join(':');
      marks++;
      continue;
    }
    written++;
    const alone = aloneSpeaker(text, cue);
    cue = undefined;
    const named = alone ? undefined : SPEAKER.exec(text);
    const speaker = alone?.speaker ?? (named && !LABEL.test(named[2] ?? '') ? named[2] : undefined);
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    if (alone) turns.push({ ...alone, texts: [], line: at });
    else if (named && speaker !== undefined)
      addTurn(turns, { speaker, time: named[1] ?? named[3], text: named[4] ?? '', line: at });
    else addTurn(turns, { speaker: undefined, time: undefined, text, line: at });
  }
  const isTalk =
    counts.size >= 2 && counts.size <= 6 && [...counts.values()].filter((count) => count > 1).length >= 1;
  const isTimed = counts.size === 2 && marks + turns.filter(({ time }) => time !== undefined).length >= 2;
  const spoken = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (isTalk ? spoken >= 3 : isTimed) && spoken * 3 >= written
    ? { turns: closed(turns), marks }
    : undefined;
}

/** Who speaks below a line of its own, and when. */
function aloneSpeaker(
  text: string,
  cue: string | undefined,
): { readonly speaker: string; readonly time: string | undefined } | undefined {
  const [, speaker, time] = SPEAKER_LINE.exec(text) ?? [];
  if (speaker !== undefined) return { speaker: speaker.trim(), time };
  const [, before, named] = TIME_LINE.exec(text) ?? [];
  if (named !== undefined) return { speaker: named.trim(), time: before };
  const below = cue === undefined ? undefined : NAME_ALONE.exec(text)?.[1];
  return below === undefined ? undefined : { speaker: below.trim(), time: cue };
}

/** A turn that is still going on: its lines. */
interface OpenTurn extends Omit<Turn, 'text'> {
  readonly texts: string[];
}

/** Adds to what the same speaker is saying, or begins a turn; a line without a speaker goes on. */
function addTurn(turns: OpenTurn[], { text, ...turn }: Turn): void {
  const last = turns.at(-1);
  if (last && (turn.speaker === undefined || turn.speaker === last.speaker)) last.texts.push(text);
  else turns.push({ ...turn, texts: [text] });
}

function closed(turns: readonly OpenTurn[]): readonly Turn[] {
  return turns.map(({ texts, ...turn }) => ({ ...turn, text: texts.join(' ').trim() }));
}

/** A transcript as lines of a note: `**Ada** (00:01:03): words`. */
export function transcriptLines({ turns }: Transcript): readonly Numbered[] {
  return turns.map(({ speaker, time, text, line }) => ({
    text: `${speaker === undefined ? '' : `**${speaker}**`}${time === undefined ? '' : `${speaker === undefined ? '' : ' '}(${time})`}${speaker === undefined && time === undefined ? '' : ': '}${text}`.trim(),
    line,
  }));
}

/** Something said that may be a promise; nobody promised it until it is chosen. */
export interface CandidatePromise {
  readonly text: string;
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly line: number;
}

/** What is done in the talk itself, or is no doing: `I will say`, `never`, `be on vacation`, `see my screen`. */
const NO_DOING =
  '(?!(?:(?:just|also|only|really|probably|maybe|always|still|then|now|kindly|please|bitte|mind)\\s+)?(?:not|never|hardly|be(?! \\p{L}+ing)|been|say|tell|admit|confess|guess|think|assume|know|understand|remember|forget|believe|imagine|hope|wish|want|need(?! to)|like|love|hate|miss|feel|hear|see(?! to)|look like|wait|stop|pause|pass|hold on|have (?:been|had|to say)|have (?:known|done|said)|die|survive|repeat|rephrase|elaborate|explain|describe|walk me|give (?:me|you) an example|share (?:a bit|more|how|my screen|your screen|my|your feelings)|start (?:by|with)|go first|speak|talk (?:more|louder|a bit)|mute|unmute|scroll|zoom|relate|stay|leave it|go(?: now|$|[.!])|run(?: now|$|[.!])|skip|nicht|nie|sagen|sein|mich (?:hören|sehen)|mir vorstellen|no |nunca|decir|ser|estar|oír|oírme|ver|verme|escuchar|explicar|contar|imaginar|repetir)(?!\\p{L}))';
const MINE = new RegExp(
  `(?<!\\p{L})(?:(?:I|(we))(?:['’]ll| will|['’](?:m|re) going to| (?:am|are) going to| need to| should| have to| must|['’]ve got to)|I can(?=\\s+(?:send|share|ask|check|look|write|talk|set|bring|take|do|follow|get|prepare|draft|review|book)(?!\\p{L}))|let me(?!\\s+(?:know|see|think|guess|just|finish|say|tell|explain|share my)(?!\\p{L}))|ich (?:werde|schicke|frage|kümmere|mache|schreibe|kläre|prüfe|bereite|sende|bespreche|organisiere|übernehme|melde|muss|sollte|soll)|(wir) (?:werden|müssen|sollten|sollen)|(?:voy a|tengo que|debo|debería|yo (?:me encargo|envío|mando))|(vamos a|tenemos que|deberíamos))\\s+${NO_DOING}(.{3,200})`,
  'iu',
);
const YOURS = new RegExp(
  `(?<!\\p{L})(?:(?:can|could|would|will) you(?: please)?(?: mind)?|please|kannst du(?: bitte)?|könntest du(?: bitte)?|würdest du(?: bitte)?|puedes|podrías)\\s+${NO_DOING}(.{3,200})`,
  'iu',
);
/** At the end of a question in German: `kannst du das sehen?` */
const NO_DOING_LAST = /(?<!\p{L})(?:hören|sehen|erklären|erzählen|vorstellen|wiederholen|sagen)$/iu;
const MOST = 200;

/**
 * Finds at most 200 sentences of a transcript that may be promises, such as `I’ll send …` or `can you …`, each with its
 * owner, told by who spoke.
 */
export function candidatePromises(
  { turns }: Transcript,
  ownerOf: (written: string) => string | undefined,
  days: TaskDays,
): readonly CandidatePromise[] {
  const speakers = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
  const found: CandidatePromise[] = [];
  for (const { speaker, text, line } of turns) {
    for (const sentence of text.split(/(?<=[.!?…])\s+/)) {
      if (sentence.length > 600 || found.length >= MOST) continue;
      const mine = MINE.exec(sentence);
      const yours = mine ? undefined : YOURS.exec(sentence);
      const words = (mine?.at(-1) ?? yours?.[1])?.replace(/[.?!…]+$/u, '');
      if (words === undefined || NO_DOING_LAST.test(words)) continue;
      const other = speakers.length === 2 ? speakers.find((one) => one !== speaker) : undefined;
      // What both will do is nobody's before somebody says whose.
      const isOurs = mine?.slice(1, -1).some((us) => us !== undefined) === true;
      const who = isOurs ? undefined : mine ? speaker : other;
      const task = taskIn(words, false, days);
      if (!task) continue;
      const named = mine ? undefined : ownerReadings(sentence)[0];
      const owner = (who === undefined ? undefined : ownerOf(who)) ?? (named && ownerOf(named.who));
      found.push({ text: task.whole, owner, due: task.due, line });
    }
  }
  return found;
}
