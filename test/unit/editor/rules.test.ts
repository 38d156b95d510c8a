import assert from 'node:assert/strict';
import { type Finding, type RuleWords, rule } from '../../../src/core/diagnostics/rule';
import { diagnose } from '../../../src/core/editor/diagnose/diagnose';
import { RecordFacts } from '../../../src/core/editor/diagnose/recordFacts';
import { recordRules } from '../../../src/core/editor/diagnose/recordRules';
import type { FieldProblemCode } from '../../../src/core/records/typed';
import { apply } from '../../../src/core/yaml/editing';
import type { ProblemCode } from '../../../src/core/yaml/yamlTypes';
import { delegation, goal, next, opportunity } from './world';

/** Words that show what they are made of. */
const words: RuleWords = {
  dayInWords: (day) => `the ${day}`,
  problem: (code, detail) => `problem ${code} ${detail ?? ''}`.trim(),
  fieldProblem: ({ code, path }) => `field ${code} ${path.join('.')}`,
};

/** A rule of the test's own, with findings of its own: titles are not shouted. */
const shouted = rule<RecordFacts, Finding & { readonly title: string }>({
  code: 'shouted',
  severity: 'hint',
  check: ({ file }) => {
    const title = file?.valueAt(['title']) ?? '';
    const place = title.endsWith('!') ? file?.entryAt(['title'])?.value : undefined;
    return place ? [{ start: place.start, end: place.end, title }] : [];
  },
  message: ({ title }) => `“${title}” is shouted.`,
  fixes: ({ end }) => [
    { title: () => 'Say it calmly', edits: [{ offset: end - 1, length: 1, text: '' }] },
    { title: () => 'Open it', command: 'openRow', args: [end] },
  ],
});

const fieldCodes: Readonly<Record<FieldProblemCode, true>> = {
  missing: true,
  notADay: true,
  notDone: true,
  notAWeek: true,
  notACadence: true,
  notASlug: true,
  notOneOf: true,
  notText: true,
  notAList: true,
  notAMap: true,
};
const yamlCodes: Readonly<Record<ProblemCode, true>> = {
  unreadable: true,
  encoding: true,
  control: true,
  lineEnds: true,
  tooLarge: true,
  tooDeep: true,
  tooManyKeys: true,
  tooManyAnchors: true,
  conflict: true,
  syntax: true,
  needsQuotes: true,
  multipleDocuments: true,
  duplicateKey: true,
  notAMap: true,
};

describe('rules', () => {
  it('that a test defines are told and fixed among the others', () => {
    const text = 'title: Lead!\nstatus: activ\n';
    const found = diagnose(text, goal, {}, [...recordRules, shouted]);
    assert.deepEqual(
      found.map(({ code, severity, start, end, message }) => [
        code,
        severity,
        text.slice(start, end),
        message(words),
      ]),
      [
        ['shouted', 'hint', 'Lead!', '“Lead!” is shouted.'],
        ['notOneOf', 'error', 'activ', 'field notOneOf status'],
      ],
    );
    const [calm, open] = found[0]?.fixes() ?? [];
    assert.ok(calm && 'edits' in calm && open && 'command' in open);
    assert.equal(calm.title(words), 'Say it calmly');
    assert.equal(apply(text, calm.edits), 'title: Lead\nstatus: activ\n');
    assert.deepEqual([open.title(words), open.command, open.args], ['Open it', 'openRow', [12]]);
    assert.deepEqual(diagnose('title: Lead\nstatus: active\n', goal, {}, [shouted]), []);
  });

  it('are there for each code that a check of records has', () => {
    const codes = {
      ...yamlCodes,
      ...fieldCodes,
      unclosed: true,
      missingSpace: true,
      unknownKey: true,
      unknownPerson: true,
      unknownGoal: true,
      unknownOpportunity: true,
      unknownValue: true,
      unknownTemplate: true,
      teamOwner: true,
      beforeStart: true,
      inFuture: true,
      swallowed: true,
      privateInShared: true,
      nameDiffers: true,
      dateInNext: true,
    };
    assert.deepEqual([...new Set(recordRules.map(({ code }) => code))].sort(), Object.keys(codes).sort());
  });

  it('agree with what their checks say of how grave it is', () => {
    const text =
      'titel: a\nstatus: x\nsince: 2026-12-01\ndue: 2026-11-01\nwhy: ticket #4\nopportunities: [no]\n';
    const found = recordRules.flatMap(({ run }) => run(new RecordFacts(text, goal)));
    const checked = found.map(({ code, severity }) => `${code} ${severity}`).sort();
    assert.deepEqual(checked, [
      'beforeStart warning',
      'missing warning',
      'notOneOf error',
      'swallowed warning',
      'unknownKey hint',
      'unknownOpportunity warning',
    ]);
  });

  it('say nothing of goals where not all goals are known', () => {
    const text = 'title: T\nkind: problem\nraised: 2026-11-21\nstatus: raised\ngoal: none-such\n';
    const codes = (knowsGoals: boolean) =>
      diagnose(text, opportunity, { knowsGoals }).map(({ code }) => code);
    assert.deepEqual([codes(true), codes(false)], [['unknownGoal'], []]);
  });

  it('hand the file on to the command that fixes it', () => {
    const uri = { path: 'somewhere' };
    const [found] = diagnose('outcome: o\nstatus: returned\nreturned:\n  why: mine\n', delegation, { uri });
    assert.equal(found?.code, 'privateInShared');
    const [fix] = found.fixes();
    assert.ok(fix && 'command' in fix);
    assert.deepEqual([fix.command, fix.args], ['privateNote', [{ uri }]]);
  });

  it('word what YAML and the schema say as errors do', () => {
    const [broken] = diagnose('topics:\n  - text: foo: bar\n', next);
    assert.match(broken?.message(words) ?? '', /^problem needsQuotes \w/);
    const [long] = diagnose('title: T\nstatus: active\nsince: 2026-09-01\ndue: 2026-08-01\n', goal);
    assert.equal(
      long?.message(words),
      'this is before it began (“since” is the 2026-09-01); set a later day.',
    );
  });
});
