import * as l10n from '@vscode/l10n';
import { type Finding, type QuickFix, type Rule, rule } from '../diagnostics/rule';
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

/** The place of a problem, and the title of the opportunity that has it. */
interface OpportunityFinding extends Finding {
  readonly title: string | undefined;
}

/** A rule for one of the problems; of what is only raised it is no warning. */
function problemRule(
  code: OpportunityProblemCode,
  message: (title: string | undefined) => string,
  fixes: (uri: object) => readonly QuickFix[],
): Rule<OpportunityFacts, OpportunityFinding> {
  return rule({
    code,
    severity: ({ record }: OpportunityFacts) => (record.status === 'facing' ? 'warning' : 'info'),
    check: ({ record, placeOf, ...setting }: OpportunityFacts): readonly OpportunityFinding[] =>
      opportunityProblems(record, setting)
        .filter((problem) => problem.code === code)
        .map(({ field }) => ({ ...placeOf(field), title: record.title })),
    message: ({ title }) => message(title),
    fixes: (_found, { uri }) => fixes(uri),
  });
}

const chooseOwner = (uri: object): readonly QuickFix[] => [
  { title: () => l10n.t('Choose who owns it'), command: 'setOpportunityOwner', args: [uri] },
];

/** Asks for one key and writes it. */
const fill = (key: 'revisit' | 'change' | 'measure', title: () => string) => (uri: object) => [
  { title, command: 'fillOpportunity', args: [uri, key] },
];

/** Tells of an opportunity that nobody owns. */
const noOwnerRule = problemRule(
  'noOwner',
  () => l10n.t('Nobody owns this yet. Who would grow by owning it?'),
  chooseOwner,
);

/** Tells of an opportunity whose owner is a team, or everyone. */
const teamOwnerRule = problemRule(
  'teamOwner',
  () => l10n.t('What everyone owns, no one owns. Name one person.'),
  chooseOwner,
);

/** Tells of an opportunity without a day to look again. */
const noRevisitRule = problemRule(
  'noRevisit',
  () => l10n.t('It has no review day yet. Without one it is easily forgotten.'),
  fill('revisit', () => l10n.t('Set a review day')),
);

/** Tells of an opportunity whose day to look again has passed, while no outcome is written. */
const pastRevisitRule = problemRule(
  'pastRevisit',
  () => l10n.t('The review day has passed. What became of it?'),
  (uri) => [
    { title: () => l10n.t('Say what became of it'), command: 'recordOutcome', args: [uri] },
    ...fill('revisit', () => l10n.t('Review it another day'))(uri),
  ],
);

/** Tells of an opportunity that does not say what changes. */
const noChangeRule = problemRule(
  'noChange',
  (title) =>
    title === undefined ? l10n.t('It has no change yet.') : l10n.t('“{0}” has no change yet.', title),
  fill('change', () => l10n.t('Say what exactly changes')),
);

/** Tells of an opportunity whose change is a wish and names no action. */
const changeNamesNoActionRule = problemRule(
  'changeNamesNoAction',
  () => l10n.t('This is a wish. Say what someone will do, so that everyone can see when it is done.'),
  fill('change', () => l10n.t('Say what exactly changes')),
);

/** Tells of an opportunity without a measure. */
const noMeasureRule = problemRule(
  'noMeasure',
  (title) =>
    title === undefined ? l10n.t('It has no measure yet.') : l10n.t('“{0}” has no measure yet.', title),
  fill('measure', () => l10n.t('Say how you will know')),
);

/** All rules for opportunities, in their own files and where a retro links to them. */
export const opportunityRules: readonly Rule<OpportunityFacts, OpportunityFinding>[] = [
  noOwnerRule,
  teamOwnerRule,
  noChangeRule,
  changeNamesNoActionRule,
  noMeasureRule,
  noRevisitRule,
  pastRevisitRule,
];
