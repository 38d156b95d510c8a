import { RecordFacts } from '../../../src/core/editor/diagnose/recordFacts';
import { recordRules } from '../../../src/core/editor/diagnose/recordRules';
import { PlaceList } from '../../../src/core/pages/placeList';
import { note } from '../editor/world';
import type { Exported, Parameter } from './exports';

/** What arguments are made from: a text, and the core's own functions by id. */
export interface Source {
  readonly text: string;
  readonly core: ReadonlyMap<string, Exported>;
  /** What was made from it before, by type or name. */
  readonly made: Map<Make, readonly unknown[]>;
}

/** Arguments that cannot be made from a text, such as a heading where it has none: the call is left out. */
const NONE = Symbol('none');
type Make = (source: Source) => readonly unknown[];

/** The longest path that file systems know. */
const LONGEST_PATH = 4096;
const pathOf = (text: string) => text.slice(0, LONGEST_PATH);
const linesOf = (text: string) => text.split('\n');
const TODAY = '2026-11-21';
const people = note.people;
const context = { people, lead: ['Jo'], exists: () => false, today: TODAY };
const frame = {
  distance: String,
  dayInWords: String,
  shortDay: String,
  due: String,
  today: TODAY,
  hrefTo: () => 'a',
  hrefOf: (link: string) => link,
  nameOf: (slug: string) => slug,
};

const use = <T = never>({ core }: Source, id: string, ...values: unknown[]): T => {
  const found = core.get(id);
  if (!found) throw new Error(`${id} is not exported any more`);
  return found.call(...values) as T;
};
const read = (source: Source, format: string): { headings: readonly object[]; lines: readonly object[] } =>
  use(source, 'retro/retroOutline#outline', source.text, format);
const orNone = <T>(value: T | undefined): readonly unknown[] => [value ?? NONE];
const treeOf = (source: Source): { loaded?: { text: string; root: { entries?: readonly object[] } } } =>
  use(source, 'yaml/load#load', source.text);
const factsOf = ({ text }: Source) => new RecordFacts(text, note);
const actionOf = (source: Source): object | undefined =>
  (use(source, 'retro/actionLines#actionLines', source.text, 'md', { all: true }) as readonly object[]).at(
    -1,
  );

/** Numbers by the names of their parameters. */
const numbers: Readonly<Record<string, Make>> = {
  offset: ({ text }) => [text.length >> 1, text.length],
  at: ({ text }) => [0, text.length >> 1],
  to: ({ text }) => [text.length],
  stop: ({ text }) => [text.length],
  end: ({ text }) => [text.length],
  start: () => [0],
  from: () => [0],
  line: ({ text }) => [0, linesOf(text).length >> 1],
  most: () => [20],
  first: () => [0],
  above: ({ text }) => [linesOf(text).length >> 1],
};

/** Texts by the names of their parameters, where they are no text of a file. */
const strings: Readonly<Record<string, Make>> = {
  stem: ({ text }) => [pathOf(text)],
  path: ({ text }) => [pathOf(text), 'docs/retros/2026-11-21.md'],
  // More retros than any workspace has.
  paths: ({ text }) => [linesOf(text).slice(0, 10_000).map(pathOf), [pathOf(text)]],
  existing: ({ text }) => [linesOf(text).map(pathOf)],
  beside: ({ text }) => [linesOf(text).map(pathOf)],
  ending: () => [undefined, '.adoc'],
  fromPath: ({ text }) => [pathOf(text)],
  toPath: ({ text }) => [pathOf(text)],
  patterns: ({ text }) => [[text], linesOf(text)],
  to: () => ['ada-byron'],
  // The blanks that stand behind a dash of the file already.
  gap: () => [' ', '   '],
  order: () => [['topics', 'notes', 'actions']],
  keys: () => [['topics', 'notes']],
  label: () => ['Owner'],
};

