import * as fc from 'fast-check';

/** A drawing of a document: what it holds and how a hand has formatted it. */
type Drawn =
  | { readonly kind: 'scalar'; readonly style: number; readonly word: number; readonly comment: number }
  | {
      readonly kind: 'map' | 'list';
      readonly flow: number;
      readonly step: number;
      readonly gap: number;
      readonly parts: readonly { readonly key: number; readonly above: number; readonly value: Drawn }[];
    };

interface Frame {
  readonly root: Drawn;
  readonly above: number;
  readonly below: number;
  readonly ends: number;
}

const small = (max: number) => fc.nat(max);

const { node } = fc.letrec<{ node: Drawn; leaf: Drawn; branch: Drawn }>((tie) => ({
  leaf: fc.record({
    kind: fc.constant('scalar' as const),
    style: small(15),
    word: small(9),
    comment: small(9),
  }),
  branch: fc.record({
    kind: fc.constantFrom('map' as const, 'list' as const),
    flow: small(5),
    step: small(4),
    gap: small(5),
    parts: fc.array(fc.record({ key: small(13), above: small(11), value: tie('node') }), {
      maxLength: 3,
      size: 'xsmall',
    }),
  }),
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { arbitrary: tie('leaf'), weight: 3 },
    { arbitrary: tie('branch'), weight: 2 },
  ),
}));

/** Documents as many hands format them: indents, gaps, quotes, brackets, comments, blank lines, CRLF, BOM, no last line end. */
export const documents: fc.Arbitrary<string> = fc
  .record({
    root: fc.record({
      kind: fc.constant('map' as const),
      flow: fc.constant(1),
      step: small(4),
      gap: small(5),
      parts: fc.array(fc.record({ key: small(13), above: small(11), value: node }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    above: small(5),
    below: small(5),
    ends: small(7),
  })
  .map(drawDocument);

const words = ['Ada', 'ship it', 'no', '2024-01-01', '5', 'a, b', 'x:y', 'Ünï 🎉', 'C#', "it's"];
const keys = [
  'text',
  'due',
  'done',
  'a b',
  '"q k"',
  "'s'",
  '7',
  'true',
  '2024-01-01',
  'notes',
  '"a: b"',
  'x-y',
  'é',
  '? long',
];

function drawDocument({ root, above, below, ends }: Frame): string {
  const head = ['', '', '# about\n', '---\n', '\n', '# a\n\n---\n# b\n'][above] ?? '';
  const foot = ['', '', '# end\n', '...\n', '\n\n', '  # end\n'][below] ?? '';
  let text = head + draw(root, 0, 'root').replace(/^\n/, '') + (foot === '' ? '\n' : `\n${foot}`);
  if (ends >= 6) text = text.replace(/\n$/, '');
  if (ends % 3 === 1) text = text.replaceAll('\n', '\r\n');
  return ends % 4 === 3 ? `\uFEFF${text}` : text;
}

/** What follows the colon or dash in column `column`. */
function draw(drawn: Drawn, column: number, within: 'root' | 'map' | 'list' = 'map'): string {
  if (drawn.kind === 'scalar') return drawScalar(drawn, column);
  const { kind, flow, step, gap, parts } = drawn;
  if (parts.length === 0 || flow === 0) return ` ${drawFlow(drawn)}`;
  const root = within === 'root';
  const inList = within === 'list';
  const inner = kind === 'list' ? column + step : column + step + 1;
  const beside = inList && flow !== 2;
  const at = beside ? column + 2 : root ? 0 : inList ? inner + 1 : inner;
  const margin = `\n${' '.repeat(at)}`;
  const lines = parts.map((part, index) => {
    const above = index === 0 && beside ? '' : drawAbove(part.above, margin);
    const lead = index === 0 && beside ? ' ' : margin;
    if (kind === 'list') {
      const item = draw(part.value, at, 'list');
      const wide = /^ [^ \n#|>-]/.test(item) && !item.includes('\n') ? ' '.repeat(gap % 3) : '';
      return `${above}${lead}-${wide}${item}`;
    }
    const key = drawKey(part.key, index);
    if (key.startsWith('?')) return `${above}${lead}${key}${margin}:${draw(part.value, at)}`;
    const value = draw(part.value, at);
    return `${above}${lead}${key}:${/^ [^ \n#]/.test(value) ? ' '.repeat(gap % 3) : ''}${value}`;
  });
  return (beside || root ? '' : flow === 3 ? ' # here' : '') + lines.join('');
}

function drawAbove(above: number, margin: string): string {
  if (above === 8) return '\n';
  if (above === 9) return `${margin}# note`;
  if (above === 10) return `\n${margin}# note`;
  return above === 11 ? `${margin}    # deep` : '';
}

function drawKey(key: number, index: number): string {
  const text = keys[key] ?? 'k';
  if (index === 0) return text;
  return /["']$/.test(text) ? text.replace(/(.)$/, `${index}$1`) : `${text}${index}`;
}

function drawScalar({ style, word, comment }: Drawn & { kind: 'scalar' }, column: number): string {
  const text = words[word] ?? 'w';
  const margin = `\n${' '.repeat(column + 1 + (word % 4))}`;
  const behind = ['  # why', ' # one: two', '\t# tab'][comment] ?? '';
  switch (style) {
    case 0:
      return behind;
    case 1:
      return ` ""${behind}`;
    case 2:
      return ` '${text.replaceAll("'", "''")}'${behind}`;
    case 3:
    case 4:
      return ` "${text}"${behind}`;
    case 5:
      return ` |${behind}${margin}${text}${margin}- two`;
    case 6:
      return ` |-${behind}${margin}${text}\n${margin}  two`;
    case 7:
      return ` >${behind}${margin}${text}${margin}two\n${margin}three`;
    case 8:
      return ` |+${behind}${margin}${text}\n`;
    case 9:
      return ` ${text}${margin}goes on${behind}`;
    case 10:
      return ` "${text}${margin}goes on"${behind}`;
    case 11:
      return comment === 0 ? ' |' : ` |${(word % 4) + 1}${margin} ${text}`;
    default:
      return ` ${text}${behind}`;
  }
}

function drawFlow(drawn: Drawn): string {
  if (drawn.kind === 'scalar') {
    const text = words[drawn.word] ?? 'w';
    if (drawn.style > 5) return /[,:]/.test(text) ? `"${text}"` : text;
    return drawn.style > 2 ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
  }
  const parts = drawn.parts.map(({ key, value }, index) => {
    if (drawn.kind === 'list') return drawFlow(value);
    return `${drawKey(key, index).replace(/^\? /, '')}: ${drawFlow(value)}`;
  });
  const pad = drawn.gap === 1 ? ' ' : '';
  const trailing = drawn.gap === 2 && parts.length > 0 ? ',' : '';
  const [open, close] = drawn.kind === 'list' ? '[]' : '{}';
  return `${open}${pad}${parts.join(drawn.gap === 3 ? ',' : ', ')}${trailing}${pad}${close}`;
}
