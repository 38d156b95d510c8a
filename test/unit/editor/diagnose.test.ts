import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { thingAt } from '../../../src/core/book/paths';
import { isWithin, type QuickFix, type ToldDiagnostic } from '../../../src/core/diagnostics/rule';
import { diagnose } from '../../../src/core/editor/diagnose/diagnose';
import type { EditorContext } from '../../../src/core/editor/editorContext';
import { apply } from '../../../src/core/yaml/editing';
import * as world from './world';

const { book, delegation, goal, next, note, opportunity, person, recognition, reflection } = world;

/** Each as `code severity <text> key=…`. */
function told(text: string, context: EditorContext): string[] {
  return diagnose(text, context).map(
    ({ code, severity, start, end }) => `${code} ${severity} <${text.slice(start, end)}>`,
  );
}

/** What a fix does, by how its title begins. */
const DOES: readonly (readonly [RegExp, string])[] = [
  [/^Put the text in quotes$/, 'quote'],
  [/^Close the quote$/, 'closeQuote'],
  [/^Close the bracket$/, 'closeBracket'],
  [/^Put a space after the colon$/, 'addSpace'],
  [/^Indent with spaces$/, 'spaces'],
  [/^Call it “/, 'renameKey'],
  [/^Change to “/, 'replace'],
  [/^Add “/, 'addKey'],
  [/^Remove /, 'removeKey'],
  [/^Turn it into a list$/, 'toList'],
  [/^Put it under “/, 'toMap'],
];

function titleOf(fix: QuickFix): string {
  return fix.title({ dayInWords: (day) => day, problem: (code) => code, fieldProblem: ({ code }) => code });
}

/** The fixes of a diagnostic that edit the text, each with what it does. */
function fixesOf(diagnostic: ToldDiagnostic) {
  return diagnostic.fixes().flatMap((fix) => {
    if (!('edits' in fix)) return [];
    const code = DOES.find(([title]) => title.test(titleOf(fix)))?.[1] ?? titleOf(fix);
    return [{ code, title: titleOf(fix), edits: fix.edits }];
  });
}

/** What the fixes of the first thing wrong with the code make of a text. */
function fixed(text: string, context: EditorContext, code: string): [string, string][] {
  const diagnostic = diagnose(text, context).find((one) => one.code === code);
  assert.ok(diagnostic, `no ${code} in ${text}: ${told(text, context)}`);
  return fixesOf(diagnostic).map((fix) => [fix.code, apply(text, fix.edits)]);
}

const goalHead = 'title: Lead\nstatus: active\n';
const raised = 'title: T\nkind: problem\nraised: 2026-11-21\nstatus: raised\n';

