import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { type ImportContext, planImport } from '../../../src/core/notes-import';

const ROOT = 'test/fixtures/notes-import/cases/';
const CONTEXT: ImportContext = {
  people: [],
  lead: ['Dana Scully', 'dana@example.com'],
  exists: () => false,
  today: '2026-11-28',
};

type Expected = {
  /** `person day: owner→text (due) [done]; …`, a skipped one with `~why`, topics with `?`. */
  readonly notes: readonly string[];
  readonly left?: readonly string[];
};

function planned(files: Readonly<Record<string, string>>, context: Partial<ImportContext> = {}) {
  return planImport(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { ...CONTEXT, ...context },
  );
}

function check(
  files: Readonly<Record<string, string>>,
  { notes, left = [] }: Expected,
  context?: Partial<ImportContext>,
) {
  const plan = planned(files, context);
  assert.deepEqual(
    plan.notes
      .map(({ person, date, record }) => {
        const actions = record.actions?.map(
          ({ text, owner, due, done }) =>
            `${owner ?? ''}→${text}${due ? ` (${due})` : ''}${done ? ` [${done}]` : ''}`,
        );
        const topics = record.topics?.map(({ text, done }) => `?${text}${done ? ` [${done}]` : ''}`);
        const words = [
          ...(record.skipped ? [`~${record.skipped}`] : []),
          ...(topics ?? []),
          ...(actions ?? []),
        ];
        return `${person} ${date}${words.length > 0 ? `: ${words.join('; ')}` : ''}`;
      })
      .sort(),
    [...notes].sort(),
  );
  assert.deepEqual(plan.left.map(({ code, path }) => `${code} ${path}`).sort(), [...left].sort());
}

function folder(name: string): Record<string, string> {
  return Object.fromEntries(
    globSync(`${ROOT}${name}/**/*.*`).map((file) => [
      file.replaceAll('\\', '/').slice(ROOT.length),
      readFileSync(file, 'utf8'),
    ]),
  );
}

describe('notes as people keep them', () => {
  const cases: Readonly<Record<string, Expected>> = {
    flat: {
      notes: ['omar 2026-11-12: me→introduce to Data team; omar→demo (2026-11-26)'],
      left: ['noDay flat/README.md', 'otherMeeting flat/team retro.md'],
    },
    running: { notes: ['kim 2026-11-19', 'kim 2026-11-05: ~cancelled - sick', 'kim 2026-10-22'] },
    obsidian: {
      notes: [
        'priya-nair 2026-11-06: me→book dinner',
        'priya-nair 2026-11-20: ?on-call load [true]; ?career: staff path; me→send book (2026-12-03); priya-nair→post RFC [2026-11-18]',
        'tom-becker 2026-11-09',
        'tom-becker 2026-11-18',
      ],
      left: ['noDay obsidian/Tom Becker/about.md'],
    },
    notion: {
      notes: ['ana 2026-11-18: ana→Ana drafts the loop proposal; me→headcount to VP; →share ladder [true]'],
    },
    gdocs: { notes: ['luis 2026-11-24: luis→send postmortem; me→unblock infra', 'luis 2026-11-10'] },
  };
  for (const [name, expected] of Object.entries(cases)) it(name, () => check(folder(name), expected));

  it('are of the person the book knows, by first name and by mail', () => {
    const people = [
      { slug: 'omar-haddad', name: 'Omar Haddad' },
      { slug: 'luis-perez', name: 'José Luis Pérez', emails: ['luis@example.com'] },
    ];
    assert.deepEqual(
      new Set(
        planned({ ...folder('flat'), ...folder('gdocs') }, { people }).notes.map(({ person }) => person),
      ),
      new Set(['omar-haddad', 'luis-perez']),
    );
  });
});

