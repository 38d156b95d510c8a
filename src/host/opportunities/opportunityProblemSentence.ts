import { l10n } from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { OpportunityProblemCode } from '../../core/opportunities/opportunityProblems';
import type { ActionProblemCode } from '../../core/retro';

/** What is amiss with an opportunity, as a sentence that says what to do. */
export function opportunityProblemSentence(code: OpportunityProblemCode): string {
  switch (code) {
    case 'noOwner':
      return l10n.t('Nobody owns this yet. Who would grow by owning it?');
    case 'teamOwner':
      return l10n.t('What everybody owns, nobody does: name one person.');
    case 'noRevisit':
      return l10n.t('There is no day to look again: without one it is forgotten.');
    case 'pastRevisit':
      return l10n.t('The day to look again has passed. What became of it?');
    case 'noChange':
      return l10n.t('It does not say yet what exactly changes.');
    case 'changeNamesNoAction':
      return l10n.t('This is a wish: say what someone does, that can be seen to be done.');
    case 'noMeasure':
      return l10n.t('It does not say yet how you will know that it worked.');
    default:
      return assertNever(code);
  }
}

/** The same of an action line that is no record. */
export function actionSentence(code: ActionProblemCode): string {
  switch (code) {
    case 'noOwner':
      return l10n.t('Nobody owns this action yet.');
    case 'noOwners':
      return l10n.t('Nobody owns any of these actions yet.');
    case 'teamOwner':
      return opportunityProblemSentence(code);
    default:
      return assertNever(code);
  }
}