describe('diagnose', () => {
  const cases: readonly (readonly [string, EditorContext, string[]])[] = [
    ['title: Lead\nstatus: active\nsince: 2026-09-01\ndue: 2027-02-01\n', goal, []],
    ['status: activ\n', goal, ['missing warning <status: activ>', 'notOneOf error <activ>']],
    ['title:\nstatus: active\n', goal, ['missing warning <title>']],
    ['', goal, ['missing warning <>', 'missing warning <>']],
    [`${goalHead}since: soon\n`, goal, ['notADay error <soon>']],
    [`${goalHead}since: 2026-02-30\n`, goal, ['notADay error <2026-02-30>']],
    [`${goalHead}support: much\n`, goal, ['notAList error <much>']],
    [`${goalHead}why: [a]\n`, goal, ['notText error <[a]>']],
    [`${goalHead}stauts: x\n`, goal, ['unknownKey hint <stauts>']],
    [`${goalHead}coffee:\n  black: [1]\n`, goal, ['unknownKey hint <coffee>']],
    ['actions:\n  - Call Tom\n', next, ['notAMap error <Call Tom>']],
    ['actions:\n  - owner: me\n', next, ['missing warning <- owner: me>']],
    ['actions:\n  -\n', next, ['missing warning <->']],
    ['actions:\n  - text: a\n    owner: nobody-known\n', next, ['unknownPerson warning <nobody-known>']],
    ['actions:\n  - text: a\n    owner: Ada Lovelace\n', next, ['notASlug error <Ada Lovelace>']],
    ['actions:\n  - text: a\n    owner: me\n  - text: b\n    owner: old-timer\n', next, []],
    [
      `${raised}goal: speak-at-a-conference\nowner: ada-lovelace\n`,
      opportunity,
      ['unknownGoal warning <speak-at-a-conference>'],
    ],
    [`${raised}goal: speak-at-a-conference\nowner: grace-hopper\n`, opportunity, []],
    [`${raised}goal: speak-at-a-conference\n`, opportunity, []],
    [`${raised}owner: somebody-else\n`, opportunity, ['unknownPerson warning <somebody-else>']],
    // Told of the opportunity itself: what everybody owns, nobody does.
    [`${raised}owner: team\n`, opportunity, []],
    [
      `${raised.replace('status: raised', 'status: kept')}owner: team\n`,
      opportunity,
      ['unknownPerson warning <team>'],
    ],
    [`${goalHead}opportunities: [gone]\n`, goal, ['unknownOpportunity warning <gone>']],
    [`${goalHead}since: 2026-09-01\ndue: 2026-08-01\n`, goal, ['beforeStart warning <2026-08-01>']],
    [`${goalHead}since: 2026-09-01\nmilestones:\n  - text: a\n    due: 2026-08-01\n`, goal, []],
    [
      'date: 2026-11-21\nactions:\n  - text: a\n    due: 2026-11-20\n',
      note,
      ['beforeStart warning <2026-11-20>'],
    ],
    ['actions:\n  - text: a\n    due: 2026-11-20\n', note, ['beforeStart warning <2026-11-20>']],
    ['actions:\n  - text: a\n    done: 2026-11-23\n', note, ['inFuture warning <2026-11-23>']],
    ['actions:\n  - text: a\n    done: true\n  - text: b\n    done: 2026-11-22\n', note, []],
    ['actions:\n  - text: a\n    done: maybe\n', note, ['notDone error <maybe>']],
    ['date: 2026-11-20\n', note, ['nameDiffers warning <2026-11-20>']],
    ['date: 2027-11-20\n', world.contextOf('people/ada-lovelace/one-on-ones/2027-11-20.yaml'), []],
    ['date: 2026-11-20\n', next, ['dateInNext info <2026-11-20>']],
    ['week: 2026-W46\n', reflection, ['nameDiffers warning <2026-W46>']],
    ['week: last\n', reflection, ['notAWeek error <last>']],
    [raised.replace('11-21', '11-20'), opportunity, ['nameDiffers warning <2026-11-20>']],
    ['date: 2026-11-21\ntext: a\ntold: 2026-11-20\n', recognition, ['beforeStart warning <2026-11-20>']],
    [
      'outcome: o\nstatus: returned\nreturned:\n  why: mine\n',
      delegation,
      ['privateInShared warning <returned>'],
    ],
    ['returned:\n  why: mine\n', { ...delegation, private: true }, []],
    ['topics:\n  - text: ticket #42 is open\n', next, ['swallowed warning <#42 is open>']],
    ['topics:\n  - text: ticket # a comment\n', next, []],
    ['topics:\n  - text: foo: bar\n', next, ['needsQuotes error <foo: bar>']],
    ['topics:\n  - @ada said\n', next, ['needsQuotes error <@ada said>']],
    ['support: [unclosed\ntitle: x\n', goal, ['unclosed error <[unclosed>']],
    ['title: "unclosed\nstatus: active\n', goal, ['unclosed error <"unclosed>']],
    ['title: a\nstatus: active\ntitle: b\n', goal, ['duplicateKey error <title>']],
    ['title: a\n---\ntitle: b\n', goal, ['multipleDocuments error <--->']],
    ['<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n', goal, ['conflict error <<<<<<<< HEAD>']],
    ['title: a\nstatus:active\n', goal, ['missingSpace error <status:active>']],
    ['title:a\n', goal, ['missingSpace error <title:a>']],
    ...['\u00A0', '\u1680', '\u2003', '\u2007', '\u202F', '\u3000', '\u200B'].flatMap(
      (blank): [string, EditorContext, string[]][] => [
        [`title:${blank}a\nstatus: active\n`, goal, [`missingSpace error <title:${blank}a>`]],
        [`title: a\nstatus:${blank}active\n`, goal, [`missingSpace error <status:${blank}active>`]],
        [`topics:\n  - text:${blank}Talk\n`, note, [`missingSpace error <text:${blank}Talk>`]],
      ],
    ),
    ['topics:\n  - Talk:\u00A0how\n', note, ['notAMap error <Talk:\u00A0how>']],
    ['- a\n', goal, ['notAMap error <- a>']],
    ['leadbook: 1\ncadence: weekly\n', book, ['notACadence error <weekly>']],
    ['name: Ada\nsince: 2030-01-01\n', person, []],
  ];
  for (const [text, context, expected] of cases) {
    it(`tells ${expected.join(', ') || 'nothing'} of ${JSON.stringify(text)}`, () =>
      assert.deepEqual(told(text, context), expected));
  }

  it('tells what a sentence needs', () => {
    const [first] = diagnose(`${goalHead}since: 2026-09-01\ndue: 2026-08-01\n`, goal);
    assert.deepEqual(first?.data, {
      key: 'due',
      value: '2026-08-01',
      other: '2026-09-01',
      otherKey: 'since',
    });
    assert.deepEqual(diagnose('title: a\nstatus: activ\n', goal)[0]?.data, {
      key: 'status',
      value: 'activ',
      allowed: ['planned', 'active', 'achieved', 'dropped'],
    });
  });

  it('says nothing of the sample book @slow', () => {
    const root = 'media/sample/leadbook/';
    const files = globSync(`${root}**/*.yaml`).map((file) => file.replaceAll('\\', '/').slice(root.length));
    const things = files.map((file) => thingAt(file));
    const people = things.flatMap((thing) =>
      thing?.kind === 'person' ? [{ slug: thing.person ?? '', name: thing.person ?? '' }] : [],
    );
    const goals = things.flatMap((thing) =>
      thing?.kind === 'goal' ? [{ person: thing.person ?? '', slug: thing.name, title: '' }] : [],
    );
    const opportunities = things.flatMap((thing) =>
      thing?.kind === 'opportunity' ? [{ name: thing.name, title: '' }] : [],
    );
    assert.ok(files.length > 100);
    for (const file of files) {
      const context = world.contextOf(file, { people, goals, opportunities });
      const found = told(readFileSync(root + file, 'utf8'), context);
      // One file shows that any key is kept.
      assert.deepEqual(
        found.filter((one) => one !== 'unknownKey hint <coffee>'),
        [],
        file,
      );
    }
  });

  it('answers for any text, with ranges inside it @slow', () => {
    const piece = fc.constantFrom(
      'title',
      'text: ',
      'actions:',
      '\n',
      '  - ',
      ' ',
      'owner: x',
      '"',
      '[',
      '#4',
      'due: 2026-01-01',
      ':',
      '@',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of diagnose(text, note))
          assert.ok(0 <= start && start <= end && end <= text.length);
      }),
    );
  });
});

