import { evidenceFields } from './evidenceFields';
import { cadence, day, list, map, maybe, name, oneOf, text } from './fields';
import { recordKind } from './recordKind';

/** What someone is to the lead; without the key they are a report. In the order of their groups. */
export const RELATIONS = ['report', 'team', 'manager', 'peer', 'mentor', 'skip'] as const;
/** One of `RELATIONS`. */
export type Relation = (typeof RELATIONS)[number];

/** `person.yaml`: who someone is and who you see them becoming. */
export const person = recordKind({
  home: 'person',
  folder: '',
  fileName: /^person$/,
  nameExamples: ['person'],
  title: 'name',
  sibling: false,
  prose: [['becoming'], ['recognise']],
  days: { happened: [['told'], ['evidence', '*', 'date']], planned: [['archived']] },
  items: { evidence: 'evidence' },
  summary: [
    'name',
    'role',
    'team',
    'pronouns',
    'since',
    'emails',
    'cadence',
    'becoming',
    'told',
    'strengths',
    'recognise',
    'relation',
    'template',
    'paused',
    'archived',
  ],
  schema: () => ({
    name: text('Their name: Ada Lovelace.'),
    role: maybe(text('Their role: Senior engineer.')),
    team: maybe(text('The team they belong to.')),
    pronouns: maybe(text('Their pronouns: she/her.')),
    since: maybe(day('The day you began to lead them.')),
    emails: list(text('An address they commit with.'), 'Their addresses, to find their work in git.'),
    cadence: maybe(
      cadence('How often you meet: 1 week, 10 days, 2 months. Without it, the book’s cadence applies.'),
    ),
    becoming: maybe(text('Who you see them becoming: a sentence you would say to them.')),
    told: maybe(day('The day you told them who you see them becoming.')),
    strengths: list(
      text('One strength: Sees what nobody asked.'),
      'What they are brilliant at, one item each.',
    ),
    recognise: maybe(text('How they like to be recognized: In private first, then in the team channel.')),
    relation: maybe(
      oneOf(
        RELATIONS,
        {
          report: 'You lead them. This is the default.',
          team: 'A team: topics for its meeting, promises with one owner each.',
          manager: 'Your own manager: what you owe them, and what you need.',
          peer: 'A lead at your level.',
          mentor: 'You learn from them.',
          skip: 'Works for one of your reports; you meet rarely.',
        },
        'How they relate to you: report, team, manager, peer, mentor or skip.',
      ),
    ),
    template: maybe(
      name(
        'template',
        'The template that a new one-on-one begins with, by its file name without .yaml: coaching.',
      ),
    ),
    evidence: list(map(evidenceFields()), 'Dated proof of growth that belongs to no goal yet.'),
    private: maybe(oneOf(['true'], { true: 'For your eyes only.' }, 'true: for your eyes only.')),
    paused: maybe(day('On leave until that day, and out of the order of need until then.')),
    archived: maybe(day('The day you stopped leading them; their notes stay.')),
  }),
});
