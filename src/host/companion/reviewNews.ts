import { commands, l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { assertNever } from '../../core/assertNever';
import { isOutcome } from '../../core/opportunities/groups';
import { takenOn } from '../../core/opportunities/takenOn';
import { setKey } from '../../core/records/changes';
import type { OpenStatus, OutcomeStatus } from '../../core/records/opportunityKind';
import type { Intent } from '../../core/yaml/yamlTypes';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { closeWith } from '../opportunities/opportunityAt';
import { opportunityFiles, ownerOf, readable } from '../opportunities/records';
import { differenceOf, partOf, type RetroNews, retroNews } from '../opportunities/ties/retroNews';
import { followInRetro } from '../opportunities/ties/tiedRetro';
import { background } from '../platform/background';
import { commandId } from '../platform/contributions';
import { dayInWords } from '../platform/dateFormat';
import { showInformation } from '../platform/messages/notices';
import { type PickItem, pickButton } from '../platform/messages/quickInputs';
import { openAt } from '../platform/openAt';
import { knownPeople } from '../retro/knownPeople';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { answerInList } from './answerList';
import { leaveAsItIs, leavesMore } from './leftNews';
import { Proposals } from './proposals';

/** What can be done with one: the answer that Enter gives, or another by its key. */
type NewsAnswer = 'yes' | OutcomeStatus | 'parked' | 'leave' | 'open';

const KEYS: ReadonlyMap<string, NewsAnswer> = new Map([
  ['k', 'kept'],
  ['c', 'changed'],
  ['d', 'dropped'],
  ['p', 'parked'],
  ['l', 'leave'],
  ['o', 'open'],
]);

/** Settles where retros and records differ. */
export const reviewRetros = (parts: RetroContext) =>
  defineCommand({
    name: 'reviewRetros',
    args: z.strictObject({}),
    run: (host) => reviewNews(host, parts),
  });

/**
 * Goes through where the lines of records and the records differ, in one list: Enter takes over what the team did, or updates a line,
 * a letter says otherwise. Shows what is left after each, until nothing is; then the lines that others changed as differences to accept.
 * @throws {UserError} what keeps a record or a retro from being written
 */
async function reviewNews(host: CommandContext, parts: RetroContext): Promise<Uri | undefined> {
  let written: Uri | undefined;
  const proposals = new Proposals(host, parts);
  // Whom the book does not know is asked for; found when the rows are made, for the answer is wanted at once.
  const unknown = new WeakSet<RetroNews>();
  const how = await answerInList<NewsRow, NewsAnswer>({
    title: l10n.t('Changes in Retros'),
    placeholder: l10n.t('Enter: yes · k kept · c changed · d dropped · p parked · l leave as it is · o open'),
    keys: KEYS,
    enter: 'yes',
    ofButton: () => 'open',
    rows: async () => {
      const books = await host.books.all();
      const found = (await Promise.all(books.map((open) => retroNews(host, parts, open)))).flat();
      const all = found.filter(({ open, thing }) => !proposals.has(open.book.uri(thing)));
      for (const news of all) if (await isOfStranger(host, news)) unknown.add(news);
      return Promise.all(all.map(rowOf));
    },
    isRow: () => true,
    asksMore: ({ news }, answer) =>
      answer === 'open' || (answer === 'yes' && (unknown.has(news) || news.change.did === 'record')),
    settle: async ({ news }, answer) => {
      const { open, thing, tied } = news;
      if (answer === 'open') {
        await openAt(tied.retro, { line: tied.tied?.candidate.line ?? 0, column: 0 });
        return 'end';
      }
      const setOwner = () =>
        commands.executeCommand<Uri | undefined>(commandId('setOpportunityOwner'), open.book.uri(thing));
      const chosen = answer === 'yes' && unknown.has(news) ? await setOwner() : undefined;
      written = chosen ?? (await settle(host, parts, news, answer, proposals)) ?? written;
      return 'next';
    },
  });
  const isAccepted = await proposals.show();
  if (written) await host.feedback.tell({ message: l10n.t('Differences settled'), open: written });
  if (how === 'empty' && isAccepted)
    background(showInformation(l10n.t('The retros and your records say the same.')));
  return written;
}

/** True if a new owner is nobody whom the book knows: then one is chosen by hand. */
async function isOfStranger(
  host: Pick<CommandContext, 'modules'>,
  { open, change }: RetroNews,
): Promise<boolean> {
  if (change.did !== 'owner') return false;
  const { personNamed } = await host.modules.load('retro');
  return personNamed(change.owner, await knownPeople(open)) === undefined;
}

interface NewsRow extends PickItem {
  readonly news: RetroNews;
}

async function rowOf(news: RetroNews): Promise<NewsRow> {
  const { open, record, thing, tied } = news;
  const recorded = record.owner === undefined ? undefined : await ownerOf(open, record.owner);
  const owner = tied.tied?.state.owner ?? recorded;
  const name = tied.retro.path.split('/').at(-1) ?? '';
  return {
    label: newsSentence(news, record.title ?? thing.name, owner),
    description: [news.change.did === 'checked' ? undefined : recorded, name].filter(Boolean).join(' · '),
    alwaysShow: true,
    buttons: [pickButton('go-to-file', l10n.t('Open'))],
    news,
  };
}

/** Says a difference, with what is proposed. Who owns a line is said with it, not who checked it off: that nobody knows. */
export function newsSentence(
  { change }: Pick<RetroNews, 'change'>,
  title: string,
  owner: string | undefined,
): string {
  switch (change.did) {
    case 'record':
      return l10n.t('The record of “{0}” says otherwise. Update its line?', title);
    case 'checked':
      return owner === undefined
        ? l10n.t('“{0}” is checked off. Kept?', title)
        : l10n.t('“{0}” ({1}) is checked off. Kept?', title, owner);
    case 'unchecked':
      return l10n.t('“{0}” is open again. Reopen it?', title);
    case 'owner':
      return l10n.t('“{0}” is now {1}’s. Change the owner?', title, change.owner);
    case 'due':
      return l10n.t('“{0}” has a new day: {1}. Change it?', title, dayInWords(change.due));
    case 'ownerless':
      return l10n.t('“{0}” no longer has an owner. Clear the owner?', title);
    case 'dayless':
      return l10n.t('“{0}” no longer has a day. Clear the day?', title);
    case 'deleted':
      return l10n.t('“{0}” is gone from the retro. Park it?', title);
    default:
      return assertNever(change);
  }
}

/** Writes an answer into the record; the line then says the same. Undefined where nothing was to be written. */
async function settle(
  host: Omit<CommandContext, 'feedback'>,
  parts: RetroContext,
  news: RetroNews,
  answer: Exclude<NewsAnswer, 'open'>,
  proposals: Proposals,
): Promise<Uri | undefined> {
  const { open, thing, record, tied, change, isPartLeft } = news;
  const uri = open.book.uri(thing);
  if (change.did === 'record' && answer === 'yes') {
    return (await followInRetro(host, parts, open, uri, true)) === 'written' ? uri : undefined;
  }
  const outcome = outcomeOf(news, answer);
  const isReopened = answer === 'yes' && change.did === 'unchecked';
  const isOver = outcome !== undefined || (isOutcome(record.status) && !isReopened);
  const hasMore = await leavesMore(host, parts, news, isOver);
  const changes = await changesOf(host, { ...news, hasMore }, answer);
  if (answer === 'leave') {
    if (hasMore && change.did !== 'record') await parts.memory.leave(uri, partOf(tied, change), change.did);
    else await parts.memory.leave(uri, differenceOf(record, tied));
    if (changes.length === 0) return undefined;
  }
  await closeWith(host, open, uri, outcome, changes);
  // What else the team changed in the line is asked first, and not written over.
  if (hasMore) return uri;
  // The record says otherwise now, and is meant to.
  if (isPartLeft) await leaveAsItIs(host, parts, open, tied.retro, uri);
  else if (answer !== 'leave') await proposals.follow(open, uri);
  return uri;
}

function outcomeOf({ change }: RetroNews, answer: NewsAnswer): OutcomeStatus | undefined {
  if (answer === 'kept' || answer === 'changed' || answer === 'dropped') return answer;
  return answer === 'yes' && change.did === 'checked' ? 'kept' : undefined;
}

/**
 * What the answer changes in the record besides an outcome; and the line as it stands is the one that is known from now on, once
 * nothing else of it waits.
 */
async function changesOf(
  host: Pick<CommandContext, 'modules'>,
  { open, change, record, thing, tied, hasMore }: RetroNews,
  answer: NewsAnswer,
): Promise<readonly Intent[]> {
  const changes: Intent[] = [];
  if (change.did === 'record' && answer === 'leave') return changes;
  const set = (key: string, value: string) => changes.push(setKey('opportunity', key, value));
  if (answer === 'parked' || (answer === 'yes' && change.did === 'deleted')) set('status', 'parked');
  if (answer === 'yes' && change.did === 'unchecked') set('status', await reopened(open, record));
  if (answer === 'yes' && change.did === 'due') set('revisit', change.due);
  if (answer === 'yes' && change.did === 'ownerless') changes.push({ kind: 'remove', path: ['owner'] });
  if (answer === 'yes' && change.did === 'dayless') changes.push({ kind: 'remove', path: ['revisit'] });
  if (answer === 'yes' && change.did === 'owner') {
    const { personNamed } = await host.modules.load('retro');
    const slug = personNamed(change.owner, await knownPeople(open));
    if (slug !== undefined) set('owner', slug);
  }
  // Words that the team chose stay the team's: then the line is not taken for ours.
  const isOurWords = tied.tied?.state.text === (record.title ?? thing.name);
  if (tied.tied && isOurWords && !hasMore) set('line', tied.tied.block);
  else if (!tied.tied && record.line !== undefined) changes.push({ kind: 'remove', path: ['line'] });
  return changes;
}

/** How something stands that the team took up again: faced, where it can be and there is room for it. */
async function reopened(open: OpenBook, { kind, revisit, retro }: RetroNews['record']): Promise<OpenStatus> {
  if (kind === 'judgement' || revisit === undefined) return 'raised';
  return takenOn(readable(await opportunityFiles(open.book)), retro).mustPark ? 'raised' : 'facing';
}