describe('fixes', () => {
  const cases: readonly (readonly [string, EditorContext, string, [string, string][]])[] = [
    [
      'title: x\nstatus: Activ  # now\n',
      goal,
      'notOneOf',
      [['replace', 'title: x\nstatus: active  # now\n']],
    ],
    ['status: active\n', goal, 'missing', []],
    ['title: x\n', goal, 'missing', [['addKey', 'title: x\nstatus: active\n']]],
    ['text: a\n', recognition, 'missing', [['addKey', 'date: 2026-11-21\ntext: a\n']]],
    ['leading: a\n', reflection, 'missing', [['addKey', 'week: 2026-W47\nleading: a\n']]],
    [`${goalHead}due: 1.2.2027\n`, goal, 'notADay', []],
    [`${goalHead}due: 21.2.2027\n`, goal, 'notADay', [['replace', `${goalHead}due: 2027-02-21\n`]]],
    [
      `${goalHead}due: 2027/2/1\r\n`.replace(/\r?\n/g, '\r\n'),
      goal,
      'notADay',
      [['replace', `${goalHead}due: 2027-02-01\n`.replaceAll('\n', '\r\n')]],
    ],
    [
      'topics:\n  - text: a\n    done: yes\n',
      next,
      'notDone',
      [['replace', 'topics:\n  - text: a\n    done: true\n']],
    ],
    ['week: 2026-11-20\n', reflection, 'notAWeek', [['replace', 'week: 2026-W47\n']]],
    [
      'leadbook: 1\ncadence: every 3 weeks\n',
      book,
      'notACadence',
      [['replace', 'leadbook: 1\ncadence: 3 weeks\n']],
    ],
    ['leadbook: 1\ncadence: Weekly\n', book, 'notACadence', [['replace', 'leadbook: 1\ncadence: 1 week\n']]],
    [
      'topics:\n  - text: a\n    from: Grace\n',
      next,
      'notASlug',
      [['replace', 'topics:\n  - text: a\n    from: grace-hopper\n']],
    ],
    [
      'topics:\n  - text: a\n    from: ada-lovlace\n',
      next,
      'unknownPerson',
      [['replace', 'topics:\n  - text: a\n    from: ada-lovelace\n']],
    ],
    [
      `${goalHead}opportunities: [own the release train]\n`,
      goal,
      'unknownOpportunity',
      [['replace', `${goalHead}opportunities: [2026-11-21-own-the-release-train]\n`]],
    ],
    [
      `${goalHead}support: much # more\n`,
      goal,
      'notAList',
      [['toList', `${goalHead}support: # more\n  - much\n`]],
    ],
    [`${goalHead}support: much\n`, goal, 'notAList', [['toList', `${goalHead}support:\n  - much\n`]]],
    ['actions:\n  - Call Tom\n', next, 'notAMap', [['toMap', 'actions:\n  - text: Call Tom\n']]],
    [
      'actions:\n  - text:Call Tom # now\n',
      next,
      'notAMap',
      [['addSpace', 'actions:\n  - text: Call Tom # now\n']],
    ],
    ['tilte: x # 1\nstatus: active\n', goal, 'unknownKey', [['renameKey', 'title: x # 1\nstatus: active\n']]],
    ['coffee: x\nstatus: active\n', goal, 'unknownKey', []],
    ['date: 2026-11-20\n', note, 'nameDiffers', [['replace', 'date: 2026-11-21\n']]],
    ['date: 2026-11-20\nnotes: a\n', next, 'dateInNext', [['removeKey', 'notes: a\n']]],
    [
      'topics:\n  - text: a\n    done: 2027-01-01\n',
      next,
      'inFuture',
      [['replace', 'topics:\n  - text: a\n    done: 2026-11-22\n']],
    ],
    [
      'topics:\n  - text: ticket #42 "x"\n  - text: b # c\n',
      next,
      'swallowed',
      [['quote', 'topics:\n  - text: "ticket #42 \\"x\\""\n  - text: b # c\n']],
    ],
    [
      'topics:\n  - text: foo: bar\n    from: me\n',
      next,
      'needsQuotes',
      [['quote', 'topics:\n  - text: "foo: bar"\n    from: me\n']],
    ],
    [
      'topics:\n  - text: "Great" she said\n',
      next,
      'needsQuotes',
      [['quote', 'topics:\n  - text: "\\"Great\\" she said"\n']],
    ],
    ['notes: @ada said\n', next, 'needsQuotes', [['quote', 'notes: "@ada said"\n']]],
    ['notes: @ada\nskipped: a: b\n', next, 'needsQuotes', [['quote', 'notes: "@ada"\nskipped: a: b\n']]],
    [
      'support: [unclosed\ntitle: x\n',
      goal,
      'unclosed',
      [
        ['closeBracket', 'support: [unclosed]\ntitle: x\n'],
        ['quote', 'support: "[unclosed"\ntitle: x\n'],
      ],
    ],
    [
      'title: "unclosed\nstatus: active\n',
      goal,
      'unclosed',
      [['closeQuote', 'title: "unclosed"\nstatus: active\n']],
    ],
    ['topics:\n\t- text: a\n', next, 'syntax', [['spaces', 'topics:\n  - text: a\n']]],
    ['title: a\nstatus:active\n', goal, 'missingSpace', [['addSpace', 'title: a\nstatus: active\n']]],
    ['title: a\nstatus: x\ntitle: a\n', goal, 'duplicateKey', [['removeKey', 'title: a\nstatus: x\n']]],
    ['title: a\nstatus: x\ntitle: b\n', goal, 'duplicateKey', []],
    ['title: a\nstatus:\u00A0active\n', goal, 'missingSpace', [['addSpace', 'title: a\nstatus: active\n']]],
    [
      'date: 2026-01-01\ntopics:\n  - text:\u00A0\u00A0Talk\n',
      note,
      'missingSpace',
      [['addSpace', 'date: 2026-01-01\ntopics:\n  - text: Talk\n']],
    ],
    ['title:a\nstatus:active\n', goal, 'missingSpace', [['addSpace', 'title: a\nstatus:active\n']]],
    [
      'notes: a: b\nskipped: [c\ntopics: @d\n',
      next,
      'needsQuotes',
      [['quote', 'notes: "a: b"\nskipped: [c\ntopics: @d\n']],
    ],
    ['title: a\ntitle:\nstatus: x', goal, 'duplicateKey', [['removeKey', 'title: a\nstatus: x']]],
    ['title: a\n---\ntitle: b\n', goal, 'multipleDocuments', []],
  ];
  for (const [text, context, code, expected] of cases) {
    it(`of ${code} in ${JSON.stringify(text)}`, () => assert.deepEqual(fixed(text, context, code), expected));
  }

  it('are found by place', () => {
    const text = 'title: x\nstatus: activ\ndue: soon\n';
    assert.deepEqual(
      diagnose(text, goal)
        .filter((diagnostic) => isWithin(diagnostic, text.indexOf('activ'), text.indexOf('activ')))
        .map((diagnostic) => [diagnostic.code, fixesOf(diagnostic).map(({ title }) => title)]),
      [['notOneOf', ['Change to “active”']]],
    );
  });

  it('leave less wrong than before @slow', () => {
    for (const [text, context] of cases) {
      const before = diagnose(text, context);
      for (const diagnostic of before) {
        for (const fix of fixesOf(diagnostic)) {
          const left = diagnose(apply(text, fix.edits), context).filter(
            ({ code }) => code === diagnostic.code,
          );
          const had = before.filter(({ code }) => code === diagnostic.code);
          assert.ok(left.length < had.length, `${fix.code} in ${text}`);
        }
      }
    }
  });
});

