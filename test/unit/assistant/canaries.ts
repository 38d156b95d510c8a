// A book, and what of one an assistant must never be told.

/** The path of a file of Ada's. */
export const ada = (path: string) => `people/ada-lovelace/${path}`;
/** Files of a book, by path. */
export const BOOK: Readonly<Record<string, string>> = {
  'book.yaml': 'leadbook: 1\ncadence: 1 week\n',
  [ada('person.yaml')]:
    'name: Ada Lovelace\nrole: Engineer\nbecoming: The one who leads payments\nstrengths:\n  - Sees what nobody asked\n',
  [ada('one-on-ones/2026-11-10.yaml')]:
    'date: 2026-11-10\nactions:\n  - text: Send the doc\n    owner: me\n    due: 2026-11-18\n  - text: Draft the rota\n    owner: ada-lovelace\n',
  [ada('one-on-ones/next.yaml')]: 'topics:\n  - text: The release train\n',
  [ada('goals/lead.yaml')]:
    'title: Lead the migration\nstatus: active\nmilestones:\n  - text: Plan it\n    done: 2026-11-01\n  - text: Ship it\n    due: 2026-12-24\nevidence:\n  - date: 2026-11-02\n    text: Ran the design review\n',
  'people/bo/person.yaml': 'name: Bo Diddley\nsince: 2026-11-20\n',
  'opportunities/2026-11-05-train.yaml':
    'title: Own the release train\nstatus: facing\nowner: ada-lovelace\nrevisit: 2026-11-30\nraised: 2026-11-05\n',
  'opportunities/2026-10-05-lunch.yaml':
    'title: Release before lunch\nstatus: kept\nraised: 2026-10-05\noutcome:\n  date: 2026-11-01\n  text: We found a new way to release.\n',
};

/** In all that is private, and nowhere else. */
export const CANARY = 'qzxcanary';
/** A record of somebody private. */
export const record = (kind: string) =>
  ({
    oneOnOne: `date: 2026-11-10\nnotes: ${CANARY}\ntopics:\n  - text: ${CANARY} topic\nactions:\n  - text: ${CANARY} owed\n    owner: me\n    due: 2026-11-01\n`,
    goal: `title: ${CANARY}\nstatus: active\nmilestones:\n  - text: ${CANARY}\n    due: 2026-11-01\nevidence:\n  - text: ${CANARY}\n`,
    delegation: `outcome: ${CANARY}\nstatus: active\nauthority: decide\nquiet: 2026-11-01\nexpectations:\n  - ${CANARY}\n`,
    recognition: `date: 2026-11-01\ntext: ${CANARY}\n`,
    person: `name: Qwertz Private\nbecoming: ${CANARY}\n`,
  })[kind] ?? '';
/** Private files, by path. */
export const spots: [string, string][] = [
  [ada('one-on-ones/2026-11-10.private.yaml'), record('oneOnOne')],
  [ada('one-on-ones/2026-11-12.private.yaml'), record('oneOnOne')],
  [ada('one-on-ones/next.private.yaml'), record('oneOnOne')],
  [ada('one-on-ones/next.PRIVATE.yaml'), record('oneOnOne')],
  [ada('one-on-ones/2026-11-10.private (1).yaml'), record('oneOnOne')],
  [ada('goals/lead.private.yaml'), record('goal')],
  [ada('goals/other.private.yaml'), record('goal')],
  [ada('delegations/train.private.yaml'), record('delegation')],
  [ada('recognition/2026-11-01-x.private.yaml'), record('recognition')],
  ['reflections/2026-W47.yaml', `week: 2026-W47\nleading: ${CANARY}\n`],
  ['reflections (1)/2026-W47.yaml', `week: 2026-W47\nleading: ${CANARY}\n`],
];
// Three ways in which a person is private: said so, said so in a way that is none, and unreadable.
export const marks = ['private: true\n', 'private: yes\n', '\tbroken: [\n'];
/** Files of somebody private, below their folder. */
export const theirs = (['oneOnOne', 'goal', 'delegation', 'recognition'] as const).map(
  (kind): [string, string] => [
    {
      oneOnOne: 'one-on-ones/2026-11-10.yaml',
      goal: 'goals/g.yaml',
      delegation: 'delegations/d.yaml',
      recognition: 'recognition/2026-11-01-r.yaml',
    }[kind],
    record(kind),
  ],
);
/** What each tool is asked. */
export const inputs: Readonly<Record<string, readonly unknown[]>> = {
  who_needs_me: [{}, { most: 50 }],
  prepare: [{ person: 'Ada' }, { person: 'bo' }, { person: 'qzx' }, { person: 'Qwertz Private' }],
  search: [{ query: CANARY }, { query: 'a' }, { query: 'me', most: 50 }, { query: 'private' }],
  growth: [{ person: 'Ada' }, { person: 'qzx' }, { person: 'Qwertz' }],
  open_promises: [{}, { person: 'Ada' }, { person: 'qzx' }],
  opportunities: [{}],
  capture: [
    { person: 'qzx', as: 'topic', text: 'hello' },
    { person: 'Nobody', as: 'topic', text: 'hello' },
  ],
  record_outcome: [
    { opportunity: 'of theirs', status: 'kept', text: 'hello' },
    { opportunity: 'zebra', status: 'kept', text: 'hello' },
  ],
  face_opportunity: [{ title: 'hello', owner: 'qzx' }],
};

/** The book with some of what is private in it. */
export function withCanaries(
  some: readonly (readonly [string, string])[],
  mark: string,
  more: readonly (readonly [string, string])[],
  isNamed: boolean,
): Readonly<Record<string, string>> {
  return {
    ...BOOK,
    ...Object.fromEntries(some),
    'people/qzx/person.yaml': record('person') + mark,
    ...Object.fromEntries(more.map(([path, text]) => [`people/qzx/${path}`, text])),
    'opportunities/2026-11-01-theirs.yaml': `title: Something of theirs ${CANARY}\nstatus: facing\nowner: qzx\nchange: ${CANARY}\n`,
    [ada('one-on-ones/2026-11-11.yaml')]: isNamed
      ? `date: 2026-11-11\nactions:\n  - text: Pair with ${CANARY}\n    owner: qzx\ntopics:\n  - text: Qwertz Private said so\n  - text: ${CANARY} asked\n    from: qzx\n`
      : 'date: 2026-11-11\n',
  };
}