describe('days of a file', () => {
  const days = (text: string, path = 'Kim.md', context?: Partial<ImportContext>) =>
    planned({ [path]: text }, context)
      .notes.map(({ date }) => date)
      .reverse();
  const of = (...headings: string[]) => headings.map((heading) => `${heading}\ntext\n`).join('\n');
  const cases: [string, string, string[]][] = [
    [
      'in figures, which one above 12 decides',
      of('## 11/20/2026', '## 11/06/2026'),
      ['2026-11-20', '2026-11-06'],
    ],
    ['in figures, the other way', of('## 20/11/2026', '## 06/11/2026'), ['2026-11-20', '2026-11-06']],
    [
      'in figures, which their order decides',
      of('## 03/09/2026', '## 01/10/2026', '## 05/11/2026'),
      ['2026-09-03', '2026-10-01', '2026-11-05'],
    ],
    ['in figures, which weekdays decide', of('## Thu 12/11/2026'), ['2026-11-12']],
    ['in figures, of which one reading is to come', of('## 11/12/2026'), ['2026-11-12']],
    ['in figures with points', of('## 06.11.2026'), ['2026-11-06']],
    ['in figures with short years', of('## 20/11/26', '## 06/11/26'), ['2026-11-20', '2026-11-06']],
    ['in figures without years', of('## 24.11.', '## 10.11.'), ['2026-11-24', '2026-11-10']],
    [
      'without years, over a year’s end, newest first',
      of('## Jan 8', '## Dec 18', '## Oct 23'),
      ['2026-01-08', '2025-12-18', '2025-10-23'],
    ],
    ['without years, oldest first', of('## Oct 23', '## Nov 6'), ['2026-11-06', '2026-10-23']],
    ['without years, below one', of('# 2024', '## Nov 6', '## Oct 23'), ['2024-11-06', '2024-10-23']],
    [
      'without years, beside whole ones',
      of('## Nov 20, 2025', '## Nov 6', '## Oct 23'),
      ['2025-11-20', '2025-11-06', '2025-10-23'],
    ],
    ['without years, by their weekday', of('## Thu, Oct 23'), ['2025-10-23']],
    ['bold', of('**2026-11-19 (Thu)**', '**2026-11-05 (Thu)**'), ['2026-11-19', '2026-11-05']],
    ['in lines of their own', of('2026-11-19', '2026-11-05'), ['2026-11-19', '2026-11-05']],
    ['in items', of('- 2026-11-19', '- [[2026-11-05]]'), ['2026-11-19', '2026-11-05']],
    [
      'in words',
      of('Thursday, November 19, 2026', 'Thursday, November 5, 2026'),
      ['2026-11-19', '2026-11-05'],
    ],
    ['in German', of('## Do, 19. November 2026', '## 5. November'), ['2026-11-19', '2026-11-05']],
    ['in Spanish', of('## 19 de noviembre de 2026', '## 5 de noviembre'), ['2026-11-19', '2026-11-05']],
    ['bold in items', of('- **2026-11-19**', '- **November 5, 2026**'), ['2026-11-19', '2026-11-05']],
    [
      'of toggles',
      '<details>\n<summary>Nov 19, 2026</summary>\n\n- a\n</details>\n<details><summary><strong>Nov 5, 2026</strong></summary>\n- b\n</details>\n',
      ['2026-11-19', '2026-11-05'],
    ],
    ['before a colon', '**Nov 19**: a\n\n**Nov 5**: b\n', ['2026-11-19', '2026-11-05']],
    ['before a colon, plain', '2026-11-19: a\nmore\n2026-11-05: b\n', ['2026-11-19', '2026-11-05']],
    ['before a dash, in items', '- 19.11.2026 – a\n- 5.11.2026 – b\n', ['2026-11-19', '2026-11-05']],
    ['behind a label', 'Datum: 19.11.2026\na\n\nDatum: 05.11.2026\nb\n', ['2026-11-19', '2026-11-05']],
    [
      'with what the meeting is called',
      of('### 1:1 19/11/26', '### 1:1 05/11/26'),
      ['2026-11-19', '2026-11-05'],
    ],
    ['with what it is called, before', of('## Meeting Nov 19', '## 1:1 Nov 5'), ['2026-11-19', '2026-11-05']],
    ['of weeks', of('## Week 47', '## Week 46'), ['2026-11-16', '2026-11-09']],
    ['of weeks, with years', of('## 2026-W47', '## 2025-W02'), ['2026-11-16', '2025-01-06']],
    [
      'of weeks, oldest first over a year’s end',
      of('## KW 51', '## KW 2', '## KW 47'),
      ['2025-12-15', '2026-01-05', '2026-11-16'],
    ],
    [
      'of weeks in Spanish, below a year',
      of('# 2024', '## Semana 47', '## Semana 46'),
      ['2024-11-18', '2024-11-11'],
    ],
    [
      'of the rows of a table',
      '| Date | Notes |\n|---|---|\n| 2026-11-19 | a |\n| **Nov 5, 2026** | b |\n\nbelow\n',
      ['2026-11-19', '2026-11-05'],
    ],
    [
      'with a time',
      of('## Nov 19, 2026 at 10:30 AM', '## Nov 5, 2026 at 11:00 AM'),
      ['2026-11-19', '2026-11-05'],
    ],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => assert.deepEqual(days(text).sort(), expected.sort()));

  it('with text behind them part nothing that headings part', () => {
    const text = '## 2026-11-19\n2026-10-01: launched\n2026-10-02: fixed\n## 2026-11-05\nb\n';
    assert.deepEqual(days(text).sort(), ['2026-11-05', '2026-11-19']);
    assert.deepEqual(days('2026-11-20: launched\n', '2026-11-19 Kim.md'), ['2026-11-19']);
    assert.deepEqual(days('## Week 2 of the course\ntext\n'), []);
  });

  it('of a table leave what stands around it', () => {
    const text = '| Date | Notes |\n|---|---|\n| 2026-11-19 | a |\n\nbelow\n';
    const plan = planned({ 'Kim.md': text });
    assert.deepEqual(
      plan.notes.map(({ record }) => record.notes),
      ['| 2026-11-19 | a |\n'],
    );
    assert.deepEqual(
      plan.left.map(({ line, lines }) => [line, lines]),
      [
        [0, 2],
        [4, 1],
      ],
    );
  });

  it('of a week are its days', () => {
    const text = '## Tuesday\n- a\n## Thu\n- b\n';
    assert.deepEqual(days(text, 'Tom Becker/2026-W46.md').sort(), ['2026-11-10', '2026-11-12']);
  });

  it('that can be read in two ways are asked about, then read as was answered', () => {
    const files = { 'Kim.md': of('## 11/06/2026') };
    const plan = planned(files);
    assert.deepEqual(plan.notes, []);
    assert.deepEqual(plan.questions.days, [
      { path: 'Kim.md', text: '11/06/2026', dmy: '2026-06-11', mdy: '2026-11-06', answer: undefined },
    ]);
    for (const [order, day] of [
      ['dmy', '2026-06-11'],
      ['mdy', '2026-11-06'],
    ] as const) {
      const answered = planned(files, { answers: { orders: { 'Kim.md': order } } });
      assert.deepEqual(
        answered.notes.map(({ date }) => date),
        [day],
      );
      assert.equal(answered.questions.days[0]?.answer, order);
      assert.equal(answered.questions.days[0]?.dmy, '2026-06-11');
    }
  });

  it('are read as in the other files, where those say', () => {
    const plan = planned({ 'Kim.md': of('## 11/06/2026'), 'Bo.md': of('## 11/20/2026') });
    assert.deepEqual(plan.notes.map(({ date }) => date).sort(), ['2026-11-06', '2026-11-20']);
    assert.equal(plan.questions.days[0]?.answer, 'mdy');
  });
});

