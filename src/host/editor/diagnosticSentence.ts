import { l10n } from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { Diagnostic, Fix } from '../../core/editor/diagnose/diagnostic';
import { dayInWords } from '../platform/dateFormat';
import { fieldProblemSentence, problemSentence } from '../platform/errors';

/** The message of a diagnostic: what is wrong and what to do. */
export function diagnosticSentence(diagnostic: Diagnostic): string {
  const said = sentence(diagnostic);
  return said.charAt(0).toLocaleUpperCase() + said.slice(1);
}

function sentence({ code, path = [], data }: Diagnostic): string {
  const { key = '', value = '', other = '', otherKey = '', missing = '' } = data;
  switch (code) {
    case 'unclosed':
      return l10n.t('{0} is missing: what is opened here is nowhere closed.', missing);
    case 'missingSpace':
      return l10n.t('put a space behind “{0}:”, else it is no key.', key);
    case 'unknownKey':
      return l10n.t('“{0}” is kept, but Leadbook makes nothing of it.', key);
    case 'unknownPerson':
      return l10n.t('nobody in the book is called “{0}”; write the name of a folder below “people”.', value);
    case 'unknownGoal':
      return l10n.t('they have no goal called “{0}”; write the name of a file below “goals”.', value);
    case 'unknownOpportunity':
      return l10n.t('no opportunity is called “{0}”; write the name of a file below “opportunities”.', value);
    case 'beforeStart':
      return l10n.t('this is before it began (“{0}” is {1}); set a later day.', otherKey, dayInWords(other));
    case 'inFuture':
      return l10n.t('this day is still to come; “{0}” is a day that was.', key);
    case 'swallowed':
      return l10n.t('YAML takes “{0}” for a comment; put the text in quotes to keep it.', value);
    case 'privateInShared':
      return l10n.t('others may read this file; “{0}” belongs in the private one beside it.', key);
    case 'nameDiffers':
      return l10n.t('the file’s name says {0}; let both say the same.', other);
    case 'dateInNext':
      return l10n.t('this note gets its day when the one-on-one starts; take “{0}” out.', key);
    case 'missing':
    case 'notADay':
    case 'notDone':
    case 'notAWeek':
    case 'notACadence':
    case 'notASlug':
    case 'notOneOf':
    case 'notText':
    case 'notAList':
      return fieldProblemSentence({ code, path, ...(data.allowed ? { allowed: data.allowed } : {}) });
    case 'notAMap':
      // The same word is said of a whole file, which has no path, and of an item of a list.
      return path.length > 0 ? fieldProblemSentence({ code, path }) : problem(code, data.detail);
    case 'unreadable':
    case 'encoding':
    case 'control':
    case 'lineEnds':
    case 'tooLarge':
    case 'tooDeep':
    case 'tooManyKeys':
    case 'tooManyAnchors':
    case 'conflict':
    case 'syntax':
    case 'needsQuotes':
    case 'multipleDocuments':
    case 'duplicateKey':
      return problem(code, data.detail);
    default:
      return assertNever(code);
  }
}

function problem(code: Parameters<typeof problemSentence>[0]['code'], detail: string | undefined): string {
  const place = { offset: 0, length: 0, line: 0, column: 0 };
  return problemSentence({ code, place, ...(detail === undefined ? {} : { detail }) });
}

/** What a way to mend it does. */
export function fixTitle({ code, key = '', to = '', name }: Fix): string {
  switch (code) {
    case 'quote':
      return l10n.t('Put the text in quotes');
    case 'closeQuote':
      return l10n.t('Close the quote');
    case 'closeBracket':
      return l10n.t('Close the bracket');
    case 'addSpace':
      return l10n.t('Put a space behind the colon');
    case 'spaces':
      return l10n.t('Indent with spaces');
    case 'renameKey':
      return l10n.t('Call it “{0}”', to);
    case 'replace':
      return name === undefined ? l10n.t('Change to “{0}”', to) : l10n.t('Change to “{0}” ({1})', to, name);
    case 'addKey':
      return l10n.t('Add “{0}: {1}”', key, to);
    case 'removeKey':
      return key === '' ? l10n.t('Remove the second one') : l10n.t('Remove “{0}”', key);
    case 'toList':
      return l10n.t('Make a list of it');
    case 'toMap':
      return l10n.t('Put it under “{0}”', key);
    default:
      return assertNever(code);
  }
}
