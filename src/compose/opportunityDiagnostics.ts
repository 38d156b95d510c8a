/** What is amiss with opportunities, and what mends it: loaded when a retro or an opportunity is shown. */
export { problemsOfRecord, problemsOfRetro } from '../host/opportunities/diagnose';
export { fixesAt } from '../host/opportunities/mend';