describe('whose a note is', () => {
  const whose = (files: Readonly<Record<string, string>>, context?: Partial<ImportContext>) =>
    [...new Set(planned(files, context).notes.map(({ person }) => person))].sort();
  const front = (lines: string) => `---\n${lines}\n---\nText\n`;
  const cases: [string, Readonly<Record<string, string>>, string[]][] = [
    [
      'attendees minus the lead, by name',
      { 'x/2026-11-20.md': front('attendees: [Priya Nair, Dana Scully]') },
      ['priya-nair'],
    ],
    [
      'attendees minus the lead, by mail',
      { 'x/2026-11-20.md': front('attendees:\n  - priya.nair@example.com\n  - dana@example.com') },
      ['priya-nair'],
    ],
    [
      'attendees minus whoever is in all',
      { 'x/2026-11-20.md': front('attendees: Bo, Fox'), 'x/2026-11-21.md': front('attendees: Ada, Fox') },
      ['ada', 'bo'],
    ],
    ['of a title with two', { 'x/2026-11-20.md': '# Dana <> Priya 1:1\ntext\n' }, ['priya']],
    [
      'of a name in two spellings',
      { 'a/2026-11-20 Tom.md': 'x', 'Tom Becker/2026-11-21.md': 'x' },
      ['tom-becker'],
    ],
    ['of a folder, whatever the file is about', { 'Priya Nair/2026-11-20 Career.md': 'x' }, ['priya-nair']],
    [
      'of a Notion folder',
      { 'Ana 8f3c2a9be1d04c7f9a0b1c2d3e4f5a6b/Nov 18 8f3c2a9be1d04c7f9a0b1c2d3e4f5a6c.md': 'x' },
      ['ana'],
    ],
    [
      'of a heading in text',
      { 'Notes/Untitled.txt': '1:1 Maya\nNov 12, 2026 at 10:32 AM\n\nfine\n' },
      ['maya'],
    ],
    [
      'no meeting of several',
      {
        'x/2026-11-20 Standup.md': 'x',
        'x/2026-11-20 Sprint Planning.md': 'x',
        'x/2026-11-20 All Hands.md': 'x',
      },
      [],
    ],
  ];
  for (const [name, files, expected] of cases) it(name, () => assert.deepEqual(whose(files), expected));

  it('is asked where several are named, and is as was answered', () => {
    const files = { 'x/2026-11-20.md': front('attendees: Bo, Ada') };
    const [question] = planned(files).questions.people;
    assert.equal(question?.why, 'severalPeople');
    assert.deepEqual(question?.names, ['Bo', 'Ada']);
    const key = question?.key ?? '';
    assert.deepEqual(whose(files, { answers: { people: { [key]: { to: 'new', name: 'Ada' } } } }), ['ada']);
    const people = [{ slug: 'bo', name: 'Bo' }];
    assert.deepEqual(whose(files, { people, answers: { people: { [key]: { to: 'person', slug: 'bo' } } } }), [
      'bo',
    ]);
  });

  it('can be left out, which is listed', () => {
    const plan = planned({ 'Ada/2026-11-20.md': 'x' }, { answers: { people: { ada: { to: 'leave' } } } });
    assert.deepEqual([plan.notes, plan.people, plan.left.map(({ code }) => code)], [[], [], ['chosen']]);
  });

  it('is the person they were dropped on', () => {
    const people = [{ slug: 'bo', name: 'Bo' }];
    assert.deepEqual(whose({ 'x/2026-11-20 whatever.md': 'x' }, { people, person: 'bo' }), ['bo']);
  });
});

