/** What clicks and drops in the views do: loaded with the first of them. */
export { rowEdits } from '../host/people/rowEdits';
export { openAnyRow } from './anyRow';
