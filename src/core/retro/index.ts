/** The retro question's pure part: is this a retro, is it answered, and the edits that write an answer into it. */
export { alreadyAnswered } from './alreadyAnswered';
export { answerEdits } from './answerEdits';
export type { Answered, AnswerRefusalCode } from './answered';
export type { Answer, AnswerKind } from './answerText';
export { type Family, family } from './families';
export { type Format, formatOf } from './format';
export { globs, type PathTest } from './glob';
export { type Heading, headings } from './outline';
export { relativeHref } from './relativeHref';
export { type Attention, retroContent } from './retroContent';
export { type PathVerdict, type RetroRules, retroPath } from './retroPath';
