/** Loaded once the first rows are there, when books are searched for what is not read. */
export { judgeFile, judgeFolder } from '../core/book/unread';
