import * as l10n from '@vscode/l10n';
import { rule } from '../../../diagnostics/rule';
import { asQuickFixes } from '../asQuickFixes';
import type { Diagnostic } from '../diagnostic';
import type { RecordFacts } from '../recordFacts';
import { referenceDiagnostics } from '../unknownNames';

/** A person whom the book does not have. */
export const unknownPersonRule = rule<RecordFacts, Diagnostic>({
  code: 'unknownPerson',
  severity: 'warning',
  check: (facts) => facts.of(referenceDiagnostics, 'unknownPerson'),
  message: ({ data }) =>
    l10n.t('nobody in the book is called “{0}”; use the name of a folder in “people”.', data.value ?? ''),
  fixes: asQuickFixes,
});

/** A team as an owner: a promise, like all that is owned, has one person who keeps it. */
export const teamAsOwnerRule = rule<RecordFacts, Diagnostic>({
  code: 'teamOwner',
  severity: 'warning',
  check: (facts) => facts.of(referenceDiagnostics, 'teamOwner'),
  message: ({ data }) => l10n.t('“{0}” is a team; name the one person who owns it.', data.value ?? ''),
});

/** A goal that the person does not have; said only where all goals of the person are known. */
export const unknownGoalRule = rule<RecordFacts, Diagnostic>({
  code: 'unknownGoal',
  severity: 'warning',
  check: (facts) => (facts.host.knowsGoals === false ? [] : facts.of(referenceDiagnostics, 'unknownGoal')),
  message: ({ data }) =>
    l10n.t('this person has no goal called “{0}”; use the name of a file in “goals”.', data.value ?? ''),
  fixes: asQuickFixes,
});

/** A value that the book does not have. */
export const unknownValueRule = rule<RecordFacts, Diagnostic>({
  code: 'unknownValue',
  severity: 'warning',
  check: (facts) => facts.of(referenceDiagnostics, 'unknownValue'),
  message: ({ data }) =>
    l10n.t('the book has no value “{0}”; use one from “values” in book.yaml.', data.value ?? ''),
  fixes: asQuickFixes,
});

/** A template that the book does not have. */
export const unknownTemplateRule = rule<RecordFacts, Diagnostic>({
  code: 'unknownTemplate',
  severity: 'warning',
  check: (facts) => facts.of(referenceDiagnostics, 'unknownTemplate'),
  message: ({ data }) =>
    l10n.t('no template is called “{0}”; use the name of a file in “templates”.', data.value ?? ''),
  fixes: asQuickFixes,
});

/** An opportunity that the book does not have. */
export const unknownOpportunityRule = rule<RecordFacts, Diagnostic>({
  code: 'unknownOpportunity',
  severity: 'warning',
  check: (facts) => facts.of(referenceDiagnostics, 'unknownOpportunity'),
  message: ({ data }) =>
    l10n.t('no opportunity is called “{0}”; use the name of a file in “opportunities”.', data.value ?? ''),
  fixes: asQuickFixes,
});
