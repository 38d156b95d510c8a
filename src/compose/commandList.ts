import type { Uri } from 'vscode';
import { allPromises, groupPromises } from '../host/agenda/allPromises';
import { changePrivacy } from '../host/book/changePrivacy';
import { init } from '../host/book/init';
import { openSample, type SamplePlaces } from '../host/book/openSample';
import { ownRepository } from '../host/book/ownRepository';
import { capture } from '../host/capture/capture';
import { captureCommit } from '../host/capture/captureCommit';
import type { CommandContext } from '../host/commands/commandContext';
import type { Command } from '../host/commands/defineCommand';
import type { InternalCommand } from '../host/commands/internalCommand';
import { undo, undoEntry } from '../host/commands/undo';
import type { UndoHistory } from '../host/commands/undoHistory';
import { answerListed } from '../host/companion/answerList';
import { askRetro } from '../host/companion/askRetro';
import { goThroughOpen, showEarlier } from '../host/companion/goThroughOpen';
import { notRetro, restoreRetro } from '../host/companion/ignoreCommands';
import { fillRetro, newRetro } from '../host/companion/newRetro';
import { setOwnerOfAction } from '../host/companion/ownerOfAction';
import { raiseAction } from '../host/companion/promoteAction';
import { reviewRetros } from '../host/companion/reviewNews';
import { openDashboard, whatWeStandFor } from '../host/dashboard/openDashboard';
import { type Notebook, openNotes } from '../host/editor/lazyNotes';
import { exportCalendar } from '../host/export/exportCalendar';
import { exportPacket } from '../host/export/exportPacket';
import { checkGit } from '../host/guard/checkGit';
import { exportImprovements, improvements } from '../host/improvements/improvements';
import { importNotes } from '../host/notes-import/importNotesCommand';
import { faceOpportunity, fixProblem, recordJudgement } from '../host/opportunities/face';
import { fillOpportunity, openRetro, setOpportunityDay } from '../host/opportunities/opportunityFields';
import { recordOutcome } from '../host/opportunities/outcome';
import { setDirection } from '../host/opportunities/setDirection';
import { setOpportunityOwner, setOpportunityStatus } from '../host/opportunities/setStatus';
import { followInRetro } from '../host/opportunities/ties/tiedRetro';
import { unlinkInRetro } from '../host/opportunities/ties/unlinkInRetro';
import type { PagePanels } from '../host/pages/pagePanels';
import { addEvidence } from '../host/people/commands/addEvidence';
import { addGoal, setGoalStatus } from '../host/people/commands/addGoal';
import { addPerson } from '../host/people/commands/addPerson';
import { archivePerson } from '../host/people/commands/archivePerson';
import { delegate, setDelegationStatus } from '../host/people/commands/delegate';
import { giveSupport } from '../host/people/commands/giveSupport';
import { addMilestone, checkIn, toggleMilestone } from '../host/people/commands/goalItems';
import { handOverMore } from '../host/people/commands/handOverMore';
import { postpone } from '../host/people/commands/postpone';
import { present, privateNote } from '../host/people/commands/privateNote';
import { addAction, toggleAction } from '../host/people/commands/promiseCommands';
import { markTold, recognise } from '../host/people/commands/recognise';
import { reflect } from '../host/people/commands/reflect';
import { endLeave, setLeave } from '../host/people/commands/setLeave';
import { setRelation } from '../host/people/commands/setRelation';
import { skipOneOnOne } from '../host/people/commands/skipOneOnOne';
import { startOneOnOne } from '../host/people/commands/startOneOnOne';
import { stepUp } from '../host/people/commands/stepUp';
import { saveAsTemplate, useTemplate } from '../host/people/commands/templateCommands';
import { tieEvidence } from '../host/people/commands/tieEvidence';
import { deleteRow } from '../host/people/rowCommands/deleteRow';
import { moveTopic } from '../host/people/rowCommands/moveTopic';
import { renameRow } from '../host/people/rowCommands/renameRow';
import { restorePerson } from '../host/people/rowCommands/restorePerson';
import { setDue } from '../host/people/rowCommands/setDue';
import { carryTopics } from '../host/people/topics/carryTopicsCommand';
import { copyAgreed } from '../host/people/topics/copyAgreed';
import { setTopicKind, sortTopics } from '../host/people/topics/sortTopics';
import { toggleTopic } from '../host/people/topics/toggleTopic';
import { allDiscussed, wrapUp } from '../host/people/topics/wrapUp';
import { markListed } from '../host/people/topics/wrapUpList';
import { compareUnread, renameUnread } from '../host/people/unreadCommands';
import { type PeopleView, refresh, showOlder, tickRow } from '../host/people/viewCommands';
import { goThrough, mirrorCommand, prepareCommand } from '../host/preparation/preparationCommands';
import { pressKeep } from '../host/prompts/keepKey';
import type { FollowRecord, RetroContext } from '../host/retro/retroContext';
import { search } from '../host/search/pickAnswer';

