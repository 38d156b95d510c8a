import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { actionLines } from '../../../src/core/retro/actionLines';
import { actionToRecord } from '../../../src/core/retro/actionToRecord';
import { type Format, formatOf } from '../../../src/core/retro/format';
import { relativeHref } from '../../../src/core/retro/relativeHref';
import { apply } from '../../../src/core/yaml/editing';

const record = '2026-11-21-own-the-release-train';
const href = relativeHref('docs/retros/retro.md', `leadbook/opportunities/${record}.yaml`);
const R = `(${href})`;
const aside = `([${record}]${R})`;

/** The line `at` of the text becomes `expected`; all others stay. */
function links(why: string, format: Format, lines: string[], at: number, expected: string) {
  it(`${format}: ${why}`, () => {
    for (const eol of ['\n', '\r\n']) {
      for (const [bom, tail] of [
        ['', ''],
        ['\uFEFF', eol],
      ]) {
        const text = bom + lines.join(eol) + tail;
        const linked = actionToRecord(text, format, at, { href });
        assert.ok(linked.ok, JSON.stringify(linked));
        const after = bom + [...lines.slice(0, at), expected, ...lines.slice(at + 1)].join(eol) + tail;
        assert.equal(apply(text, linked.edits), after);
      }
    }
  });
}

/** All that must hold of a link in any text. Returns whether one was made. */
function check(text: string, format: Format, line: number): boolean {
  const before = actionLines(text, format, { all: true });
  const linked = actionToRecord(text, format, line, { href });
  if (!linked.ok) return false;
  const after = apply(text, linked.edits);
  const { action } = linked;
  const index = before.findIndex((one) => one.textStart === action.textStart);
  const again = actionLines(after, format, { all: true });
  const { text: words, owner, due, done, shape, family } = action;
  const now = again[index];
  assert.ok(now);
  assert.equal(now.record, record);
  assert.deepEqual(
    [now.text, now.owner, now.due, now.done, now.shape, now.family],
    [words, owner, due, done, shape, family],
  );
  if (format !== 'yaml') {
    for (const { offset, length } of linked.edits) {
      assert.equal(length, 0);
      assert.ok(offset === action.textStart || offset === action.textEnd);
    }
    assert.equal(linked.offset, now.textStart);
  }
  const grown = after.length - text.length;
  assert.equal(after.slice(0, action.start), text.slice(0, action.start));
  // A key of a YAML map stands behind all that the map holds.
  assert.equal(after.slice(action.end + grown), text.slice(action.end));
  assert.ok(!actionToRecord(after, format, now.line, { href }).ok);
  return true;
}

