/** Answers assistants: loaded when the first tool is called. */
export { Assistant } from '../host/assistant/assistant';
