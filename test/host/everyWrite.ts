// Every way in which Leadbook can be told to write, and a workspace on which each of them has something to do.
import { commands, extensions, FileType, Uri, workspace } from 'vscode';
import { emptyWorkspace, extensionId, inWorkspace, workspaceRoot, writeText } from './harness.ts';

const ADA = 'leadbook/people/ada-lovelace';
export const GOAL = `${ADA}/goals/lead-it.yaml`;
export const NOTE = `${ADA}/one-on-ones/2026-01-10.yaml`;
const LATER = `${ADA}/one-on-ones/2026-01-11.yaml`;
const NEXT = `${ADA}/one-on-ones/next.yaml`;
const PRAISE = `${ADA}/recognition/2026-01-10-calm.yaml`;
const CONTRACT = `${ADA}/delegations/the-train.yaml`;
export const FACED = 'leadbook/opportunities/2026-01-10-own-the-train.yaml';
const RAISED = 'leadbook/opportunities/2026-01-11-a-pager-that-sleeps.yaml';
export const RETRO = 'docs/retros/2026-01-10-retro.md';
/** Misread by YAML, and fixed by a quick fix. */
export const BROKEN = `${ADA}/one-on-ones/2026-01-05.yaml`;

const FILES: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\n',
  'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
  [`${ADA}/person.yaml`]: 'name: Ada Lovelace\nevidence:\n  - text: Ran the review\n',
  'leadbook/people/bo/person.yaml': 'name: Bo Ek\n',
  [NOTE]:
    'date: 2026-01-10\ntopics:\n  - text: The roof\n  - text: The wall\n  - text: The door\nnotes: Fine\nactions:\n  - text: Ask Dag\n    owner: me\n',
  [LATER]: 'date: 2026-01-11\n',
  [NEXT]: 'topics:\n  - text: The release train\n  - text: The pager\n',
  [GOAL]: 'title: Lead it\nstatus: active\nmilestones:\n  - text: RFC accepted\n',
  [BROKEN]: 'actions:\n  - text: Call: Tom\n',
  [PRAISE]: 'date: 2026-01-10\ntext: Kept calm\n',
  [CONTRACT]: 'outcome: The train leaves\nstatus: active\n',
  [FACED]: 'title: Own the train\nkind: opportunity\nstatus: facing\nowner: ada-lovelace\n',
  [RAISED]: 'title: A pager that sleeps\nkind: opportunity\nstatus: raised\n',
  [RETRO]: '# Retro\n\n## What went well\n\n- All slept\n\n## Actions\n\n- [ ] Release before lunch\n',
  'old/1-1s/ada-lovelace/2026-01-09.md': '# 1:1\n\n- Talked about the pager\n',
};

/** Puts the files there, and nothing else. */
export async function fillWorkspace(): Promise<void> {
  await emptyWorkspace();
  for (const [path, text] of Object.entries(FILES)) await writeText(at(path), text);
}

/** A file of the workspace. */
export const at = (path: string) => inWorkspace(...path.split('/'));

const person = 'ada-lovelace';

/**
 * Arguments with which each public command that writes has all it needs: called one after the other, each asks for nothing
 * and changes the files.
 */
