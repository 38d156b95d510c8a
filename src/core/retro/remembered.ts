/** More than a file of a megabyte has: where they do not fit, each would be matched anew each time. */
const MOST = 40_000;
/** Longer texts are not kept, in UTF-16 units. */
const LONGEST = 200;

/** The same function, which remembers what it gave for short texts. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST) known.clear();
    const now = of(text);
    known.set(text, now);
    return now;
  };
}
