import * as l10n from '@vscode/l10n';
import { type QuickFix, type Rule, rule } from '../diagnostics/rule';
import { isBlankText } from '../isBlankText';
import { isReviewDue } from '../rules/dueForReview';
import { sortDay } from '../rules/revisitOrder';
import { sayTeamOwns } from '../teamWords';
import { lostLineRule } from './lostLine';
import type { OpportunityFacts, ToldField } from './opportunityFacts';
import { ownerFault } from './ownerFault';
import { namesAction } from './wishes';

interface ProblemSpec {
  readonly code: string;
  readonly field: Exclude<ToldField, 'line'>;
  /** True if there is something to tell of one that is faced, or of one that is raised. */
  readonly when: (facts: OpportunityFacts, isFaced: boolean) => boolean;
  /** A sentence; the title is undefined where it has none. */
  readonly message: (title: string | undefined) => string;
  readonly fixes: (uri: object) => readonly QuickFix[];
}

/**
 * A rule for one field. Of one that is faced, all is told; of one that is raised, hints about what is written, since what is
 * missing may still come; of one with an outcome, or parked, nothing.
 */
function problemRule({ code, field, when, message, fixes }: ProblemSpec): Rule<OpportunityFacts> {
  return rule({
    code,
    severity: ({ record }: OpportunityFacts) => (record.status === 'facing' ? 'warning' : 'info'),
    check: (facts: OpportunityFacts) => {
      const { record, flawed, placeOf } = facts;
      const isFaced = record.status === 'facing';
      const isTold = (isFaced || record.status === 'raised') && !flawed?.has(field) && when(facts, isFaced);
      return isTold ? [{ ...placeOf(field), title: record.title }] : [];
    },
    message: ({ title }) => message(title),
    fixes: (_found, { uri }) => fixes(uri),
  });
}

const NOBODY_CALLED_SO: ReadonlySet<string> = new Set();

const faultOf = ({ record, people = NOBODY_CALLED_SO }: OpportunityFacts) => ownerFault(record.owner, people);

/** A judgement has been made: it needs no change and no measure. */
const needsChange = ({ record }: OpportunityFacts) => record.kind !== 'judgement';

const chooseOwner = (uri: object): readonly QuickFix[] => [
  { title: () => l10n.t('Choose who owns it'), command: 'setOpportunityOwner', args: [uri] },
];

/** Asks for one key and writes it. */
const fill = (key: 'revisit' | 'change' | 'measure', title: () => string) => (uri: object) => [
  { title, command: 'fillOpportunity', args: [uri, key] },
];

/** Tells of an opportunity that nobody owns. */
const noOwnerRule = problemRule({
  code: 'noOwner',
  field: 'owner',
  when: (facts, isFaced) => isFaced && faultOf(facts) === 'none',
  message: () => l10n.t('Nobody owns this yet. Who would grow by owning it?'),
  fixes: chooseOwner,
});

/** Tells of an opportunity whose owner is a team, or everyone. */
const teamOwnerRule = problemRule({
  code: 'teamOwner',
  field: 'owner',
  when: (facts) => faultOf(facts) === 'many',
  message: sayTeamOwns,
  fixes: chooseOwner,
});

/** Tells of an opportunity without a day to look again. */
const noRevisitRule = problemRule({
  code: 'noRevisit',
  field: 'revisit',
  when: ({ record }, isFaced) => isFaced && sortDay(record.revisit) === undefined,
  message: () => l10n.t('It has no review day yet. Without one it is easily forgotten.'),
  fixes: fill('revisit', () => l10n.t('Set a review day')),
});

/** Tells of an opportunity whose day to look again has passed, while no outcome is written. */
const pastRevisitRule = problemRule({
  code: 'pastRevisit',
  field: 'revisit',
  when: ({ record, today }) => isReviewDue(record, today),
  message: () => l10n.t('The review day has passed. What became of it?'),
  fixes: (uri) => [
    { title: () => l10n.t('Say what became of it'), command: 'recordOutcome', args: [uri] },
    ...fill('revisit', () => l10n.t('Review it another day'))(uri),
  ],
});

/** Tells of an opportunity that does not say what changes. */
const noChangeRule = problemRule({
  code: 'noChange',
  field: 'change',
  when: (facts, isFaced) => needsChange(facts) && isFaced && isBlankText(facts.record.change),
  message: (title) =>
    title === undefined ? l10n.t('It has no change yet.') : l10n.t('“{0}” has no change yet.', title),
  fixes: fill('change', () => l10n.t('Say what exactly changes')),
});

/** Tells of an opportunity whose change is a wish and names no action. */
const changeNamesNoActionRule = problemRule({
  code: 'changeNamesNoAction',
  field: 'change',
  when: (facts) =>
    needsChange(facts) && !isBlankText(facts.record.change) && !namesAction(facts.record.change ?? ''),
  message: () =>
    l10n.t('This is a wish. Say what someone will do, so that everyone can see when it is done.'),
  fixes: fill('change', () => l10n.t('Say what exactly changes')),
});

/** Tells of an opportunity without a measure. */
const noMeasureRule = problemRule({
  code: 'noMeasure',
  field: 'measure',
  when: (facts, isFaced) => needsChange(facts) && isFaced && isBlankText(facts.record.measure),
  message: (title) =>
    title === undefined ? l10n.t('It has no measure yet.') : l10n.t('“{0}” has no measure yet.', title),
  fixes: fill('measure', () => l10n.t('Say how you will know')),
});

/** All rules for opportunities, in their own files and where a retro links to them. */
export const opportunityRules: readonly Rule<OpportunityFacts>[] = [
  lostLineRule,
  noOwnerRule,
  teamOwnerRule,
  noChangeRule,
  changeNamesNoActionRule,
  noMeasureRule,
  noRevisitRule,
  pastRevisitRule,
];
