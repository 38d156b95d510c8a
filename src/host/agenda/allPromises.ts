import { l10n, ProgressLocation, QuickPickItemKind, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { ME } from '../../core/book/paths';
import { compareLabels, compareText } from '../../core/compareText';
import type { Day } from '../../core/day';
import { inOneLine } from '../../core/inOneLine';
import type { OpenPromise } from '../../core/rules/openPromises';
import { defineCommand } from '../commands/defineCommand';
import { defineInternalCommand } from '../commands/internalCommand';
import { background } from '../platform/background';
import { setContext } from '../platform/contributions';
import { dueInWords } from '../platform/dateFormat';
import { UserError } from '../platform/errors';
import { showProgress } from '../platform/messages/progressNotices';
import { createPick, type PickItem, pickButton } from '../platform/messages/quickInputs';
import { openAt, openAtPath } from '../platform/openAt';
import { prepareInput } from '../prompts/inputs';
import { allBooks } from '../prompts/pickPerson';
import type { StepAnswer } from '../prompts/steps';
import type { OpenBook } from '../store/books';
import { isArchived, nameOf } from '../store/personSummaries';
import { mayHoldPromises } from '../store/unreadableFiles';
import { agendaProblemItem } from './agendaItem';
import { agendaProblems } from './agendaProblems';
import type { AgendaProblem } from './agendaRows';

interface PromiseRow extends PickItem {
  readonly uri?: Uri;
  readonly index?: number;
  /** Of a file that cannot be read: where it goes wrong. */
  readonly problem?: AgendaProblem;
}

interface Listed extends OpenPromise {
  readonly book: OpenBook;
  readonly person: string;
  readonly name: string;
  readonly ownerName: string;
}

/** Lists the open promises of everybody, in both directions, by day or by person; typing filters them. */
export const allPromises = defineCommand({
  name: 'allPromises',
  args: z.strictObject({}),
  run: async ({ books, today }) => {
    const open = await allBooks(books);
    await showProgress({ location: ProgressLocation.Window, title: l10n.t('All Promises') }, () =>
      books.lookedThrough(),
    );
    const listed = (await Promise.all(open.map(promisesIn))).flat();
    const problems = (await Promise.all(open.map(agendaProblems)))
      .flat()
      .filter(({ path }) => mayHoldPromises(path));
    if (listed.length + problems.length === 0)
      throw new UserError('noPromise', l10n.t('No open promises on either side.'));
    const answer = await ask(listed, await Promise.all(problems.map(problemPick)), today());
    if (answer.kind !== 'answer' || !answer.value.uri) return undefined;
    const { uri, problem, index = 0 } = answer.value;
    await (problem ? openAt(uri, problem) : openAtPath(uri, ['actions', index, 'text']));
    return uri;
  },
});

// One list is open at a time; its key comes as a command.
let turn: (() => void) | undefined;

/** Turns the list that is open from days to people, and back. */
export const groupPromises = defineInternalCommand({
  name: 'groupPromises',
  args: [],
  run: () => turn?.(),
});

function ask(
  listed: readonly Listed[],
  problems: readonly PromiseRow[],
  today: Day,
): Promise<StepAnswer<PromiseRow>> {
  return new Promise((resolve) => {
    const pick = createPick<PromiseRow>();
    const title = l10n.t('All Promises');
    const { settle, disposables } = prepareInput(pick, { title, step: 1, of: 1, back: false }, resolve);
    pick.placeholder = l10n.t('Type a name, a word or a day');
    pick.matchOnDescription = true;
    let byPerson = false;
    const show = () => {
      pick.items = [...problems, ...rowsOf(listed, today, byPerson)];
      pick.buttons = [
        byPerson
          ? pickButton('calendar', `${l10n.t('By Day')} (Alt+G)`)
          : pickButton('person', `${l10n.t('By Person')} (Alt+G)`),
      ];
    };
    turn = () => {
      byPerson = !byPerson;
      show();
    };
    background(setContext('leadbook.inAllPromises', true));
    disposables.add({
      dispose: () => {
        turn = undefined;
        background(setContext('leadbook.inAllPromises', false));
      },
    });
    disposables.add(pick.onDidTriggerButton(() => turn?.()));
    disposables.add(
      pick.onDidAccept(() => {
        const chosen = pick.selectedItems[0];
        if (chosen?.uri) settle({ kind: 'answer', value: chosen });
      }),
    );
    show();
    pick.show();
  });
}

/** The rows with a line above each group. */
function rowsOf(listed: readonly Listed[], today: Day, byPerson: boolean): PromiseRow[] {
  const groupOf = (one: Listed) => (byPerson ? one.name : dayGroup(one.due, today));
  const sorted = [...listed].sort(
    (a, b) =>
      (byPerson ? compareLabels(a.name, b.name) : 0) ||
      compareText(a.due ?? '9999', b.due ?? '9999') ||
      compareLabels(a.name, b.name),
  );
  let last: string | undefined;
  return sorted.flatMap((one): PromiseRow[] => {
    const group = groupOf(one);
    const line: PromiseRow[] = group === last ? [] : [{ label: group, kind: QuickPickItemKind.Separator }];
    last = group;
    return [...line, rowOf(one, today)];
  });
}

function dayGroup(due: Day | undefined, today: Day): string {
  if (due === undefined) return l10n.t('No date');
  if (due < today) return l10n.t('Overdue');
  return due === today ? l10n.t('Today') : l10n.t('Later');
}

function rowOf(one: Listed, today: Day): PromiseRow {
  const { book, person, note, private: isPrivate, index, text, owner, due, name, ownerName } = one;
  const side = owner === ME ? l10n.t('you owe {0}', name) : l10n.t('{0} owes', ownerName);
  const who = owner === undefined ? `${l10n.t('no owner yet')} · ${name}` : side;
  return {
    icon: owner === ME ? 'arrow-right' : 'arrow-left',
    label: inOneLine(text),
    description: [who, ...(due === undefined ? [] : [dueInWords(due, today)])].join(' · '),
    uri: book.book.uri({ kind: 'oneOnOne', person, name: note, private: isPrivate }),
    index,
  };
}

async function problemPick(problem: AgendaProblem): Promise<PromiseRow> {
  const { label, description = '' } = await agendaProblemItem(problem);
  return {
    icon: 'warning',
    label: String(label),
    description: String(description),
    uri: problem.uri,
    problem,
  };
}

async function promisesIn(book: OpenBook): Promise<readonly Listed[]> {
  const summaries = (await book.summaries.all()).filter((summary) => !isArchived(summary));
  const lists = await Promise.all(
    summaries.map(async (summary) => {
      const { promises } = await book.needs.factsOf(summary.slug);
      return Promise.all(
        promises.map(async (promise) => ({
          ...promise,
          book,
          person: summary.slug,
          name: nameOf(summary),
          ownerName: promise.owner === undefined ? '' : nameOf(await book.summaries.get(promise.owner)),
        })),
      );
    }),
  );
  return lists.flat();
}
