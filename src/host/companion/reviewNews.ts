import { commands, l10n, type Uri } from 'vscode';
import { assertNever } from '../../core/assertNever';
import { setKey } from '../../core/records/changes';
import type { OutcomeStatus } from '../../core/records/opportunityKind';
import type { Intent } from '../../core/yaml/yamlTypes';
import { closeWith } from '../opportunities/closeWith';
import { followInRetro } from '../opportunities/followInRetro';
import { ownerOf } from '../opportunities/ownerOf';
import { type RetroNews, retroNews } from '../opportunities/retroNews';
import { background } from '../platform/background';
import { commandId } from '../platform/contributions';
import { dayInWords } from '../platform/dateFormat';
import { Disposables } from '../platform/disposables';
import { showInformation } from '../platform/messages/notices';
import { createPick, type PickItem, pickButton } from '../platform/messages/quickInputs';
import { openAt } from '../platform/openAt';
import { knownPeople } from '../retro/knownPeople';
import type { RetroContext } from '../retro/retroContext';

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

/**
 * Goes through what the team changed in the lines of records, in one list: Enter takes it over, a letter says otherwise. Shows what
 * is left after each, until nothing is.
 */
export async function reviewNews(host: RetroContext): Promise<Uri | undefined> {
  let written: Uri | undefined;
  for (;;) {
    const books = await host.books.all();
    const all = (await Promise.all(books.map((open) => retroNews(host, open)))).flat();
    if (all.length === 0) {
      background(showInformation(l10n.t('The retros and your records say the same.')));
      return written;
    }
    const chosen = await choose(await Promise.all(all.map(rowOf)));
    if (!chosen) return written;
    const { news, answer } = chosen;
    if (answer === 'open') {
      await openAt(news.tied.retro, { line: news.tied.tied?.candidate.line ?? 0, column: 0 });
      return written;
    }
    written = (await unknownOwner(host, news, answer)) ?? (await settle(host, news, answer));
  }
}

/** A new owner whom the book does not know is chosen by hand. */
async function unknownOwner(
  host: RetroContext,
  { open, change, thing }: RetroNews,
  answer: NewsAnswer,
): Promise<Uri | undefined> {
  if (answer !== 'yes' || change.did !== 'owner') return undefined;
  const { personNamed } = await host.modules.load('retro');
  if (personNamed(change.owner, await knownPeople(open)) !== undefined) return undefined;
  return commands.executeCommand<Uri | undefined>(commandId('setOpportunityOwner'), open.book.uri(thing));
}

interface NewsRow extends PickItem {
  readonly news: RetroNews;
}

async function rowOf(news: RetroNews): Promise<NewsRow> {
  const { open, record, thing, tied } = news;
  const owner = await ownerOf(open, record.owner);
  const name = tied.retro.path.split('/').at(-1) ?? '';
  return {
    label: sentenceOf(news, record.title ?? thing.name),
    description: [record.owner === undefined ? undefined : owner, name].filter(Boolean).join(' · '),
    alwaysShow: true,
    buttons: [pickButton('go-to-file', l10n.t('Open'))],
    news,
  };
}

function sentenceOf({ change }: RetroNews, title: string): string {
  switch (change.did) {
    case 'checked':
      return l10n.t('“{0}” is checked off. Kept?', title);
    case 'unchecked':
      return l10n.t('“{0}” is open again. Reopen it?', title);
    case 'owner':
      return l10n.t('“{0}” is now {1}’s. Change the owner?', title, change.owner);
    case 'due':
      return l10n.t('“{0}” has a new day: {1}. Change it?', title, dayInWords(change.due));
    case 'deleted':
      return l10n.t('“{0}” is gone from the retro. Park it?', title);
    default:
      return assertNever(change);
  }
}

function choose(
  rows: readonly NewsRow[],
): Promise<{ readonly news: RetroNews; readonly answer: NewsAnswer } | undefined> {
  return new Promise((resolve) => {
    const disposables = new Disposables();
    const settled = (news: RetroNews | undefined, answer: NewsAnswer) => {
      resolve(news && { news, answer });
      disposables.dispose();
    };
    const pick = disposables.add(createPick<NewsRow>());
    pick.title = l10n.t('Changes in Retros');
    pick.placeholder = l10n.t(
      'Enter: yes · k kept · c changed · d dropped · p parked · l leave as it is · o open',
    );
    pick.items = rows;
    disposables.add(
      pick.onDidChangeValue((value) => {
        const answer = KEYS.get(value.trim().toLowerCase());
        // Letters are keys here, and nothing is searched for.
        pick.value = '';
        const [row] = pick.activeItems;
        if (row && answer) settled(row.news, answer);
      }),
    );
    disposables.add(pick.onDidTriggerItemButton(({ item }) => settled(item.news, 'open')));
    disposables.add(
      pick.onDidAccept(() => {
        const [row] = pick.selectedItems;
        if (row) settled(row.news, 'yes');
      }),
    );
    disposables.add(pick.onDidHide(() => settled(undefined, 'leave')));
    pick.show();
  });
}

/** Writes an answer into the record; the line then says the same. */
export async function settle(
  host: RetroContext,
  news: RetroNews,
  answer: Exclude<NewsAnswer, 'open'>,
): Promise<Uri> {
  const { open, thing } = news;
  const uri = open.book.uri(thing);
  const changes = await changesOf(host, news, answer);
  await closeWith(host, open, uri, outcomeOf(news, answer), changes);
  if (answer !== 'leave') await followInRetro(host, open, uri, false);
  return uri;
}

function outcomeOf({ change }: RetroNews, answer: NewsAnswer): OutcomeStatus | undefined {
  if (answer === 'kept' || answer === 'changed' || answer === 'dropped') return answer;
  return answer === 'yes' && change.did === 'checked' ? 'kept' : undefined;
}

/** What the answer changes in the record besides an outcome; and the line as it stands is the one that is known from now on. */
async function changesOf(
  host: RetroContext,
  { open, change, record, thing, tied }: RetroNews,
  answer: NewsAnswer,
): Promise<readonly Intent[]> {
  const changes: Intent[] = [];
  const set = (key: string, value: string) => changes.push(setKey('opportunity', key, value));
  if (answer === 'parked' || (answer === 'yes' && change.did === 'deleted')) set('status', 'parked');
  if (answer === 'yes' && change.did === 'due') set('revisit', change.due);
  if (answer === 'yes' && change.did === 'owner') {
    const { personNamed } = await host.modules.load('retro');
    const slug = personNamed(change.owner, await knownPeople(open));
    if (slug !== undefined) set('owner', slug);
  }
  // Words that the team chose stay the team's: then the line is not taken for ours.
  const isOurWords = tied.tied?.state.text === (record.title ?? thing.name);
  if (tied.tied && (isOurWords || answer === 'leave')) set('line', tied.tied.block);
  else if (!tied.tied && record.line !== undefined) changes.push({ kind: 'remove', path: ['line'] });
  return changes;
}
