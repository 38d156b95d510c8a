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
const SPEAKER =
  /^(?:\[?(\d{1,2}:\d{2}(?::\d{2})?)\]?\s+)?\*{0,2}(\p{L}[\p{L}\p{M}\p{N}’'. ()-]{0,60}?)\*{0,2}(?:\s*[[(]?(\d{1,2}:\d{2}(?::\d{2})?)[\])]?)?\s*:\*{0,2}(?:\s+(.*))?$/u;
const SPEAKER_LINE = /^(\p{L}[\p{L}\p{M}’'. -]{0,60}?)\s{1,4}\[?\(?(\d{1,2}:\d{2}(?::\d{2})?)\)?\]?$/u;
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
      say(turns, {
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
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    written++;
    const alone = SPEAKER_LINE.exec(text);
    const named = alone ? undefined : SPEAKER.exec(text);
    const speaker = alone?.[1] ?? (named && !LABEL.test(named[2] ?? '') ? named[2] : undefined);
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    if (alone) turns.push({ speaker, time: alone[2], texts: [], line: at });
    else if (named && speaker !== undefined)
      say(turns, { speaker, time: named[1] ?? named[3], text: named[4] ?? '', line: at });
    else say(turns, { speaker: undefined, time: undefined, text, line: at });
  }
  const isTalk =
    counts.size >= 2 && counts.size <= 6 && [...counts.values()].filter((count) => count > 1).length >= 1;
  const spoken = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return isTalk && spoken >= 3 && spoken * 3 >= written ? { turns: closed(turns), marks: 0 } : undefined;
}

/** A turn that is still going on: its lines. */
interface OpenTurn extends Omit<Turn, 'text'> {
  readonly texts: string[];
}

/** Adds to what the same speaker is saying, or begins a turn; a line without a speaker goes on. */
function say(turns: OpenTurn[], { text, ...turn }: Turn): void {
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

const MINE =
  /\b(?:I['’]ll|I will|I['’]m going to|I am going to|I can (?=send|share|ask|check|look|write|talk|set|bring|take|do|follow|get)|let me (?!know|see|think|guess|just)|ich (?:werde|schicke|frage|kümmere|mache|schreibe|kläre)|voy a|yo (?:me encargo|envío))\s*(.{3,200})/iu;
const YOURS =
  /\b(?:(?:can|could|would|will) you(?: please)?|please|kannst du(?: bitte)?|könntest du|puedes|podrías)\s+(?!hear|see me|believe|imagine|explain|tell me|say|say more|repeat|elaborate)(.{3,200})/iu;
const MOST = 200;

/** What was said as promises are: `I’ll send …`, `can you …`. Whose they are by who spoke; at most 200. */
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
      const words = mine?.[1] ?? yours?.[1];
      if (words === undefined) continue;
      const other = speakers.length === 2 ? speakers.find((one) => one !== speaker) : undefined;
      const who = mine ? speaker : other;
      const task = taskIn(words.replace(/[.?!…]+$/u, ''), false, days);
      if (!task) continue;
      const named = mine ? undefined : ownerReadings(sentence)[0];
      const owner = (who === undefined ? undefined : ownerOf(who)) ?? (named && ownerOf(named.who));
      found.push({ text: task.whole, owner, due: task.due, line });
    }
  }
  return found;
}
