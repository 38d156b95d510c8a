/** Loaded when an opportunity is matched to people, linked to a goal, gets its outcome, or the improvements are written. */
export { brokenLinks, goalChanges } from '../core/opportunities/goalLinks';
export { goalsThatFit } from '../core/opportunities/goalsThatFit';
export { improvementsText } from '../core/opportunities/improvementsText';
export { improvementsWords } from '../core/opportunities/improvementsWords';
export { outcomeChanges } from '../core/opportunities/outcomeChanges';
export { outcomeSentence } from '../core/opportunities/outcomeSentence';
export { wouldGrow } from '../core/opportunities/wouldGrow';
export { relativeHref } from '../core/retro/relativeHref';