describe('what a note promises', () => {
  const people = [
    { slug: 'priya-nair', name: 'Priya Nair', emails: ['p@example.com'] },
    { slug: 'bo', name: 'Bo' },
  ];
  const promised = (text: string) =>
    planned({ 'Priya Nair/2026-11-20.md': text }, { people }).notes.flatMap(({ record }) =>
      (record.actions ?? []).map(({ owner, text: words, due, done }) =>
        [owner ?? '', words, due ?? '', done ?? ''].join('|'),
      ),
    );
  const cases: [string, string | undefined][] = [
    ['- [ ] me: book dinner', 'me|book dinner||'],
    ['- [ ] Me - book dinner', 'me|book dinner||'],
    ['- [ ] **Me**: book dinner', 'me|book dinner||'],
    ['- [ ] **Priya:** book dinner', 'priya-nair|book dinner||'],
    ['- [ ] @Priya book dinner', 'priya-nair|book dinner||'],
    ['- [ ] book dinner @Priya ⏳ 2026-12-01', 'priya-nair|book dinner|2026-12-01|'],
    ['- [ ] book dinner ⏫ 🛫 2026-11-22 📅 2026-12-01 #home', '|book dinner #home|2026-12-01|'],
    ['- [ ] book dinner (Priya)', 'priya-nair|book dinner||'],
    ['- [ ] [me] book dinner', 'me|book dinner||'],
    ['- [ ] book dinner - me', 'me|book dinner||'],
    ['- [ ] [p@example.com](mailto:p@example.com) book dinner', 'priya-nair|book dinner||'],
    ['- [ ] ask [Bo](mailto:bo@example.com) for it', '|ask Bo for it||'],
    ['- [ ] Bo to book dinner', 'bo|book dinner||'],
    ['- [ ] I’ll book dinner', 'me|book dinner||'],
    ['- [ ] She: book dinner', 'priya-nair|book dinner||'],
    ['- [ ] book dinner by Friday', '|book dinner|2026-11-27|'],
    ['- [ ] me: book dinner by Dec 3', 'me|book dinner|2026-12-03|'],
    ['- [ ] Bo: Essen buchen bis 3.12.', 'bo|Essen buchen|2026-12-03|'],
    ['- [ ] sat with Bob', '|sat with Bob||'],
    ['- [ ] Launch: prepare it', '|Launch: prepare it||'],
    ['ACTION (me): book dinner', 'me|book dinner||'],
    ['ACTION: Priya - book dinner', 'priya-nair|book dinner||'],
    ['- TODO me: book dinner', 'me|book dinner||'],
    ['- **TODO:** @Bo book dinner', 'bo|book dinner||'],
    ['→ me: book dinner', 'me|book dinner||'],
    ['☐ book dinner', '|book dinner||'],
    ['- ☑ book dinner', '|book dinner||true'],
    ['## Action items\n- me: book dinner', 'me|book dinner||'],
    ['Next steps\n\n* Priya book dinner', 'priya-nair|Priya book dinner||'],
    ['**Actions:**\n1) me - book dinner', 'me|book dinner||'],
    ['## Nächste Schritte\n- ich: Essen buchen', 'me|Essen buchen||'],
    ['## Próximos pasos\n- yo: reservar cena', 'me|reservar cena||'],
    ['## My action items\n- book dinner', 'me|book dinner||'],
    ['## Actions\n### Priya\n- book dinner', 'priya-nair|book dinner||'],
    ['## Actions\n- Me:\n  - book dinner', 'me|book dinner||'],
    ['## Actions\n- ~~book dinner~~', '|book dinner||true'],
    ['## Notes\n- me: I said it', undefined],
    ['## Agenda\n- [ ] the plan', undefined],
    ['me: what about it?', undefined],
    ['```\nACTION (me): no\n```', undefined],
    ['- [ ] [Dana Scully](mailto:dana@example.com) unblock the team', 'me|unblock the team||'],
    ['- [ ] [Priya Nair](mailto:p@example.com): book dinner', 'priya-nair|book dinner||'],
    ['- [ ] [Priya](mailto:p@example.com) will book dinner by Friday', 'priya-nair|book dinner|2026-11-27|'],
    ['- [ ] **[Bo](mailto:bo@example.com)** drafts the plan', 'bo|Bo drafts the plan||'],
    ['* [ ] [Somebody Else](mailto:else@example.org) book dinner', '|Somebody Else book dinner||'],
    ['- [ ] @Dana Scully send book', 'me|send book||'],
    ['- [ ] @Priya Nair: send book', 'priya-nair|send book||'],
    ['- [ ] send book @Priya Nair', 'priya-nair|send book||'],
    ['- [ ] send book @Priya by Friday', 'priya-nair|send book|2026-11-27|'],
    ['- [ ] @Bo Draft the rota', 'bo|Draft the rota||'],
    ['- [ ] Priya Nair drafts the rota', 'priya-nair|Priya Nair drafts the rota||'],
    ['- [ ] Dana Scully sends it', 'me|Dana Scully sends it||'],
    ['- [ ] book dinner (owner: Priya)', 'priya-nair|book dinner||'],
    ['- [ ] book dinner [owner: Priya Nair]', 'priya-nair|book dinner||'],
    ['- [ ] book dinner - owner Priya', 'priya-nair|book dinner||'],
    ['- [ ] book dinner, owner: me', 'me|book dinner||'],
    ['- [ ] Owner: Priya - book dinner', 'priya-nair|book dinner||'],
    ['- [ ] Essen buchen (verantwortlich: Bo)', 'bo|Essen buchen||'],
    ['- [ ] reservar cena (responsable: Bo)', 'bo|reservar cena||'],
    ['- [ ] ask Dag (Bo, by Friday)', 'bo|ask Dag|2026-11-27|'],
    ['- [ ] ask Dag (Bo, due Dec 3)', 'bo|ask Dag|2026-12-03|'],
    ['- [ ] ask Dag (by Friday)', '|ask Dag|2026-11-27|'],
    ['- [ ] ask Dag [Bo, by Friday]', 'bo|ask Dag|2026-11-27|'],
    ['- [ ] ask Dag (the one of Ops) by Friday', '|ask Dag (the one of Ops)|2026-11-27|'],
  ];
  for (const [text, expected] of cases)
    it(JSON.stringify(text), () =>
      assert.deepEqual(promised(`${text}\n`), expected === undefined ? [] : [expected]),
    );
});

