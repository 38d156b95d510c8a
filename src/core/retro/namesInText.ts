import { isAnyTeam } from '../teamWords';
import { areNames, type IsName, isNameLike } from './nameLike';
import { notNames } from './notNames';
import { presentIn } from './presentNames';
import type { Outline } from './retroOutline';

/** `**Clara**: …`, `- Clara: …`: who says or does what follows. */
const label =
  /^\s*(?:[-*+•–]\s+)?(?:[*_]{1,3}(\p{Lu}[^*_:\n]{1,40})(?:[*_]{1,3}\s?:|:[*_]{1,3})|(\p{Lu}[^*_:\n]{1,40}):)\s+\S/u;
/** `Cache the build -dhruv`, `… - greg`. */
const tail = /^\s*(?:[-*+•–]|\d{1,3}[.)])\s.{8,400}\s(?:-|–|—)\s?(\p{L}[\p{L}\p{M}]{1,19})\s*$/u;
/** From so many labels or tails on, they are not words for something else. */
const LABELS = 4;
const TAILS = 2;
/** Of lines, in UTF-16 units. */
const [SHORTEST, LONGEST] = [5, 500];

/**
 * A test of names where no people are known: words that look like names, and those that a retro itself shows to be: who was there,
 * who speaks in several labels, and what stands behind a dash at the end of several items.
 */
export function namesOf(read: Outline): IsName {
  const [labels, tails, names] = [new Map<string, number>(), new Map<string, number>(), new Set<string>()];
  read.lines.forEach(({ text }, at) => {
    if (text.length < SHORTEST || text.length > LONGEST || read.quiet[at]) return;
    const [, marked, bare] = label.exec(text) ?? [];
    count(labels, marked ?? bare);
    count(tails, tail.exec(text)?.[1]);
  });
  const speakers = [...labels].filter(([name, times]) => times > 1 && isNameLike(name) && isPerson(name));
  if (speakers.length >= LABELS) for (const [name] of speakers) names.add(name.toLowerCase());
  for (const [name, times] of tails) if (times >= TAILS && isPerson(name)) names.add(name.toLowerCase());
  for (const name of presentIn(read)) if (isPerson(name)) names.add(name.toLowerCase());
  if (names.size === 0) return areNames;
  for (const name of [...names]) names.add(name.split(' ')[0] ?? name);
  const isSure = (text: string) => names.has(text.trim().toLowerCase());
  return Object.assign((text: string) => areNames(text) || isSure(text), { isSure });
}

function isPerson(name: string): boolean {
  return name.length > 1 && !isAnyTeam(name) && !notNames.has(name.toLowerCase());
}

function count(counts: Map<string, number>, found: string | undefined) {
  const name = found?.trim();
  if (name !== undefined && name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
}