describe('actionToRecord', () => {
  const head = ['## Actions', ''];
  links('a task', 'md', [...head, '- [ ] Own it (Ada)', '- b'], 2, `- [ ] [Own it]${R} (Ada)`);
  links('a task that is done', 'md', [...head, '* [x] ~~Own it~~ @ada'], 2, `* [x] ~~[Own it]${R}~~ @ada`);
  links(
    'name and text',
    'md',
    [...head, '* Ada: own it by 2026-12-01'],
    2,
    `* Ada: [own it]${R} by 2026-12-01`,
  );
  links('a bold name', 'md', [...head, '1. **[Ada]** own `it`'], 2, `1. **[Ada]** [own \`it\`]${R}`);
  links('words in bold', 'md', [...head, '- **Own it** (Ada)'], 2, `- **[Own it]${R}** (Ada)`);
  links('a link within', 'md', [...head, '- Fix [it](x) (Ada)'], 2, `- Fix [it](x) ${aside} (Ada)`);
  links('a bare URL', 'md', [...head, '- Read https://x.example'], 2, `- Read https://x.example ${aside}`);
  links('below a person', 'md', [...head, '### Ada', '- own it'], 3, `- [own it]${R}`);
  links(
    'a row of a table',
    'md',
    [...head, '| Action | Owner | Due |', '|---|---|---|', '| Own it | Ada | 2026-12-01 |', '| b | | |'],
    4,
    `| [Own it]${R} | Ada | 2026-12-01 |`,
  );
  links(
    'a row of goal, change and measurement',
    'md',
    [...head, '| Goal | Change | Measurement |', '|---|---|---|', '|a|own it|b|'],
    4,
    `|a|[own it]${R}|b|`,
  );
  links('the paragraph of a change', 'md', ['## Goal', 'a', '## Change', 'Own it.'], 3, `[Own it.]${R}`);
  links('an item in MDX', 'mdx', [...head, '- own it'], 2, `- [own it]${R}`);
  links('plain text', 'txt', ['ACTIONS:', '- Ada: own it'], 1, `- Ada: own it ${R}`);
  links('plain text with an owner', 'txt', ['ACTIONS:', '- own it (Ada)'], 1, `- own it ${R} (Ada)`);
  links('Org', 'org', ['* Actions', '- [ ] own it (Ada)'], 1, `- [ ] [[file:${href}][own it]] (Ada)`);
  links(
    'an Org table',
    'org',
    ['* Actions', '| Action |', '|---|', '| own it |'],
    3,
    `| [[file:${href}][own it]] |`,
  );
  links('AsciiDoc', 'adoc', ['== Actions', '* own it (Ada)'], 1, `* link:${href}[own it] (Ada)`);
  links(
    'AsciiDoc with a comma',
    'adoc',
    ['== Actions', '* own, it'],
    1,
    `* own, it (link:${href}[${record}])`,
  );
  links(
    'an AsciiDoc table',
    'adoc',
    ['== Actions', '|===', '|Action |Owner', '|own it |Ada', '|==='],
    3,
    `|link:${href}[own it] |Ada`,
  );
  links(
    'reStructuredText',
    'rst',
    ['Actions', '=======', '#. own it (Ada)'],
    2,
    `#. \`own it <${href}>\`_ (Ada)`,
  );
  links(
    'code in reStructuredText',
    'rst',
    ['Actions', '=======', '- own ``it``'],
    2,
    `- own \`\`it\`\` (\`${record} <${href}>\`_)`,
  );
  links(
    'a text in YAML',
    'yaml',
    ['actions:', '- own it (Ada) # soon', '- b'],
    1,
    `- own it ${R} (Ada) # soon`,
  );
  links('name and text in YAML', 'yaml', ['actions:', '- Ada: own it'], 1, `- Ada: own it ${R}`);

  links(
    'an Org heading',
    'org',
    ['* Actions', '** TODO own it :a:'],
    1,
    `** TODO [[file:${href}][own it]] :a:`,
  );

  it('yaml: a map gets a link', () => {
    const text = 'actions:\n- text: own it\n  owner: ada\n- b\n';
    const linked = actionToRecord(text, 'yaml', 1, { href });
    assert.ok(linked.ok, JSON.stringify(linked));
    assert.equal(apply(text, linked.edits), `actions:\n- text: own it\n  link: ${href}\n  owner: ada\n- b\n`);
  });

  it('finds an action by any line of it', () => {
    const text = '## Actions\n- own it\n  and more\n  - detail\n';
    const linked = actionToRecord(text, 'md', 2, { href });
    assert.ok(linked.ok);
    assert.equal(apply(text, linked.edits), `## Actions\n- [own it\n  and more]${R}\n  - detail\n`);
    assert.ok(!actionToRecord(text, 'md', 3, { href }).ok);
  });

  it('takes the same people for people as reading does', () => {
    const text = '## Actions\n- Smoke Test: own it (Jenkins)\n';
    const linked = actionToRecord(text, 'md', 1, { href }, { isPerson: (name) => name === 'Ada' });
    assert.ok(linked.ok);
    assert.equal(apply(text, linked.edits), `## Actions\n- [Smoke Test: own it (Jenkins)]${R}\n`);
    const yaml = 'actions:\n- own it (Jenkins)\n';
    const inYaml = actionToRecord(yaml, 'yaml', 1, { href }, { isPerson: () => false });
    assert.ok(inYaml.ok);
    assert.equal(apply(yaml, inYaml.edits), `actions:\n- own it (Jenkins) ${R}\n`);
  });

  it('links an older retro of a running log', () => {
    const text = '## 2026-02-01\n### Actions\n- a\n## 2026-01-01\n### Actions\n- b\n';
    assert.ok(actionToRecord(text, 'md', 5, { href }).ok);
  });

  describe('refuses', () => {
    const cases: readonly [string, Format, string, number, string?][] = [
      ['notAnAction', 'md', '## Went well\n- a\n', 1],
      ['notAnAction', 'md', '## Actions\n- a\n', 0],
      ['notAnAction', 'md', '## Actions\n- a\n', 9],
      ['notAnAction', 'yaml', 'a: b\n', 0],
      ['alreadyLinked', 'md', `## Actions\n- [a]${R}\n`, 1],
      ['alreadyLinked', 'yaml', 'actions:\n- text: a\n  link: x\n', 1],
      ['conflict', 'md', '## Actions\n<<<<<<< a\n- a\n=======\n- b\n>>>>>>> c\n', 2],
      ['openBlock', 'md', '## Actions\n- a\n\n```\nx', 1],
      ['notARecord', 'md', '## Actions\n- a\n', 1, 'README.md'],
      ['unproved', 'md', '## Actions\n- a ` b (Ada) ` c\n', 1, `${href} x`],
    ];
    for (const [code, format, text, line, to = href] of cases) {
      it(`${format}: ${code}, ${JSON.stringify(text)} line ${line}`, () => {
        const linked = actionToRecord(text, format, line, { href: to });
        assert.ok(!linked.ok);
        assert.equal(linked.refusal.code, code);
      });
    }
  });

  it('keeps every fixture as it is but for the link @slow', () => {
    const folder = 'test/fixtures/retro';
    let made = 0;
    for (const name of readdirSync(folder)) {
      const format = formatOf(name) ?? 'txt';
      const lf = readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
      for (const text of [lf, lf.replaceAll('\n', '\r\n'), `\uFEFF${lf}`, lf.trimEnd()])
        for (const { line } of actionLines(text, format, { all: true })) {
          assert.ok(check(text, format, line), `${name}:${line}`);
          made++;
        }
    }
    assert.ok(made > 60);
  });

  it('changes nothing outside the action, and it reads as before, whatever the text @heavy', () => {
    const words = fc.constantFrom(
      ...[
        'a',
        'own it',
        '(Ada)',
        '@ada',
        'Ada: a',
        '**b**',
        '`c`',
        '`',
        '[d](e)',
        '[f]',
        '<g>',
        '~~h~~',
        '*',
        '_',
        '\\',
        '|',
        '#1',
      ],
      ...[
        'https://x.example',
        'by 2026-12-01',
        '✅',
        'i, j',
        '"k"',
        '=',
        '^',
        '[[l]]',
        '``m``',
        '!',
        'Owner: n',
        '&',
        '📅 2026-12-01',
      ],
    );
    const item = fc
      .tuple(
        fc.constantFrom('- ', '- [ ] ', '* [x] ', '1. ', '  - ', '| ', ''),
        fc.array(words, { maxLength: 5 }),
      )
      .map(([mark, parts]) => `${mark}${parts.join(' ')}`);
    const line = fc.oneof(
      { weight: 4, arbitrary: item },
      fc.constantFrom(
        '### Ada',
        '| Action | Owner |',
        '|---|---|',
        '',
        '  - Owner: Ada',
        '|===',
        '|Action |Owner',
        '```',
      ),
    );
    const heads: Readonly<Record<Format, string>> = {
      ...{
        md: '## Actions',
        mdx: '## Actions',
        txt: 'ACTIONS:',
        yaml: 'actions:',
        org: '* Actions',
        adoc: '== Actions',
      },
      rst: 'Actions\n=======\n',
    };
    const formats = fc.constantFrom<Format>('md', 'mdx', 'txt', 'yaml', 'org', 'adoc', 'rst');
    let made = 0;
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        formats,
        fc.constantFrom('\n', '\r\n'),
        fc.nat(9),
        (lines, format, eol, at) => {
          if (check(`${heads[format]}\n${lines.join('\n')}`.replaceAll('\n', eol), format, at)) made++;
        },
      ),
      { numRuns: 3000 },
    );
    assert.ok(made > 100, String(made));
  });
});
