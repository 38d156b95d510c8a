import * as l10n from '@vscode/l10n';
import { day, map, maybe, name, oneOf, slug, text } from './fields';
import { recordKind } from './recordKind';

/** The words that the key may hold, in the order in which they are offered. */
export const OPPORTUNITY_KINDS = ['opportunity', 'problem', 'judgement'] as const;
/** What is faced: an opportunity, a problem to fix, or a judgement where no rule existed. */
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];
/** The words that the key may hold, in the order in which they are offered. */
export const OPPORTUNITY_STATUSES = ['raised', 'facing', 'kept', 'changed', 'dropped', 'parked'] as const;
/** The status of an opportunity, before and after its review. */
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];
/** The statuses that an outcome gives an opportunity once it was reviewed. */
export const OUTCOME_STATUSES = [
  'kept',
  'changed',
  'dropped',
] as const satisfies readonly OpportunityStatus[];
/** The status of an opportunity whose outcome is written. */
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];
/** The statuses of an opportunity without an outcome. */
export const OPEN_STATUSES = ['facing', 'raised', 'parked'] as const satisfies readonly OpportunityStatus[];
/** The status of an opportunity without an outcome. */
export type OpenStatus = (typeof OPEN_STATUSES)[number];

/** `opportunities/<day>-<slug>.yaml`: an opportunity to face, a problem to fix, or a judgement where no rule existed. */
export const opportunity = recordKind({
  home: 'book',
  folder: 'opportunities',
  fileName: /^\d{4}-\d{2}-\d{2}-[a-z0-9][a-z0-9-]*$/,
  nameExamples: ['2026-11-21-kept-calm'],
  inName: 'raised',
  title: 'title',
  sibling: false,
  deleted: () => l10n.t('Opportunity deleted'),
  prose: [['why'], ['change'], ['measure'], ['outcome', 'text'], ['learned']],
  days: {
    start: 'raised',
    due: 'revisit',
    afterStart: [['revisit'], ['outcome', 'date']],
    happened: [['raised'], ['outcome', 'date']],
  },
  lenses: ['outcome'],
  initial: { status: 'raised' },
  summary: [
    'title',
    'kind',
    'raised',
    'status',
    'retro',
    'line',
    'owner',
    'goal',
    'why',
    'change',
    'measure',
    'before',
    'after',
    'revisit',
    'outcome',
    'value',
    'learned',
  ],
  schema: () => ({
    title: text(l10n.t('The opportunity, the problem or the judgement, in a few words.')),
    kind: oneOf(
      OPPORTUNITY_KINDS,
      {
        opportunity: l10n.t('Something to face that could be better.'),
        problem: l10n.t('Something broken that needs fixing.'),
        judgement: l10n.t('A choice made where no rule existed.'),
      },
      l10n.t('What it is: opportunity, problem or judgement.'),
    ),
    raised: day(l10n.t('The day it was raised.')),
    status: oneOf(
      OPPORTUNITY_STATUSES,
      {
        raised: l10n.t('Named; nobody works on it yet.'),
        facing: l10n.t('Being tried out now.'),
        kept: l10n.t('It improved something, so it stays.'),
        changed: l10n.t('It stays, in another form.'),
        dropped: l10n.t('It did not help, so it is dropped.'),
        parked: l10n.t('Put aside for later.'),
      },
      l10n.t('The status: raised, facing, kept, changed, dropped or parked.'),
    ),
    retro: maybe(text(l10n.t('The retro file it came from: docs/retros/2026-11-21.md.'))),
    line: maybe(
      text(l10n.t('The line as last written into the retro. Leadbook finds the line again by this text.')),
    ),
    why: maybe(text(l10n.t('Why it is worth it.'))),
    owner: maybe(slug('person', l10n.t('Who would grow by owning it: me, or a person.'))),
    goal: maybe(slug('goal', l10n.t('The owner’s goal that it serves, by its file name without .yaml.'))),
    change: maybe(text(l10n.t('What exactly you change: Ada cuts the train, I stay away.'))),
    measure: maybe(text(l10n.t('How you will know: days from merge to release.'))),
    before: maybe(text(l10n.t('The measure before: 3 days.'))),
    after: maybe(text(l10n.t('The measure after: 4 hours.'))),
    revisit: maybe(day(l10n.t('The day to review it and decide whether it stays.'))),
    outcome: maybe(
      map(
        {
          date: maybe(day(l10n.t('The day you reviewed it.'))),
          text: text(l10n.t('What came of it: We found a new way to … that improved ….')),
        },
        l10n.t('What came of it. The Improvements page is made from these.'),
      ),
    ),
    value: maybe(
      name('value', l10n.t('The value of the book that guided the decision, as written in book.yaml.')),
    ),
    learned: maybe(text(l10n.t('What it taught you: Ask the on-call before the deadline is set.'))),
  }),
});
