import * as l10n from '@vscode/l10n';
import { swallowedComments } from '../../../yaml';
import { short } from '../diagnosedFile';
import type { TextFinding, ValueFinding } from '../diagnostic';
import { quoteComment } from '../fixes/quoteComment';
import { renameKey } from '../fixes/renameKey';
import { recordRule } from './recordRule';

/** A key that no schema knows: it is kept, so no more than a hint. What it holds is not looked at. */
export const unknownKeyRule = recordRule({
  code: 'unknownKey',
  severity: 'hint',
  inLogs: 'Leadbook does not use this key',
  check: (file): readonly ValueFinding[] =>
    file.found.flatMap(({ path, shape, holder }) =>
      holder?.type === 'map' && !shape ? [file.atKey(path)] : [],
    ),
  message: ({ data }) => l10n.t('“{0}” is kept, but Leadbook does not use it.', data.key ?? ''),
  fixes: renameKey,
});

/** `ticket #42`, where YAML takes for a comment what was likely meant as text. */
export const swallowedRule = recordRule({
  code: 'swallowed',
  severity: 'warning',
  inLogs: 'YAML reads what follows “#” as a comment',
  check: ({ text }): readonly TextFinding[] =>
    swallowedComments(text).map(({ offset, length }) => ({
      start: offset,
      end: offset + length,
      data: { value: short(text.slice(offset, offset + length)) },
    })),
  message: ({ data }) =>
    l10n.t('YAML reads “{0}” as a comment; put the text in quotes to keep it.', data.value ?? ''),
  fixes: quoteComment,
});
