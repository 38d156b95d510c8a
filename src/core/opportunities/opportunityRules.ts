import { type Finding, type QuickFix, type Rule, type RuleWords, rule } from '../diagnostics/rule';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import {
  type OpportunityProblem,
  type OpportunityProblemCode,
  opportunityProblems,
  type ProblemSetting,
} from './opportunityProblems';

/** What rules for opportunities start from: a record, and the text where its problems are told, which may be a retro's. */
export interface OpportunityFacts extends ProblemSetting {
  readonly record: PartialRecord<RecordOf<'opportunity'>>;
  /** The stretch of the text where a problem with a field is told. */
  readonly placeOf: (field: OpportunityProblem['field']) => Finding;
  /** The record's file as commands take it; it is handed on to them. */
  readonly uri: object;
}

type Say = (words: RuleWords) => string;
/** Where something is amiss, and with what. */
interface Amiss extends Finding {
  readonly title: string | undefined;
}

/** A rule for one of the problems; of what is only raised it is no warning. */
function problemRule(
  code: OpportunityProblemCode,
  message: (words: RuleWords, title: string | undefined) => string,
  fixes: (uri: object) => readonly QuickFix[],
): Rule<OpportunityFacts, Amiss> {
  return rule({
    code,
    severity: ({ record }: OpportunityFacts) => (record.status === 'facing' ? 'warning' : 'info'),
    check: ({ record, placeOf, ...setting }: OpportunityFacts): readonly Amiss[] =>
      opportunityProblems(record, setting)
        .filter((problem) => problem.code === code)
        .map(({ field }) => ({ ...placeOf(field), title: record.title })),
    message: ({ title }, words) => message(words, title),
    fixes: (_found, { uri }) => fixes(uri),
  });
}

const chooseOwner = (uri: object): readonly QuickFix[] => [
  { title: ({ t }) => t('Choose who owns it'), command: 'setOpportunityOwner', args: [uri] },
];

/** Asks for one key and writes it. */
const fill = (key: 'revisit' | 'change' | 'measure', title: Say) => (uri: object) => [
  { title, command: 'fillOpportunity', args: [uri, key] },
];

/** Tells of an opportunity that nobody owns. */
const noOwnerRule = problemRule(
  'noOwner',
  ({ t }) => t('Nobody owns this yet. Who would grow by owning it?'),
  chooseOwner,
);

/** Tells of an opportunity whose owner is a team, or everyone. */
const teamOwnerRule = problemRule(
  'teamOwner',
  ({ t }) => t('What everyone owns, no one owns. Name one person.'),
  chooseOwner,
);

/** Tells of an opportunity without a day to look again. */
const noRevisitRule = problemRule(
  'noRevisit',
  ({ t }) => t('It has no review day yet. Without one it is easily forgotten.'),
  fill('revisit', ({ t }) => t('Set a review day')),
);

/** Tells of an opportunity whose day to look again has passed, while no outcome is written. */
const pastRevisitRule = problemRule(
  'pastRevisit',
  ({ t }) => t('The review day has passed. What became of it?'),
  (uri) => [
    { title: ({ t }) => t('Say what became of it'), command: 'recordOutcome', args: [uri] },
    ...fill('revisit', ({ t }) => t('Review it another day'))(uri),
  ],
);

/** Tells of an opportunity that does not say what changes. */
const noChangeRule = problemRule(
  'noChange',
  ({ t }, title) => (title === undefined ? t('It has no change yet.') : t('“{0}” has no change yet.', title)),
  fill('change', ({ t }) => t('Say what exactly changes')),
);

/** Tells of an opportunity whose change is a wish and names no action. */
const changeNamesNoActionRule = problemRule(
  'changeNamesNoAction',
  ({ t }) => t('This is a wish. Say what someone will do, so that everyone can see when it is done.'),
  fill('change', ({ t }) => t('Say what exactly changes')),
);

/** Tells of an opportunity without a measure. */
const noMeasureRule = problemRule(
  'noMeasure',
  ({ t }, title) =>
    title === undefined ? t('It has no measure yet.') : t('“{0}” has no measure yet.', title),
  fill('measure', ({ t }) => t('Say how you will know')),
);

/** All that is told of an opportunity, in its own file and where a retro links to it. */
export const opportunityRules: readonly Rule<OpportunityFacts, Amiss>[] = [
  noOwnerRule,
  teamOwnerRule,
  noChangeRule,
  changeNamesNoActionRule,
  noMeasureRule,
  noRevisitRule,
  pastRevisitRule,
];
