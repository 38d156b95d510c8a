import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { thingAt } from '../../../src/core/book/paths';
import { kinds } from '../../../src/core/records/kinds';
import { contributed, documentOf as document, languageService, schemaAt } from './languageServer';
import { marked } from './world';

const person = 'people/ada-lovelace';

async function errors(path: string, text: string): Promise<string[]> {
  const service = await languageService();
  const found = await service.doValidation(document(path, text), false);
  return found.map(({ message }) => (typeof message === 'string' ? message : message.value));
}

describe('the JSON Schemas in the YAML language service @heavy', () => {
  it('are there for each kind, and for each private sibling', () => {
    const wanted = Object.entries(kinds).flatMap(([kind, { sibling }]) => [
      `./dist/schemas/${kind}.json`,
      ...(sibling ? [`./dist/schemas/${kind}.private.json`] : []),
    ]);
    assert.deepEqual(contributed.map(({ url }) => url).sort(), wanted.sort());
  });

  it('take every file of the sample book', async () => {
    const root = 'media/sample/leadbook/';
    const files = globSync(`${root}**/*.yaml`).map((file) => file.replaceAll('\\', '/').slice(root.length));
    assert.ok(files.length > 100);
    for (const file of files)
      assert.deepEqual(await errors(file, readFileSync(root + file, 'utf8')), [], file);
  });

  const broken: readonly (readonly [string, string, RegExp[]])[] = [
    ['book.yaml', 'mission: x\n', [/Missing property "leadbook"/]],
    ['book.yaml', 'leadbook: 1\ncadence: weekly\n', [/does not match the pattern/]],
    [`${person}/person.yaml`, 'name: [Ada]\n', [/Incorrect type/]],
    [
      `${person}/one-on-ones/2026-11-21.yaml`,
      'topics:\n  - kind: coachin\n    text: a\n',
      [/Valid values: "training"/],
    ],
    [`${person}/one-on-ones/next.yaml`, 'actions:\n  - owner: me\n', [/Missing property "text"/]],
    [`${person}/one-on-ones/next.yaml`, 'actions:\n  - text: a\n    done: maybe\n', [/Incorrect type|date/]],
    [
      `${person}/one-on-ones/next.yaml`,
      'actions:\n  - text: a\n    owner: Ada Lovelace\n',
      [/does not match the pattern/],
    ],
    [`${person}/goals/a.yaml`, 'title: x\nstatus: activ\n', [/Valid values: "planned"/]],
    [`${person}/goals/a.yaml`, 'status: active\n', [/Missing property "title"/]],
    [`${person}/goals/a.yaml`, 'title: x\nstatus: active\nsince: soon\n', [/date/]],
    [
      `${person}/delegations/a.yaml`,
      'returned:\n  why: x\n',
      [/Missing property "outcome"/, /Missing property "status"/],
    ],
    [`${person}/recognition/2026-11-21-a.yaml`, 'text: x\n', [/Missing property "date"/]],
    [
      'opportunities/2026-11-21-a.yaml',
      'title: x\nkind: idea\nraised: 2026-11-21\nstatus: raised\n',
      [/Valid values: "opportunity"/],
    ],
    ['reflections/2026-W47.yaml', 'week: 47\n', [/Incorrect type/]],
  ];
  for (const [path, text, expected] of broken) {
    it(`say what is wrong in ${path}: ${JSON.stringify(text)}`, async () => {
      const found = await errors(path, text);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const pattern of expected)
        assert.ok(
          found.some((message) => pattern.test(message)),
          found.join('\n'),
        );
    });
  }

  const fine: readonly (readonly [string, string])[] = [
    [`${person}/delegations/a.private.yaml`, 'returned:\n  date: 2026-11-01\n  why: Too much at once.\n'],
    [`${person}/goals/a.private.yaml`, 'checkins:\n  - date: 2026-11-01\n'],
    [`${person}/goals/a.yaml`, 'title: 2027\nstatus: active\nmilestones:\nwhy:\ncoffee: [black]\n'],
    [
      `${person}/one-on-ones/next.yaml`,
      'topics:\n  - text: a\n    done: true\n  - text: no\n    done: 2026-11-21\nactions: []\n',
    ],
    ['notes.yaml', 'status: whatever\n'],
  ];
  for (const [path, text] of fine) {
    it(`have nothing to say of ${path}: ${JSON.stringify(text)}`, async () =>
      assert.deepEqual(await errors(path, text), []));
  }

  it('mean the same files as a book does', async () => {
    for (const path of ['people/ada-lovelace/goals/a.yaml', 'people/ada-lovelace/goals/a.private.yaml']) {
      assert.equal(thingAt(path)?.kind, 'goal');
      assert.match((await errors(path, 'status: activ\n')).join(), /Valid values/);
    }
  });

  async function completed(path: string, text: string): Promise<Map<string, string>> {
    const at = marked(text);
    const made = document(path, at.text);
    const service = await languageService();
    const { items } = await service.doComplete(made, made.positionAt(at.offset), false);
    const docs = items.map(({ label, documentation }): [string, string] => [
      label,
      typeof documentation === 'object' ? documentation.value : (documentation ?? ''),
    ]);
    return new Map(docs);
  }

  it('offer keys with what they are for', async () => {
    const keys = await completed(`${person}/one-on-ones/next.yaml`, 'topics:\n  - text: a\n    ▮\n');
    assert.deepEqual([...keys.keys()].sort(), ['done', 'from', 'kind', 'link', 'raised']);
    assert.match(keys.get('from') ?? '', /Who raises it/);
  });

  it('offer words', async () => {
    const words = await completed(`${person}/goals/a.yaml`, 'title: x\nstatus: ▮\n');
    assert.deepEqual([...words.keys()].sort(), ['achieved', 'active', 'dropped', 'planned']);
    assert.match(words.get('active') ?? '', /They work on it now/);
  });

  it('teach on hover', async () => {
    const service = await languageService();
    const made = document('opportunities/2026-11-21-a.yaml', 'title: x\nmeasure: days\nstatus: kept\n');
    const hovered = async (line: number, character: number) =>
      JSON.stringify((await service.doHover(made, { line, character }))?.contents);
    assert.match(await hovered(1, 2), /How you will know/);
    assert.match(await hovered(2, 9), /It improved something/);
  });

  it('have a description for every key, and keep other keys', () => {
    for (const { url } of contributed) {
      const text = JSON.stringify(schemaAt(url));
      assert.ok(text.includes('"description"') && !text.includes('"additionalProperties":false'), url);
    }
  });
});
