import assert from 'node:assert/strict';
import { type ImportContext, planImport } from '../../../src/core/notes-import';
import { isPersonName } from '../../../src/core/notes-import/personName';

const CONTEXT: ImportContext = {
  people: [],
  lead: ['Dana Scully', 'dana@example.com'],
  exists: () => false,
  today: '2026-11-28',
};
const LUIS = [{ slug: 'luis-perez', name: 'Luis Pérez' }];

function plan(files: Readonly<Record<string, string>>, context: Partial<ImportContext> = {}) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return planImport(sources, { ...CONTEXT, ...context });
}

/** Whose the notes of files are, `day: slug`. */
function whose(files: Readonly<Record<string, string>>, context?: Partial<ImportContext>) {
  return [...new Set(plan(files, context).notes.map(({ person }) => person))].sort();
}

const noted = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, 'x']));

describe('the heading of a day', () => {
  for (const heading of [
    '## 2026-09-17 (no 1:1)',
    '## 2026-09-17 our 1:1 moved',
    '## 2026-09-17 1:1 + career talk',
    '## 2026-09-17 1:1 - Career Talk',
    '## 2026-09-17 1:1 — Salary & Promotion',
    '## 2026-09-17 kein 1:1',
    '## 2026-09-17 1:1 verschoben',
    '## 2026-09-17 1:1: Gehalt',
    '## 2026-09-17 sin 1:1',
    '## 2026-09-17 1:1 (corto)',
    '## 2026-09-17 quick 1:1 in Berlin',
  ])
    it(`${heading} is no person`, () => assert.deepEqual(whose({ 'Kim.md': `${heading}\ntext\n` }), ['kim']));
  it('tells of a person where nothing else does, or whom the book knows', () => {
    assert.deepEqual(whose({ 'Notes.md': '## 2026-09-17 1:1 Kim\na\n## 2026-09-10 1:1 with Omar\nb\n' }), [
      'kim',
      'omar',
    ]);
    assert.deepEqual(whose({ 'Engineering.md': '## 2026-09-17 1:1 Luis\na\n' }, { people: LUIS }), [
      'luis-perez',
    ]);
    assert.deepEqual(whose({ 'Notes.md': '## 2026-09-17 our 1:1 moved\nhi\n' }), []);
  });
});

describe('a folder or a file', () => {
  for (const path of [
    'Flat/2026-11-20.md',
    'Documents/2026-11-20.md',
    'Inbox/2026-11-20.md',
    'Retros/2026-11-20.md',
    'My Notes/2026-11-20.md',
    'Obsidian Vault/2026-11-20.md',
    'Evernote Export/2026-11-20.md',
    'Acme/2026-11-20.md',
    'Dokumente/2026-11-20.md',
    'Meine Notizen/2026-11-20.md',
    'Archivo/2026-11-20.md',
    'Mis notas/2026-11-20.md',
    'Falcon/2026-11-20.md',
    '2026-11-20 Leadership team.md',
    '2026-11-20 Staff.md',
    '2026-11-20 Strategy.md',
    '2026-11-20 Book Club.md',
    '2026-11-20 War Room.md',
    '2026-11-20 Acme Corp.md',
    '2026-11-20 Vorstand.md',
    '2026-11-20 Strategie.md',
    '2026-11-20 Estrategia.md',
    '2026-11-20 Junta directiva.md',
    'x/2026-11-20 Team lunch.md',
  ])
    it(`${path} is no person before somebody says so`, () => {
      const found = plan(noted(path));
      assert.deepEqual([found.people, found.notes], [[], []]);
      assert.deepEqual(
        found.questions.people.map(({ answer }) => answer.to),
        ['leave'],
      );
    });
  for (const [path, person] of [
    ['Ana Gómez/2026-11-20.md', 'ana-gomez'],
    ['1-1s/Flo/2026-11-20.md', 'flo'],
    ['People/Kim/2026-11-20.md', 'kim'],
    ['Mitarbeiter/Jörg/2026-11-20.md', 'jorg'],
    ['Priya Nair/Documents/2026-11-20.md', 'priya-nair'],
    ['2026-11-20 Omar.md', 'omar'],
    ['x/van der Berg 2026-11-20.md', 'van-der-berg'],
    ['x/Pat O’Brien 2026-11-20.md', 'pat-obrien'],
    ['Kim Long/2026-11-20.md', 'kim-long'],
    ['Jean DUPONT/2026-11-20.md', 'jean-dupont'],
  ] as const)
    it(`${path} is one`, () => assert.deepEqual(whose(noted(path)), [person]));
  it('is one where the note tells what they said, or the book knows them', () => {
    assert.deepEqual(whose({ 'Flo/2026-11-20.md': '- Flo said it is fine\n' }), ['flo']);
    assert.deepEqual(
      whose(noted('Luis/2026-11-20.md', 'x/2026-11-19 Luis onboarding.md'), { people: LUIS }),
      ['luis-perez'],
    );
    assert.deepEqual(whose(noted('Tom/2026-11-20.md', 'Tom Becker/2026-11-21.md')), ['tom-becker']);
  });
  it('is whom the answer says', () => {
    const people = [{ slug: 'omar', name: 'Omar' }];
    const files = noted('Flat/2026-11-20.md', 'Acme/2026-11-20.md');
    const [flat, acme] = ['Flat', 'Acme'].map(
      (label) => plan(files).questions.people.find((one) => one.label === label)?.key ?? '',
    );
    const answers = {
      people: { [flat ?? '']: { to: 'person', slug: 'omar' }, [acme ?? '']: { to: 'new', name: 'Acme' } },
    } as const;
    assert.deepEqual(whose(files, { people, answers }), ['acme', 'omar']);
  });
});

