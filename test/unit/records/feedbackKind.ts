import { day, list, map, maybe, oneOf, slug, text } from '../../../src/core/records/fields';
import { kinds } from '../../../src/core/records/kinds';
import { recordKind } from '../../../src/core/records/recordKind';

/** What someone said of a person's work: all that a new kind takes, beside its name in `kinds`. */
const feedback = recordKind({
  home: 'person',
  folder: 'feedback',
  fileName: /^\d{4}-\d{2}-\d{2}-[a-z0-9][a-z0-9-]*$/,
  nameExamples: ['2026-11-20-clear-words'],
  inName: 'date',
  title: 'text',
  icon: 'comment',
  group: () => 'Feedback',
  export: ['from', 'about'],
  deleted: () => 'Feedback deleted',
  lenses: ['told'],
  lensesWhile: ({ weight }) => weight !== 'light',
  sibling: true,
  privateKeys: ['aside'],
  prose: [['text']],
  blocks: ['text'],
  days: { start: 'date', due: 'due', afterStart: [['about', '*', 'again']], happened: [['date']] },
  initial: { weight: 'heavy' },
  summary: ['date', 'text', 'from', 'about'],
  schema: () => ({
    date: day('The day it was given.'),
    text: text('What was said: Your reviews are quick and kind.'),
    from: maybe(slug('person', 'Who gave it: me, or a person.')),
    weight: oneOf(
      ['light', 'heavy'],
      { light: 'In passing.', heavy: 'Sat down for.' },
      'How much it weighs.',
    ),
    about: list(
      map({ again: maybe(day('The day to ask again.')), text: text('What it is about: Reviews.') }),
      'What it is about, one item each.',
    ),
    limits: maybe(
      list(map({ text: text('What it is not about: Pay.') }), 'What it is not about, one item each.'),
    ),
    due: maybe(day('The day to ask how it goes.')),
    aside: maybe(text('What only you think of it.')),
  }),
});

/** Lists the kind, as a line in `kinds` would; returns what takes it off again. */
export function listFeedback(): () => void {
  const before = Object.getOwnPropertyDescriptor(kinds, 'feedback');
  Object.assign(kinds, { feedback });
  return () => {
    Reflect.deleteProperty(kinds, 'feedback');
    if (before) Object.defineProperty(kinds, 'feedback', before);
  };
}

/** A file of it in the small book of the editor's tests. */
export const FEEDBACK_PATH = 'people/ada-lovelace/feedback/2026-11-20-clear-words.yaml';
/** Such a file without a fault. */
export const FEEDBACK_TEXT = `date: 2026-11-20
text: |
  Reviews are *kind*.
from: grace-hopper
weight: light
about:
  - again: 2026-12-20
    text: Reviews
`;
