import { type LogOutputChannel, l10n, type Uri } from 'vscode';
import { init } from '../host/book/init';
import { openSample } from '../host/book/openSample';
import { capture } from '../host/capture/capture';
import { captureCommit } from '../host/capture/captureCommit';
import { commandArguments } from '../host/commands/arguments';
import { type CallerRow, type Given, givenByHand, SELECTED } from '../host/commands/caller';
import type { Call, Handler, Host } from '../host/commands/commandContext';
import type { Commands } from '../host/commands/registerLazyCommands';
import { newRetro } from '../host/companion/newRetro';
import type { Notebook } from '../host/editor/lazyNotes';
import { exportCalendar } from '../host/export/calendar';
import { exportPacket } from '../host/export/packet';
import { exportImprovements, improvements } from '../host/improvements/improvements';
import { importNotes } from '../host/notes-import/importNotes';
import { faceOpportunity, fixProblem, recordJudgement } from '../host/opportunities/face';
import { recordOutcome } from '../host/opportunities/outcome';
import { setOpportunityOwner, setOpportunityStatus } from '../host/opportunities/standing';
import { addGoal, setGoalStatus } from '../host/people/commands/addGoal';
import { addPerson } from '../host/people/commands/addPerson';
import { archivePerson } from '../host/people/commands/archivePerson';
import { delegate, setDelegationStatus } from '../host/people/commands/delegate';
import { addEvidence, addMilestone, checkIn, toggleMilestone } from '../host/people/commands/goalItems';
import { privateNote } from '../host/people/commands/privateNote';
import { addAction, toggleAction } from '../host/people/commands/promises';
import { markTold, recognise } from '../host/people/commands/recognise';
import { reflect } from '../host/people/commands/reflect';
import { skipOneOnOne } from '../host/people/commands/skipOneOnOne';
import { startOneOnOne } from '../host/people/commands/startOneOnOne';
import { COMMANDS, type CommandName, commandId } from '../host/platform/contributions';
import { UserError } from '../host/platform/errors';
import { guarded } from '../host/platform/guarded';
import { mirror, prepare } from '../host/preparation/commands';
import type { RetroMemory } from '../host/retro/memory';
import { search } from '../host/search/search';
import { argumentsOf } from './rowArguments';

type Handlers = { readonly [N in CommandName]: Handler<N> };

const withoutParts: Omit<Handlers, 'openNotes'> = {
  init,
  openSample,
  addPerson,
  archivePerson,
  startOneOnOne,
  capture,
  captureCommit,
  addAction,
  toggleAction,
  addGoal,
  addMilestone,
  toggleMilestone,
  addEvidence,
  checkIn,
  setGoalStatus,
  skipOneOnOne,
  privateNote,
  recognise,
  markTold,
  delegate,
  setDelegationStatus,
  reflect,
  prepare,
  mirror,
  faceOpportunity,
  fixProblem,
  recordJudgement,
  recordOutcome,
  setOpportunityStatus,
  setOpportunityOwner,
  newRetro,
  improvements,
  exportImprovements,
  search,
  importNotes,
  exportPacket,
  exportCalendar,
};

/** What commands are made of. */
export interface CommandParts {
  readonly host: Host;
  readonly memory: RetroMemory;
  /** The Markdown documents that are fields of a book's files. */
  readonly notes: () => Promise<Notebook>;
  /** The row that is selected in the people view. */
  readonly selected: () => CallerRow | undefined;
}

/** Every public command. */
export function commandsOf(parts: CommandParts, log: LogOutputChannel): Commands {
  const handlers: Handlers = {
    ...withoutParts,
    openNotes: async (_, call) => (await parts.notes()).open(call),
  };
  const runOf = <N extends CommandName>(name: N, given: readonly unknown[]) =>
    run(parts.host, handlers[name], log, name, given[0] === SELECTED ? [parts.selected()] : given);
  return new Map(COMMANDS.map((name) => [commandId(name), (...given: unknown[]) => runOf(name, given)]));
}

async function run<N extends CommandName>(
  host: Host,
  handler: Handler<N>,
  log: LogOutputChannel,
  name: N,
  given: readonly unknown[],
): Promise<Uri | undefined> {
  const byHand = givenByHand(given);
  const call = async () => handler(host, parse(name, given[0], byHand));
  return byHand ? guarded(log, call) : call();
}

function parse<N extends CommandName>(name: N, given: unknown, byHand: Given | undefined): Call<N> {
  const parsed = commandArguments[name].safeParse(byHand ? argumentsOf(name, byHand) : given);
  if (parsed.success) return { args: parsed.data as Call<N>['args'], all: byHand !== undefined };
  const where = parsed.error.issues.map((issue) => issue.path.join('.') || l10n.t('the argument')).join(', ');
  throw new UserError(
    'badArguments',
    l10n.t('{0} does not understand what it was given: {1}.', commandId(name), where),
  );
}
