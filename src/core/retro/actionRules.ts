import * as l10n from '@vscode/l10n';
import { type Finding, type QuickFix, type Rule, rule } from '../diagnostics/rule';
import type { ActionLine } from './action';
import { type ActionProblemCode, actionProblems } from './actionProblems';

/** What rules for actions of a retro start from. */
export interface RetroFacts {
  /** All actions of the retro. */
  readonly actions: readonly ActionLine[];
  /** Names of people: who is named in an action may own it. */
  readonly people?: readonly string[];
  /** The retro's file as commands take it; it is handed on to them. */
  readonly uri: object;
}

/** A place of a retro with the line of its action, from 0. */
export interface ActionFinding extends Finding {
  readonly line: number;
  /** How many actions it is told of. */
  readonly count: number;
}

/** Makes an opportunity of the action in a line. */
export function promoteActionFix(uri: object, line: number): QuickFix {
  return {
    title: () => l10n.t('Make an opportunity of this action'),
    command: 'raiseAction',
    args: [uri, line],
  };
}

/** Asks who owns the action in a line. */
function ownerFix(uri: object, line: number): QuickFix {
  return { title: () => l10n.t('Set Owner…'), command: 'setActionOwner', args: [uri, line] };
}

/** A rule for one of the problems of an action that is no record: only what makes it nobody's. */
function actionRule(code: ActionProblemCode, message: (count: number) => string): Rule<RetroFacts> {
  return rule({
    code,
    severity: 'info',
    check: ({ actions, people }: RetroFacts): readonly ActionFinding[] =>
      actionProblems(actions, people)
        .filter((problem) => problem.code === code)
        .map(({ action: { textStart, textEnd, line }, count }) => ({
          start: textStart,
          end: textEnd,
          line,
          count,
        })),
    message: ({ count }) => message(count),
    fixes: ({ line }, { uri }) => [
      ...(code === 'teamOwner' ? [] : [ownerFix(uri, line)]),
      promoteActionFix(uri, line),
    ],
  });
}

/** All that is told of actions that are no records. */
export const actionRules: readonly Rule<RetroFacts>[] = [
  actionRule('noOwner', () => l10n.t('Nobody owns this action yet.')),
  actionRule('noOwners', (count) => l10n.t('None of these {0} actions has an owner.', count)),
  actionRule('teamOwner', () => l10n.t('What everyone owns, no one owns. Name one person.')),
];
