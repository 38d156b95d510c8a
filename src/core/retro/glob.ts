import { comparablePath } from '../comparableText';

/** True if a '/'-path matches. Made once from a setting, asked for many paths. */
export type PathTest = (path: string) => boolean;

// A setting of a few patterns is normal; braces multiply, so what they may grow to is bounded.
const MOST_PATTERNS = 2000;

/**
 * Compiles patterns in VS Code's glob syntax: `**`, `*`, `?`, `{a,b}`, `[a-z]`, `[!a-z]`. Case is ignored. A pattern that
 * matches a folder matches all in it, as in `files.exclude`. No regular expression is built, so that no pattern is slow.
 */
export function globs(patterns: readonly string[]): PathTest {
  const alternatives = patterns.flatMap((pattern) => expand(pattern, MOST_PATTERNS)).slice(0, MOST_PATTERNS);
  const compiled = alternatives
    .map((pattern) => segments(pattern))
    .filter((parts) => parts.some((part) => part !== ''));
  return (path) => {
    const names = segments(path);
    return compiled.some((pattern) => matchSegments(pattern, names));
  };
}

function segments(path: string): string[] {
  return comparablePath(path)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
}

/** The patterns that one with braces stands for. Unbalanced braces stay as they are. */
function expand(pattern: string, most: number): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const options: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '{') depth++;
    if (char === ',' && depth === 1) {
      options.push(pattern.slice(from, at));
      from = at + 1;
    }
    if (char !== '}' || --depth > 0) continue;
    options.push(pattern.slice(from, at));
    const rest = pattern.slice(at + 1);
    const found: string[] = [];
    for (const option of options) {
      if (found.length >= most) break;
      found.push(...expand(pattern.slice(0, open) + option + rest, most - found.length));
    }
    return found.slice(0, most);
  }
  return [pattern];
}

function matchSegments(pattern: readonly string[], names: readonly string[]): boolean {
  // Which beginnings of the path the pattern so far can reach; a set of positions instead of backtracking.
  let reached = [0];
  for (const [index, part] of pattern.entries()) {
    const next = new Set<number>();
    if (part === '**') {
      const first = Math.min(...reached);
      // A `**` at the end stands for something: `docs/**` is what is in docs.
      const least = index === pattern.length - 1 ? first + 1 : first;
      for (let at = least; at <= names.length; at++) next.add(at);
    } else {
      for (const at of reached) {
        const name = names[at];
        if (name !== undefined && matchName(part, name)) next.add(at + 1);
      }
    }
    if (next.size === 0) return false;
    reached = [...next];
  }
  return true;
}

/** Two pointers with one place to go back to: at most pattern × name steps. */
function matchName(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let retry = 0;
  while (n < name.length) {
    const length = matchOne(pattern, p, name[n] ?? '');
    if (pattern[p] === '*') {
      star = p++;
      retry = n;
    } else if (length > 0) {
      p += length;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** How many units of the pattern at `p` match the one character; 0 if they do not. */
function matchOne(pattern: string, p: number, char: string): number {
  const token = pattern[p];
  if (token === '?') return 1;
  const close = token === '[' ? pattern.indexOf(']', p + 2) : -1;
  if (close < 0) return token === char ? 1 : 0;
  const negated = pattern[p + 1] === '!' || pattern[p + 1] === '^';
  let inside = false;
  for (let at = p + (negated ? 2 : 1); at < close; at++) {
    const from = pattern[at] ?? '';
    const isRange = pattern[at + 1] === '-' && at + 2 < close;
    const to = isRange ? (pattern[at + 2] ?? '') : from;
    if (from <= char && char <= to) inside = true;
    if (isRange) at += 2;
  }
  return inside !== negated ? close - p + 1 : 0;
}
