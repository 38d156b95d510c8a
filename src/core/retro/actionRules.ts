import * as l10n from '@vscode/l10n';
import { type Finding, type QuickFix, type Rule, rule } from '../diagnostics/rule';
import { isTeamWritten, sayTeamOwns } from '../teamWords';
import type { ActionLine } from './action';
import { numbersOnLines } from './actionOn';
import { namesOneOf } from './namesOneOf';

/** What rules for actions of a retro start from. */
interface RetroFacts {
  /** All actions of the retro. */
  readonly actions: readonly ActionLine[];
  /** Names of people: who is named in an action may own it. */
  readonly people?: readonly string[];
  /** The retro's file as commands take it; it is handed on to them. */
  readonly uri: object;
}

/** A place of a retro with the line of its action, and which of those that begin there it is, from 0. */
interface ActionFinding extends Finding {
  readonly line: number;
  readonly nth: number;
  /** How many actions nobody owns. */
  readonly count: number;
}

/** Makes an opportunity of the action in a line, of which there may be several. */
export function promoteActionFix(uri: object, line: number, nth: number): QuickFix {
  return {
    title: () => l10n.t('Make an opportunity of this action'),
    command: 'raiseAction',
    args: [uri, line, nth],
  };
}

/** Asks who owns the action in a line. */
function ownerFix(uri: object, line: number, nth: number): QuickFix {
  return { title: () => l10n.t('Set Owner…'), command: 'setActionOwner', args: [uri, line, nth] };
}

/** Which actions a rule tells of, each once: of all that are open, and of those that nobody owns. */
type ActionCheck = (
  open: readonly ActionLine[],
  nobodys: readonly ActionLine[],
  facts: RetroFacts,
) => readonly ActionLine[];

/**
 * A rule for what makes actions that are no records nobody's. Nothing is said of experiments, which are everyone's, nor of what is
 * listed as open from before: its own retro was told.
 */
function actionRule(
  code: string,
  check: ActionCheck,
  message: (count: number) => string,
  fixes: (uri: object, line: number, nth: number) => readonly QuickFix[],
): Rule<RetroFacts, ActionFinding> {
  return rule({
    code,
    severity: 'info',
    check: (facts: RetroFacts): readonly ActionFinding[] => {
      const open = facts.actions.filter(
        ({ done, record, family }) => !done && record === undefined && family === 'actions',
      );
      const nobodys = nobodysOf(open, facts);
      const numbers = numbersOnLines(facts.actions);
      return check(open, nobodys, facts).map((action) => ({
        ...{ start: action.textStart, end: action.textEnd, line: action.line },
        nth: numbers.get(action) ?? 0,
        count: nobodys.length,
      }));
    },
    message: ({ count }) => message(count),
    fixes: ({ line, nth }, { uri }) => fixes(uri, line, nth),
  });
}

/** Those that have no owner, and name none of the people in full or by the first name. */
function nobodysOf(open: readonly ActionLine[], { people = [] }: RetroFacts): readonly ActionLine[] {
  const isNamed = namesOneOf(people);
  return open.filter(({ owner, text }) => owner === undefined && !isNamed(text));
}

/** True if this team writes owners, so that each action without one was forgotten. */
function namesOwners({ actions }: RetroFacts): boolean {
  return actions.some(({ owner }) => owner !== undefined && !isTeamWritten(owner));
}

const ownOrPromote = (uri: object, line: number, nth: number) => [
  ownerFix(uri, line, nth),
  promoteActionFix(uri, line, nth),
];

/** Tells of each action that was forgotten when owners were named, or of the only one. */
const noActionOwnerRule = actionRule(
  'noOwner',
  (_open, nobodys, facts) => (namesOwners(facts) || nobodys.length === 1 ? nobodys : []),
  () => l10n.t('Nobody owns this action yet.'),
  ownOrPromote,
);

/** Tells once of several actions, where no action of the retro has an owner. */
const noOwnersRule = actionRule(
  'noOwners',
  (_open, nobodys, facts) => (namesOwners(facts) || nobodys.length < 2 ? [] : nobodys.slice(0, 1)),
  (count) => l10n.t('None of these {0} actions has an owner.', count),
  ownOrPromote,
);

/** Tells of an action that a team owns, or everyone, which is nobody. */
const teamActionOwnerRule = actionRule(
  'teamOwner',
  (open) => open.filter(({ owner }) => owner !== undefined && isTeamWritten(owner)),
  sayTeamOwns,
  (uri, line, nth) => [promoteActionFix(uri, line, nth)],
);

/** All that is told of actions that are no records. */
export const actionRules: readonly Rule<RetroFacts, ActionFinding>[] = [
  noActionOwnerRule,
  noOwnersRule,
  teamActionOwnerRule,
];
