import type { UnreadReason } from '../core/book/unread';
import type { DiagnosticCode } from '../core/editor/diagnose/diagnostic';

/** What is wrong, in English. No sentence holds a value of the record, so that a log of it may be public. */
const SENTENCES: Readonly<Record<DiagnosticCode, string>> = {
  unreadable: 'the file cannot be read',
  encoding: 'the file is not UTF-8 text',
  control: 'the file contains a character that does not belong in text',
  lineEnds: 'the line endings are mixed',
  tooLarge: 'the file is over 1 MB',
  tooDeep: 'lists and maps are nested too deeply here',
  tooManyKeys: 'the file has too many keys',
  tooManyAnchors: 'the file has too many anchors',
  conflict: 'there are merge conflict markers',
  syntax: 'this is not valid YAML',
  needsQuotes: 'YAML misreads this text; it needs quotes',
  multipleDocuments: 'the file contains several documents (“---”)',
  duplicateKey: 'a key appears twice',
  notAMap: 'there should be keys with values here (“key: value”)',
  unclosed: 'a bracket or quote is not closed',
  missingSpace: 'a space is missing after the colon',
  missing: 'a key is missing',
  notADay: 'this should be a day, like 2026-11-21',
  notDone: 'this should be a day, like 2026-11-21, or true',
  notAWeek: 'this should be a week, like 2026-W47',
  notACadence: 'this should be like “1 week”, “10 days” or “2 months”',
  notASlug: 'this should be the name of a folder or file, like ada-lovelace',
  notOneOf: 'this is not one of the words allowed here',
  notText: 'this should be text',
  notAList: 'this should be a list',
  unknownKey: 'Leadbook does not use this key',
  unknownPerson: 'nobody in the book has this name',
  unknownGoal: 'the person has no goal with this name',
  unknownOpportunity: 'the book has no opportunity with this name',
  unknownValue: 'this is not one of the book’s values',
  unknownTemplate: 'the book has no template with this name',
  teamOwner: 'a team cannot own this; a person can',
  beforeStart: 'this day is before the start',
  inFuture: 'this day is in the future',
  swallowed: 'YAML reads what follows “#” as a comment',
  privateInShared: 'this is for the lead alone, but others can read this file',
  nameDiffers: 'this is not the day or week in the file’s name',
  dateInNext: 'what is collected for next time has no day yet',
};

const UNREAD: Readonly<Record<UnreadReason, string>> = {
  copy: 'is not read: it is named like a copy',
  ending: 'is not read: its name does not end in .yaml',
  capitals: 'is not read: its name has capitals',
  name: 'is not read: its name does not fit here',
  noPrivate: 'is not read: files of this kind have no private part',
  misplaced: 'is not read: Leadbook reads nothing in this folder',
  format: 'is not read: it is not YAML',
};

/**
 * The sentence for a code of a diagnostic.
 * @param key of the schema, where one is missing
 */
export function sentenceOfCode(code: string, key?: string): string {
  if (code === 'missing' && key !== undefined) return `“${key}” is missing`;
  return SENTENCES[code as DiagnosticCode] ?? code;
}

/** Why a file is not read. */
export function unreadInEnglish(reason: UnreadReason): string {
  return `this file ${UNREAD[reason]}`;
}