/** By the type that the source writes. */
const byType: Readonly<Record<string, Make>> = {
  string: ({ text }) => [text],
  'string | undefined': ({ text }) => [text],
  'readonly string[]': ({ text }) => [linesOf(text), [text]],
  'readonly string[] | undefined': ({ text }) => [linesOf(text), [text]],
  'readonly (string | undefined)[]': ({ text }) => [linesOf(text), [text]],
  number: () => [2],
  boolean: () => [false, true],
  Day: () => [TODAY],
  DayContext: () => [{ today: TODAY, nextOneOnOne: TODAY, language: 'en' }],
  "Pick<DayContext, 'today' | 'language'>": () => [{ today: TODAY, language: 'en' }],
  DayLanguage: () => ['en', 'de', 'es'],
  'readonly DayLanguage[]': () => [['en', 'de', 'es']],
  EditorContext: () => [note],
  CitingFiles: ({ text }) => [
    {
      goals: [
        {
          thing: { kind: 'goal', person: 'ada-byron', name: 'lead', private: false },
          record: { title: text, value: text },
        },
      ],
      recognition: [],
      opportunities: [],
    },
  ],
  KindName: () => ['oneOnOne'],
  Hit: ({ text }) => {
    const line = linesOf(text).length >> 1;
    return ['ada-byron', text.slice(0, 300)].map((lineText) => ({ line, column: 0, length: 3, lineText }));
  },
  '(named: Thing) => Promise<string | undefined>': () => [async () => undefined],
  K: () => ['oneOnOne'],
  TickList: () => ['topics'],
  "TickList | 'evidence'": () => ['topics', 'evidence'],
  Path: () => [['notes'], ['topics', 0, 'text']],
  CarriedItem: ({ text }) => [{ text, owner: text, due: TODAY }],
  RetroSection: (source) => [use(source, 'retro/currentSection#currentSection', read(source, 'md'))],
  'readonly CarriedItem[]': ({ text }) => [[{ text, owner: text, due: TODAY }]],
  Settled: () => ['done', 'dropped'],
  IsName: (source) => [(name: string) => use(source, 'retro/nameLike#areNames', name)],
  RetroRules: () => [undefined],
  ActionOptions: () => [{ all: true }, {}],
  "Pick<ActionOptions, 'isPerson'>": () => [{}],
  RetroAnswerText: ({ text }) => [
    { kind: 'opportunity', title: 'A', href: 'a.yaml' },
    { kind: 'problem', title: text, href: text, owner: text, heading: text },
    { kind: 'problem', title: text, owner: text, change: text, measure: text, outcome: { text } },
  ],
  Tie: ({ text }) => [
    { name: 'a', title: text, line: text },
    { name: 'a', title: 'Own the release train', line: '- Own the release train' },
  ],
  "Pick<Tie, 'title' | 'line'>": ({ text }) => [
    { title: text, line: text },
    { title: 'Own the release train', line: '- Own the release train' },
  ],
  'readonly Tie[]': ({ text }) => [[{ name: 'a', title: text, line: text }]],
  InsertedAnswer: ({ text }) => [{ lines: linesOf(text), head: 0 }],
  "'text' | 'likeness'": () => ['likeness'],
  LineCandidate: (source) => {
    const { candidates }: { candidates: readonly object[] } = use(
      source,
      'retro/tiedLine#lineCandidates',
      source.text,
      'md',
    );
    return orNone(candidates[0]);
  },
  TiedEntry: (source) => {
    const inYaml = `actions:\n- title: ${JSON.stringify(source.text)}\n`;
    return orNone(use<readonly object[]>(source, 'retro/tiedEntries#tiedEntries', inYaml)[0]);
  },
  'DataMap | undefined': ({ text }) => [{ title: text }],
  EntryTie: () => [{ isOurs: true }, { isOurs: false }],
  TiedLine: (source) =>
    orNone(
      use<ReadonlyMap<string, object>>(source, 'retro/tieLines#tieLines', source.text, 'md', [
        { name: 'a', title: 'a', line: source.text },
      ]).get('a'),
    ),
  Language: () => ['en', 'de'],
  'readonly ActionSection[]': (source) => [
    use(source, 'retro/actionSections#actionSections', read(source, 'md'), true),
  ],
  '(section: ActionSection) => boolean': () => [() => false, () => true],
  'readonly ActionLine[]': (source) => [
    use(source, 'retro/actionLines#actionLines', source.text, 'md', { all: true }),
  ],
  '{ readonly href: string }': () => [{ href: 'a.yaml' }],
  "Pick<ActionOptions, 'isPerson'> & { readonly nth?: number }": () => [{}, { nth: 1 }],
  Asked: () => [
    { isWouldBe: false, isSpanish: true },
    { isWouldBe: true, isSpanish: false },
  ],
  Outline: (source) => ['md', 'txt', 'rst', 'org'].map((format) => read(source, format)),
  ActionSection: (source) =>
    orNone((use(source, 'retro/actionSections#actionSections', read(source, 'md'), true) as object[])[0]),
  'readonly Subject[]': ({ text }) => [linesOf(text).map((one) => ({ text: one, below: [one, text] }))],
  Span: ({ text }) => [[0, text.length]],
  'readonly (readonly [ActionSection, ActionLine[]])[]': (source) => [
    (use(source, 'retro/actionSections#actionSections', read(source, 'md'), true) as object[]).map(
      (section) => [section, []],
    ),
  ],
  'readonly Lines[]': (source) => [[[0, read(source, 'md').lines.length]]],
  ActionLine: (source) => orNone(actionOf(source)),
  Near: (source) => {
    const { lines } = read(source, 'md');
    return [
      { line: lines[0], before: undefined, after: lines[1] },
      { line: lines.at(-1), before: lines.at(-2), after: undefined },
    ];
  },
  'readonly TextLine[]': (source) => [use(source, 'retro/textLines#linesOf', source.text)],
  'TextLine | undefined': (source) => [read(source, 'md').lines[0]],
  'Heading | undefined': (source) => [read(source, 'md').headings.at(-1)],
  ListStyle: () => [{ indent: '', marker: '-', gap: ' ', checkbox: true }],
  'readonly Numbered[]': ({ text }) => [linesOf(text).map((one, line) => ({ text: one, line }))],
  'readonly ImportedAction[]': ({ text }) => [[{ text }]],
  Draft: (source) => [
    {
      clues: use(source, 'notes-import/clues#cluesOf', pathOf(source.text), source.text, []),
      day: TODAY,
      from: { path: 'a.md', line: 0 },
      lines: [],
      count: 0,
      front: undefined,
      order: undefined,
      says: source.text,
    },
  ],
  RecordParts: ({ text }) => [{ topics: [], actions: [{ text }], skipped: text }],
  TaskDays: () => [{ day: TODAY, order: 'dmy' }],
  DayFacts: () => [{ today: TODAY }, { today: TODAY, order: 'mdy' }],
  SectionFacts: () => [{ today: TODAY }, { today: TODAY, week: '2026-11-16', year: 2026 }],
  'readonly PersonMention[]': ({ text }) => [[{ name: text, mail: undefined }]],
  '(written: string) => string | undefined': () => [() => undefined, () => 'ada-lovelace'],
  SourceFile: ({ text }) => [
    { path: 'a.md', text },
    { path: '1-1s/Ada Lovelace.md', text: `# Ada\n\n## 2026-11-21\n\n${text}` },
  ],
  'readonly SourceFile[]': ({ text }) => [
    [{ path: '1-1s/ada/2026-11-21.md', text }],
    [{ path: '1-1s/Ada.md', text: `# Ada\n\n## 2026-11-21\n\n${text}` }],
    [{ path: '2026-11-21 Ada.vtt', text }],
  ],
  ImportContext: () => [context],
  'readonly ImportedPerson[]': () => [people],
  'readonly Person[]': () => [people],
  '(mention: string) => string | undefined': () => [() => undefined],
  '(name: string) => boolean': () => [() => true],
  '(slug: string) => boolean': () => [() => false],
  '(name: string) => Promise<boolean>': () => [async () => false],
  'readonly Problem[]': (source) => {
    const reading: { problems?: readonly object[] } = use(source, 'yaml/read#read', source.text);
    return orNone(reading.problems);
  },
  TextFinding: (source) => {
    const found: readonly object[] = use(source, 'editor/diagnose/diagnose#diagnose', source.text, note);
    return found.length > 0 ? [found[0], found.at(-1)] : [NONE];
  },
  Privacy: () => ['everything', 'shared', 'private'],
  'Privacy | undefined': () => ['shared', 'private'],
  Shell: () => ['posix', 'powershell', 'cmd'],
  'ReadonlyMap<string, string>': ({ text }) => [
    new Map([['.gitignore', text]]),
    new Map(linesOf(text).map((line, index) => [`${index}/${pathOf(line)}`, line])),
  ],
  unknown: ({ text }) => [text],
  'TreeEntry | undefined': (source) => {
    const { entries } = treeOf(source).loaded?.root ?? {};
    return [entries?.at(-1), entries?.[0]];
  },
  BrokenText: (source) => [factsOf(source).broken],
  RecordFacts: (source) => [factsOf(source)],
  DiagnosedFile: (source) => orNone(factsOf(source).file),
  OpportunityContext: () => [{ today: TODAY, people, uri: {} }],
  FindLostLine: ({ text }) => [
    async () => ({ retro: 'a.md', isRetroGone: false, likeliest: text.slice(0, 1000) }),
  ],
  FileInHost: () => [{}, { knowsGoals: false }],
  'readonly Rule<RecordFacts, RecordFinding>[]': () => [recordRules],
  Cursor: (source) => orNone(use(source, 'editor/cursorAt#cursorAt', source.text, source.text.length)),
  'readonly TolerantEntry[]': (source) => [
    use(source, 'editor/tolerantOutline#tolerantOutline', source.text),
  ],
  TolerantValue: (source) =>
    orNone(use(source, 'editor/tolerantValue#tolerantValue', source.text, 0, source.text.length)),
  Shape: (source) => [use(source, 'records/shape#shapeAt', 'oneOnOne', ['topics'])],
  PasteContext: () => [
    { people, lead: ['Jo'] },
    { people, lead: [], into: 'actions' },
  ],
  Loaded: (source) => orNone(treeOf(source).loaded),
  CollectionNode: (source) => orNone(treeOf(source).loaded?.root),
  Setting: (source) => {
    const { loaded } = treeOf(source);
    return [loaded ? { loaded, style: { list: 2, map: 2, quote: false }, lineEnd: '\n' } : NONE];
  },
  Style: () => [{ list: 2, map: 2, quote: false }],
  Value: ({ text }) => [text, { text }],
  Plainable: ({ text }) => [text],
  '{ readonly [key: string]: Plainable | undefined }': ({ text }) => [{ text }],
  'readonly Value[]': ({ text }) => [[text]],
  'readonly Intent[]': ({ text }) => [
    [{ kind: 'set', path: ['topics', 0, 'text'], value: 'b' }],
    [{ kind: 'set', path: ['notes'], value: text }],
    [{ kind: 'set', path: ['topics'], value: [{ text: 'new' }, ...linesOf(text).slice(0, 2000)] }],
    [{ kind: 'append', path: ['actions'], value: { text } }],
    [{ kind: 'remove', path: ['topics'] }],
  ],
  'readonly TextEdit[]': ({ text }) => [
    Array.from({ length: 1000 }, (_, at) => ({
      offset: Math.min(at * 2, text.length),
      length: 0,
      text: 'a',
    })),
  ],
  EditedText: ({ text }) => [
    {
      after: `a\n${text}\na\n`,
      inverse: [0, text.length + 3].map((offset) => ({ offset, length: 2, text: '' })),
    },
  ],
  NodeRange: ({ text }) => [{ start: 0, end: text.length }],
  '{ start: number; end: number }': ({ text }) => [{ start: 0, end: text.length }],
  ScalarPlace: () => [{ parent: 0, indent: 2, flow: false }],
  ScalarStyle: () => ['plain', 'literal', 'folded', 'single'],
  OtherYamlSupport: () => [{ completion: true, hover: true, validation: true }],
  ReferenceTarget: () => ['person'],
  'readonly FieldPath[] | undefined': ({ text }) => [[['topics', '*', 'text'], [text]]],
  'readonly (string | number)[]': ({ text }) => [['topics', 0, 'text'], linesOf(text)],
  '{ readonly [key: string]: unknown }': ({ text }) => [{ title: text, name: text, text, date: text }],
  '(shape: Shape) => boolean': () => [() => false],
  'readonly Member[]': ({ text }) => [
    linesOf(text)
      .slice(0, 1000)
      .map((path) => ({ path: pathOf(path), day: TODAY, numbers: [] })),
  ],
  DayOrder: () => ['dmy', 'mdy'],
  CommitFacts: ({ text }) => [
    { hash: 'a', message: text, authorEmail: text, parents: [] },
    { hash: 'a', message: `Reviewed-by: ${text}`, parents: [] },
    {
      hash: 'a',
      message: linesOf(text)
        .map((line) => `Reviewed-by: ${line}`)
        .join('\n'),
      parents: [],
    },
  ],
  "Pick<CommitFacts, 'hash' | 'message'>": ({ text }) => [{ hash: 'a', message: text }],
  FoundWork: ({ text }) => [
    {
      found: 'work',
      groups: [{ folder: text, lines: [{ hash: 'a', title: text, root: text, day: TODAY }], more: true }],
      more: true,
      unread: [text],
    },
  ],
  'readonly [before: number, after: number]': () => [[9, 2]],
  Period: () => ['w', 'q'],
  Beginning: ({ text }) => [{ topics: [{ text }], notes: text }],
  "readonly { readonly week: string; readonly record: PartialRecord<RecordOf<'reflection'>> }[]": ({
    text,
  }) => [[{ week: '2026-W46', record: { stepup: text, how: text } }]],
  NamedThing: () => [{ kind: 'person', person: 'ada-lovelace' }],
  'readonly PathText[]': ({ text }) => [[{ path: 'people/ada-lovelace/one-on-ones/2026-11-21.yaml', text }]],
  RenameContext: ({ text }) => [
    { exists: () => false, folder: 'leadbook', linking: [{ path: 'docs/a.md', text }] },
  ],
  'readonly QueryWord[]': (source) => [
    (use(source, 'search/queryMatcher#queryMatcher', 'some words') as { words: unknown }).words,
  ],
  QueryWord: (source) => [
    (use(source, 'search/queryMatcher#queryMatcher', 'some words') as { words: readonly unknown[] }).words[0],
  ],
  QueryMatcher: (source) => [
    use(source, 'search/queryMatcher#queryMatcher', 'some words'),
    use(source, 'search/queryMatcher#queryMatcher', source.text),
  ],
  'readonly T[]': () => [['words', 'others']],
  '(word: T) => string': () => [String],
  ItemFrame: () => [{ names: new Map(), folder: 'leadbook', hrefTo: () => undefined }],
  PageFrame: () => [frame],
  ChartFrame: () => [{ ...frame, month: String, places: new PlaceList() }],
  "Pick<PageFrame, 'hrefTo'>": () => [frame],
  ExportPeriod: () => [{ from: '2026-01-01', to: '2026-12-31' }],
  'ReadonlySet<number>': () => [new Set([3])],
  'ReadonlySet<string>': () => [new Set(['ada-lovelace'])],
  '{ readonly status?: string | undefined; readonly quiet?: Day | undefined }': () => [
    { status: 'active', quiet: TODAY },
  ],
  '{ readonly milestones?: | readonly { readonly text?: string | undefined; readonly done?: string | undefined }[] | undefined; }':
    ({ text }) => [{ milestones: [{ text }, { text, done: text }] }],
  "PartialRecord<RecordOf<'goal'>>": ({ text }) => [{ title: text, opportunities: [text] }],
  'readonly Opportunity[]': () => [[]],
  'readonly RecordFile<K>[]': ({ text }) => [
    [{ thing: { kind: 'goal', name: 'a' }, record: { title: text } }],
  ],
  SharedBook: ({ text }) => [
    {
      port: { name: '', list: async () => [], read: async () => undefined },
      people: [{ slug: 'ada-lovelace', name: text, record: {} }],
      mentionsPrivate: () => false,
      withoutPrivate: String,
      records: async () => [],
      lineOf: () => 1,
    },
  ],
  "'topic' | 'promise' | 'recognition' | 'opportunity'": () => ['topic', 'opportunity'],
  '{ readonly text: string; readonly link?: string | undefined }': ({ text }) => [{ text, link: text }],
  '{ readonly status: OutcomeStatus; readonly text: string; readonly after?: string | undefined }': ({
    text,
  }) => [{ status: 'kept', text, after: text }],
  "Pick<AnswerContext, 'today' | 'searchSession'>": () => [
    { today: TODAY, searchSession: () => ({ search: async () => {} }) },
  ],
  MeetingQuery: () => [{ people, lead: ['Jo'], from: '2026-11-01', to: '2026-12-31' }],
  'readonly (KnownMeeting & { readonly person: string })[]': ({ text }) => [
    linesOf(text).map((person) => ({ person, day: TODAY, time: '10:00' })),
  ],
  "readonly RecordFile<'opportunity'>[]": () => [[]],
  'readonly Held[]': () => [[]],
  '{ readonly owner: string | undefined }': ({ text }) => [{ owner: text }],
  '{ readonly note: string }': ({ text }) => [{ note: text }],
  '{ readonly note: string; readonly text: string }': ({ text }) => [{ note: text, text }],
  "Pick<PersonFacts, 'notes' | 'next'>": () => [{ notes: [], next: [] }],
  DueOf: () => [(text: string) => ({ text, due: undefined })],
  'Day | undefined': () => [TODAY],
  'readonly TopicKey[]': ({ text }) => [[{ text }], [{ text: 'a', raised: TODAY }]],
  'readonly CarriedTopic[]': ({ text }) => [[{ before: { text }, after: { text, raised: TODAY } }]],
  '{ readonly index: number; readonly text: string }': ({ text }) => [{ index: 0, text }],
  "readonly RecordFile<'delegation'>[]": () => [[]],
  PreparationLine: ({ text }) => [{ target: { path: pathOf(text), at: [] }, private: false }],
  ActFrame: () => [{ ...frame, places: { add: () => 0 } }],
  ActParts: ({ text }) => [{ said: [text] }],
  'Readonly<Record<string, string | undefined>>': ({ text }) => [{ why: text, owner: undefined }],
  'Readonly<Record<string, string>>': ({ text }) => [{ text }],
  'readonly PageItem[]': ({ text }) => [[{ text }]],
  TopicLine: ({ text }) => [{ text, note: TODAY }],
};

