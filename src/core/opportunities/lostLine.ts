import * as l10n from '@vscode/l10n';
import { type QuickFix, rule } from '../diagnostics/rule';
import { setKey } from '../records/changes';
import { edit } from '../yaml/editing';
import type { Intent } from '../yaml/yamlTypes';
import type { OpportunityFacts } from './opportunityFacts';

/**
 * The line of a record is not in its retro any more: the record says so, as nothing is written to the retro then. To be tied to
 * another line, it keeps the words of that one alone, so that these stay the team's.
 */
export const lostLineRule = rule({
  code: 'lostLine',
  severity: 'info',
  check: ({ lost, placeOf }: OpportunityFacts) => (lost ? [{ ...placeOf('line'), ...lost }] : []),
  message: ({ line: { retro, isRetroGone } }) =>
    isRetroGone
      ? l10n.t('Its retro {0} is gone, so nothing is written there anymore.', retro)
      : l10n.t('Its line is no longer in {0}, so nothing is written there.', retro),
  fixes: ({ line: { isRetroGone, likeliest }, text }, { uri }): readonly QuickFix[] => {
    const open: QuickFix = { title: () => l10n.t('Open the retro'), command: 'openRetro', args: [uri] };
    const tie = likeliest === undefined ? undefined : edited(text, setKey('opportunity', 'line', likeliest));
    const forget = edited(text, { kind: 'remove', path: ['line'] });
    return [
      ...(isRetroGone ? [] : [open]),
      ...(tie ? [{ title: () => l10n.t('Tie it to “{0}”', likeliest ?? ''), edits: tie } as QuickFix] : []),
      ...(forget ? [{ title: () => l10n.t('Forget the line'), edits: forget } as QuickFix] : []),
    ];
  },
});

function edited(text: string, change: Intent) {
  const done = edit(text, [change]);
  return done.ok ? done.edits : undefined;
}
