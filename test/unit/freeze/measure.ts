import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Lexer, Parser } from 'yaml';

setFlagsFromString('--expose-gc');
/** Collects the garbage of what ran before, which would else be paid by whoever is measured next. */
export const collectGarbage: () => void = runInNewContext('gc');

/** CPU milliseconds that `run` takes: what this process used, so that others on the machine count little. */
export function cpu(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What `reference` takes on the machine that the limits were chosen for. */
const USUAL = 27;
const REFERENCES = 12;

/**
 * How much slower this machine is just now than the one that the limits were chosen for, at least 1: a work that is always
 * the same (words put together, sought by a pattern, kept in a map; and a text that the parser takes apart, which makes as much
 * garbage as what is judged), measured beside what is judged. Call it a few times before it counts: it is slower at first.
 */
export function slowness(): number {
  // As long as what is judged: a single short one finds a moment in which nobody else uses the core's other half.
  const all = cpu(() => {
    for (let count = 0; count < REFERENCES; count++) reference();
  });
  return Math.max(1, all / REFERENCES / USUAL);
}

function reference(): number {
  const words = new Map<string, number>();
  let text = '';
  for (let index = 0; index < 60_000; index++) text += `word${(index * 7919) % 10_007} `;
  for (const [word] of text.matchAll(/\p{L}+\d+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  const parser = new Parser();
  let tokens = 0;
  for (const lexeme of new Lexer().lex(ORDINARY)) for (const _ of parser.next(lexeme)) tokens++;
  for (const _ of parser.end()) tokens++;
  return words.size + tokens;
}

const ORDINARY = Array.from({ length: 1000 }, (_, n) => `- text: topic ${n}\n  done: true\n\n`).join('');
