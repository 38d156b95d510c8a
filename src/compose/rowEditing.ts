/** What clicks and drops in the people view change in files: loaded with the first of them. */
export { rowEdits } from '../host/people/rowEdits';