describe('the lead beside a name', () => {
  for (const path of [
    'Luis Manager 1 1.md',
    'Luis _ Manager 1_1.md',
    'Manager - Luis.md',
    'Luis Chefin 1-1.md',
    'Luis jefe 1 1.md',
    'Luis-Dana 1-1.md',
    'Dana-Luis 1-1.md',
    'Luis & Dana.md',
    'Luis x Dana 1x1.md',
    'Luis Dana Scully 1-1.md',
    'Luis - 1:1 (Dana).md',
    'Luis - Dana.md',
  ]) {
    const files = { [path]: '## Nov 24, 2026\n- a\n' };
    it(`is no part of it: ${path}`, () => assert.deepEqual(whose(files), ['luis']));
    it(`is no part of a known one: ${path}`, () =>
      assert.deepEqual(whose(files, { people: LUIS }), ['luis-perez']));
  }
  it('in a title', () => {
    const files = { 'Luis Manager 1 1.md': '# Luis / Manager 1:1\n## Nov 24, 2026\n- a\n' };
    assert.deepEqual(whose(files), ['luis']);
  });
  it('is not taken for somebody of the same first name', () => {
    assert.deepEqual(whose(noted('2026-11-20 Dana Ray.md')), ['dana-ray']);
    const people = [{ slug: 'anne-dana', name: 'Anne-Dana' }];
    assert.deepEqual(whose(noted('2026-11-20 Anne-Dana.md'), { people }), ['anne-dana']);
  });
});

describe('a name of a person', () => {
  for (const name of [
    'Ana',
    'Pat O’Brien',
    "O'Brien",
    'van der Berg',
    'Ludwig van Beethoven',
    'B. Ray',
    'Bob R',
    'Jean-Luc',
    'José',
    'Łukasz Nowak',
    'Nguyễn Văn An',
    'al-Rashid',
    'Omar al-Rashid',
    'd’Angelo Russo',
    'McKay',
    '李小龍',
    '김민수',
    'نوال السعداوي',
    'נועה',
    'José Ortega y Gasset',
    'María de la Cruz',
    'Zoë',
    'Ørsted',
    'Öztürk',
    'Sam Page',
    'Иван Петров',
    'Γιώργος',
  ])
    it(name, () => assert.ok(isPersonName(name)));
  for (const name of [
    '',
    'team retro',
    'Book Club',
    'OKRs',
    'API',
    'OneDrive',
    'My',
    'war room',
    '会議メモ',
    'The Team',
    'B. R.',
    '42',
  ])
    it(`not ${JSON.stringify(name)}`, () => assert.ok(!isPersonName(name)));
});

