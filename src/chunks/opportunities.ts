/** Loaded when opportunities are judged, matched to people, looked at again, or told as improvements. */
export { goalsThatFit } from '../core/opportunities/goalsThatFit';
export { improvementsText } from '../core/opportunities/improvementsText';
export { improvementsWords } from '../core/opportunities/improvementsWords';
export { BLANK, offeredOutcome } from '../core/opportunities/outcomeSentence';
export { opportunityProblems } from '../core/opportunities/problems';
export { byGrowth, matcher } from '../core/opportunities/wouldGrow';
