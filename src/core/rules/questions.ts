import { dayOfName } from '../book/paths';
import { comparableText } from '../comparableText';
import { compareText } from '../compareText';
import { addDays, type Day, daysBetween, weekOf } from '../day';
import type { PersonFacts } from './personFacts';
import { QUESTION_KINDS, type Question, type QuestionKind } from './questionBank';
import { questionsFor } from './relationQuestions';
import { relationOf } from './relations';

/** Weeks in which a kind of topic counts as seen lately. */
const RECENT_WEEKS = 12;

/** Days are told by text, so this comes before every one of them. */
const NEVER = '';
/** Any Monday will do: it starts the count of weeks, by which questions take turns. */
const FIRST_MONDAY: Day = '1970-01-05';

type Notes = Pick<PersonFacts, 'slug' | 'notes' | 'next'> & Partial<Pick<PersonFacts, 'person'>>;

/**
 * A question to ask next. The same all week for the same notes; another person or week gets another one.
 *
 * A question is asked when a topic of the person's notes holds its text. Only those never asked are taken, and once all
 * were, the one asked longest ago. Kinds take turns by a draw in which one that had few topics in the last 12 weeks has
 * more lots. `safety` is no kind of topic: to its own questions it adds what the others had on average. Whom the lead does
 * not lead is asked what suits them.
 */
export function askNext(facts: Notes, today: Day): Question {
  const questions = questionsFor(relationOf(facts.person));
  const asked = lastAsked(facts, questions, today);
  const never = questions.filter(({ id }) => asked.get(id) === NEVER);
  if (never.length === 0) return longestAgo(questions, asked);
  const kinds = [...new Set(never.map((question) => question.kind))];
  const counts = recentCounts(facts, questions, asked, today);
  const kind = draw(kinds, counts, hash(`${facts.slug} ${weekOf(today)}`));
  const bank = questions.filter((question) => question.kind === kind);
  const turn = hash(facts.slug) + Math.floor(daysBetween(FIRST_MONDAY, today) / 7);
  const inTurn = bank.map(
    (_, index) => bank[modulo(turn + index, bank.length)] ?? longestAgo(questions, asked),
  );
  return inTurn.find((question) => never.includes(question)) ?? longestAgo(questions, asked);
}

/** The day each question was last asked, by its id: today where it waits in `next`, `''` where it never was. */
function lastAsked(
  { notes, next }: Notes,
  questions: readonly Question[],
  today: Day,
): ReadonlyMap<string, Day> {
  const asked = new Map<string, Day>(questions.map(({ id }) => [id, NEVER]));
  const texts = questions.map(({ id, text }) => [id, wordsOfQuestion(text)] as const);
  for (const { thing, record } of [...notes, ...next]) {
    const day = dayOfName(thing.name) ?? today;
    for (const { text } of record.topics ?? []) {
      const topic = wordsOfQuestion(text ?? '');
      for (const [id, question] of texts) {
        if (topic.includes(question) && (asked.get(id) ?? NEVER) < day) asked.set(id, day);
      }
    }
  }
  return asked;
}

/** How many topics of each kind there were lately, those for the next time among them. */
function recentCounts(
  { notes, next }: Notes,
  questions: readonly Question[],
  asked: ReadonlyMap<string, Day>,
  today: Day,
): ReadonlyMap<QuestionKind, number> {
  const from = addDays(today, -RECENT_WEEKS * 7);
  const recent = [...next, ...notes.filter(({ thing }) => (dayOfName(thing.name) ?? NEVER) > from)];
  const topics = recent.flatMap(({ record }) => record.topics ?? []);
  const counts = new Map<QuestionKind, number>(
    QUESTION_KINDS.map((kind) => [kind, topics.filter((topic) => topic.kind === kind).length]),
  );
  const average = Math.round([...counts.values()].reduce((sum, count) => sum + count, 0) / (counts.size - 1));
  const own = questions.filter(({ id, kind }) => kind === 'safety' && (asked.get(id) ?? NEVER) > from).length;
  return counts.set('safety', own + average);
}

/** Draws a kind: of a hundred lots, one seen n times lately gets 100 / (n + 1). */
function draw(
  kinds: readonly QuestionKind[],
  counts: ReadonlyMap<QuestionKind, number>,
  seed: number,
): QuestionKind | undefined {
  const lots = kinds.map((kind) => Math.ceil(100 / ((counts.get(kind) ?? 0) + 1)));
  let left = modulo(
    seed,
    lots.reduce((sum, lot) => sum + lot, 0),
  );
  return kinds.find((_, index) => {
    left -= lots[index] ?? 0;
    return left < 0;
  });
}

function longestAgo(questions: readonly Question[], asked: ReadonlyMap<string, Day>): Question {
  const day = ({ id }: Question) => asked.get(id) ?? NEVER;
  return questions.reduce((oldest, one) => (compareText(day(one), day(oldest)) < 0 ? one : oldest));
}

/** The words of a question as its copies are compared, with straight apostrophes. */
function wordsOfQuestion(text: string): string {
  return comparableText(text).replace(/[’‘]/g, "'");
}

/** FNV-1a over the text's code units, well mixed: a number from 0 below 2³². */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
