import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { dayOfName, isOfHome, NEXT, pathOf } from '../../core/book/paths';
import { isPrivatePath } from '../../core/book/privacy';
import { defineCommand } from '../commands/defineCommand';
import { background } from '../platform/background';
import { dayInWords } from '../platform/dateFormat';
import { Disposables } from '../platform/disposables';
import { createPick, type PickItem } from '../platform/messages/quickInputs';
import { openAt } from '../platform/openAt';
import { allBooks } from '../prompts/pickPerson';
import { BookReaders, type SearchAnswer } from './bookReaders';

/** Finds words in all files of all books, and opens the place that is chosen. */
export const search = defineCommand({
  name: 'search',
  args: z.strictObject({ query: z.optional(z.string()) }),
  run: async (host, { args }) => {
    const books = await allBooks(host.books);
    return pickAnswer(new BookReaders(books, await host.modules.load('search')), args.query ?? '');
  },
});

/** How long one must rest from typing before a search begins, in milliseconds. */
const DELAY = 80;
/** How often rows are drawn anew while answers stream in, in milliseconds: a hand must be able to follow. */
const REDRAW = 120;

interface Item extends PickItem {
  readonly answer?: SearchAnswer;
}

/** Shows the pick, which answers as one types. Resolves to the file that was opened, or undefined when cancelled. */
function pickAnswer(readers: BookReaders, query: string): Promise<Uri | undefined> {
  return new Promise((resolve, reject) => {
    const disposables = new Disposables();
    const pick = disposables.add(createPick<Item>());
    /** Counts what was typed: an answer to anything but the last is stale. */
    let turn = 0;
    let typing: ReturnType<typeof setTimeout> | undefined;
    let drawing: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void) => {
      turn = -1;
      clearTimeout(typing);
      clearTimeout(drawing);
      disposables.dispose();
      settle();
    };
    const draw = (items: readonly Item[]) => {
      clearTimeout(drawing);
      drawing = undefined;
      const [active] = pick.activeItems;
      // Who has gone down the rows already stays on the one they are at.
      const isFirst = active === undefined || active === pick.items[0];
      pick.items = items;
      const isSame = ({ answer }: Item) =>
        answer?.uri.toString() === active?.answer?.uri.toString() && answer?.line === active?.answer?.line;
      const same = items.find(isSame);
      if (!isFirst && same) pick.activeItems = [same];
    };
    const search = async () => {
      const mine = ++turn;
      const text = pick.value.trim();
      pick.busy = text !== '';
      if (text === '')
        return draw([
          hint(
            l10n.t(
              'Notes, goals, promises, opportunities and everything else in your books, including private files',
            ),
          ),
        ]);
      let found: readonly SearchAnswer[] = [];
      let isFirst = true;
      const show = () => turn === mine && draw(found.map(itemOf));
      await readers.search(
        text,
        (answers) => {
          found = answers;
          if (turn !== mine) return;
          if (isFirst) show();
          else drawing ??= setTimeout(show, REDRAW);
          isFirst = false;
        },
        () => turn !== mine,
      );
      if (turn !== mine) return;
      pick.busy = false;
      const rows = found.length > 0 ? found.map(itemOf) : [hint(l10n.t('No results for “{0}”', text))];
      draw([...rows, ...skippedRows(readers.tooLarge)]);
    };
    const begin = () => search().catch((error: unknown) => end(() => reject(error)));

    pick.title = l10n.t('Search');
    pick.placeholder = l10n.t('Type words in any order');
    pick.value = query;
    pick.keepScrollPosition = true;
    // Rows are shown whatever they match; by this VS Code marks in them what is typed.
    pick.matchOnDetail = true;
    disposables.add(
      pick.onDidChangeValue(() => {
        turn++;
        clearTimeout(typing);
        typing = setTimeout(begin, DELAY);
      }),
    );
    disposables.add(
      pick.onDidAccept(() => {
        const answer = pick.selectedItems[0]?.answer;
        if (!answer) return;
        end(() => openAt(answer.uri, answer).then(() => resolve(answer.uri), reject));
      }),
    );
    disposables.add(pick.onDidHide(() => end(() => resolve(undefined))));
    pick.show();
    readers.list().catch(() => undefined);
    background(begin());
  });
}

/**
 * The row of an answer. VS Code orders rows by how well their labels match what is typed, and the newest is to come
 * first: so the line stands below, and the label is the same for all files of a person. Nothing is said twice: where the line
 * is the title, or the name of the person, it stands there alone.
 */
export function itemOf(answer: SearchAnswer): Item {
  const { thing, name, title, isTitle, lineText } = answer;
  const day = dayOfName(thing.name);
  const when = thing.name === NEXT ? l10n.t('next time') : day && dayInWords(day);
  const hidesTitle = isTitle || isOfHome(thing.kind);
  const label = name ?? l10n.t('The book');
  return {
    icon: isPrivatePath(pathOf(thing), undefined) ? 'lock' : 'note',
    label,
    description: [hidesTitle ? undefined : title, when].filter(Boolean).join(' · '),
    ...(lineText === label ? {} : { detail: lineText }),
    alwaysShow: true,
    answer,
  };
}

/** Says that files were left out, so that nobody takes what is found for all there is. */
export function skippedRows(tooLarge: number): readonly Item[] {
  if (tooLarge === 0) return [];
  return [
    hint(
      tooLarge === 1
        ? l10n.t('1 file over 1 MB was not searched')
        : l10n.t('{0} files over 1 MB were not searched', tooLarge),
    ),
  ];
}

function hint(label: string): Item {
  return { icon: 'info', label, alwaysShow: true };
}
