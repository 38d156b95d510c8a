/** A random number below the given one, which is positive. */
export type Pick = (below: number) => number;

/** An entry of a drawn document, with a name that its line shows, and the comments that carry it. */
export interface Named {
  /** Of a map's entry the key; of a list's item the text it begins with. */
  readonly name: string;
  readonly above: number;
  readonly beside: boolean;
  readonly below: boolean;
  readonly value: NamedValue;
}

export type NamedValue =
  | { readonly kind: 'text'; readonly style: number }
  | { readonly kind: 'map' | 'list' | 'row'; readonly entries: readonly Named[]; readonly step: number };

/** Draws a document whose comments carry the name of their entry. */
export function drawNamed(pick: Pick): { readonly text: string; readonly entries: readonly Named[] } {
  let last = 0;
  const value = (depth: number, holder: 'map' | 'list'): NamedValue => {
    const kind = pick(depth > 0 ? 6 : 2);
    if (kind < 2 || (kind === 4 && holder === 'list')) return { kind: 'text', style: pick(6) };
    const step = pick(3);
    if (kind < 4 && holder === 'map') return { kind: 'list', step, entries: some('list', depth - 1, 4) };
    if (kind === 4) return { kind: 'row', step, entries: some('row', 0, 4) };
    return { kind: 'map', step, entries: some('map', depth - 1, 3) };
  };
  const some = (kind: 'map' | 'list' | 'row', depth: number, most: number): Named[] =>
    Array.from({ length: 1 + pick(most) }, () => ({
      name: `n${++last}`,
      above: Math.max(0, pick(5) - 2),
      beside: pick(3) === 0,
      below: pick(4) === 0,
      value: kind === 'row' ? { kind: 'text', style: 0 } : value(depth, kind === 'list' ? 'list' : 'map'),
    }));
  const entries = some('map', 2, 4);
  let text = `${lines(entries, 'map', 0, pick).join('\n')}\n`;
  if (pick(5) === 0) text = text.trimEnd();
  if (pick(4) === 0) text = text.replaceAll('\n', '\r\n');
  return { text: pick(8) === 0 ? `\uFEFF${text}` : text, entries };
}

function lines(
  entries: readonly Named[],
  kind: 'map' | 'list' | 'row',
  column: number,
  pick: Pick,
): string[] {
  const margin = ' '.repeat(column);
  return entries.flatMap((entry, index) => {
    const { name, above, beside, value } = entry;
    const isLast = index === entries.length - 1;
    const comment = beside ? `${pick(2) === 0 ? ' ' : '   '}# ${name} beside` : '';
    const head = Array.from({ length: above }, () => `${margin}# ${name} above`);
    const blank = kind !== 'row' && index > 0 && pick(6) === 0 ? [''] : [];
    const body = [...blank, ...head];
    if (kind === 'row') return [...body, `${margin}${name}${isLast ? '' : ','}${comment}`];
    if (kind === 'map') body.push(...entryLines(`${margin}${name}:`, entry, column, comment, pick));
    else {
      const inside = column + 2;
      if (value.kind === 'map') {
        // Items that are maps begin beside their dash, and with their name.
        body.push(`${margin}- k${name}: ${name}`, ...lines(value.entries, 'map', inside, pick));
      } else body.push(`${margin}-${' '.repeat(1 + pick(2) * 2)}${quoted(name, value, pick)}${comment}`);
    }
    // Below a list the column may be that of its items.
    const isOwn =
      value.kind === 'text' ? value.style !== 5 || kind === 'list' : value.kind === 'map' && kind === 'list';
    if (entry.below && isOwn) body.push(`${margin}  # ${name} below`);
    return body;
  });
}

function entryLines(
  head: string,
  { name, value }: Named,
  column: number,
  comment: string,
  pick: Pick,
): string[] {
  if (value.kind === 'text') {
    if (value.style === 5) return [`${head} |${comment}`, `${' '.repeat(column + 2)}of ${name}`];
    return [`${head} ${quoted('words', value, pick)}${comment}`];
  }
  if (value.kind === 'row') {
    const inner = column + 2;
    return [`${head} [${comment}`, ...lines(value.entries, 'row', inner, pick), `${' '.repeat(column)}]`];
  }
  const inner = value.kind === 'list' ? column + value.step * 2 : column + 2 + (value.step % 2) * 2;
  return [`${head}${comment}`, ...lines(value.entries, value.kind, inner, pick)];
}

function quoted(text: string, value: NamedValue, pick: Pick): string {
  return value.kind === 'text' && value.style > 2 && pick(2) === 0 ? `"${text}"` : text;
}

const comments = /# (n\d+) (above|beside|below)/;

/** The comments of a text that stand with another entry than the one they name, and those that are lost. */
export function strangers(before: string, after: string, named: ReadonlySet<string>): string[] {
  const rows = after.replace(/^\uFEFF/, '').split(/\r?\n/);
  const found: string[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const match = comments.exec(row);
    if (!match) continue;
    const [whole, name = '', stands] = match;
    seen.set(whole, (seen.get(whole) ?? 0) + 1);
    const isThere = named.has(name);
    if (!isThere && stands === 'below') continue;
    const owner = isThere ? ownerLines(rows, index, match) : othersIn(rows, index, match);
    if (isThere ? !owner.some((line) => shows(line, name)) : owner.some((line) => /\bn\d+\b/.test(line)))
      found.push(`${whole} in line ${index + 1}`);
  }
  for (const [whole = '', name = ''] of before.matchAll(new RegExp(comments, 'g'))) {
    const count = before.split(`${whole}`).length - 1;
    if (named.has(name) && seen.get(whole) !== count) found.push(`${whole} lost`);
  }
  return found;
}

function shows(line: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(line);
}

/** The lines that may show the entry of a comment, as an eye looks for it. */
function ownerLines(
  rows: readonly string[],
  index: number,
  { index: at, 2: stands, 1: name = '' }: RegExpExecArray,
): string[] {
  const row = rows[index] ?? '';
  if (stands === 'above') return [nextContent(rows, index)];
  if (stands === 'beside') {
    const line = row.slice(0, at);
    // Of several in a row, the last one before it.
    const last = [...line.matchAll(/\bn\d+\b/g)].at(-1)?.[0];
    if (line.trim() === '-') return [nextContent(rows, index)];
    return last === undefined || last === name ? [line] : [];
  }
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = rows[above] ?? '';
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (indentOf(line) < at) return [line];
  }
  return [];
}

/** The lines of entries that a comment would be taken to be about. */
function othersIn(
  rows: readonly string[],
  index: number,
  { index: at, 2: stands }: RegExpExecArray,
): string[] {
  const row = rows[index] ?? '';
  if (row.slice(0, at).trim() !== '') return stands === 'beside' ? [] : [row.slice(0, at)];
  const next = nextContent(rows, index);
  return indentOf(next) >= at ? [next.replace(/#.*/, '')] : [];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function nextContent(rows: readonly string[], index: number): string {
  let at = index + 1;
  while ((rows[at] ?? '').trim().startsWith('#')) at += 1;
  const line = (rows[at] ?? '').replace(/#.*/, '');
  return line.trim() === '-' ? line + nextContent(rows, at) : line;
}
