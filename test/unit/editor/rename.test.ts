import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type NamedThing, referencesIn } from '../../../src/core/editor/namedReferences';
import { type PathText, renameEdits } from '../../../src/core/editor/renameEdits';
import { read } from '../../../src/core/yaml';
import { apply } from '../../../src/core/yaml/editing';

const book: Readonly<Record<string, string>> = {
  'people/ada/person.yaml': 'name: Ada\n',
  'people/ada/one-on-ones/next.yaml':
    '# ada and me\ntopics:\n  - text: ada\n    from:   \'ada\'   # who else\nactions:\n- {text: x, owner: "ada"}\n- text: y\n  owner: ada-b\n',
  'people/grace/one-on-ones/2026-11-21.yaml': 'actions:\r\n  - text: x\r\n    owner: ada',
  'people/ada/goals/lead.yaml': 'title: Lead\nstatus: active\nopportunities: [2026-11-21-own]\n',
  'people/ada/goals/lead.private.yaml': 'why: x\n',
  'opportunities/2026-11-21-own.yaml': 'title: Own\nowner: ada\ngoal: lead\n',
  'opportunities/2026-11-22-two.yaml': 'title: Two\nowner: grace\ngoal: lead\n',
};
const ada: NamedThing = { kind: 'person', person: 'ada' };
const files = Object.entries(book).map(([path, text]) => ({ path, text }));
const exists = (path: string) => Object.keys(book).some((one) => one === path || one.startsWith(`${path}/`));

/** The texts that change, by path, and the moves as `from → to`. */
function renamed(
  target: NamedThing,
  to: string,
  all: readonly PathText[] = files,
  linking: readonly PathText[] = [],
) {
  const result = renameEdits(target, to, all, { exists, linking, folder: 'my book' });
  assert.ok(result.ok, JSON.stringify(result));
  const after = (sources: readonly PathText[], changed: typeof result.records) =>
    Object.fromEntries(
      changed.map(({ path, edits }) => [
        path,
        apply(sources.find((one) => one.path === path)?.text ?? '', edits),
      ]),
    );
  return {
    records: after(all, result.records),
    linking: after(linking, result.linking),
    moves: result.moves.map(({ from, to }) => `${from} → ${to}`),
  };
}

function refused(target: NamedThing, to: string, all: readonly PathText[] = files) {
  const result = renameEdits(target, to, all, { exists });
  return result.ok ? undefined : result.refusal;
}

