/** Loaded when opportunities are judged, matched to people, looked at again, or told as improvements. */

export { diagnoseOpportunity } from '../core/opportunities/diagnoseOpportunity';
export { goalsThatFit } from '../core/opportunities/goalsThatFit';
export { improvementsText } from '../core/opportunities/improvementsText';
export { BLANK, offeredOutcome } from '../core/opportunities/outcomeSentence';
export { timeForRule } from '../core/opportunities/timeForRule';
export { byGrowth, growthMatcher } from '../core/opportunities/wouldGrow';
