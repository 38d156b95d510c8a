import assert from 'node:assert/strict';
import type { Format } from '../../../src/core/retro/format';
import { headings } from '../../../src/core/retro/retroOutline';

/** Each heading as `level style text @line`. */
function seen(format: Format, ...lines: string[]): string[] {
  return headings(lines.join('\n'), format).map((h) => `${h.level} ${h.style} ${h.text} @${h.line}`);
}

describe('headings', () => {
  it('in Markdown: hashes', () => {
    assert.deepEqual(
      seen('md', '# Retro', '', '## Went well ##', '#tag', '    # code', '###', '   ### Deep'),
      ['1 atx Retro @0', '2 atx Went well @2', '3 atx  @5', '3 atx Deep @6'],
    );
  });

  it('in Markdown: underlines, but not rules', () => {
    assert.deepEqual(seen('md', 'Retro', '=====', '', 'Well', '---', '- a', '---', '', '---', '> q', '---'), [
      '1 underlined Retro @0',
      '2 underlined Well @3',
    ]);
    assert.deepEqual(seen('md', 'two lines', 'of text', '---'), []);
    assert.deepEqual(seen('md', '| a |', '|---|'), []);
  });

  it('in Markdown: bold lines', () => {
    assert.deepEqual(
      seen('md', '**Went well**', '- a', '**To improve:**', '__Actions__:', '🎉 **Wins** 🎉'),
      ['7 bold Went well @0', '7 bold To improve @2', '7 bold Actions @3', '7 bold Wins @4'],
    );
    assert.deepEqual(
      seen('md', '**a** and **b**', '- **Went well**', '**Ada** said so', '** no **', '****'),
      [],
    );
  });

  it('in Markdown: not in code, front matter and comments', () => {
    assert.deepEqual(
      seen(
        'md',
        ...['---', 'title: x', '# y', '---', '```md', '# a', '~~~', '```', '~~~~', '# b', '~~~', '~~~~'],
        ...['<!-- # c', '# d', '-->', '<!-- e -->', '- ```', '  # f', '  ```', '# Seen'],
      ),
      ['1 atx Seen @19'],
    );
  });

  it('in Markdown: not in HTML, which ends at a blank line', () => {
    assert.deepEqual(seen('md', '<details>', '# a', '', '# Seen', '<https://example.org>', '# Seen too'), [
      '1 atx Seen @3',
      '1 atx Seen too @5',
    ]);
  });

  it('in Markdown: a rule at the top is no front matter', () => {
    assert.deepEqual(seen('md', '---', '', '# Retro', '', '---'), ['1 atx Retro @2']);
  });

  it('in plain text', () => {
    assert.deepEqual(
      seen(
        'txt',
        'Retro 12',
        '========',
        'Went well:',
        '- a:',
        '',
        'To improve',
        '  x:',
        'What else',
        '',
        'ACTIONS',
        '-------',
      ),
      [
        '1 underlined Retro 12 @0',
        '7 label Went well @2',
        '7 label To improve @5',
        '2 underlined ACTIONS @9',
      ],
    );
  });

  it('in YAML: top-level keys', () => {
    assert.deepEqual(
      seen(
        'yaml',
        '# c',
        '---',
        'date: 2026-01-05',
        'went_well:',
        '  - a: b',
        '"to improve":',
        '- x: y',
        'url',
        'a:b',
      ),
      ['1 key date @2', '1 key went_well @3', '1 key to improve @5'],
    );
  });

  it('in Org', () => {
    assert.deepEqual(
      seen(
        'org',
        '#+title: R',
        '* Went well  :team:a:',
        '** TODO Ada',
        '#+begin_src',
        '* x',
        '#+END_SRC',
        '*bold*',
        '* TODO',
      ),
      ['1 org Went well @1', '2 org Ada @2', '1 org TODO @7'],
    );
  });

  it('in AsciiDoc', () => {
    assert.deepEqual(
      seen(
        'adoc',
        '= Retro',
        ':toc:',
        '',
        '== Went well',
        '----',
        '== code',
        '----',
        '// == c',
        '',
        'Old one',
        '-------',
        'x',
      ),
      ['1 adoc Retro @0', '2 adoc Went well @3', '2 underlined Old one @9'],
    );
  });

  it('in reStructuredText: levels by first appearance', () => {
    assert.deepEqual(
      seen(
        'rst',
        '=====',
        'Retro',
        '=====',
        '',
        'Went well',
        '---------',
        'x',
        '',
        'Ada',
        '~~~',
        '',
        'Bad',
        '----',
        '',
        'a',
        '--',
      ),
      ['1 underlined Retro @0', '2 underlined Went well @4', '3 underlined Ada @8', '2 underlined Bad @11'],
    );
  });

  it('with places that hold with BOM and CRLF', () => {
    const text = '\uFEFF# A\r\n\r\nB\r\n---\r\n';
    const [a, b] = headings(text, 'md');
    assert.equal(text.slice(a?.offset, a?.end), '# A');
    assert.equal(text.slice(b?.offset, b?.end), 'B\r\n---');
    assert.equal(b?.lastLine, 3);
  });

  it('of the first lines only, when asked', () => {
    assert.equal(headings('# A\n\n# B', 'md', 2).length, 1);
  });

  it('to the end, whatever the text @heavy', () => {
    const nasty = ['# ', '**', '**a', '`', '> ', '- ', '=', ' ', '*', ':a', '[', '<!--', '# #', '"', 'a:'];
    for (const format of ['md', 'txt', 'yaml', 'org', 'adoc', 'rst'] as const) {
      for (const part of nasty) {
        const text = `${part.repeat(20_000)}x\n${`${part}\n`.repeat(5_000)}`;
        for (const { line } of headings(text, format)) assert.ok(line <= 5_001);
      }
    }
  });
});
