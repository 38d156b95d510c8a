import type * as z from 'zod/mini';
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

const topic = () => ({
  text: text('What to talk about: What would make the release train yours?'),
  kind: maybe(
    oneOf(
      TOPIC_KINDS,
      'What kind of talk it is. Leading: training, coaching, conversation, review, direction. Managing: the others.',
    ),
  ),
  from: maybe(slug('Who raises it: me, or a person’s slug such as ada-lovelace.')),
  done: maybe(done('true, or the day it was talked about.')),
  link: maybe(text('Where it comes from: src/billing/retry.ts#L40.')),
});

const action = () => ({
  text: text('What was promised: Introduce Ada to the data guild.'),
  owner: maybe(slug('Who promised it: me, or a person’s slug such as ada-lovelace.')),
  due: maybe(day('The day it was promised for.')),
  done: maybe(done('The day it was kept, or true. Without it the promise is open.')),
  link: maybe(text('Where it comes from: a file of the workspace or an address.')),
});

/** `one-on-ones/*.yaml`: a conversation, or in `next.yaml` what to raise in the next one. */
export const oneOnOne = recordKind({
  home: 'person',
  folder: 'one-on-ones',
  fileName: /^(next|\d{4}-\d{2}-\d{2}(-[2-9]|-[1-9]\d)?)$/,
  sibling: true,
  prose: [['notes']],
  refers: [
    { path: ['topics', '*', 'from'], to: 'person' },
    { path: ['actions', '*', 'owner'], to: 'person' },
  ],
  summary: ['topics', 'actions', 'skipped'],
  schema: () => ({
    date: maybe(day('The day of the conversation, as in the file’s name. Absent in next.yaml.')),
    topics: list(map(topic()), 'What to talk about, one item each.'),
    notes: maybe(text('What was said, in Markdown.')),
    actions: list(
      map(action()),
      'Promises. They stay open here until they are kept; they are never copied to the next note.',
    ),
    skipped: maybe(text('Why this one-on-one did not happen: Ada was ill. It does not reset the clock.')),
  }),
});

export type OneOnOneRecord = z.infer<typeof oneOnOne.schema>;
