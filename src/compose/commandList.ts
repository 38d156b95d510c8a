import type { Uri } from 'vscode';
import { init } from '../host/book/init';
import { openSample } from '../host/book/openSample';
import { capture } from '../host/capture/capture';
import { captureCommit } from '../host/capture/captureCommit';
import type { Command } from '../host/commands/defineCommand';
import { newRetro } from '../host/companion/newRetro';
import type { Notebook } from '../host/editor/lazyNotes';
import { openNotes } from '../host/editor/openNotesCommand';
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
import type { Recent } from '../host/platform/recentChoices';
import { mirror, prepare } from '../host/preparation/commands';
import type { RetroFiles } from '../host/retro/retroFiles';
import { search } from '../host/search/search';

/** What some commands need beside their context. */
export interface CommandParts {
  readonly recent: Recent;
  readonly retros: RetroFiles;
  /** The folder of the extension, where the sample book lies. */
  readonly extensionUri: Uri;
  /** Where a sample may be unpacked when no folder is open. */
  readonly globalStorageUri: Uri;
  readonly pages: { renew(uri: Uri): void };
  /** The Markdown documents that are fields of a book's files. */
  readonly notes: () => Promise<Notebook>;
}

/** Every public command. */
export function commandList(parts: CommandParts): readonly Command[] {
  const captureThought = capture(parts.recent, parts.retros);
  return [
    init,
    openSample(parts),
    addPerson,
    archivePerson,
    startOneOnOne,
    captureThought,
    captureCommit(captureThought),
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
    prepare(parts.pages),
    mirror(parts.pages),
    faceOpportunity(parts.retros),
    fixProblem(parts.retros),
    recordJudgement(parts.retros),
    recordOutcome,
    setOpportunityStatus,
    setOpportunityOwner,
    newRetro(parts.retros),
    improvements(parts.pages),
    exportImprovements,
    search,
    openNotes(parts.notes),
    importNotes,
    exportPacket,
    exportCalendar,
  ];
}