describe('a rename', () => {
  it('of a person writes the slug anew wherever it names them, quotes kept, and moves the folder', () => {
    const { records, moves } = renamed(ada, 'ada-lovelace');
    assert.deepEqual(records, {
      'people/ada/one-on-ones/next.yaml':
        '# ada and me\ntopics:\n  - text: ada\n    from:   \'ada-lovelace\'   # who else\nactions:\n- {text: x, owner: "ada-lovelace"}\n- text: y\n  owner: ada-b\n',
      'people/grace/one-on-ones/2026-11-21.yaml': 'actions:\r\n  - text: x\r\n    owner: ada-lovelace',
      'opportunities/2026-11-21-own.yaml': 'title: Own\nowner: ada-lovelace\ngoal: lead\n',
    });
    assert.deepEqual(moves, ['people/ada → people/ada-lovelace']);
  });

  it('of a goal leaves goals of others alone, and moves the private sibling', () => {
    const { records, moves } = renamed({ kind: 'goal', person: 'ada', name: 'lead' }, 'migrate');
    assert.deepEqual(records, {
      'opportunities/2026-11-21-own.yaml': 'title: Own\nowner: ada\ngoal: migrate\n',
    });
    assert.deepEqual(moves, [
      'people/ada/goals/lead.yaml → people/ada/goals/migrate.yaml',
      'people/ada/goals/lead.private.yaml → people/ada/goals/migrate.private.yaml',
    ]);
  });

  it('of an opportunity keeps its day, given or not', () => {
    for (const to of ['train', '2026-11-21-train']) {
      const { records, moves } = renamed({ kind: 'opportunity', name: '2026-11-21-own' }, to);
      assert.deepEqual(records, {
        'people/ada/goals/lead.yaml': 'title: Lead\nstatus: active\nopportunities: [2026-11-21-train]\n',
      });
      assert.deepEqual(moves, ['opportunities/2026-11-21-own.yaml → opportunities/2026-11-21-train.yaml']);
    }
  });

  it('changes the slug in links that lead there', () => {
    const path = 'docs/retros/a.md';
    const own: NamedThing = { kind: 'opportunity', name: '2026-11-21-own' };
    const old = 'opportunities/2026-11-21-own.yaml';
    const cases: readonly (readonly [string, boolean])[] = [
      [`- [Own](../../my%20book/${old}) (Ada)`, true],
      [`[[file:../../my%20book/${old}][Own]]`, true],
      [`link:/my%20book/${old}[Own]`, true],
      [`\`Own <../../my%20book/${old}>\`_`, true],
      [`[x](../../other/${old})`, false],
      [`[x](../../my%20book/${old}l)`, false],
      [`[x](https://example.com/my%20book/${old})`, false],
      [`[x](../../my%20book/opportunities/2026-11-21-own-2.yaml)`, false],
      [`[x](%zz/${old})`, false],
    ];
    for (const [text, changes] of cases) {
      const { linking } = renamed(own, 'train', files, [{ path, text }]);
      const expected = changes ? { [path]: text.replace('2026-11-21-own', '2026-11-21-train') } : {};
      assert.deepEqual(linking, expected, text);
    }
    const text = 'See [her goal](../../my%20book/people/ada/goals/lead.yaml) and people/ada/.';
    assert.deepEqual(renamed(ada, 'countess', files, [{ path, text }]).linking, {
      [path]: text.replace('people/ada/goals', 'people/countess/goals'),
    });
  });

  it('is refused for what is no slug, the lead, and what is taken', () => {
    for (const to of ['', 'Ada', 'a b', '-a', '../x', 'con', 'a'.repeat(49)])
      assert.deepEqual(refused(ada, to), { code: 'notASlug' }, to);
    assert.deepEqual(refused(ada, 'me'), { code: 'lead' });
    assert.deepEqual(refused({ kind: 'person', person: 'me' }, 'x'), { code: 'lead' });
    assert.deepEqual(refused(ada, 'grace'), { code: 'taken' });
    assert.deepEqual(refused({ kind: 'opportunity', name: '2026-11-21-own' }, '2026-11-22-two'), {
      code: 'notASlug',
    });
  });

  it('changes nothing when the name is the same', () => {
    assert.deepEqual(renamed(ada, 'ada'), { records: {}, linking: {}, moves: [] });
  });

  it('is refused whole where one file that names them cannot be edited, with the place @slow', () => {
    const path = 'opportunities/2026-11-23-x.yaml';
    for (const [text, code, offset] of [
      ['title: Pay: more\nowner: ada\n', 'needsQuotes', 7],
      ['title: x\nowner: &a ada\nwhy: *a\n', 'anchorInUse', 19],
      ['title: &a ada\nowner: *a\n', 'alias', 21],
    ] as const) {
      const refusal = refused(ada, 'countess', [...files, { path, text }]);
      assert.ok(refusal?.code === 'cannotEdit', text);
      assert.deepEqual(
        [refusal.path, refusal.refusal.code, refusal.refusal.place.offset],
        [path, code, offset],
      );
    }
    assert.equal(refused(ada, 'countess', [...files, { path, text: 'title: Pay: adam\n' }]), undefined);
  });

  it('leaves no reference behind and changes nothing else @slow', () => {
    const slug = fc.constantFrom('ada', 'grace', 'no', 'x1', '2026', 'a-b');
    const quote = fc.constantFrom('', "'", '"');
    const item = fc
      .tuple(slug, quote)
      .map(([name, mark]) => `  - text: ${name}\n    owner: ${mark}${name}${mark} # ${name}\n`);
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), slug, slug, (items, from, to) => {
        fc.pre(from !== to);
        const path = 'people/z/one-on-ones/next.yaml';
        const text = `actions:\n${items.join('')}`;
        const target: NamedThing = { kind: 'person', person: from };
        const result = renameEdits(target, to, [{ path, text }], { exists: () => false });
        assert.ok(result.ok);
        const after = apply(text, result.records[0]?.edits ?? []);
        assert.ok(read(after).ok);
        const owners = (source: string) =>
          referencesIn(source, 'oneOnOne').map(({ target }) =>
            target.kind === 'person' ? target.person : '',
          );
        assert.deepEqual(
          owners(after),
          owners(text).map((owner) => (owner === from ? to : owner)),
        );
        assert.equal(after.replace(/owner: \S+/g, ''), text.replace(/owner: \S+/g, ''));
      }),
    );
  });
});
