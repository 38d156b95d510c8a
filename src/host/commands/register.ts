import { type LogOutputChannel, l10n, type Uri } from 'vscode';
import { COMMANDS, type CommandName, commandId } from '../contributions';
import { UserError } from '../errors';
import { exportCalendar } from '../exports/calendar';
import { exportPacket } from '../exports/packet';
import { guarded } from '../guarded';
import { importNotes } from '../importing/importNotes';
import { faceOpportunity, fixProblem, recordJudgement } from '../opportunities/face';
import { exportImprovements, improvements } from '../opportunities/improvements';
import { newRetro } from '../opportunities/newRetro';
import { recordOutcome } from '../opportunities/outcome';
import { setOpportunityOwner, setOpportunityStatus } from '../opportunities/standing';
import { mirror, prepare } from '../pages/commands';
import { search } from '../search/search';
import { addAction, toggleAction } from './actions';
import { addGoal, setGoalStatus } from './addGoal';
import { addPerson } from './addPerson';
import { archivePerson } from './archivePerson';
import { commandArguments } from './arguments';
import { capture } from './capture';
import { captureCommit } from './captureCommit';
import { delegate, setDelegationStatus } from './delegate';
import { type Given, givenByHand, SELECTED } from './given';
import { addEvidence, addMilestone, checkIn, toggleMilestone } from './goalItems';
import type { Call, Handler, Host } from './host';
import { init } from './init';
import { openSample } from './openSample';
import { privateNote } from './privateNote';
import { markTold, recognise } from './recognise';
import { reflect } from './reflect';
import type { Commands } from './registerLater';
import { argumentsOf } from './rowArguments';
import { skipOneOnOne } from './skipOneOnOne';
import { startOneOnOne } from './startOneOnOne';

const handlers: { readonly [N in CommandName]: Handler<N> } = {
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
  openNotes: async (host, call) => (await host.notes()).open(call),
  importNotes,
  exportPacket,
  exportCalendar,
};

/** Every public command. */
export function commandsOf(host: Host, log: LogOutputChannel): Commands {
  return new Map(
    COMMANDS.map((name) => [commandId(name), (...given: unknown[]) => run(host, log, name, given)]),
  );
}

async function run<N extends CommandName>(
  host: Host,
  log: LogOutputChannel,
  name: N,
  given: readonly unknown[],
): Promise<Uri | undefined> {
  const byHand = givenByHand(given[0] === SELECTED ? [host.selected()] : given);
  const call = async () => handlers[name](host, parse(name, given[0], byHand));
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