export const WRITES: Readonly<Record<string, readonly (() => object)[]>> = {
  addPerson: [() => ({ name: 'Grace Hopper', role: 'Engineer', cadence: '1 week', becoming: 'More' })],
  toggleTopic: [() => ({ uri: at(NOTE), index: 0, text: 'The roof' })],
  setTopicKind: [() => ({ uri: at(NOTE), index: 1, text: 'The wall', kind: 'review' })],
  carryTopics: [() => ({ uri: at(LATER), topics: ['The wall'] })],
  wrapUp: [() => ({ uri: at(NOTE), carried: ['The door'], promises: [{ text: 'Paint it' }] })],
  allDiscussed: [() => ({ uri: at(LATER) })],
  startOneOnOne: [() => ({ person }), () => ({ person: 'bo' })],
  saveAsTemplate: [() => ({ uri: at(NOTE), name: 'Building' })],
  useTemplate: [() => ({ person, template: 'coaching' }), () => ({ template: 'plain' })],
  skipOneOnOne: [() => ({ person, reason: 'Ill', date: '2026-01-12' })],
  capture: [
    ...['topic', 'promise', 'recognition', 'opportunity'].map((as) => () => ({
      person,
      as,
      text: 'A thought',
      link: 'src/x.ts#L1',
    })),
    () => ({ person, as: 'evidence', text: 'A thought', uri: at(GOAL) }),
  ],
  recognise: [() => ({ person, text: 'Kept calm', effect: 'All slept', link: 'src/x.ts' })],
  markTold: [() => ({ uri: at(PRAISE) })],
  delegate: [
    () => ({ person, outcome: 'It leaves', authority: 'decide', limits: ['no'], quiet: '2026-12-01' }),
  ],
  setDelegationStatus: [
    () => ({ uri: at(CONTRACT), status: 'done' }),
    () => ({ uri: at(CONTRACT), status: 'returned', why: 'Too early' }),
  ],
  handOverMore: [() => ({ uri: at(CONTRACT), authority: 'decide' })],
  giveSupport: [
    () => ({ uri: at(CONTRACT), text: 'My help', as: 'given' }),
    () => ({ uri: at(GOAL), text: 'An hour', as: 'promise', due: '2026-12-01' }),
  ],
  postpone: [
    () => ({ uri: at(GOAL), index: 0, text: 'RFC accepted', day: '2026-12-05' }),
    () => ({ uri: at(CONTRACT), day: '2026-12-05' }),
  ],
  privateNote: [() => ({ uri: at(NOTE) }), () => ({ uri: at(GOAL) })],
  reflect: [() => ({ week: '2026-W03', leading: 'Led', managing: 'Little', stepup: 'There', how: 'So' })],
  stepUp: [() => ({ week: '2026-W03', as: 'goal' }), () => ({ week: '2026-W03', as: 'promise' })],
  setDirection: [() => ({ mission: 'Right fares', values: ['Say it early'] })],
  setRelation: [() => ({ person: 'bo', relation: 'peer' })],
  setLeave: [() => ({ person: 'bo', until: '9998-01-01' })],
  endLeave: [() => ({ person: 'bo' })],
  addAction: [
    () => ({ person, text: 'Do it', owner: 'me', due: '2026-12-01' }),
    () => ({ person, uri: at(NOTE), text: 'Do' }),
  ],
  toggleAction: [() => ({ uri: at(NOTE), index: 0, text: 'Ask Dag' })],
  addGoal: [() => ({ person, title: 'Lead', why: 'Ready', due: '2026-12-01' })],
  setGoalStatus: [() => ({ uri: at(GOAL), status: 'achieved' })],
  addMilestone: [() => ({ uri: at(GOAL), text: 'A step', due: '2026-12-01' })],
  toggleMilestone: [() => ({ uri: at(GOAL), index: 0, text: 'RFC accepted' })],
  addEvidence: [() => ({ uri: at(GOAL), text: 'A proof', link: 'src/x.ts' })],
  tieEvidence: [() => ({ person, index: 0, text: 'Ran the review', goal: at(GOAL) })],
  checkIn: [() => ({ uri: at(GOAL), text: 'Well', confidence: 'high' })],
  faceOpportunity: [() => ({ title: 'Own it', retro: at(RETRO), owner: person, revisit: '2026-12-01' })],
  fixProblem: [() => ({ title: 'Mend it', retro: at(RETRO), why: 'It broke' })],
  recordJudgement: [() => ({ title: 'We said no', why: 'No rule' })],
  setOpportunityStatus: [() => ({ uri: at(FACED), status: 'parked', revisit: '2026-12-01' })],
  recordOutcome: [() => ({ uri: at(FACED), status: 'kept', text: 'It improved.', after: 'None' })],
  setOpportunityOwner: [() => ({ uri: at(RAISED), owner: 'bo' })],
  setOpportunityDay: [() => ({ uri: at(RAISED), revisit: '2026-12-03' })],
  newRetro: [() => ({ format: 'wellImprove', date: '2026-01-20' })],
  exportImprovements: [() => ({})],
  importNotes: [() => ({ folder: at('old/1-1s') })],
  exportPacket: [() => ({ person })],
  exportCalendar: [() => ({})],
  archivePerson: [() => ({ person })],
  restorePerson: [() => ({ person })],
  undo: [() => ({})],
  rename: [
    () => ({ uri: at(NEXT), list: 'topics', index: 0, text: 'A thought', to: 'The train' }),
    () => ({ uri: at(GOAL), to: 'Lead it all' }),
    () => ({ person: 'bo', to: 'Bosse Ek' }),
  ],
  moveTopic: [() => ({ uri: at(NEXT), list: 'topics', index: 0, text: 'The train', person: 'bo' })],
  setDue: [() => ({ uri: at(GOAL), list: 'milestones', index: 0, text: 'RFC accepted', due: '2026-12-24' })],
  delete: [
    () => ({ uri: at(GOAL), list: 'milestones', index: 0, text: 'RFC accepted' }),
    () => ({ uri: at(PRAISE) }),
  ],
};

