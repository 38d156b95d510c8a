/** The edits that clicks and drops in the people view make: loaded with the first of them. */
export { rowEdits } from '../host/people/rowEdits';