describe('a one-on-one that did not happen', () => {
  const skipped = (text: string) =>
    planned({ 'Kim.md': `## 2026-11-19\n${text}\n` }).notes[0]?.record.skipped;
  for (const text of [
    'cancelled - sick',
    '- Canceled',
    '_skipped, PTO_',
    'no 1:1 this week',
    'moved to Thursday',
    'Kim was sick',
    'PTO',
    'on leave',
    'verschoben',
    'fällt aus: krank',
    'cancelado',
    'didn’t happen',
    'Kim cancelled',
    'Kim cancelled last minute.',
    'Kim on PTO, skipped',
    'Both travelling, skipped.',
    'We did not meet.',
    'I had to cancel, fire drill',
    'She asked to reschedule',
    'Kim Lee didn’t show up',
    'Kim couldn’t make it',
    'Had to skip this one - release',
    'At a conference; cancelled',
    'Kim hat abgesagt',
    'Ich musste absagen, Release',
    'Kim krank, fällt aus',
    'Wir haben uns nicht getroffen.',
    'Kim canceló',
    'Tuve que cancelar por el despliegue',
    'No nos vimos esta semana',
    'De viaje, cancelado',
    '(skipped)',
  ])
    it(text, () => assert.notEqual(skipped(text), undefined));
  for (const text of [
    'cancelled the project, she is relieved',
    'sick of the on-call',
    'moved to Berlin',
    'Talked about PTO',
    'cancelled\na\nb\nc\nd',
    'Kim cancelled the project',
    'I had to cancel the order',
    'We did not meet the goal',
    'Kim skipped lunch and is tired',
    'The vendor cancelled, so we wait',
    'Release cancelled',
    'Kim asked to move to the platform team',
    'Kim hat das Projekt verschoben',
    'Kim canceló el proyecto',
    'Travelling in May',
  ])
    it(`not ${JSON.stringify(text)}`, () => assert.equal(skipped(text), undefined));
  it('by its heading', () => {
    const [note] = planned({
      'Kim.md': '## 2026-11-19 - cancelled (sick)\n\n## 2026-11-05\nyes\n',
    }).notes.slice(-1);
    assert.equal(note?.record.skipped, 'cancelled (sick)');
  });
});