/** Those that need more than files: a folder without a book, a git repository, somebody who answers. */
export const OTHER_WRITES: Readonly<Record<string, readonly (() => unknown[])[]>> = {
  init: [() => [{ folder: workspaceRoot(), privacy: 'private' }], () => []],
  captureCommit: [
    () => [{ person, as: 'evidence', text: 'A thought', uri: at(GOAL), commit: '0123456789ab' }],
  ],
  changePrivacy: [() => [{ privacy: 'everything' }], () => []],
  ownRepository: [() => [{}], () => []],
  sortTopics: [() => []],
  goThroughOpen: [() => [{ retro: at(RETRO) }]],
  tickRow: [() => []],
  pressOnRow: [() => []],
  renameUnread: [() => []],
  undoEntry: [() => [1, 'Topic deleted']],
  askRetro: [() => [at(RETRO)], () => [at(RETRO), 'problem']],
  fillRetro: [() => [at(RETRO)]],
  raiseAction: [() => [at(RETRO), 8]],
  setActionOwner: [() => [at(RETRO), 8]],
  reviewRetros: [() => []],
  fillOpportunity: [() => [at(FACED), 'change'], () => [at(FACED), 'measure'], () => [at(FACED), 'revisit']],
};

/**
 * Commands that write nothing of a workspace folder, and so run in Restricted Mode. `openSample` writes to a folder of its
 * own, and asks for trust where another is named.
 */
export const READING: readonly string[] = [
  'openSample',
  'prepare',
  'goThrough',
  'mirror',
  'allPromises',
  'improvements',
  'openDashboard',
  'whatWeStandFor',
  'search',
  'openNotes',
  'openRow',
  'showOlder',
  'showEarlier',
  'refresh',
  'enter',
  'compareUnread',
  'present',
  'checkGit',
  'copyAgreed',
  'markListed',
  'openRetro',
  'notRetro',
  'restoreRetro',
  'keepAsRaised',
  'groupPromises',
  'answerListed',
];

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** The ids of all commands in package.json, without `leadbook.`. */
export function allCommandNames(): string[] {
  const manifest: Manifest | undefined = extensions.getExtension(extensionId)?.packageJSON;
  return (manifest?.contributes.commands ?? []).map(({ command }) => command.replace('leadbook.', ''));
}

/** A hash of the workspace: of every path below it, and of every byte. */
export async function treeHash(): Promise<string> {
  // Side by side: one after the other each file would wait for the window.
  const linesOf = async (folder: Uri): Promise<string[]> => {
    const entries = [...(await workspace.fs.readDirectory(folder))].sort();
    const lines = entries.map(async ([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      const isFolder = (type & FileType.Directory) !== 0;
      const [bytes, below] = await Promise.all(
        isFolder ? [new Uint8Array(), linesOf(uri)] : [workspace.fs.readFile(uri), []],
      );
      return [...below, `${uri.path} ${type} ${await sha256(bytes)}`];
    });
    return (await Promise.all(lines)).flat();
  };
  return sha256(new TextEncoder().encode((await linesOf(workspaceRoot())).join('\n')));
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Calls a command as another extension would: the code of what it throws, or undefined where it does not. */
export async function codeOf(name: string, ...args: unknown[]): Promise<unknown> {
  try {
    await commands.executeCommand(`leadbook.${name}`, ...args);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
