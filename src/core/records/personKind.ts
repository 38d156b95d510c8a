import type * as z from 'zod/mini';
import { cadence, day, list, maybe, text } from './fields';
import { recordKind } from './recordKind';

/** `person.yaml`: who someone is and who you see them becoming. */
export const person = recordKind({
  home: 'person',
  folder: '',
  fileName: /^person$/,
  nameExamples: ['person'],
  title: 'name',
  sibling: false,
  prose: [['becoming'], ['recognise']],
  days: { planned: [['archived']] },
  summary: ['name', 'role', 'cadence', 'since', 'emails', 'becoming', 'strengths', 'recognise', 'archived'],
  schema: () => ({
    name: text('The name you call them by: Ada Lovelace.'),
    role: maybe(text('Their role: Senior engineer.')),
    team: maybe(text('The team they belong to.')),
    pronouns: maybe(text('Their pronouns: she/her.')),
    since: maybe(day('The day you began to lead them.')),
    emails: list(text('An address they commit with.'), 'Their addresses, to find their work in git.'),
    cadence: maybe(
      cadence('How often you meet: 1 week, 10 days, 2 months. Without it the book’s cadence counts.'),
    ),
    becoming: maybe(text('Who you see them becoming: a sentence you would say to them.')),
    strengths: list(text('One strength: Sees what nobody asked.'), 'Their brilliance, one item each.'),
    recognise: maybe(text('How they like to be recognised: In private first, then in the team channel.')),
    archived: maybe(day('The day you stopped leading them; their notes stay.')),
  }),
});

/** A record of this kind as its schema reads it: all keys are there, and nothing in it is wrong. */
export type PersonRecord = z.infer<typeof person.schema>;