/** The dependencies of some commands besides their context. */
export interface CommandParts extends RetroContext, PeopleView {
  readonly context: CommandContext;
  readonly history: UndoHistory;
  /** Where the sample book lies, and where it may be unpacked. */
  readonly sample: SamplePlaces;
  readonly pages: { renew(uri: Uri): void };
  readonly panels: () => Promise<PagePanels>;
  /** The Markdown documents that are fields of a book's files. */
  readonly notes: () => Promise<Notebook>;
  /** Shows what git does with the private files of a book, and what can be done. */
  readonly checkGit: (root?: Uri) => Promise<void>;
}

/** Every public command. */
export function commandList(parts: CommandParts): readonly Command[] {
  const captureThought = capture(parts);
  const follow: FollowRecord = (host, open, uri, mayAsk) => followInRetro(host, parts, open, uri, mayAsk);
  return [
    init(parts.privacies),
    openSample(parts.sample),
    addPerson,
    archivePerson,
    restorePerson,
    setRelation,
    setLeave,
    endLeave,
    renameRow(parts.retros, follow),
    deleteRow((host, open, uri) => unlinkInRetro(host, parts, open, uri)),
    moveTopic,
    setDue,
    startOneOnOne(parts.panels),
    saveAsTemplate,
    useTemplate,
    captureThought,
    captureCommit(captureThought),
    addAction,
    toggleAction,
    allPromises,
    addGoal,
    addMilestone,
    toggleMilestone,
    addEvidence,
    tieEvidence,
    checkIn,
    setGoalStatus,
    skipOneOnOne,
    wrapUp,
    allDiscussed,
    carryTopics,
    toggleTopic,
    sortTopics,
    setTopicKind,
    copyAgreed,
    privateNote(parts.privacies),
    recognise,
    markTold,
    delegate,
    setDelegationStatus,
    handOverMore,
    giveSupport,
    reflect,
    stepUp,
    prepareCommand(parts.pages),
    goThrough(parts.panels),
    postpone(follow),
    mirrorCommand(parts.pages, parts.panels),
    present,
    faceOpportunity(parts),
    fixProblem(parts),
    recordJudgement(parts),
    recordOutcome(parts),
    setOpportunityStatus(parts),
    setOpportunityOwner(parts),
    newRetro(parts),
    goThroughOpen(parts),
    openRetro(parts),
    setOpportunityDay(parts),
    notRetro(parts.memory),
    restoreRetro(parts.memory),
    openDashboard(parts.panels),
    whatWeStandFor(parts.panels),
    setDirection,
    improvements(parts.pages, parts.panels),
    exportImprovements(parts),
    search,
    openNotes(parts.notes),
    importNotes(parts.panels),
    exportPacket(parts.panels),
    exportCalendar,
    changePrivacy(parts.privacies),
    ownRepository(parts.privacies),
    checkGit(parts.checkGit),
    undo(parts),
    reviewRetros(parts),
    refresh(parts),
  ];
}

/** The commands that only rows, lenses, keys and notices call, but those of `readyCommands`. */
export function internalCommandList(
  parts: Omit<CommandParts, 'sample' | 'pages' | 'panels' | 'notes' | 'checkGit'>,
): readonly InternalCommand[] {
  return [
    undoEntry(parts),
    tickRow(parts),
    showOlder(parts),
    compareUnread,
    renameUnread,
    markListed,
    groupPromises,
    pressKeep,
    answerListed,
    askRetro(parts),
    raiseAction(parts),
    setOwnerOfAction(parts),
    fillRetro(parts),
    showEarlier(parts),
    fillOpportunity(parts),
  ];
}
