import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { build } from 'esbuild';
import { runRules } from '../../src/core/diagnostics/rule';
import { diagnose } from '../../src/core/editor/diagnose/diagnose';
import { calendarEvents } from '../../src/core/export/calendarEvents';
import { packetText } from '../../src/core/export/packetText';
import { opportunityRules } from '../../src/core/opportunities/opportunityRules';
import type { PageFrame } from '../../src/core/pages/pageFrame';
import { preparationText } from '../../src/core/pages/preparationText';
import { saidOf } from '../../src/core/records/fields';
import { topicFields } from '../../src/core/records/oneOnOneKind';
import { preparationOf } from '../../src/core/rules/preparation';
import { askNext } from '../../src/core/rules/questions';
import { questionsFor } from '../../src/core/rules/relationQuestions';
import { next } from './editor/world';
import { ada, delegation, note, TODAY } from './rules/facts';
import { speaking, translationsOf } from './speaking';

const de = translationsOf('de');
const frame: PageFrame = {
  distance: (day) => day,
  dayInWords: (day) => day,
  shortDay: (day) => day,
  due: (day) => day,
  percent: String,
  today: TODAY,
  hrefTo: () => undefined,
  hrefOf: () => undefined,
  nameOf: (slug) => slug,
};
const words = {
  dayInWords: (day: string) => day,
  problem: (code: string) => code,
  fieldProblem: ({ code }: { readonly code: string }) => code,
};

describe('the core with the translations of VS Code', () => {
  it('makes a page', () => {
    const facts = ada({
      next: [note('next', { topics: [{ text: 'Plan', kind: 'coaching', from: 'ada' }] })],
      delegations: [delegation('train', { authority: 'tell me first', quiet: '2026-11-01' })],
    });
    const text = speaking(de, () => preparationText(preparationOf(facts, TODAY), [], frame));
    for (const said of [
      '# Bevor du Ada Lovelace triffst\n',
      'Das wird euer erstes Einzelgespräch.',
      '- Plan — Coaching · von der Person angesprochen\n',
      'sagt es dir zuerst',
      '## Eine Frage für das Gespräch\n',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`);
    assert.ok(
      speaking(de, () => questionsFor('report')).some(
        (question) => text.includes(question.text) && Object.values(de).includes(question.text),
      ),
    );
    assert.match(
      preparationText(preparationOf(facts, TODAY), [], frame),
      /^# Before you meet Ada Lovelace\n/,
    );
  });

  it('knows a question again that was asked as its page says it', () => {
    const first = speaking(de, () => askNext(ada(), TODAY));
    const asked = ada({ notes: [note('2026-11-14', { topics: [{ text: first.text }] })] });
    assert.notEqual(speaking(de, () => askNext(asked, TODAY)).id, first.id);
  });

  it('writes what is exported', () => {
    const person = { kind: 'person', person: 'ada', name: 'person', private: false } as const;
    const facts = {
      person: { thing: person, record: { name: 'Ada' } },
      goals: [],
      recognition: [],
      delegations: [delegation('train', { authority: 'decide then tell', since: '2026-11-01' })],
      opportunities: [],
    };
    const text = speaking(de, () => packetText(facts, {}));
    assert.match(text, /^# Gesprächsmappe für Ada\n/);
    assert.match(text, /## Wofür du verantwortlich bist\n\n- train .*bei dir seit 2026-11-01/);
    assert.match(text, /deine Befugnis: entscheide, dann sag es mir/);
    const people = [{ thing: person, record: { name: 'Ada' }, next: TODAY }];
    const events = speaking(de, () => calendarEvents({ people, delegations: [], opportunities: [] }));
    assert.deepEqual(
      events.map(({ title }) => title),
      ['1:1 mit Ada'],
    );
  });

  it('tells what is wrong in a record, and what fixes it', () => {
    const told = diagnose('topics:\n  - text: Plan\n    from: ada-lovelac\n', next);
    const [found] = told;
    assert.ok(found);
    const said = speaking(de, () => [found.message(words), ...found.fixes().map((fix) => fix.title(words))]);
    assert.deepEqual(said.slice(0, 2), [
      'niemand im Buch heißt „ada-lovelac“; nimm den Namen eines Ordners in „people“.',
      'In „ada-lovelace“ ändern (Ada Lovelace)',
    ]);
    const placeOf = () => ({ start: 0, end: 1 });
    const [first] = runRules(opportunityRules, {
      record: { title: 'A', kind: 'opportunity', status: 'facing' },
      today: TODAY,
      placeOf,
      uri: {},
    });
    assert.equal(
      speaking(de, () => first?.message(words)),
      'Noch ist niemand dafür verantwortlich. Wer würde daran wachsen?',
    );
  });

  it('says what the keys of a record are for', () => {
    assert.equal(
      speaking(de, () => saidOf(topicFields().text).description),
      'Worüber zu reden ist: Was würde die Auslieferung zu deiner Sache machen?',
    );
    assert.equal(
      saidOf(topicFields().text).description,
      l10n.t('What to talk about: What would make the release train yours?'),
    );
  });

  it('translates nothing before it is told of them @heavy', async () => {
    const files = globSync('src/core/**/*.ts').map((file) => file.replaceAll('\\', '/'));
    assert.ok(files.length > 100);
    const { outputFiles } = await build({
      stdin: { contents: files.map((file) => `import './${file}';\n`).join(''), resolveDir: '.' },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'browser',
      logLevel: 'silent',
      external: ['@vscode/l10n'],
    });
    const early: unknown[] = [];
    const find = () => ({ t: (message: unknown) => early.push(message) });
    new Function('module', 'exports', 'require', outputFiles[0]?.text ?? 'none')({ exports: {} }, {}, find);
    assert.deepEqual(early, []);
  });
});
