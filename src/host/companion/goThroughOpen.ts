import { commands, l10n, QuickPickItemKind, type Uri, window } from 'vscode';
import * as z from 'zod/mini';
import type { OpportunityKind } from '../../core/records/opportunityKind';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { defineInternalCommand, passed } from '../commands/internalCommand';
import { type Earlier, earlierList } from '../opportunities/earlier/earlier';
import {
  type EarlierItem,
  earlierButtons,
  earlierItems,
  openOrResolve,
  settleLine,
} from '../opportunities/earlier/earlierPick';
import { notListedInWords } from '../opportunities/earlier/earlierWords';
import { closeWith } from '../opportunities/opportunityAt';
import { background } from '../platform/background';
import { commandId } from '../platform/contributions';
import { showInformation } from '../platform/messages/notices';
import type { PickItem } from '../platform/messages/quickInputs';
import { pickBook } from '../prompts/pickPerson';
import { bookForRetro } from '../retro/bookForRetro';
import type { RetroContext } from '../retro/retroContext';
import { attentionTo } from '../retro/retroDetector';
import type { OpenBook } from '../store/books';
import { answerInList } from './answerList';
import { carryInto } from './carryInto';
import { nextRetro } from './nextRetro';
import { Proposals } from './proposals';

/** What is done with one: the answer that Enter gives, or another by its key. */
type OpenAnswer = 'open' | 'done' | 'carry' | 'drop' | 'make';

const KEYS: ReadonlyMap<string, OpenAnswer> = new Map([
  ['d', 'done'],
  ['c', 'carry'],
  ['x', 'drop'],
  ['o', 'make'],
]);

/** Goes through what is still open from earlier retros, in one list. */
export const goThroughOpen = (parts: RetroContext) =>
  defineCommand({
    name: 'goThroughOpen',
    args: z.strictObject({ retro: argument.uri }),
    fromPlace: (place) => {
      const { uri } = fileOfPlace(place);
      return uri ? { retro: uri } : {};
    },
    run: async (host, { args }) => {
      // One that came a moment ago must not be missed: watchers are late, and miss events.
      parts.retros.forget();
      const document = window.activeTextEditor?.document;
      const isRetro = document && (await attentionTo(host.modules, document)) !== 'silent';
      const shown = args.retro ?? (isRetro ? document.uri : undefined);
      const open = shown
        ? await bookForRetro(host, shown)
        : await pickBook(host.books, undefined, l10n.t('Still Open from Before'));
      if (!open) return undefined;
      return listEarlier(host, parts, open, shown ?? (await nextRetro(host, parts, open)).uri);
    },
  });

/** The same for a retro whose lens or notice says that something is open. */
export const showEarlier = (parts: RetroContext) =>
  defineInternalCommand({
    name: 'showEarlier',
    args: [passed.uri],
    run: async (host, retro) => {
      const open = await bookForRetro(host, retro);
      if (open) await listEarlier(host, parts, open, retro);
    },
  });

/**
 * Lists what is still open from before a retro, grouped by owner: Enter goes there, a key settles it, and what is left is shown
 * after each.
 * @param retro one that may still be to be made: then nothing can be carried into it yet, and all that is open will be
 * @throws {UserError} what keeps a record or a retro from being written
 */
async function listEarlier(
  host: CommandContext,
  parts: RetroContext,
  open: OpenBook,
  retro: Uri,
): Promise<Uri | undefined> {
  const left = new Set<string>();
  const proposals = new Proposals(host, parts);
  const buttons = earlierButtons();
  let written: Uri | undefined;
  let notListed: readonly string[] = [];
  const how = await answerInList<Row, OpenAnswer>({
    title: l10n.t('Still Open from Before'),
    placeholder: l10n.t('Enter opens it · d done · c carry over · x drop · o make an opportunity'),
    keys: KEYS,
    enter: 'open',
    ofButton: (button) => (button === buttons.settle ? 'done' : 'open'),
    rows: async () => {
      const list = await earlierList(host, parts, open, retro);
      notListed = notListedInWords(list.notListed);
      return [
        ...byOwner(list.things.filter((thing) => !left.has(keyOf(thing)))).flatMap(([owner, own]) => [
          { label: owner, kind: QuickPickItemKind.Separator },
          ...earlierItems(own, host.today(), buttons, true),
        ]),
        ...notListed.map((label): Row => ({ icon: 'info', label })),
      ];
    },
    isRow: ({ earlier }) => earlier !== undefined,
    asksMore: ({ earlier }, answer) => answer === 'open' || (answer === 'make' && earlier?.from === 'line'),
    settle: async ({ earlier }, answer) => {
      if (!earlier) return 'next';
      if (answer === 'open') {
        await openOrResolve(host, open, earlier, 'open');
        return 'end';
      }
      const made = await settle(host, parts, open, retro, earlier, answer, proposals);
      written = made ?? written;
      if (answer === 'carry') left.add(keyOf(earlier));
      // What it became stands in the book, and has had its answer.
      const thing = answer === 'make' && made && open.book.thing(made);
      if (thing) left.add(`record ${thing.name}`);
      return 'next';
    },
  });
  const isAccepted = await proposals.show();
  if (written) await host.feedback.tell({ message: l10n.t('Open actions settled'), open: written });
  if (how === 'empty' && isAccepted)
    background(
      showInformation(
        [l10n.t('Nothing else from earlier retros is open.'), ...notListed.map((one) => `${one}.`)].join(' '),
      ),
    );
  return written;
}

async function settle(
  host: Pick<CommandContext, 'modules' | 'writer' | 'today'>,
  parts: RetroContext,
  open: OpenBook,
  retro: Uri,
  thing: Earlier,
  answer: Exclude<OpenAnswer, 'open'>,
  proposals: Proposals,
): Promise<Uri | undefined> {
  if (answer === 'carry') return carryInto(host, parts, open, retro, thing);
  if (thing.from === 'line') {
    const { uri, action, nth } = thing;
    if (answer === 'make') {
      return commands.executeCommand<Uri | undefined>(commandId('raiseAction'), uri, action.line, nth);
    }
    await settleLine(host, uri, action, answer === 'done' ? 'done' : 'dropped');
    return uri;
  }
  const uri = open.book.uri(thing.opportunity.thing);
  if (answer === 'make') {
    const { record } = thing.opportunity;
    background(showInformation(madeAlready(record.title ?? thing.opportunity.thing.name, record.kind)));
    return undefined;
  }
  await closeWith(host, open, uri, answer === 'done' ? 'kept' : 'dropped');
  await proposals.follow(open, uri);
  return uri;
}

/** Says why no opportunity is made of a record. */
export function madeAlready(title: string, kind: OpportunityKind | undefined): string {
  return kind === 'opportunity'
    ? l10n.t('“{0}” is an opportunity already.', title)
    : l10n.t('“{0}” is in your book already.', title);
}

type Row = EarlierItem | (PickItem & { readonly earlier?: undefined });

/** Each owner's, in the order in which owners come; those without one last. */
function byOwner(
  things: readonly Earlier[],
): readonly (readonly [owner: string, things: readonly Earlier[]])[] {
  const nobody = l10n.t('No owner yet');
  const groups = new Map<string, Earlier[]>();
  for (const thing of things) {
    const owner = thing.owner ?? nobody;
    groups.set(owner, [...(groups.get(owner) ?? []), thing]);
  }
  return [...groups].sort(([one], [other]) => Number(one === nobody) - Number(other === nobody));
}

function keyOf(thing: Earlier): string {
  return thing.from === 'record' ? `record ${thing.opportunity.thing.name}` : `line ${thing.action.text}`;
}
