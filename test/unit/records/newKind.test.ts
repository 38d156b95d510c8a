import assert from 'node:assert/strict';
import { pathOf, thingAt } from '../../../src/core/book/paths';
import { summarise } from '../../../src/core/book/summary';
import { judgeFile, judgeFolder } from '../../../src/core/book/unread';
import { packetContent } from '../../../src/core/charts/packetContent';
import { complete } from '../../../src/core/editor/complete/complete';
import { continuation } from '../../../src/core/editor/continuation';
import { diagnose } from '../../../src/core/editor/diagnose/diagnose';
import { hoverAt } from '../../../src/core/editor/hoverAt';
import { lensesOf } from '../../../src/core/editor/lensesOf';
import { definitionAt, referencesIn } from '../../../src/core/editor/namedReferences';
import { markdownFields } from '../../../src/core/editor/notesView';
import { renameEdits } from '../../../src/core/editor/renameEdits';
import { symbolsOf } from '../../../src/core/editor/symbols';
import { packetText } from '../../../src/core/export/packetText';
import { appendItem } from '../../../src/core/records/changes';
import { jsonSchemaOf } from '../../../src/core/records/jsonSchema';
import { groupedKinds, type KindName, kinds } from '../../../src/core/records/kinds';
import { newText } from '../../../src/core/records/newText';
import { canPostpone, postponed } from '../../../src/core/records/postponed';
import type { RecordKind } from '../../../src/core/records/recordKind';
import { listedFiles, recordRow } from '../../../src/core/records/recordRow';
import { typed } from '../../../src/core/records/typed';
import { hitInWords } from '../../../src/core/search/hitInWords';
import { searchSession } from '../../../src/core/search/searchSession';
import { read } from '../../../src/core/yaml';
import { apply, edit } from '../../../src/core/yaml/editing';
import type { DataMap } from '../../../src/core/yaml/yamlTypes';
import { factsWith, testFrame } from '../charts/frame';
import { contextOf, marked } from '../editor/world';
import { listFeedback, FEEDBACK_PATH as PATH, FEEDBACK_TEXT as whole } from './feedbackKind';

