import assert from 'node:assert/strict';
import { complete } from '../../../src/core/editor/complete/complete';
import { diagnose } from '../../../src/core/editor/diagnose/diagnose';
import { hoverAt } from '../../../src/core/editor/hoverAt';
import { isLeadbookSource, showsHover, tellsDiagnostic } from '../../../src/core/editor/suppressDuplicates';
import { documentOf, languageService } from './languageServer';
import { contextOf, marked } from './world';

const all = { completion: true, hover: true, validation: true };
const note = 'people/ada-lovelace/one-on-ones/2026-11-21.yaml';
const goal = 'people/ada-lovelace/goals/lead-the-payments-migration.yaml';
const person = 'people/ada-lovelace/person.yaml';

/** What a YAML language server offers at the mark, and what is left for us beside it. */
async function offered(path: string, text: string) {
  const at = marked(text);
  const document = documentOf(path, at.text);
  const service = await languageService();
  const { items } = await service.doComplete(document, document.positionAt(at.offset), false);
  const ours = complete(at.text, at.offset, contextOf(path))?.items ?? [];
  return {
    theirs: items.map(({ label }) => label.trim()),
    given: ours.filter((one) => !isLeadbookSource(one, all)).map(({ label }) => label),
    left: ours.filter((one) => isLeadbookSource(one, all)).map(({ label }) => label),
  };
}

describe('beside a YAML language server @heavy', () => {
  const places: readonly (readonly [string, string])[] = [
    [note, 'topics:\n  - text: a\n    ▮\n'],
    [note, '▮\n'],
    [note, 'topics:\n  - text: a\n    kind: ▮\n'],
    [note, 'topics:\n  - text: a\n    done: ▮\n'],
    [goal, 'title: x\nstatus: ▮\n'],
    [goal, 'title: x\n▮\n'],
    [person, 'name: Ada\n▮\n'],
  ];
  for (const [path, text] of places) {
    it(`gives up only what the other offers, and repeats nothing: ${JSON.stringify(text)}`, async () => {
      const { theirs, given, left } = await offered(path, text);
      assert.ok(given.length > 0);
      for (const label of given) assert.ok(theirs.includes(label), `${label} of ${theirs}`);
      for (const label of left) assert.ok(!theirs.includes(label), `${label} twice`);
    });
  }

  it('still offers people, days and how often', async () => {
    assert.deepEqual((await offered(note, 'actions:\n  - text: a\n    owner: ▮\n')).left.slice(0, 1), [
      'Ada Lovelace',
    ]);
    assert.ok((await offered(note, 'actions:\n  - text: a\n    due: ▮\n')).left.includes('2026-11-22'));
    assert.ok((await offered(person, 'name: Ada\ncadence: ▮\n')).left.includes('2 weeks'));
  });

  const wrong: readonly (readonly [string, string])[] = [
    [note, 'topics:\n  - kind: coaching\n'],
    [note, 'topics:\n  - text: a\n    kind: coachin\n'],
    [note, 'actions:\n  - text: a\n    due: soon\n'],
    [note, 'actions:\n  - text: a\n    done: maybe\n'],
    [note, 'actions:\n  - text: a\n    owner: Ada Lovelace\n'],
    [note, 'actions: much\n'],
    [note, 'actions:\n  - much\n'],
    [note, 'date: 2026-11-21\ndate: 2026-11-21\n'],
    [goal, 'title: [a]\nstatus: active\n'],
    [person, 'name: Ada\ncadence: weekly\n'],
    ['reflections/2026-W47.yaml', 'week: last\n'],
  ];
  for (const [path, text] of wrong) {
    it(`says nothing of what the other says: ${JSON.stringify(text)}`, async () => {
      const found = diagnose(text, contextOf(path));
      assert.ok(found.length > 0);
      assert.deepEqual(
        found.filter((one) => tellsDiagnostic(one, all)),
        [],
      );
      const service = await languageService();
      assert.ok((await service.doValidation(documentOf(path, text), false)).length > 0);
    });
  }

  it('says what the other cannot know', () => {
    const text = 'date: 2026-11-20\nactions:\n  - text: ticket #42\n    owner: nobody-known\n';
    const found = diagnose(text, contextOf(note));
    const codes = found.map(({ code }) => code);
    assert.deepEqual(codes, ['nameDiffers', 'swallowed', 'unknownPerson']);
    assert.ok(found.every((one) => tellsDiagnostic(one, all)));
  });

  it('shows people and days, and leaves keys and words to the other', () => {
    const text = 'topics:\n  - text: a\n    kind: coaching\n    from: ada-lovelace\n';
    const shows = (word: string) => {
      const facts = hoverAt(text, text.indexOf(word) + 1, contextOf(note));
      assert.ok(facts);
      return showsHover(facts, all);
    };
    assert.deepEqual(['kind', 'coaching', 'ada'].map(shows), [false, false, true]);
  });

  it('does all by itself where there is none', () => {
    const none = { completion: false, hover: false, validation: false };
    const at = marked('topics:\n  - text: a\n    ▮\n');
    const items = complete(at.text, at.offset, contextOf(note))?.items ?? [];
    assert.equal(items.length, 5);
    assert.ok(items.every((one) => isLeadbookSource(one, none)));
    assert.ok(tellsDiagnostic({ isInSchema: true }, none));
  });
});
