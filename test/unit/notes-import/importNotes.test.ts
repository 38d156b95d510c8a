import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { thingAt } from '../../../src/core/book/paths';
import {
  type ImportContext,
  type ImportPlan,
  importing,
  noteText,
  planImport,
  type SourceFile,
} from '../../../src/core/notes-import';
import { typed } from '../../../src/core/records/typed';
import { read } from '../../../src/core/yaml';
import { anyLetter } from '../letters';

const ROOT = 'test/fixtures/notes-import/';
const nobody: ImportContext = { people: [], lead: ['Dana'], exists: () => false, today: '2026-11-21' };

function folder(name: string): SourceFile[] {
  return globSync(`${ROOT}${name}/**/*.*`).map((file) => ({
    path: file.replaceAll('\\', '/').slice(ROOT.length + name.length + 1),
    text: readFileSync(file, 'utf8'),
  }));
}

function plan(files: readonly SourceFile[], context: Partial<ImportContext> = {}): ImportPlan {
  return planImport(files, { ...nobody, ...context });
}

const one = (path: string, text: string, context?: Partial<ImportContext>) => plan([{ path, text }], context);
const paths = ({ notes }: ImportPlan) => notes.map(({ path }) => path.replace(/^people\//, ''));
const lefts = ({ left }: ImportPlan) => left.map(({ code, line, lines }) => `${code} ${line}+${lines}`);

describe('an import', () => {
  it('takes a folder per person', () => {
    const found = plan(folder('plain'));
    assert.deepEqual(found.people, [
      { person: 'ada-lovelace', path: 'people/ada-lovelace/person.yaml', record: { name: 'Ada Lovelace' } },
    ]);
    assert.deepEqual(paths(found), [
      'ada-lovelace/one-on-ones/2026-11-07.yaml',
      'ada-lovelace/one-on-ones/2026-11-14.yaml',
    ]);
    assert.deepEqual(found.notes[0]?.record, {
      date: '2026-11-07',
      notes: folder('plain').find(({ path }) => path.includes('11-07'))?.text,
      actions: [
        { text: 'Introduce Ada to the data guild', owner: 'me', done: '2026-11-08' },
        // Ticked in the note of a week later, where it was carried over.
        { text: 'Write the RFC', owner: 'ada-lovelace', due: '2026-11-20', done: 'true' },
      ],
    });
    assert.deepEqual(found.notes[1]?.record.actions, [
      { text: 'Ask @grace for the numbers', due: '2026-11-28' },
    ]);
    assert.deepEqual(found.hints, [{ code: 'repeated', path: '1-1s/ada-lovelace/2026-11-14.md', line: 6 }]);
    assert.deepEqual(found.left, []);
  });

  it('takes names with spaces, years between, Windows line ends, and two of a day', () => {
    const found = plan(folder('named'));
    assert.deepEqual(
      found.people.map(({ person, record }) => [person, record.name]),
      [['zoe-washburne', 'Zoë Washburne']],
    );
    assert.deepEqual(
      found.notes.map(({ path, record }) => [path.split('/').at(-1), record.notes]),
      [
        ['2026-11-21.yaml', 'Again in the evening.\n'],
        ['2026-11-21-2.yaml', '# 2026-11-21\n\nSalary talk.\n\n1. [ ] Send the band @dana\n'],
      ],
    );
    assert.deepEqual(found.notes[1]?.record.actions, [{ text: 'Send the band', owner: 'me' }]);
  });

  it('takes a running file', () => {
    const found = plan(folder('running'));
    assert.deepEqual(
      found.notes.map(({ path, record, from }) => [path, from.line, record.notes]),
      [
        ['people/grace-hopper/one-on-ones/2025-12-19.yaml', 24, 'The first.\n'],
        // Its year is that of the heading above.
        ['people/grace-hopper/one-on-ones/2026-10-28.yaml', 18, 'No year here.\n'],
        [
          'people/grace-hopper/one-on-ones/2026-11-14.yaml',
          14,
          '## Sat 14 Nov 2026: the retro\n\nShe hosted the retro.\n',
        ],
        [
          'people/grace-hopper/one-on-ones/2026-11-21.yaml',
          6,
          'Wants to teach. *Asked how.*\n\n### Next\n\n- [ ] Find a room @me\n',
        ],
      ],
    );
    assert.deepEqual(found.left, [{ code: 'noDay', path: 'Grace.md', line: 2, lines: 1 }]);
    assert.deepEqual(found.hints, []);
  });

  it('takes the folder of 1:1 Manager', () => {
    const found = plan(folder('manager'));
    assert.deepEqual(
      found.people.map(({ record }) => record),
      [{ name: 'John Doe', role: 'Engineer', team: 'Payments', since: '2024-03-04' }],
    );
    assert.deepEqual(paths(found), [
      'john-doe/one-on-ones/2025-12-01.yaml',
      'john-doe/one-on-ones/2026-01-22.yaml',
      'john-doe/one-on-ones/2026-01-22.private.yaml',
      'john-doe/one-on-ones/2026-02-05.yaml',
    ]);
    const [, note, secret, later] = found.notes;
    assert.equal(
      note && noteText(note.record),
      `date: 2026-01-22
topics:
  - text: Project updates
  - text: Career goals
notes: |
  \`\`\`yaml
  # typed by hand
  links:
    rfc: docs/rfc.md
  \`\`\`

  # 1:1 with John Doe

  ## Discussion Points

  Discussed the roadmap.

  ## Action Items

  - [ ] Review architecture proposal @john 📅 2026-01-29
  - [x] Schedule team meeting
  - [ ]${' '}

  ---
actions:
  - text: Review architecture proposal
    owner: john-doe
    due: 2026-01-29
  - text: Schedule team meeting
    done: true
mood: Good
tags:
  - one-on-one
  - q1
`,
    );
    assert.equal(secret?.private, true);
    assert.match(secret?.record.notes ?? '', /^## 🔒 Private Manager Notes\n[\s\S]*More confident/);
    assert.deepEqual(secret?.record.actions, [{ text: 'Prepare the packet', owner: 'me' }]);
    assert.equal(later?.record.actions, undefined, 'a promise stays where it was made');
    assert.match(later?.record.notes ?? '', /## 🔒 Private Notes/, 'an empty template is no private note');
    assert.deepEqual(
      found.left.map(({ code, path }) => [code, path]),
      [
        ['noDay', '1-1s/goals/john-doe.md'],
        ['profile', '1-1s/people/John-Doe.md'],
        ['noDay', '1-1s/templates/meeting-template.md'],
      ],
    );
  });

  it('writes records without a flaw, at places where they belong @slow', () => {
    for (const name of ['plain', 'named', 'running', 'manager']) {
      for (const { path, record } of plan(folder(name)).notes) {
        assert.equal(thingAt(path)?.kind, 'oneOnOne');
        const reading = read(noteText(record));
        assert.ok(reading.ok);
        assert.deepEqual(typed('oneOnOne', reading.data).flaws, []);
      }
    }
  });

  it('is the same in any order, and adds nothing a second time @slow', () => {
    for (const name of ['plain', 'named', 'running', 'manager']) {
      const files = folder(name);
      const first = plan(files);
      assert.deepEqual(plan(files.toReversed()), first);
      const there = new Set(first.notes.map(({ path }) => path));
      const again = plan(files, {
        exists: (path) => there.has(path),
        people: first.people.map(({ person, record }) => ({ slug: person, name: record.name })),
      });
      assert.deepEqual([again.notes, again.people], [[], []]);
      assert.ok(again.left.filter(({ code }) => code === 'exists').length > 0);
    }
  });
});

describe('a large import', () => {
  it('goes in steps that tell how far it is', () => {
    const steps = [...importing(folder('manager'), nobody)];
    assert.ok(steps.length > 5 && steps.at(-1) === 1);
    assert.deepEqual(
      steps,
      steps.toSorted((a, b) => a - b),
    );
  });

  it('plans 5,000 files @heavy', () => {
    const text = folder('manager').find(({ path }) => path.includes('2026-01-22'))?.text ?? '';
    const files = Array.from({ length: 5000 }, (_, n) => ({
      path: `1-1s/p-${n % 50}/${2000 + Math.floor(n / 250)}-0${1 + (Math.floor(n / 50) % 5)}-11.md`,
      text: text.replace(/^person:.*\n|^date:.*\n/gm, ''),
    }));
    assert.equal(plan(files).notes.length, 10_000);
  });
});

describe('a person', () => {
  const ada = { people: [{ slug: 'ada', name: 'Ada Lovelace' }] };
  const cases: [string, string, string, string | undefined, Partial<ImportContext>?][] = [
    ['known by name', '1-1s/ada-lovelace/2026-11-21.md', '', 'ada', ada],
    ['known by slug', '1-1s/Ada/2026-11-21.md', '', 'ada', ada],
    [
      'of front matter before the folder',
      'x/2026-11-21.md',
      '---\nperson: "[[Ada Lovelace]]"\n---\n',
      'ada',
      ada,
    ],
    ['of a file’s name', '2026-11-21 Bo.md', '', 'bo'],
    ['known, of a file’s name in any folder', 'Work Stuff/2026-11-21 Ada Lovelace.md', '', 'ada', ada],
    ['of a heading', '1-1s/2026-11-21.md', '# 1:1 with Bo Diaz\n', 'bo-diaz'],
    ['of a running file’s name', '1-1s/bo-diaz.md', '## 2026-11-21\n', 'bo-diaz'],
    ['of a running file’s folder', '1-1s/Bo Diaz/Career.md', '## 2026-11-21\n', 'bo-diaz'],
    ['of a running file’s heading', 'notes.md', '# Bo Diaz\n## 2026-11-21\n', 'bo-diaz'],
    ['nobody', '1-1s/2026-11-21.md', 'Hi\n', undefined],
    ['the lead', '1-1s/Dana/2026-11-21.md', 'Hi\n', undefined],
  ];
  for (const [name, path, text, expected, context] of cases) {
    it(name, () => assert.equal(one(path, text, context).notes[0]?.person, expected));
  }

  it('is the heading above, where one file holds several', () => {
    const found = one('1-1s.md', '# Ada\n## 2026-11-21\nA\n# Bo\n## 2026-11-21\nB\n');
    assert.deepEqual(
      found.notes.map(({ person, record }) => [person, record.notes]),
      [
        ['ada', 'A\n'],
        ['bo', 'B\n'],
      ],
    );
  });
});

describe('what is left out', () => {
  const cases: [string, string, string, string[]][] = [
    ['another format', '1-1s/ada/2026-11-21.docx', 'x', ['notMarkdown 0+1']],
    ['no day', '1-1s/ada/plan.md', 'a\nb', ['noDay 0+2']],
    ['a day of two readings', '1-1s/ada/03-04-2026.md', 'a', ['unclearDay 0+1']],
    ['nobody', '1-1s/2026-11-21.md', 'a', ['noPerson 0+1']],
    ['two people', 'x/2026-11-21.md', '---\nperson: [Ada, Bo]\n---\n', ['severalPeople 0+4']],
    ['the lead’s own', '1-1s/Dana/2026-11-21.md', 'a\nb', ['lead 0+2']],
    ['too much', '1-1s/ada/2026-11-21.md', 'word '.repeat(220_000), ['tooLarge 0+1']],
    ['what stands above the days', 'Ada.md', 'a\n\nb\n## 2026-11-21\nc', ['noDay 0+3']],
    ['front matter above the days', 'Ada.md', '---\nmood: x\n---\n## 2026-11-21\nc', ['noDay 0+3']],
  ];
  for (const [name, path, text, expected] of cases)
    it(name, () => assert.deepEqual(lefts(one(path, text)), expected));

  it('tells which note is there already, and keeps the numbers of a day', () => {
    const files = ['a', 'b', 'c'].map((name) => ({ path: `1-1s/Ada/2026-11-21 ${name}.md`, text: name }));
    const found = plan(files, { exists: (path) => path === 'people/ada/one-on-ones/2026-11-21-2.yaml' });
    assert.deepEqual(paths(found), ['ada/one-on-ones/2026-11-21.yaml', 'ada/one-on-ones/2026-11-21-3.yaml']);
    assert.deepEqual(found.left, [
      {
        code: 'exists',
        path: '1-1s/Ada/2026-11-21 b.md',
        line: 0,
        lines: 1,
        target: 'people/ada/one-on-ones/2026-11-21-2.yaml',
      },
    ]);
  });

  it('is the private part alone where only that is there', () => {
    const found = one('1-1s/Ada/2026-11-21.md', 'a\n## Private\nb\n', {
      exists: (path) => path.endsWith('.private.yaml'),
    });
    assert.deepEqual(paths(found), ['ada/one-on-ones/2026-11-21.yaml']);
    assert.deepEqual(lefts(found), ['exists 1+3']);
  });
});

describe('hints', () => {
  const hints = (path: string, text: string) =>
    one(path, text).hints.map(({ code, line }) => `${code} ${line}`);

  it('tell what is worth a look', () => {
    assert.deepEqual(hints('1-1s/ada/2026-11-20.md', '---\ndate: 2026-11-21\n---\n'), ['dayDiffers 0']);
    assert.deepEqual(hints('1-1s/ada/2026-11-22.md', 'a'), ['future 0']);
    assert.deepEqual(hints('1-1s/ada/2026-11-21.md', '---\na: b: c\n---\nx'), ['frontMatter 0']);
  });

  it('of front matter that cannot be read leave it in the notes', () => {
    const [note] = one('1-1s/ada/2026-11-21.md', '---\na: b: c\n---\nx').notes;
    assert.equal(note?.record.notes, '---\na: b: c\n---\nx\n');
  });
});

describe('carried over', () => {
  const notes = (...texts: string[]) =>
    plan(texts.map((text, n) => ({ path: `1-1s/ada/2026-10-0${n + 1}.md`, text }))).notes.map(
      ({ record }) => record.actions?.map(({ text, done }) => `${text}${done ? ` ${done}` : ''}`) ?? [],
    );

  it('a promise stays one, until it is kept', () => {
    assert.deepEqual(notes('- [ ] a', '- [ ] A', '- [x] a ✅ 2026-10-03', '- [ ] a'), [
      ['a 2026-10-03'],
      [],
      [],
      ['a'],
    ]);
    assert.deepEqual(notes('- [ ] a @me', '- [ ] a @ada'), [['a'], ['a']]);
    assert.deepEqual(notes('- [ ] a\n- [ ] a'), [['a', 'a']]);
  });
});

describe('any note', () => {
  const line = fc.oneof(
    fc.string({ unit: anyLetter, maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ' ')),
    fc.constantFrom(
      '',
      '  ',
      '## Private Notes',
      '## 2026-11-21',
      '# Bo',
      '- [ ] do @me 📅 2026-11-30',
      '- [x] did',
      '```',
      '---',
      '\ttab',
      'mood: good',
      '## 28 Nov',
      '**2026-11-05 (Thu)**',
      '## 11/06/2026',
      '2026-10-22',
      '- 2026-10-15',
      '## Nov 24, 2026 | Ada / me',
      'Attendees: Ada, me',
      'Date: November 18, 2026',
      'Status: cancelled',
      'cancelled - sick',
      'Action items',
      'ACTION (me): send',
      '1. me - call',
      'Ada: I’ll send it',
      'me: can you ask?',
      '00:00:01.000 --> 00:00:02.000',
      'WEBVTT',
      '<v Ada>Hello</v>',
      '☐ me: send',
      '<!--',
      'text  ',
      '2026-11-19: all of it',
      '**Nov 5** - more',
      '| 2026-11-12 | a |',
      '<details>',
      '<summary>Nov 12, 2026</summary>',
      '</details>',
      '## Week 47',
      '- **2026-09-03**',
      '[Ada](mailto:ada@example.org) sends it',
      'Ada van Dyk drafts it (owner: me)',
    ),
  );
  const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
  const path = fc.constantFrom(
    '1-1s/Ada/2026-11-21.md',
    '1-1s/Ada/log.md',
    'Flat/Ada 2026-W46.md',
    'Ada.txt',
    '2026-11-21 call.txt',
    '2026-11-21 Ada.vtt',
    'Ada / me 1:1.srt',
  );

  it('loses no line, neither in the plan nor in the file it becomes @heavy', () => {
    fc.assert(
      fc.property(path, text, (where, source) => {
        const found = one(where, source);
        const kept: string[] = [];
        for (const { record, private: isPrivate } of found.notes) {
          const reading = read(noteText(record));
          assert.ok(reading.ok, JSON.stringify(reading));
          assert.deepEqual(typed('oneOnOne', reading.data, isPrivate).flaws, []);
          assert.equal(reading.data.notes ?? undefined, record.notes);
          kept.push(...(record.notes ?? '').split('\n'), record.skipped ?? '');
          for (const [key, value] of Object.entries(record))
            if (typeof value === 'string') kept.push(`${key}: ${value}`);
        }
        const lines = source
          .replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n')
          .split('\n');
        // Of a transcript, the numbers and times are listed, and the words of one speaker may share a line.
        const isTalk =
          found.left.some(({ code }) => code === 'timings') || found.questions.promises.length > 0;
        const timings = found.left.reduce(
          (sum, { code, lines: count }) => sum + (code === 'timings' ? count : 0),
          0,
        );
        const left = new Set(
          found.left.flatMap((part) =>
            part.code === 'timings' ? [] : Array.from({ length: part.lines }, (_, n) => part.line + n),
          ),
        );
        const all = kept.join('\n');
        let lost = 0;
        for (const [at, written] of lines.entries()) {
          const isMark = written.trim() === '' || /^---\s*$/.test(written) || IS_DAY.test(written);
          if (isMark || left.has(at) || kept.includes(written)) continue;
          const words = written.replace(/<[^<>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
          if ((isTalk || isSpoken(where, all)) && words.every((word) => all.includes(word))) continue;
          if (
            found.notes.some(({ record }) => record.skipped !== undefined && written.includes(record.skipped))
          )
            continue;
          lost++;
          assert.ok(lost <= timings, JSON.stringify({ where, source, written, found }));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no line of several files together @heavy', () => {
    const paths = ['1-1s/Ada/2026-11-21.md', '1-1s/Bo/log.md', 'Flat/2026-11-20.md', 'x/Ada 2026-W46.md'];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...paths), { minLength: 2 }),
        fc.array(text, { minLength: 4, maxLength: 4 }),
        (chosen, texts) => {
          const files = chosen.map((where, at) => ({ path: where, text: texts[at] ?? '' }));
          const found = plan(files);
          // Transcripts are told apart above.
          fc.pre(found.questions.promises.length === 0 && !found.left.some(({ code }) => code === 'timings'));
          for (const { path: where, text: source } of files) {
            const notes = found.notes.filter(({ from }) => from.path === where);
            const kept = new Set(
              notes.flatMap(({ record }) => [...(record.notes ?? '').split('\n'), record.skipped ?? '']),
            );
            const fields = JSON.stringify(notes.map(({ record }) => record));
            fc.pre(!isSpoken(where, [...kept].join('\n')));
            const left = new Set(
              found.left
                .filter((part) => part.path === where)
                .flatMap((part) => Array.from({ length: part.lines }, (_, n) => part.line + n)),
            );
            for (const [at, written] of source
              .replace(/^\uFEFF/, '')
              .split('\n')
              .entries()) {
              const isMark = written.trim() === '' || /^---\s*$/.test(written) || IS_DAY.test(written);
              if (isMark || left.has(at) || kept.has(written)) continue;
              const isField = notes.some(
                ({ record }) => record.skipped !== undefined && written.includes(record.skipped),
              );
              const isFront =
                /^[^:]+: ?/.test(written) &&
                fields.includes(JSON.stringify(written.replace(/^[^:]+: ?/, '').trim()).slice(1, -1));
              assert.ok(isField || isFront, JSON.stringify({ where, source, written, found }));
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Lines that only say which day or whose the notes below are. */
const IS_DAY =
  /^(## 2026-11-21|# Bo|## 28 Nov|\*\*2026-11-05 \(Thu\)\*\*|## 11\/06\/2026|(- )?2026-10-(22|15)|Date: November 18, 2026|<details>|<summary>Nov 12, 2026<\/summary>|## Week 47|- \*\*2026-09-03\*\*)$/;

function isSpoken(where: string, all: string): boolean {
  return /\.(vtt|srt)$/.test(where) || /^\*\*[^*]+\*\*(?: \([\d:]+\))?: /m.test(all);
}
