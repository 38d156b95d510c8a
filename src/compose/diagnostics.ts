/** What is amiss in records and retros, and what mends it: loaded when one of them is shown. */
export { registerDiagnostics } from '../host/diagnostics/register';
