import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerEdits } from '../../../src/core/retro/answerEdits';
import type { RetroAnswerText } from '../../../src/core/retro/answerText';
import type { AnswerKind } from '../../../src/core/retro/answerWords';
import { matchHeading } from '../../../src/core/retro/families';
import type { Format } from '../../../src/core/retro/format';
import { headings } from '../../../src/core/retro/retroOutline';

const answer: RetroAnswerText = { kind: 'opportunity', title: 'T', href: 'h' };

function answered(text: string, format: Format, own: Partial<RetroAnswerText> = {}): string {
  const result = answerEdits(text, format, { ...answer, ...own });
  assert.ok(result.ok, JSON.stringify(result));
  const [edit] = result.edits;
  assert.ok(edit);
  assert.equal(result.edits.length, 1);
  const after = text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length);
  if (format !== 'yaml') assert.match(after.slice(result.offset), /^(\[|`|link:|T )/);
  return after;
}

/** A line of `before` that says `+` is where the answer comes; lines of `after` show the result. */
function writes(
  why: string,
  format: Format,
  before: string[],
  after: string[],
  own: Partial<RetroAnswerText> = {},
) {
  it(`${format}: ${why}`, () => {
    assert.deepEqual(answered(before.join('\n'), format, own).split('\n'), after);
  });
}

describe('answerEdits', () => {
  describe('without any heading', () => {
    writes('an empty file', 'md', [''], ['## Opportunities to face', '', '- [T](h)', '']);
    writes('blank lines', 'md', ['', '', ''], ['## Opportunities to face', '', '- [T](h)', '', '']);
    writes(
      'front matter only',
      'md',
      ['---', 'a: b', '---', ''],
      ['---', 'a: b', '---', '', '## Opportunities to face', '', '- [T](h)', ''],
    );
    writes('a title', 'md', ['# Retro'], ['# Retro', '', '## Opportunities to face', '', '- [T](h)']);
    writes(
      'a title with an underline',
      'md',
      ['Retro', '===', ''],
      ['Retro', '===', '', 'Opportunities to face', '---------------------', '', '- [T](h)', ''],
    );
    writes('prose', 'txt', ['We talked.', ''], ['We talked.', '', 'Opportunities to face:', '- T (h)', '']);
    writes('an empty file', 'org', [''], ['* Opportunities to face', '- [[file:h][T]]', '']);
    writes(
      'a title',
      'adoc',
      ['= Retro', ''],
      ['= Retro', '', '== Opportunities to face', '', '* link:h[T]', ''],
    );
    writes(
      'a title',
      'rst',
      ['Retro', '=====', ''],
      ['Retro', '=====', '', 'Opportunities to face', '---------------------', '', '- `T <h>`_', ''],
    );
    writes('an empty file', 'yaml', [''], ['opportunities:', '  - title: T', '    link: h', '']);
  });

  describe('under a heading that is there', () => {
    writes('nothing below', 'md', ['## Opportunities'], ['## Opportunities', '', '- [T](h)']);
    writes(
      'directly above another',
      'md',
      ['# R', '## Opportunities', '## Actions', '- a'],
      ['# R', '## Opportunities', '- [T](h)', '## Actions', '- a'],
    );
    writes(
      'prose below',
      'md',
      ['## Opportunities', 'None yet.', '', '## Actions'],
      ['## Opportunities', 'None yet.', '', '- [T](h)', '', '## Actions'],
    );
    writes(
      'prose directly above a bold heading',
      'md',
      ['**Opportunities**', '**Actions**'],
      ['**Opportunities**', '- [T](h)', '', '**Actions**'],
    );
    writes(
      'a list with blank lines',
      'md',
      ['## Opportunities', '', '- a', '', '- b'],
      ['## Opportunities', '', '- a', '', '- b', '', '- [T](h)'],
    );
    writes(
      'nested items and paragraphs',
      'md',
      ['## Opportunities', '* a', '  * b', '', '  more', '', 'End.'],
      ['## Opportunities', '* a', '  * b', '', '  more', '* [T](h)', '', 'End.'],
    );
    writes(
      'an item that goes on without indent',
      'md',
      ['## Opportunities', '- a', 'goes on', '', '---'],
      ['## Opportunities', '- a', 'goes on', '- [T](h)', '', '---'],
    );
    writes(
      'a list below a rule that adorns the heading',
      'md',
      ['## Opportunities', '', '---', '', '- a', '', '## Actions'],
      ['## Opportunities', '', '---', '', '- a', '- [T](h)', '', '## Actions'],
    );
    writes(
      'an empty item below a rule',
      'md',
      ['## Opportunities', '', '- a', '', '---', '', '- '],
      ['## Opportunities', '', '- a', '', '---', '', '- [T](h)'],
    );
    writes(
      'a footer that is a list',
      'md',
      ['## Opportunities', '', '- a', '', '---', '', '- Next retro: Friday'],
      ['## Opportunities', '', '- a', '- [T](h)', '', '---', '', '- Next retro: Friday'],
    );
    writes(
      'a footer below a rule and nothing else',
      'md',
      ['## Opportunities', '', '---', '', 'Next retro: Friday'],
      ['## Opportunities', '', '- [T](h)', '', '---', '', 'Next retro: Friday'],
    );
    writes(
      'checkboxes',
      'md',
      ['## Opportunities', '1. [x] a', '2. [ ] b'],
      ['## Opportunities', '1. [x] a', '2. [ ] b', '3. [ ] [T](h)'],
    );
    writes(
      'numbers that are all one',
      'md',
      ['## Opportunities', '1. a', '1. b'],
      ['## Opportunities', '1. a', '1. b', '1. [T](h)'],
    );
    writes(
      'an empty item without white space',
      'md',
      ['## Opportunities', '', '-', '-'],
      ['## Opportunities', '', '- [T](h)', '-'],
    );
    writes(
      'an indented list with tabs',
      'md',
      ['## Opportunities', '\t-\ta'],
      ['## Opportunities', '\t-\ta', '\t-\t[T](h)'],
    );
    writes(
      'a list in code',
      'md',
      ['## Opportunities', '```', '- a', '```'],
      ['## Opportunities', '```', '- a', '```', '', '- [T](h)'],
    );
    writes(
      'nested stars',
      'adoc',
      ['== Opportunities', '', '* a', '** b', ''],
      ['== Opportunities', '', '* a', '** b', '* link:h[T]', ''],
    );
    writes(
      'people below',
      'md',
      ['## Opportunities', '', '### Ada', '', '- a'],
      ['## Opportunities', '', '- [T](h)', '', '### Ada', '', '- a'],
    );
    writes(
      'in Spanish',
      'md',
      ['## Oportunidades', '- a'],
      ['## Oportunidades', '- a', '- [T](h), revisar el 2026-12-05'],
      { revisit: '2026-12-05' },
    );
    writes(
      'of the asked name',
      'md',
      ['## Our bets', '- a', '## B'],
      ['## Our bets', '- a', '- [T](h)', '## B'],
      { heading: 'Our bets' },
    );
    writes(
      'a plain list',
      'yaml',
      ['opportunities: # ours', '- a', 'b: c'],
      ['opportunities: # ours', '- a', '- T (h)', 'b: c'],
    );
    writes(
      'an empty list',
      'yaml',
      ['judgements:', 'b: c'],
      ['judgements:', '  - title: T', '    link: h', 'b: c'],
      { kind: 'judgement' },
    );
  });

  describe('not under a heading that means something else', () => {
    writes(
      'opportunities for improvement',
      'md',
      ['## Opportunities for improvement', '- a'],
      ['## Opportunities for improvement', '- a', '', '## Opportunities to face', '- [T](h)'],
    );
    writes(
      'problems',
      'md',
      ['## Problems', '', '- a'],
      ['## Problems', '', '- a', '', '## Problems to fix', '', '- [T](h)'],
      { kind: 'problem' },
    );
    writes(
      'in code',
      'md',
      ['```', '## Opportunities', '```'],
      ['```', '## Opportunities', '```', '', '## Opportunities to face', '', '- [T](h)'],
    );
  });

  describe('a made heading', () => {
    writes(
      'is named as asked',
      'md',
      ['## Start', '', '- a'],
      ['## Start', '', '- a', '', '## Our bets', '', '- [T](h)'],
      { heading: ' Our\nbets ' },
    );
    writes(
      'closes its hashes',
      'md',
      ['## Start ##', '', '- a'],
      ['## Start ##', '', '- a', '', '## Opportunities to face ##', '', '- [T](h)'],
    );
    writes(
      'is in capitals',
      'txt',
      ['START', '', '- a'],
      ['START', '', '- a', '', 'OPPORTUNITIES TO FACE', '', '- T (h)'],
    );
    writes(
      'stays out of HTML',
      'md',
      ['## Start', '<p>x</p>'],
      ['## Start', '<p>x</p>', '', '## Opportunities to face', '- [T](h)'],
    );
    writes(
      'stays above footnotes right below text',
      'md',
      ['## Start', '- a', '[^1]: x'],
      ['## Start', '- a', '', '## Opportunities to face', '- [T](h)', '', '[^1]: x'],
    );
    writes(
      'stays above a closing rule',
      'md',
      ['## Start', '', '- a', '', '---', ''],
      ['## Start', '', '- a', '', '## Opportunities to face', '', '- [T](h)', '', '---', ''],
    );
    writes(
      'is beside people, not within one',
      'md',
      ['# R', '## Ada', '### Start', '- a', '## Linus', '### Start', '- b'],
      [
        '# R',
        '## Ada',
        '### Start',
        '- a',
        '## Linus',
        '### Start',
        '- b',
        '## Opportunities to face',
        '- [T](h)',
      ],
    );
    writes(
      'is in the newest retro, the last',
      'md',
      ['# Sprint 1', '## Opportunities', '- a', '# Sprint 2', '## Start', '- b'],
      [
        '# Sprint 1',
        '## Opportunities',
        '- a',
        '# Sprint 2',
        '## Start',
        '- b',
        '## Opportunities to face',
        '- [T](h)',
      ],
    );
    writes(
      'is in the newest retro, the first',
      'md',
      ['# 21/01/2026', '**Start**', '- a', '', '# 07/01/2026', '**Start**', '- b'],
      [
        '# 21/01/2026',
        '**Start**',
        '- a',
        '',
        '**Opportunities to face**',
        '- [T](h)',
        '',
        '# 07/01/2026',
        '**Start**',
        '- b',
      ],
    );
  });

  describe('refuses', () => {
    const cases: readonly [code: string, line: number, format: Format, lines: string[]][] = [
      ['conflict', 1, 'md', ['# R', '<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> theirs']],
      ['openBlock', 2, 'md', ['# R', '```', 'a']],
      ['openBlock', 1, 'md', ['# R', '<!-- a']],
      ['openBlock', 1, 'org', ['* R', '#+begin_src']],
      ['openBlock', 3, 'adoc', ['= R', '', '----', 'a']],
      ['conflict', 0, 'yaml', ['<<<<<<< HEAD', 'a: b', '=======', 'a: c', '>>>>>>> theirs']],
      ['notAMap', 0, 'yaml', ['- a']],
      ['notAList', 0, 'yaml', ['opportunities: later']],
    ];
    for (const [code, line, format, lines] of cases) {
      it(`${format}: ${code}, ${lines.join(' ¶ ')}`, () => {
        const result = answerEdits(lines.join('\n'), format, answer);
        assert.ok(!result.ok);
        assert.equal(result.refusal.code, code);
        assert.equal(result.refusal.place.line, line);
      });
    }
  });

  const piece = fc.constantFrom(
    ...[
      '# A',
      '## Went well',
      '## Opportunities',
      '### Sprint 2',
      '**Start**',
      'Text',
      '===',
      '---',
      '----',
      '```',
    ],
    ...[
      '- a',
      '  - b',
      '-',
      '* [ ] c',
      '1. d',
      '2) e',
      '<!-- x -->',
      '<p>',
      '| a |',
      '[r]: u',
      '> q',
      '',
      '',
      ' ',
      '\t',
    ],
    ...[
      '* Stop',
      '== Keep',
      'Actions:',
      'Actions',
      '~~~~~~~',
      '#+begin_src',
      '#+end_src',
      '....',
      '.. _a: b',
      '# z',
      '//c',
    ],
    ...['opportunities:', 'a: b', '- c: d', '  e'],
  );
  const texts = fc
    .tuple(
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 25 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
    )
    .map(([lines, eol, bom]) => (bom ? '\uFEFF' : '') + lines.join(eol));
  const formats = fc.constantFrom<Format>('md', 'mdx', 'txt', 'yaml', 'org', 'adoc', 'rst');
  const kinds = fc.constantFrom<AnswerKind>('opportunity', 'problem', 'judgement');

  it('makes one insertion or a refusal, whatever the text @heavy', () => {
    fc.assert(
      fc.property(texts, formats, kinds, fc.string(), (text, format, kind, title) => {
        const result = answerEdits(text, format, { kind, title, href: 'h', owner: title });
        if (!result.ok) return;
        assert.equal(result.edits.length, 1);
        const [edit] = result.edits;
        assert.ok(edit);
        // `opportunities: []` is opened for its first item.
        if (format !== 'yaml') assert.equal(edit.length, 0);
        assert.ok(edit.offset >= (text.startsWith('\uFEFF') ? 1 : 0) && edit.offset <= text.length);
        const eol = text.includes('\r\n') ? '\r\n' : '\n';
        if (!/\r(?!\n)|(?<!\r)\n/.test(text.replaceAll(eol, ''))) {
          assert.deepEqual(edit.text.match(/\r\n|\n|\r/g)?.filter((end) => end !== eol) ?? [], []);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds its own heading the next time @heavy', () => {
    const lines = fc.array(piece, { maxLength: 15 }).map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(lines, formats, kinds, (text, format, kind) => {
        const own = { ...answer, kind };
        const first = answerEdits(text, format, own);
        if (!first.ok) return;
        const once = answered(text, format, own);
        const twice = answered(once, format, own);
        const isOwn = (name: string) =>
          matchHeading(name)?.topic === kind || (format === 'yaml' && name === `${kind}s`);
        const count = (of: string) => headings(of, format).filter((h) => isOwn(h.text)).length;
        assert.equal(count(twice), Math.max(count(once), 1), once);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends on long texts @heavy', () => {
    for (const format of ['md', 'txt', 'org', 'adoc', 'rst'] as const) {
      assert.ok(answerEdits('- a\n\n## Start\n\n'.repeat(3_000), format, answer).ok);
    }
  });
});