describe('a family name before a comma', () => {
  const PRIYA = [{ slug: 'priya-nair', name: 'Priya Nair', emails: ['priya@example.com'] }];
  const front = (lines: string) => ({ 'x/2026-11-20.md': `---\n${lines}\n---\nText\n` });
  const spoken = (...speakers: string[]) => ({
    'x/2026-11-24 call.vtt': `WEBVTT\n\n${speakers.map((one, at) => `00:0${at}:00.000 --> 00:0${at}:05.000\n<v ${one}>Hello.</v>\n`).join('\n')}`,
  });
  const cases: [string, Readonly<Record<string, string>>][] = [
    ['of speakers', spoken('Nair, Priya', 'Scully, Dana')],
    ['of guests', spoken('Nair, Priya (External)', 'Scully, Dana (She/Her)')],
    ['of a file', noted('Nair, Priya 2026-11-15.md')],
    ['of a folder', noted('Nair, Priya/2026-11-15.md')],
    ['in a list', front('attendees:\n  - Nair, Priya\n  - Scully, Dana')],
    ['between semicolons', front('attendees: Nair, Priya; Scully, Dana')],
    ['between commas', front('attendees: Nair, Priya, Scully, Dana')],
    ['with mails', front('attendees: Nair, Priya <priya@example.com>, Scully, Dana <d@example.com>')],
    [
      'in quotes',
      {
        'x/2026-11-20.md': 'Attendees: "Nair, Priya" <p@example.org>, "Scully, Dana" <d@example.com>\n\nhi\n',
      },
    ],
    ['of one', front('person: Nair, Priya')],
    ['in a title', { 'x/2026-11-20.md': '# Nair, Priya / Scully, Dana 1:1\n' }],
  ];
  for (const [name, files] of cases)
    it(name, () => assert.deepEqual(whose(files, { people: PRIYA }), ['priya-nair']));
  it('is turned for somebody new too', () => {
    assert.deepEqual(
      plan(spoken('Núñez, José María', 'Scully, Dana')).people.map(({ record }) => record.name),
      ['José María Núñez'],
    );
    assert.deepEqual(
      plan(noted('O’Brien, Pat 2026-11-15.md')).people.map(({ record }) => record.name),
      ['Pat O’Brien'],
    );
    assert.deepEqual(whose(front('attendees: ["Ada Lovelace, PhD", "Scully, Dana"]')), ['ada-lovelace']);
  });
  it('is none where both are people', () => {
    const people = [
      { slug: 'bob', name: 'Bob' },
      { slug: 'omar', name: 'Omar' },
    ];
    assert.deepEqual(whose(noted('2026-11-20 Bob, Omar.md'), { people }).length < 2, true);
    assert.deepEqual(whose(front('attendees: Bob, Scully, Dana'), { people }), ['bob']);
  });
});

describe('a link', () => {
  for (const link of [
    '[[people/Priya Nair|Priya]]',
    '[[Priya Nair#2026|P]]',
    '[[Team/people/Priya Nair.md]]',
    '[Priya Nair](people/priya-nair.md)',
  ])
    it(`${link} is of its page`, () =>
      assert.deepEqual(whose({ 'x/2026-11-20.md': `---\nwith: "${link}"\n---\nhi\n` }), ['priya-nair']));
});