describe('a transcript', () => {
  const vtt =
    'WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\n<v Dana Scully>How was the week?</v>\n\n2\n00:00:05.000 --> 00:00:09.000\n<v Priya Nair>Fine. I’ll send the RFC by Friday.</v>\n\n3\n00:00:10.000 --> 00:00:12.000\n<v Priya Nair>Can you ask Bo about the budget?</v>\n';
  const asked = [
    ['priya-nair', 'send the RFC', '2026-11-27'],
    ['me', 'ask Bo about the budget', undefined],
  ];
  const cases: [string, string, string][] = [
    ['.vtt', '2026-11-20 call.vtt', vtt],
    [
      '.srt',
      '2026-11-20 call.srt',
      vtt
        .replace('WEBVTT\n\n', '')
        .replaceAll('.000', ',000')
        .replace(/<v ([^>]+)>(.*)<\/v>/g, '$1: $2'),
    ],
    [
      '.txt',
      'Call 2026-11-20.txt',
      'Dana Scully: How was the week?\nPriya Nair: Fine. I’ll send the RFC by Friday.\nDana Scully: Good.\nPriya Nair: Can you ask Bo about the budget?\n',
    ],
  ];
  for (const [name, path, text] of cases) {
    it(`${name} becomes notes, and promises only if they are chosen`, () => {
      const plan = planned({ [path]: text });
      const [note] = plan.notes;
      assert.deepEqual(
        [note?.person, note?.date, note?.record.actions],
        ['priya-nair', '2026-11-20', undefined],
      );
      assert.match(note?.record.notes ?? '', /\*\*Dana Scully\*\*.*How was the week\?\n\*\*Priya Nair\*\*/);
      assert.deepEqual(
        plan.questions.promises.map(({ owner, text: words, due }) => [owner, words, due]),
        asked,
      );
      const [first] = plan.questions.promises;
      const chosen = planned({ [path]: text }, { answers: { promises: [first?.key ?? ''] } });
      assert.deepEqual(chosen.notes[0]?.record.actions, [
        { text: 'send the RFC', owner: 'priya-nair', due: '2026-11-27' },
      ]);
    });
  }

  const talk = (...lines: string[]) => {
    const turns = [
      'Dana Scully: Hello.',
      'Priya Nair: Hello.',
      ...lines.map((line) => `Priya Nair: ${line}`),
    ];
    return planned({ 'Call 2026-11-20.txt': turns.join('\n') }).questions.promises.map(
      ({ owner, text }) => `${owner ?? ''}→${text}`,
    );
  };
  for (const [line, expected] of [
    ['I need to write to Ana.', 'priya-nair→write to Ana'],
    ['I should follow up with Tom.', 'priya-nair→follow up with Tom'],
    ['We will send the doc.', '→send the doc'],
    ['We’ll ask Bo.', '→ask Bo'],
    ['I can take that.', 'priya-nair→take that'],
    ['Let me check with Ana and get back to you.', 'priya-nair→check with Ana and get back to you'],
    ['I’ll be sending the plan.', 'priya-nair→be sending the plan'],
    ['I have to book the room', 'priya-nair→book the room'],
    ['Would you mind sharing the deck?', 'me→sharing the deck'],
    ['Ich muss den Plan schicken.', 'priya-nair→den Plan schicken'],
    ['Wir sollten Bo fragen.', '→Bo fragen'],
    ['Kannst du bitte den Plan schicken?', 'me→den Plan schicken'],
    ['Tengo que enviar el plan.', 'priya-nair→enviar el plan'],
    ['¿Puedes preguntar a Bo?', 'me→preguntar a Bo'],
  ] as const)
    it(`may promise: ${line}`, () => assert.deepEqual(talk(line), [expected]));
  for (const line of [
    'I will say, it was hard.',
    'I will never forget that.',
    'I’ll be on vacation.',
    'I am going to be honest.',
    'I will probably miss it.',
    'I will just say it.',
    'I should know that.',
    'Can you see my screen?',
    'Could you hear me?',
    'Could you please explain that?',
    'Can you remember the name?',
    'Let me see.',
    'Let me finish.',
    'I’ll think about it.',
    'We will see.',
    'Kannst du mich hören?',
    'Kannst du meinen Bildschirm sehen?',
    'Ich werde nie fertig.',
    '¿Puedes ver mi pantalla?',
  ])
    it(`promises nothing: ${line}`, () => assert.deepEqual(talk(line), []));

  for (const [name, path, text] of [
    [
      'Fireflies',
      'Priya 2026-11-24.txt',
      '00:03 - Dana Scully\nHow are you?\n\n00:10 - Priya Nair\nI’ll send it.\n\n00:20 - Dana Scully\nok\n',
    ],
    [
      'Teams',
      'Priya 2026-11-24.txt',
      '0:0:3.0 --> 0:0:5.0\nDana Scully\nHow are you?\n\n0:0:5.0 --> 0:0:8.0\nPriya Nair\nI’ll send it.\n',
    ],
    [
      'Zoom',
      '2026-11-24 09.00.00 Priya Nair’s Zoom Meeting/meeting_saved_closed_caption.txt',
      '[Dana Scully] 09:00:03\nHow are you?\n\n[Priya Nair] 09:00:08\nI’ll send it.\n\n[Dana Scully] 09:01:03\nok\n',
    ],
    [
      'family names first',
      'x/2026-11-24.txt',
      'Scully, Dana: How are you?\nNair, Priya: I’ll send it.\nScully, Dana: ok\n',
    ],
    [
      'times between',
      'x/2026-11-24.txt',
      '00:00:00\n\nDana Scully: How are you?\nPriya Nair: I’ll send it.\n\n00:01:00\n\nDana Scully: ok\n',
    ],
  ] as const)
    it(`as ${name} writes it`, () => {
      const plan = planned({ [path]: text });
      assert.deepEqual(
        plan.notes.map(({ person, date }) => `${person} ${date}`),
        ['priya-nair 2026-11-24'],
      );
      assert.match(
        plan.notes[0]?.record.notes ?? '',
        /\*\*[^*]*Dana[^*]*\*\*[^:]*(?::\d\d)*\)?: How are you\?\n\*\*/,
      );
      assert.deepEqual(
        plan.questions.promises.map(({ owner, text: words }) => [owner, words]),
        [['priya-nair', 'send it']],
      );
    });

  it('is told from notes with labels', () => {
    assert.equal(
      planned({ 'Kim 2026-11-20.txt': 'Notes: a\nNext: b\nGoals: c\n' }).questions.promises.length,
      0,
    );
    assert.deepEqual(
      planned({ 'Kim 2026-11-20.txt': 'Notes: a\nNext: b\nGoals: c\n' }).notes[0]?.record.notes,
      'Notes: a\nNext: b\nGoals: c\n',
    );
  });
});

