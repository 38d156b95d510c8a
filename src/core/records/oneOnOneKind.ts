import * as l10n from '@vscode/l10n';
import { NEXT } from '../book/fixedNames';
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
  text: text(l10n.t('What to talk about: What would make the release train yours?')),
  kind: maybe(
    oneOf(
      TOPIC_KINDS,
      {
        training: l10n.t('Leading: you teach something.'),
        coaching: l10n.t('Leading: you ask, they find the answer.'),
        conversation: l10n.t('Leading: you listen and get to know them.'),
        review: l10n.t('Leading: you look at progress together.'),
        direction: l10n.t('Leading: mission, vision and values.'),
        planning: l10n.t('Managing: who does what, and when.'),
        organising: l10n.t('Managing: people, rooms and resources.'),
        administering: l10n.t('Managing: what must be filed or reported.'),
        controlling: l10n.t('Managing: whether it was done as agreed.'),
        enforcing: l10n.t('Managing: you enforce a rule.'),
      },
      l10n.t(
        'What kind of topic it is. Leading: training, coaching, conversation, review, direction. Managing: the others.',
      ),
    ),
  ),
  from: maybe(slug('person', l10n.t('Who raises it: me, or a person’s slug such as ada-lovelace.'))),
  done: maybe(done(l10n.t('true, or the day it was talked about.'))),
  link: maybe(text(l10n.t('Where it comes from: src/billing/retry.ts#L40.'))),
  raised: maybe(
    day(
      l10n.t(
        'The day it was first raised. Set when the topic moves to the next one-on-one without being discussed.',
      ),
    ),
  ),
});

const action = () => ({
  text: text(l10n.t('What was promised: Introduce Ada to the data guild.')),
  owner: maybe(slug('person', l10n.t('Who promised it: me, or a person’s slug such as ada-lovelace.'))),
  due: maybe(day(l10n.t('The day it is due.'))),
  done: maybe(done(l10n.t('The day it was kept, or true. Without it the promise is open.'))),
  link: maybe(text(l10n.t('Where it comes from: a file of the workspace or an address.'))),
});

/** `one-on-ones/*.yaml`: a conversation, or in `next.yaml` what to raise in the next one. */
export const oneOnOne = recordKind({
  home: 'person',
  folder: 'one-on-ones',
  fileName: /^(next|\d{4}-\d{2}-\d{2}(-[2-9]|-[1-9]\d)?)$/,
  nameExamples: [NEXT, '2026-11-21'],
  inName: 'date',
  undated: NEXT,
  sibling: true,
  deleted: () => l10n.t('One-on-one deleted'),
  prose: [['notes']],
  blocks: ['notes'],
  days: {
    start: 'date',
    afterStart: [['actions', '*', 'due']],
    happened: [['topics', '*', 'raised']],
    planned: [['date']],
  },
  items: { topics: 'topic', actions: 'action' },
  lenses: ['meeting', 'tick'],
  summary: ['topics', 'actions', 'skipped'],
  schema: () => ({
    date: maybe(day(l10n.t('The day of the conversation, as in the file’s name. Absent in next.yaml.'))),
    topics: list(map(topicFields()), l10n.t('What to talk about, one item each.')),
    notes: maybe(text(l10n.t('What was said, in Markdown.'))),
    actions: list(
      map(action()),
      l10n.t('Promises. They stay open here until they are kept; they are never copied to the next note.'),
    ),
    skipped: maybe(
      text(l10n.t('Why this one-on-one did not happen: Ada was ill. It does not reset the clock.')),
    ),
  }),
});
