import * as l10n from '@vscode/l10n';
import { type Finding, type QuickFix, rule } from '../diagnostics/rule';
import { setKey } from '../records/changes';
import { edit } from '../yaml/editing';
import type { Intent } from '../yaml/yamlTypes';

/** What became of the line of a record that is not found any more. */
export interface LostLine {
  /** The file name of the retro that the record names. */
  readonly retro: string;
  /** The retro itself is not there. */
  readonly isRetroGone: boolean;
  /** The words of the line that is most like it; undefined where none is. */
  readonly likeliest?: string | undefined;
}

/** What the rule starts from. */
export interface LostLineFacts {
  /** The record's text. */
  readonly text: string;
  /** Where its `line` stands. */
  readonly place: Finding;
  /** Undefined where the line is found, or nobody looks for it. */
  readonly lost: LostLine | undefined;
  /** The record's file as commands take it; it is handed on to them. */
  readonly uri: object;
}

/**
 * The line of a record is not in its retro any more: the record says so, as nothing is written to the retro then. To be tied to
 * another line, it keeps the words of that one alone, so that these stay the team's.
 */
export const lostLineRule = rule({
  code: 'lostLine',
  severity: 'info',
  check: ({ lost, place }: LostLineFacts) => (lost ? [{ ...place, lost }] : []),
  message: ({ lost: { retro, isRetroGone } }) =>
    isRetroGone
      ? l10n.t('Its retro {0} is gone, so nothing is written there anymore.', retro)
      : l10n.t('Its line is no longer in {0}, so nothing is written there.', retro),
  fixes: ({ lost: { isRetroGone, likeliest } }, { text, uri }): readonly QuickFix[] => {
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
