import * as l10n from '@vscode/l10n';
import { rule } from '../../../diagnostics/rule';
import { swallowedComments } from '../../../yaml';
import { asQuickFixes } from '../asQuickFixes';
import { type DiagnosedFile, short } from '../diagnosedFile';
import type { Diagnostic } from '../diagnostic';
import { oddBlankDiagnostics } from '../oddBlanks';
import type { RecordFacts } from '../recordFacts';

/** Brackets or quotes with nothing that closes them. */
export const unclosedRule = rule<RecordFacts, Diagnostic>({
  code: 'unclosed',
  severity: 'error',
  check: (facts) => facts.ofUnreadable('unclosed'),
  message: ({ data }) => l10n.t('{0} is missing: what is opened here is never closed.', data.missing ?? ''),
  fixes: asQuickFixes,
});

/** A colon with no space behind it, `owner:me`. */
export const missingSpaceRule = rule<RecordFacts, Diagnostic>({
  code: 'missingSpace',
  severity: 'error',
  check: (facts) => [...facts.ofUnreadable('missingSpace'), ...facts.of(oddBlankDiagnostics, 'missingSpace')],
  message: ({ data }) => l10n.t('put a space after “{0}:”; without it this is not a key.', data.key ?? ''),
  fixes: asQuickFixes,
});

/** A key that is kept, but Leadbook makes nothing of it. */
export const unknownKeyRule = rule<RecordFacts, Diagnostic>({
  code: 'unknownKey',
  severity: 'hint',
  check: (facts) => facts.of(unknownKeys, 'unknownKey'),
  message: ({ data }) => l10n.t('“{0}” is kept, but Leadbook does not use it.', data.key ?? ''),
  fixes: asQuickFixes,
});

/** `ticket #42`, where YAML takes the rest for a comment. */
export const swallowedRule = rule<RecordFacts, Diagnostic>({
  code: 'swallowed',
  severity: 'warning',
  check: (facts) => facts.of(swallowed, 'swallowed'),
  message: ({ data }) =>
    l10n.t('YAML reads “{0}” as a comment; put the text in quotes to keep it.', data.value ?? ''),
  fixes: asQuickFixes,
});

/** Keys that no schema knows: they are kept, so no more than a hint. What they hold is not looked at. */
function unknownKeys(file: DiagnosedFile): Diagnostic[] {
  return file.found.flatMap(({ path, shape, holder }) =>
    holder?.type === 'map' && !shape ? [file.atKey('unknownKey', 'hint', path)] : [],
  );
}

/** Comments that were likely meant as text. */
function swallowed({ text }: DiagnosedFile): Diagnostic[] {
  return swallowedComments(text).map(({ offset, length }) => ({
    code: 'swallowed',
    severity: 'warning',
    start: offset,
    end: offset + length,
    data: { value: short(text.slice(offset, offset + length)) },
  }));
}
