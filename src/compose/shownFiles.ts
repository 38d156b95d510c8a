/** What is said of records and retros, and the retro question: loaded when one of them is shown. */
export { registerRetro } from '../host/companion/companion';
export { registerDiagnostics } from '../host/diagnostics/register';
export { recordTies } from '../host/opportunities/ties/recordTies';
export { countRetroNews } from '../host/opportunities/ties/retroNews';