describe('fixes of any text', () => {
  const line = fc.constantFrom(
    'title: a',
    'titel: b',
    'status: actve',
    'status:active',
    'since: 1.13.2026',
    'since: 21.11.2026 # then',
    'due: 2026-01-01',
    'support: one',
    'support: [one',
    'why: ticket #4 here',
    'why: a: b',
    'why: "open',
    'why: |',
    '  text',
    'milestones:',
    '  - text: a',
    '  - just text',
    '  - text:near',
    '    done: yes',
    '\t- text: tab',
    'opportunities: [own-the-release-train]',
    '---',
    '# comment',
    '',
  );

  it('fix what they say, and touch nothing else @heavy', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, feed) => {
        const text = lines.join(feed);
        const before = diagnose(text, goal);
        for (const diagnostic of before) {
          for (const { edits, code } of fixesOf(diagnostic)) {
            const result = apply(text, edits);
            const left = diagnose(result, goal);
            const isSame = left.some(
              (one) =>
                one.code === diagnostic.code && one.start === diagnostic.start && one.end === diagnostic.end,
            );
            assert.ok(
              !isSame || code === 'addKey' || code === 'removeKey' || code === 'spaces',
              `${code} of ${JSON.stringify(diagnostic)}`,
            );
            const [had, has] = [comments(text), comments(result)];
            assert.ok(code === 'quote' || had === has, `${code} changes comments`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

function comments(text: string): number {
  return text.split('# comment').length;
}
