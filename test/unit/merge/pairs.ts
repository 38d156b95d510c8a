// A book on which two people work at once, and what each of them does to it. All edits are made by the core.
import { pathOf, type Thing } from '../../../src/core/book/paths';
import { appendItem, setKey, toggleItem } from '../../../src/core/records/changes';
import type { KindName, RecordOf } from '../../../src/core/records/kinds';
import { newText } from '../../../src/core/records/newText';
import { edit } from '../../../src/core/yaml/editing';
import type { Edited } from '../../../src/core/yaml/yamlTypes';

/** The texts of files by their paths in the book. */
export type Files = Readonly<Record<string, string>>;

/** Does something to a book: gives the files it changes or makes, as they are afterwards. */
export type Step = (files: Files) => Files;

export const PEOPLE = ['ada', 'bo', 'cleo'];
const NOTE = (person: string) => `people/${person}/one-on-ones/2026-11-07.yaml`;
const GOAL = (person: string) => `people/${person}/goals/lead.yaml`;
const DAY = '2026-11-21';

/** A book with something in it for everybody. */
export const BASE: Files = {
  'book.yaml': 'leadbook: 1\n',
  ...Object.fromEntries(
    PEOPLE.flatMap((person) => [
      [`people/${person}/person.yaml`, `name: ${person}\nrole: Engineer\nteam: Payments\n`],
      [NOTE(person), note(person)],
      [GOAL(person), goal(person)],
    ]),
  ),
};

function note(person: string): string {
  const items = (word: string, more: string) =>
    Array.from({ length: 4 }, (_, n) => `  - text: ${word} ${n} of ${person}\n    ${more}\n`).join('');
  return `date: 2026-11-07 # late\ntopics:\n${items('Topic', 'kind: coaching')}notes: |\n  Much was said.\n\n  Little was meant.\nactions:\n${items('Promise', 'owner: me')}mood: high\n`;
}

function goal(person: string): string {
  const milestones = ['one', 'two', 'three'].map((text) => `  - text: ${text}\n    due: ${DAY}\n`).join('');
  return `title: Lead ${person}\nstatus: active\nmilestones:\n${milestones}evidence:\n  - date: ${DAY}\n    text: It began.\nwhy: for everybody\n`;
}

/** Makes a record where none is: what starting a one-on-one, capturing or facing an opportunity does. */
function makes<K extends KindName>(thing: Thing & { kind: K }, record: RecordOf<K>): Step {
  return () => ({ [pathOf(thing)]: newText(thing.kind, record) });
}

/** The ways to add a note, each a file of its own; `who` tells the two people apart. */
export function adds(person: string, who: string): readonly Step[] {
  const own = { person, private: false };
  const topics = [{ text: `Raised by ${who}` }];
  return [
    makes({ ...own, kind: 'oneOnOne', name: who === 'left' ? DAY : '2026-11-22' }, { date: DAY, topics }),
    makes(
      { ...own, kind: 'oneOnOne', name: `${DAY}-${who === 'left' ? 2 : 3}` },
      { date: DAY, notes: 'x\ny' },
    ),
    makes({ ...own, kind: 'goal', name: `goal-of-${who}` }, { title: `Goal of ${who}`, status: 'active' }),
    makes({ ...own, kind: 'recognition', name: `${DAY}-${who}` }, { date: DAY, text: `Seen by ${who}` }),
    makes({ ...own, kind: 'delegation', name: `of-${who}` }, { outcome: `Out of ${who}`, status: 'active' }),
    makes(
      { kind: 'opportunity', name: `${DAY}-${who}`, private: false },
      { title: `Faced by ${who}`, kind: 'opportunity', raised: DAY, status: 'facing' },
    ),
  ];
}

/** The edits of what is there; no two in the same list, or the same key. */
export function edits(person: string, who: string, item: number): readonly Step[] {
  const day = who === 'left' ? DAY : '2026-11-22';
  return [
    change(NOTE(person), (text) =>
      toggleItem(text, 'topics', item, `Topic ${item} of ${person}`, 'true', false),
    ),
    change(NOTE(person), (text) =>
      toggleItem(text, 'actions', item, `Promise ${item} of ${person}`, day, false),
    ),
    change(GOAL(person), (text) =>
      toggleItem(text, 'milestones', item % 3, ['one', 'two', 'three'][item % 3] ?? '', day, false),
    ),
    change(GOAL(person), (text) =>
      edit(text, [appendItem('goal', 'evidence', { date: day, text: `Told by ${who}` })]),
    ),
    change(`people/${person}/person.yaml`, (text) =>
      edit(text, [setKey('person', 'becoming', `what ${who} sees`)]),
    ),
    change(NOTE(person), (text) => edit(text, [setKey('oneOnOne', 'notes', `Now ${who}.\nMore.`)])),
    change(NOTE(person), (text) =>
      edit(text, [appendItem('oneOnOne', 'actions', { text: `Owed to ${who}`, owner: 'me' })]),
    ),
  ];
}

function change(path: string, how: (text: string) => Edited): Step {
  return (files) => {
    const edited = how(files[path] ?? '');
    // What the other has ticked is ticked.
    if (!edited.ok && edited.refusal.code === 'noSuchPlace') return {};
    if (!edited.ok) throw new Error(`${path}: ${edited.refusal.code}`);
    return { [path]: edited.text };
  };
}

/** What comes of a book by all steps, one after the other. */
export function done(files: Files, steps: readonly Step[]): Files {
  const all = { ...files };
  for (const step of steps) Object.assign(all, step(all));
  return all;
}