describe('Granola’s and Apple’s notes', () => {
  it('with front matter', () => {
    check(
      {
        'granola/1-1 Priya Dana.md':
          '---\ntitle: "1:1 Priya <> Dana"\ndate: 2026-11-20T10:00:00Z\nattendees:\n  - Priya Nair <priya@example.com>\n  - Dana Scully\n---\n### On-call\n- tired\n\n### Next Steps\n- Priya: write the rota\n- Dana: ask for cover\n',
      },
      { notes: ['priya-nair 2026-11-20: priya-nair→write the rota; me→ask for cover'] },
    );
  });
  it('with a line below the title', () => {
    check(
      {
        'granola/Catch up.md':
          '# Priya / Dana\n\nFri, 20 Nov 26 · priya@example.com, dana@example.com\n\n### Action Items\n- [ ] Priya to write the rota\n',
      },
      { notes: ['priya 2026-11-20: priya→write the rota'] },
    );
  });
  it('pasted', () => {
    check(
      {
        'Apple/Maya 1-1.txt':
          'Maya 1:1\n\n12 November 2026\n• fine\n☐ me: send the plan\n\n29 October 2026\n• tired\n',
      },
      { notes: ['maya 2026-11-12: me→send the plan', 'maya 2026-10-29'], left: ['noDay Apple/Maya 1-1.txt'] },
    );
  });
});