/** Functions that only others call, with what those made of the text: they are measured as a part of these. */
export const within: Readonly<Record<string, string>> = {
  'days/dayRuleParts#agreeing': 'days/readDay#readDay',
  'days/dayRuleParts#dayRule': 'days/readDay#readDay', // made of patterns that are written in the source
  'days/dayRuleParts#nextOf': 'days/readDay#readDay',
  'book/sampleFiles#sampleFiles': 'book/sampleFiles#shiftWeeks', // of the sample that is built into the extension
  'pages/mirrorText#mirrorText': 'pages/pageMarkdown#markdownText',
  'pages/preparationContent#preparationContent': 'pages/actItems#actItem',
  'pages/preparationText#preparationText': 'pages/pageMarkdown#markdownText',
  'retro/actionToRecordYaml#linkYamlAction': 'retro/actionToRecord#actionToRecord',
  'yaml/data#dataMap': 'yaml/read#read',
  'yaml/insert#planKey': 'yaml/edit#edit',
  'yaml/toTree#toTree': 'yaml/read#read',
};

/** What a text is read as where a function is told its format. */
const FORMATS = ['md', 'txt', 'rst', 'org', 'adoc', 'yaml'];

/** The argument lists to call a function with; undefined where a type of its parameters is not known here. */
export function callsOf(
  one: Exported,
  source: Source,
): { readonly lists: unknown[][] } | { readonly unknown: Parameter } {
  const kinds: (readonly unknown[])[] = [];
  for (const parameter of one.parameters) {
    if (parameter.type === 'Format') {
      kinds.push(FORMATS);
      continue;
    }
    const { name, type } = parameter;
    const make =
      (type === 'number' ? numbers[name] : /string/.test(type) ? strings[name] : undefined) ?? byType[type];
    if (!make) return { unknown: parameter };
    const values = source.made.get(make) ?? make(source);
    source.made.set(make, values);
    kinds.push(values);
  }
  // Every value of each parameter once; the longest list sets how many calls there are.
  const most = Math.max(1, ...kinds.map(({ length }) => length));
  const lists = Array.from({ length: most }, (_, index) =>
    kinds.map((values) => values[index % values.length]),
  );
  return { lists: lists.filter((list) => !list.includes(NONE)) };
}
