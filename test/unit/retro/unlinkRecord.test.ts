import assert from 'node:assert/strict';
import { actionToRecord } from '../../../src/core/retro/actionToRecord';
import { answerEdits } from '../../../src/core/retro/answerEdits';
import type { RetroAnswerText } from '../../../src/core/retro/answerText';
import type { Format } from '../../../src/core/retro/format';
import { unlinkRecord } from '../../../src/core/retro/unlinkRecord';
import { apply } from '../../../src/core/yaml/editing';

const name = '2026-11-21-own-the-train';
const href = `../my%20book/opportunities/${name}.yaml`;
const answer: RetroAnswerText = {
  kind: 'opportunity',
  title: 'Own the train',
  href,
  owner: 'Ada Lovelace',
  revisit: '2026-12-05',
};
const heads: readonly (readonly [Format, string])[] = [
  ['md', '# Retro\n\n## Action items\n\n- [ ] Fix CI (Bo)\n'],
  [
    'md',
    '# Retro\n\n## Opportunities to face\n\n| Action | Owner | Due |\n|---|---|---|\n| Fix CI | Bo | |\n',
  ],
  ['mdx', '# Retro\n\n## Action items\n\n1. Fix CI (Bo)\n'],
  ['org', '* Retro\n\n** Action items\n\n- Fix CI (Bo)\n'],
  ['adoc', '= Retro\n\n== Action items\n\n* Fix CI (Bo)\n'],
  ['rst', 'Retro\n=====\n\nAction items\n------------\n\n- Fix CI (Bo)\n'],
  ['txt', 'Retro\n\nAction items:\n- Fix CI (Bo)\n'],
  ['yaml', 'actions:\n- text: Fix CI\n'],
  ['yaml', 'opportunities:\n- Fix CI\n'],
];
const unlinked = (text: string, format: Format, line: string | undefined, title = answer.title) => {
  const done = unlinkRecord(text, format, { name, title, line, href });
  assert.ok(done.ok);
  assert.equal(apply(text, done.edits), done.text);
  return done.text;
};

describe('a line whose record is deleted', () => {
  for (const [format, head] of heads) {
    for (const title of [
      'Own the train',
      'Own [the] "train", *all* of it',
      '1. train',
      '[a] train [b]',
      'Run `npm ci` <now>',
      'A | B \\ C_d_ {e} #1 ~x~',
      'Own [[the]] train (now)',
    ]) {
      it(`says the same without its link: ${format}, ${title}`, () => {
        const own = { ...answer, title };
        const linked = answerEdits(head, format, own);
        assert.ok(linked.ok);
        const text = apply(head, linked.edits);
        const { href: _, ...bare } = own;
        const expected = answerEdits(head, format, bare);
        assert.ok(expected.ok);
        const after = unlinked(text, format, linked.written, title);
        assert.doesNotMatch(after, /opportunities\/2026/);
        // In a row nothing is taken for a marker of a list, and a stroke before it says nothing.
        const read = (all: string) => (head.includes('|---') ? all.replace('1\\.', '1.') : all);
        assert.equal(read(after), read(apply(head, expected.edits)));
      });
    }
  }

  it('is the team’s action again @slow', () => {
    for (const [format, head, line] of [
      ['md', '# R\n\n## Action items\n\n- [ ] Fix CI (Bo)\n  - with care\n- [ ] B\n', 4],
      ['md', '# R\n\n## Action items\n\n- [ ] Fix [CI](https://ci.example) (Bo)\n', 4],
      ['org', '* Action items\n\n- [ ] Fix CI (Bo)\n', 2],
      ['txt', 'Action items:\n- Fix CI (Bo)\n', 1],
      ['yaml', 'actions:\n- text: Fix CI   # soon\n  owner: Bo\n', 1],
      ['yaml', 'actions:\n- Fix CI (Bo)\n', 1],
    ] as const) {
      const linked = actionToRecord(head, format, line, { href: href.replace('my%20', '') });
      assert.ok(linked.ok, head);
      const text = apply(head, linked.edits);
      assert.notEqual(text, head);
      const done = unlinkRecord(text, format, {
        name,
        title: 'Fix CI',
        line: linked.written,
        href: href.replace('my%20', ''),
      });
      assert.ok(done.ok);
      assert.equal(done.text, head);
    }
  });

  it('is left alone where the team changed it, where it has no link, and where it is not known', () => {
    const [[, head = ''] = []] = heads;
    const linked = answerEdits(head, 'md', answer);
    assert.ok(linked.ok);
    const text = apply(head, linked.edits);
    for (const theirs of [text.replace('[ ] [Own', '[x] [Own'), text.replace('Lovelace', 'L.'), head])
      assert.equal(unlinked(theirs, 'md', linked.written), theirs);
    assert.equal(unlinked(text, 'md', undefined), text);
  });
});