describe('what is asked about people', () => {
  it('goes by name, not by folder', () => {
    const files = noted(
      'x/2026-11-20 Budget.md',
      'x/2026-11-21 Roadmap.md',
      'x/2026-11-22 Budget.md',
      'x/2026-11-23.md',
    );
    const asked = (answers: ImportContext['answers']) =>
      plan(files, answers ? { answers } : {}).questions.people.map(({ key, label, notes, answer }) => ({
        key,
        label,
        notes,
        to: answer.to,
      }));
    const first = asked(undefined);
    assert.deepEqual(first.map(({ label, notes, to }) => [label, notes, to]).sort(), [
      ['Budget', 2, 'leave'],
      ['Roadmap', 1, 'leave'],
      ['x', 1, 'leave'],
    ]);
    const key = first.find(({ label }) => label === 'Budget')?.key ?? '';
    const found = plan(files, { answers: { people: { [key]: { to: 'new', name: 'Ana' } } } });
    assert.deepEqual(found.notes.map(({ person, date }) => `${person} ${date}`).sort(), [
      'ana 2026-11-20',
      'ana 2026-11-22',
    ]);
  });
  it('takes names in all scripts, each for itself', () => {
    const files = noted(
      '1-1s/van der Berg 2026-11-20.md',
      '1-1s/李小龍 2026-11-16.md',
      '1-1s/O’Brien, Pat 2026-11-20.md',
      '1-1s/김민수/2026-11-20.md',
    );
    assert.deepEqual(
      plan(files)
        .people.map(({ record }) => record.name)
        .sort(),
      ['Pat O’Brien', 'van der Berg', '김민수', '李小龍'].sort(),
    );
  });
});

describe('a name in short', () => {
  const people = [
    { slug: 'bob-ray', name: 'Bob Ray' },
    { slug: 'jose-pena', name: 'José Peña' },
  ];
  it('is whom the book has', () => {
    const files = noted(
      ...['Bob R', 'B. Ray', 'B Ray', 'Ray, Bob', 'Ray, B.', 'Bob', 'Bob R.'].map(
        (name, at) => `1-1s/${name} 2026-11-1${at}.md`,
      ),
    );
    assert.deepEqual(whose(files, { people }), ['bob-ray']);
    assert.deepEqual(
      whose({ 'x/2026-11-20.md': 'Attendees: bray@example.com, dscully@corp.com\n\nhi\n' }, { people }),
      ['bob-ray'],
    );
    assert.deepEqual(whose({ 'x/2026-11-20.md': 'Attendees: J. Peña, Dana S.\n\nhi\n' }, { people }), [
      'jose-pena',
    ]);
  });
  it('is nobody’s whom it may be two', () => {
    const two = [...people, { slug: 'bob-rust', name: 'Bob Rust' }];
    assert.deepEqual(whose(noted('1-1s/Bob R 2026-11-20.md'), { people: two }), ['bob-r']);
  });
  it('leaves a first name the book’s, whoever else comes', () => {
    assert.deepEqual(whose(noted('1-1s/Bob Stone 2026-11-20.md', '1-1s/Bob 2026-11-21.md'), { people }), [
      'bob-ray',
      'bob-stone',
    ]);
    assert.deepEqual(whose(noted('2026-11-20 Bray.md'), { people }), ['bray']);
  });
});

describe('a list of who was there', () => {
  const text = (lines: string) => ({ 'x/2026-11-20.md': `${lines}\n\nhi\n` });
  for (const [name, files] of [
    [
      'of names and mails',
      text(
        '---\nattendees:\n  - name: Priya Nair\n    email: priya@example.com\n  - name: Dana Scully\n    email: dana@example.com\n---',
      ),
    ],
    [
      'of mails',
      text('---\nparticipants:\n  - email: priya.nair@example.com\n  - email: dana@example.com\n---'),
    ],
    ['below a bold word', text('**Attendees**\n- Priya Nair\n- Dana Scully')],
    ['below a heading', text('# Weekly\n\n### Attendees\n\n* Priya Nair\n* Dana Scully')],
    ['below a word with a colon', text('Teilnehmer:\n1. Nair, Priya\n2. Scully, Dana')],
    ['in Spanish', text('**Asistentes:**\n- [x] Priya Nair\n- [x] Dana Scully')],
  ] as const)
    it(name, () => assert.deepEqual(whose(files), ['priya-nair']));
  it('ends where something else begins', () => {
    assert.deepEqual(whose(text('**Attendees**\n- Priya Nair\n\n**Notes**\n- Omar is fine')), ['priya-nair']);
    assert.deepEqual(whose(text('**Attendees**\n- Priya Nair\n- Omar')), []);
  });
});
