import * as l10n from '@vscode/l10n';
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
  lenses: ['evidence'],
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
    name: text(l10n.t('Their name: Ada Lovelace.')),
    role: maybe(text(l10n.t('Their role: Senior engineer.'))),
    team: maybe(text(l10n.t('The team they belong to.'))),
    pronouns: maybe(text(l10n.t('Their pronouns: she/her.'))),
    since: maybe(day(l10n.t('The day you began to lead them.'))),
    emails: list(
      text(l10n.t('An address they commit with.')),
      l10n.t('Their addresses, to find their work in git.'),
    ),
    cadence: maybe(
      cadence(
        l10n.t('How often you meet: 1 week, 10 days, 2 months. Without it, the book’s cadence applies.'),
      ),
    ),
    becoming: maybe(text(l10n.t('Who you see them becoming: a sentence you would say to them.'))),
    told: maybe(day(l10n.t('The day you told them who you see them becoming.'))),
    strengths: list(
      text(l10n.t('One strength: Sees what nobody asked.')),
      l10n.t('What they are brilliant at, one item each.'),
    ),
    recognise: maybe(
      text(l10n.t('How they like to be recognized: In private first, then in the team channel.')),
    ),
    relation: maybe(
      oneOf(
        RELATIONS,
        {
          report: l10n.t('You lead them. This is the default.'),
          team: l10n.t('A team: topics for its meeting, promises with one owner each.'),
          manager: l10n.t('Your own manager: what you owe them, and what you need.'),
          peer: l10n.t('A lead at your level.'),
          mentor: l10n.t('You learn from them.'),
          skip: l10n.t('Works for one of your reports; you meet rarely.'),
        },
        l10n.t('How they relate to you: report, team, manager, peer, mentor or skip.'),
      ),
    ),
    template: maybe(
      name(
        'template',
        l10n.t('The template that a new one-on-one begins with, by its file name without .yaml: coaching.'),
      ),
    ),
    evidence: list(map(evidenceFields()), l10n.t('Dated proof of growth that belongs to no goal yet.')),
    private: maybe(
      oneOf(['true'], { true: l10n.t('For your eyes only.') }, l10n.t('true: for your eyes only.')),
    ),
    paused: maybe(day(l10n.t('On leave until that day, and out of the order of need until then.'))),
    archived: maybe(day(l10n.t('The day you stopped leading them; their notes stay.'))),
  }),
});
