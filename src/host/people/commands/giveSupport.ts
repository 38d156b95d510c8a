import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { ME, NEXT, type Thing } from '../../../core/book/paths';
import { appendItem, toggleItem } from '../../../core/records/changes';
import { textsIn } from '../../../core/records/textsIn';
import { foldedSupport } from '../../../core/rules/supportLines';
import { edit, write } from '../../../core/yaml/editing';
import { Plain } from '../../../core/yaml/plain';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import { withTextOnFailure } from '../../platform/withTextOnFailure';
import { pickOne } from '../../prompts/inputs';
import { pickDay } from '../../prompts/pickDay';
import { asksOptional } from '../../prompts/steps';
import { whoIsMet } from '../../prompts/whoIsMet';
import type { Book } from '../../store/openedBook';
import { personFiles } from '../../store/personFiles';

/** What can be said of support: it was given, or it becomes a promise. */
const SIGNS = ['given', 'promise'] as const;

/** Says that support of a goal or a delegation was given, or makes a promise of it: either is an action of the last note. */
export const giveSupport = defineCommand({
  name: 'giveSupport',
  done: () => l10n.t('Support saved'),
  args: z.strictObject({
    uri: argument.uri,
    text: argument.shown,
    as: argument.oneOf(SIGNS),
    due: argument.day,
  }),
  run: async (host, { args, all }) => {
    const { uri } = args;
    const site = uri && (await siteOf(host, uri));
    if (!site)
      throw new UserError('badArguments', l10n.t('Choose a goal or a delegation that names support.'), uri);
    const text = args.text ?? (await pickSupport(site));
    if (text === undefined) return undefined;
    if (args.as !== 'promise') return keepSupport(host, site, text);
    const day = args.due ?? (all && asksOptional() ? await dayOf(host, uri) : undefined);
    if (day === 'cancel') return undefined;
    return withTextOnFailure(text, () => addAction(host, site, { text, owner: ME, due: day }));
  },
});

interface Site {
  readonly book: Book;
  readonly person: string;
  /** Of what is private the promise is too. */
  readonly private: boolean;
  readonly support: readonly string[];
}

async function siteOf(host: Pick<CommandContext, 'books'>, uri: Uri): Promise<Site | undefined> {
  for (const { book } of await host.books.all()) {
    const thing = book.thing(uri);
    if (thing?.person === undefined) continue;
    const { kind, person } = thing;
    if (kind !== 'goal' && kind !== 'delegation') continue;
    const summary = await book.summary({ ...thing, kind });
    const support = summary.ok ? textsIn(summary.record.support) : [];
    return { book, person, private: thing.private, support };
  }
  return undefined;
}

async function pickSupport({ support }: Site): Promise<string | undefined> {
  if (support.length === 0)
    throw new UserError('badArguments', l10n.t('Choose a goal or a delegation that names support.'));
  const answer = await pickOne(
    { title: l10n.t('Support'), step: 1, of: 1, back: false },
    l10n.t('Which support did you give?'),
    support.map((value) => ({ label: value, value })),
  );
  return answer.kind === 'answer' ? answer.value : undefined;
}

async function dayOf(
  host: Pick<CommandContext, 'books' | 'modules' | 'today'>,
  uri: Uri,
): Promise<string | undefined | 'cancel'> {
  const frame = { title: l10n.t('Support'), step: 1, of: 1, back: false };
  const answer = await pickDay(frame, host, {
    prompt: l10n.t('By when?'),
    somebody: await whoIsMet(host.books, uri),
  });
  return answer.kind === 'answer' ? answer.value : 'cancel';
}

/** Ticks the open promise that says the same; where there is none, writes one that is kept. */
async function keepSupport(
  host: Pick<CommandContext, 'writer' | 'today' | 'feedback'>,
  site: Site,
  text: string,
): Promise<Uri> {
  const { book, person } = site;
  const open = (await personFiles(book, person)).promises.find(
    (promise) => promise.owner === ME && foldedSupport(promise.text) === foldedSupport(text),
  );
  if (!open) return addAction(host, site, { text, owner: ME, done: host.today() });
  const uri = book.uri(open.thing);
  await host.writer.edit(book.folder.uri, uri, (now) =>
    toggleItem(now, 'actions', open.index, open.text, host.today(), false),
  );
  await host.feedback.kept(uri, 'promises');
  return uri;
}

/** Adds an action to the newest one-on-one that is not still to come, else to what is collected for the next. */
async function addAction(
  host: Pick<CommandContext, 'writer' | 'today' | 'feedback'>,
  { book, person, private: isPrivate }: Site,
  item: { readonly text: string; readonly [key: string]: string | undefined },
): Promise<Uri> {
  const { dated } = await personFiles(book, person);
  const name = dated.find(({ thing }) => thing.name.slice(0, 10) <= host.today())?.thing.name ?? NEXT;
  const thing: Thing = { kind: 'oneOnOne', person, name, private: isPrivate };
  const uri = book.uri(thing);
  const { done, due, ...rest } = item;
  const value = {
    ...rest,
    ...(due === undefined ? {} : { due: new Plain(due) }),
    ...(done === undefined ? {} : { done: new Plain(done) }),
  };
  if (!(await host.writer.create(book.folder.uri, uri, write({ actions: [value] }))))
    await host.writer.edit(book.folder.uri, uri, (now) =>
      edit(now, [appendItem('oneOnOne', 'actions', item)]),
    );
  await host.feedback.kept(uri, 'promises');
  return uri;
}
