/** Loaded when opportunities are asked for, judged, matched, linked, or told as improvements. */
export { brokenLinks, goalChanges } from '../core/opportunities/goalLinks';
export { goalsThatFit } from '../core/opportunities/goalsThatFit';
export { opportunityGroups } from '../core/opportunities/groups';
export { improvementsText } from '../core/opportunities/improvementsText';
export { improvementsWords } from '../core/opportunities/improvementsWords';
export { lookAgain } from '../core/opportunities/lookAgain';
export { openThings } from '../core/opportunities/openThings';
export { outcomeSentence } from '../core/opportunities/outcomeSentence';
export { opportunityProblems } from '../core/opportunities/problems';
export { facedBy, takenOn } from '../core/opportunities/takenOn';
export { wouldGrow } from '../core/opportunities/wouldGrow';
export { relativeHref } from '../core/retro/relativeHref';
