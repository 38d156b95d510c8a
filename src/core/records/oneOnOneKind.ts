import { day, done, list, map, maybe, oneOf, slug, text } from './fields';
import { recordKind } from './recordKind';

/** What a topic is: the first five are leading, the others managing. */
export const TOPIC_KINDS = [
  'training',
  'coaching',
  'conversation',
  'review',
  'direction',
  'planning',
  'organising',
  'administering',
  'controlling',
  'enforcing',
] as const;

/** The keys of a topic. */
export const topicFields = () => ({
  text: text('What to talk about: What would make the release train yours?'),
  kind: maybe(
    oneOf(
      TOPIC_KINDS,
      {
        training: 'Leading: you teach something.',
        coaching: 'Leading: you ask, they find the answer.',
        conversation: 'Leading: you listen and get to know them.',
        review: 'Leading: you look at progress together.',
        direction: 'Leading: mission, vision and values.',
        planning: 'Managing: who does what, and when.',
        organising: 'Managing: people, rooms and resources.',
        administering: 'Managing: what must be filed or reported.',
        controlling: 'Managing: whether it was done as agreed.',
        enforcing: 'Managing: you enforce a rule.',
      },
      'What kind of topic it is. Leading: training, coaching, conversation, review, direction. Managing: the others.',
    ),
  ),
  from: maybe(slug('person', 'Who raises it: me, or a person’s slug such as ada-lovelace.')),
  done: maybe(done('true, or the day it was talked about.')),
  link: maybe(text('Where it comes from: src/billing/retry.ts#L40.')),
  raised: maybe(
    day(
      'The day it was first raised. Set when the topic moves to the next one-on-one without being discussed.',
    ),
  ),
});

const action = () => ({
  text: text('What was promised: Introduce Ada to the data guild.'),
  owner: maybe(slug('person', 'Who promised it: me, or a person’s slug such as ada-lovelace.')),
  due: maybe(day('The day it is due.')),
  done: maybe(done('The day it was kept, or true. Without it the promise is open.')),
  link: maybe(text('Where it comes from: a file of the workspace or an address.')),
});

/** `one-on-ones/*.yaml`: a conversation, or in `next.yaml` what to raise in the next one. */
export const oneOnOne = recordKind({
  home: 'person',
  folder: 'one-on-ones',
  fileName: /^(next|\d{4}-\d{2}-\d{2}(-[2-9]|-[1-9]\d)?)$/,
  nameExamples: ['next', '2026-11-21'],
  inName: 'date',
  undated: 'next',
  sibling: true,
  prose: [['notes']],
  blocks: ['notes'],
  days: {
    start: 'date',
    afterStart: [['actions', '*', 'due']],
    happened: [['topics', '*', 'raised']],
    planned: [['date']],
  },
  items: { topics: 'topic', actions: 'action' },
  summary: ['topics', 'actions', 'skipped'],
  schema: () => ({
    date: maybe(day('The day of the conversation, as in the file’s name. Absent in next.yaml.')),
    topics: list(map(topicFields()), 'What to talk about, one item each.'),
    notes: maybe(text('What was said, in Markdown.')),
    actions: list(
      map(action()),
      'Promises. They stay open here until they are kept; they are never copied to the next note.',
    ),
    skipped: maybe(text('Why this one-on-one did not happen: Ada was ill. It does not reset the clock.')),
  }),
});
