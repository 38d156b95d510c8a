import { rule } from '../../../diagnostics/rule';
import type { Diagnostic } from '../diagnostic';
import { nameDiagnostics } from '../fileName';
import { mended } from '../mended';
import type { RecordFacts } from '../recordFacts';

/** A day or week that is not the one in the file's name. */
export const nameDiffersRule = rule<RecordFacts, Diagnostic>({
  code: 'nameDiffers',
  severity: 'warning',
  check: (facts) => facts.of(nameDiagnostics, 'nameDiffers'),
  message: ({ data }, { t }) => t('the file’s name says {0}; let both say the same.', data.other ?? ''),
  fixes: mended,
});

/** A day in `next.yaml`, which gets its day when the one-on-one starts. */
export const dateInNextRule = rule<RecordFacts, Diagnostic>({
  code: 'dateInNext',
  severity: 'info',
  check: (facts) => facts.of(nameDiagnostics, 'dateInNext'),
  message: ({ data }, { t }) =>
    t('this note gets its day when the one-on-one starts; take “{0}” out.', data.key ?? ''),
  fixes: mended,
});

/** What is for the lead alone, in a file that others may read. */
export const privateInSharedRule = rule<RecordFacts, Diagnostic>({
  code: 'privateInShared',
  severity: 'warning',
  check: (facts) => facts.of(nameDiagnostics, 'privateInShared'),
  message: ({ data }, { t }) =>
    t('others may read this file; “{0}” belongs in the private one beside it.', data.key ?? ''),
  fixes: (_found, { host: { uri } }) => [
    {
      title: ({ t }) => t('Open the private file, to move it there'),
      command: 'privateNote',
      args: [{ uri }],
      isPreferred: false,
    },
  ],
});
