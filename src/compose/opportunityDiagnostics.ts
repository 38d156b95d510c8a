/** Diagnostics of opportunities and their quick fixes: loaded when a retro or an opportunity is shown. */
export { problemsOfRecord, problemsOfRetro } from '../host/opportunities/opportunityDiagnose';
export { opportunityFixesAt } from '../host/opportunities/opportunityFixesAt';