const FEEDBACK = 'feedback' as string as KindName;
describe('a new kind of record, one file and one line,', () => {
  let takeOff: () => void;
  before(() => {
    takeOff = listFeedback();
  });
  after(() => takeOff());

  const context = () => contextOf(PATH);
  const told = (source: string, at = context()) =>
    diagnose(source, at).map(({ code, start, end }) => `${code} <${source.slice(start, end)}>`);
  const choices = (source: string, at = context()) => {
    const { text: plain, offset } = marked(source);
    return (complete(plain, offset, at)?.items ?? []).map(({ label }) => label);
  };
  const hover = (source: string) => {
    const { text: plain, offset } = marked(source);
    return hoverAt(plain, offset, context());
  };

  it('has its files, shared and private', () => {
    const thing = { kind: FEEDBACK, person: 'ada-lovelace', name: '2026-11-20-clear-words', private: false };
    assert.deepEqual(thingAt(PATH), thing);
    assert.equal(pathOf({ ...thing, private: true }), PATH.replace('.yaml', '.private.yaml'));
    assert.equal(judgeFile(PATH), 'read');
    assert.deepEqual(judgeFile(PATH.replace('2026-11-20-clear-words', '-')), {
      reason: 'name',
      examples: ['2026-11-20-clear-words'],
    });
    assert.deepEqual(judgeFolder('people/ada-lovelace/Feedback'), {
      reason: 'capitals',
      proper: 'people/ada-lovelace/feedback',
    });
  });

  it('is read, told what does not fit, and kept in a summary', () => {
    const reading = read(whole);
    assert.ok(reading.ok);
    const { record, flaws } = typed(FEEDBACK, reading.data);
    assert.deepEqual(flaws, []);
    assert.deepEqual(Object.keys(record), ['date', 'text', 'from', 'weight', 'about']);
    const summary = summarise(FEEDBACK, 'date: soon\ntext: Kind\n', false);
    assert.ok(summary.ok);
    assert.deepEqual(summary.record, { text: 'Kind' });
    assert.deepEqual(
      summary.flaws.map(({ code, path }) => [code, ...path]),
      [
        ['notADay', 'date'],
        ['missing', 'weight'],
      ],
    );
  });

  it('has rows, called by its title', () => {
    const reading = read(whole);
    const row = { label: 'Reviews are *kind*.', icon: 'comment' };
    assert.deepEqual(recordRow(FEEDBACK, 'words', reading.ok ? reading.data : {}), row);
    assert.deepEqual(recordRow(FEEDBACK, 'words', {}), { ...row, label: 'words' });
  });

  it('is listed below a person, the newest above', () => {
    assert.ok(groupedKinds().includes(FEEDBACK));
    const files = ['2026-11-02-first', '2026-11-20-words', '2026-11-10-calm'].map((name) => ({
      thing: { name, private: false },
      summary: { ok: true, record: {} } as const,
    }));
    assert.deepEqual(
      listedFiles(FEEDBACK, files).map(({ thing }) => thing.name),
      ['2026-11-20-words', '2026-11-10-calm', '2026-11-02-first'],
    );
  });

  it('is deleted, which it says in its own words', () => {
    const { deleted }: RecordKind = kinds[FEEDBACK];
    assert.equal(deleted?.(), 'Feedback deleted');
  });

  it('is postponed', () => {
    assert.equal(canPostpone(FEEDBACK, false), true);
    assert.equal(canPostpone(FEEDBACK, true), false);
    const later = postponed('date: 2026-11-20\naside: Hm\n', FEEDBACK, '2026-12-05');
    assert.equal(later.ok && later.text, 'date: 2026-11-20\ndue: 2026-12-05\naside: Hm\n');
  });

  it('offers on its lines what it names, while it says so', () => {
    const source = 'date: 2026-11-20\ntext: Kind\n';
    assert.deepEqual(lensesOf(source, context()), [{ kind: 'told', offset: source.indexOf('text') }]);
    assert.deepEqual(lensesOf(whole, context()), []);
  });

  it('has a JSON Schema that teaches its keys and words', () => {
    const schema = jsonSchemaOf(FEEDBACK) as {
      readonly required: readonly string[];
      readonly properties: Readonly<Record<string, object>>;
    };
    assert.deepEqual(schema.required, ['date', 'text', 'weight']);
    assert.deepEqual(schema.properties.weight, {
      type: 'string',
      enum: ['light', 'heavy'],
      enumDescriptions: ['In passing.', 'Sat down for.'],
      description: 'How much it weighs.',
    });
    assert.deepEqual(schema.properties.from, {
      type: ['string', 'null'],
      pattern: '^[a-z0-9][a-z0-9-]*$',
      description: 'Who gave it: me, or a person.',
    });
  });

  it('is written as one would by hand, in the order of its keys', () => {
    const record = {
      about: [{ again: '2026-12-20', text: 'Reviews' }],
      weight: 'light',
      from: 'grace-hopper',
    };
    assert.equal(
      newText(FEEDBACK, { ...record, text: 'Kind', date: '2026-11-20' } as never),
      'date: 2026-11-20\ntext: Kind\nfrom: grace-hopper\nweight: light\nabout:\n  - again: 2026-12-20\n    text: Reviews\n',
    );
    const added = edit('date: 2026-11-20\nweight: light\n', [
      appendItem(FEEDBACK, 'about', { text: 'Reviews', again: '2026-12-20' }),
    ]);
    assert.ok(added.ok);
    assert.equal(
      added.text,
      'date: 2026-11-20\nweight: light\nabout:\n  - again: 2026-12-20\n    text: Reviews\n',
    );
  });

  it('is completed: keys, people, words and days', () => {
    assert.deepEqual(choices('date: 2026-11-20\n▮'), ['text', 'from', 'weight', 'about', 'limits', 'due']);
    const privately = contextOf(PATH.replace('.yaml', '.private.yaml'));
    assert.ok(choices('date: 2026-11-20\n▮', privately).includes('aside'));
    assert.deepEqual(choices('from: ▮'), ['Ada Lovelace', 'me', 'Grace Hopper']);
    assert.deepEqual(choices('weight: ▮'), ['light', 'heavy']);
    // What has happened, the day in the file's name first; what is still to come.
    assert.deepEqual(choices('date: ▮'), ['2026-11-20', '2026-11-22', '2026-11-21']);
    assert.equal(choices('about:\n  - again: ▮')[1], '2026-11-23');
    const { text: plain, offset } = marked('te▮');
    const block = complete(plain, offset, context())?.items.find(({ label }) => label === 'text');
    assert.equal(block?.insert, 'text: |\n  $0');
  });

  it('is explained under the mouse', () => {
    assert.deepEqual(hover('da▮te: 2026-11-20\n'), {
      kind: 'key',
      key: 'date',
      description: 'The day it was given.',
      required: true,
      start: 0,
      end: 4,
    });
    assert.equal(hover('weight: li▮ght\n')?.kind, 'word');
    assert.equal(hover('from: grace-▮hopper\n')?.kind, 'person');
    assert.equal(hover('date: 2026-▮11-20\n')?.kind, 'day');
  });

  it('is diagnosed: fields, days, references, name, and what is private', () => {
    assert.deepEqual(told(whole), []);
    const head = 'date: 2026-11-20\ntext: Kind\nweight: light\n';
    assert.deepEqual(told('date: 2026-11-20\n'), [
      'missing <date: 2026-11-20>',
      'missing <date: 2026-11-20>',
    ]);
    assert.deepEqual(told(head.replace('light', 'lihgt')), ['notOneOf <lihgt>']);
    assert.deepEqual(told(head.replace('20\n', '30\n')), [
      'inFuture <2026-11-30>',
      'nameDiffers <2026-11-30>',
    ]);
    assert.deepEqual(told(`${head}about:\n  - text: Reviews\n    again: 2026-11-01\n`), [
      'beforeStart <2026-11-01>',
    ]);
    assert.deepEqual(told(`${head}from: nobody\n`), ['unknownPerson <nobody>']);
    assert.deepEqual(told(`${head}form: me\n`), ['unknownKey <form>']);
    assert.deepEqual(told(`${head}aside: Hm\n`), ['privateInShared <aside>']);
    assert.deepEqual(told('aside: Hm\n', contextOf(PATH.replace('.yaml', '.private.yaml'))), []);
  });

  it('has a quick fix', () => {
    const source = 'date: 2026-11-20\ntext: Kind\n';
    const [diagnostic] = diagnose(source, context());
    assert.ok(diagnostic);
    const [fix] = diagnostic.fixes();
    assert.equal(fix && 'edits' in fix && apply(source, fix.edits), `${source}weight: heavy\n`);
  });

  it('is continued with Enter', () => {
    const enter = (source: string, kind = FEEDBACK) => {
      const { text: plain, offset } = marked(source);
      const done = continuation(plain, offset, kind);
      return done && apply(plain, [done.edit]);
    };
    // Each kind says what its own lists hold, also where another has one of that name.
    assert.equal(enter('limits:\n  - text: A▮\n'), 'limits:\n  - text: A\n  - text: \n');
    assert.equal(enter('limits:\n  - A▮\n'), 'limits:\n  - A\n  - text: \n');
    assert.equal(enter('limits:\n  - A▮\n', 'delegation'), 'limits:\n  - A\n  - \n');
    assert.equal(enter('about:\n  - text: A▮\n'), 'about:\n  - text: A\n  - text: \n');
    // Its items have a text, though the first one lacks it.
    assert.equal(enter('about:\n  - again: 2026-12-20▮\n'), 'about:\n  - again: 2026-12-20\n  - text: \n');
    assert.equal(enter('text: |\n  - One▮\n'), 'text: |\n  - One\n  - \n');
  });

  it('has an outline', () => {
    const [, , from, , about] = symbolsOf(whole, FEEDBACK);
    assert.equal(from?.detail, 'grace-hopper');
    assert.deepEqual(
      about?.children.map(({ name, detail, code }) => [name, detail, code]),
      [['Reviews', '2026-12-20', 'item']],
    );
  });

  it('names others, who can be gone to and renamed', () => {
    const target = { kind: 'person', person: 'grace-hopper' } as const;
    assert.deepEqual(
      referencesIn(whole, FEEDBACK).map(({ path, target }) => [...path, target]),
      [['from', target]],
    );
    assert.deepEqual(definitionAt(whole, whole.indexOf('hopper'), FEEDBACK)?.target, target);
    const files = [{ path: PATH, text: whole }];
    const renamed = renameEdits(target, 'grace', files, {
      exists: (path) => path === 'people/grace-hopper',
    });
    assert.ok(renamed.ok);
    assert.deepEqual(
      renamed.records.map(({ path, edits }) => [path, apply(whole, edits).includes('from: grace\n')]),
      [[PATH, true]],
    );
  });

  it('has Markdown that can be written in an editor of its own', () =>
    assert.deepEqual(
      markdownFields(whole, FEEDBACK).map(({ path, text: said }) => [...path, said]),
      [['text', 'Reviews are *kind*.\n']],
    ));

  it('is told in a review packet, on paper and as a page', () => {
    const reading = read(whole);
    assert.ok(reading.ok);
    const fact = (path: string, data: object) => {
      const thing = thingAt(path);
      assert.ok(thing);
      return { thing, record: typed(FEEDBACK, data as DataMap, thing.private).record };
    };
    const day = (date: string) => PATH.replace('2026-11-20', date);
    const others = [
      fact(PATH, reading.data),
      fact(day('2026-11-02'), { date: '2026-11-02', text: 'First', aside: 'Hm' }),
      fact(day('2025-11-02'), { date: '2025-11-02', text: 'Long ago' }),
      fact(PATH.replace('.yaml', '.private.yaml'), { text: 'Hidden', aside: 'Hm' }),
      fact(PATH.replace('ada-lovelace', 'grace-hopper'), { text: 'Of somebody else' }),
    ];
    const facts = factsWith({ slug: 'ada-lovelace', person: { name: 'Ada' } });
    const period = { from: '2026-01-01' };
    const person = { kind: 'person', person: 'ada-lovelace', name: 'person', private: false } as const;
    const told = { ...facts, person: { thing: person, record: facts.person }, opportunities: [], others };
    assert.match(
      packetText(told, period),
      /\n## Feedback\n\n- 2026-11-02: First\n- 2026-11-20: Reviews are \*kind\*\.\n {2}- from: grace-hopper\n {2}- about: Reviews\n$/,
    );
    const { blocks } = packetContent(
      {
        facts,
        opportunities: [],
        others,
        months: undefined,
        period,
        withBecoming: false,
        offersBecoming: false,
        unreadable: [],
      },
      testFrame(),
    );
    assert.deepEqual(blocks.slice(-2), [
      { kind: 'heading', level: 2, text: 'Feedback' },
      {
        kind: 'list',
        items: [
          { text: 'First', note: '2026-11-02' },
          { text: 'Reviews are *kind*.', note: '2026-11-20 · from: grace-hopper · about: Reviews' },
        ],
      },
    ]);
  });

  it('is found, by the words in it and by its title', async () => {
    const short = 'date: 2026-11-20\ntext: Your reviews are kind\nweight: light\n';
    const session = searchSession({
      people: async () => ['ada-lovelace'],
      list: async (folder) =>
        folder === 'people/ada-lovelace'
          ? ['feedback']
          : folder === 'people/ada-lovelace/feedback'
            ? ['2026-11-20-clear-words.yaml']
            : [],
      read: async () => short,
      pause: async () => undefined,
      nameOf: (person) => person,
      named: async () => undefined,
    });
    const found: (readonly [string, string | undefined])[] = [];
    await session.search(
      'reviews',
      (results) => found.push(...results.map(({ path, title }) => [path, title] as const)),
      () => false,
    );
    assert.deepEqual(found[0], [PATH, 'Your reviews are kind']);
    const line = whole.split('\n').indexOf('from: grace-hopper');
    const hit = { line, lineText: 'grace-hopper', column: 6, length: 5, score: 1 };
    const called = async ({ person }: { readonly person?: string }) =>
      person === 'grace-hopper' ? 'Grace Hopper' : undefined;
    assert.equal((await hitInWords(hit, whole, FEEDBACK, called)).lineText, 'Grace Hopper');
  });
});
