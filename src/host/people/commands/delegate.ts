import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import type { Thing } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import { setKey } from '../../../core/records/changes';
import { AUTHORITIES, DELEGATION_STATUSES } from '../../../core/records/delegationKind';
import { edit, write } from '../../../core/yaml/editing';
import { Plain } from '../../../core/yaml/plain';
import type { Intent } from '../../../core/yaml/yamlTypes';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { defined } from '../../platform/defined';
import { UserError } from '../../platform/errors';
import { withTextOnFailure } from '../../platform/withTextOnFailure';
import { personHere } from '../../prompts/currentPerson';
import { delegationDetails } from '../../prompts/delegationDetails';
import { inputList } from '../../prompts/inputList';
import { inputText, pickOne } from '../../prompts/inputs';
import { pickDay } from '../../prompts/pickDay';
import { personOf, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { createRecord } from '../../store/createRecord';
import { isReportSummary, nameOf } from '../../store/personSummaries';

type Authority = (typeof AUTHORITIES)[number];
type Status = (typeof DELEGATION_STATUSES)[number];
interface Answers {
  somebody: Somebody;
  outcome: string;
  authority: Authority;
  expectations: string[];
  limits: string[];
  support: string[];
  quiet: Day;
}

/** Hands over a responsibility, as a contract: until the quiet time is over Leadbook says nothing about it. */
export const delegate = defineCommand({
  name: 'delegate',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    outcome: argument.text,
    authority: argument.oneOf(AUTHORITIES),
    expectations: argument.texts,
    limits: argument.texts,
    support: argument.texts,
    quiet: argument.day,
  }),
  run: async (host, call) => {
    const { args, all } = call;
    const somebody =
      args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const { outcome, authority, expectations, limits, support, quiet } = args;
    const answers = await askSteps<Answers>(
      l10n.t('Delegate'),
      { somebody, outcome, authority, expectations, limits, support, quiet },
      [
        {
          key: 'somebody',
          required: true,
          ask: (frame) =>
            pickPerson(frame, l10n.t('Who would grow by owning it?'), host.books, {
              details: (book, summaries) => delegationDetails(book, summaries, host.today()),
              only: isReportSummary,
            }),
        },
        {
          key: 'outcome',
          required: true,
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('What will be true when it works?'),
              placeholder: l10n.t('The release train leaves every Tuesday without me.'),
              missing: l10n.t('Describe the outcome.'),
            }),
        },
        {
          key: 'authority',
          required: false,
          ask: (frame) =>
            pickOne(
              frame,
              l10n.t('How much authority do they have?'),
              AUTHORITIES.map((value) => ({ label: authorityWord(value), value })),
            ),
        },
        {
          key: 'expectations',
          required: false,
          ask: (frame) => inputList(frame, l10n.t('What do you expect? (separate with ;)')),
        },
        {
          key: 'limits',
          required: false,
          ask: (frame) => inputList(frame, l10n.t('What is not theirs to change?')),
        },
        {
          key: 'support',
          required: false,
          ask: (frame) => inputList(frame, l10n.t('What support will you give?')),
        },
        {
          key: 'quiet',
          required: false,
          ask: (frame, { somebody: who }) =>
            pickDay(frame, host, {
              prompt: l10n.t('Until when will you stay out of it, so that they own it?'),
              somebody: who,
            }),
        },
      ],
      all,
      await personHere(host, call, isReportSummary),
    );
    if (!answers?.somebody || answers.outcome === undefined) return undefined;
    const { somebody: who, outcome: title, ...rest } = answers;
    const record = {
      outcome: title,
      status: 'active' as const,
      since: host.today(),
      ...defined(rest),
    };
    const uri = await createRecord(host, who.book.book, 'delegation', record, { person: who.slug, title });
    const name = nameOf(await who.book.summaries.get(who.slug));
    await host.feedback.tell({ message: l10n.t('Delegation to {0} added', name), open: uri });
    return uri;
  },
});

/** Says that a delegation is done, active again, or returned; why it was taken back is for the lead's eyes only. */
export const setDelegationStatus = defineCommand({
  name: 'setDelegationStatus',
  done: () => l10n.t('Status of the delegation changed'),
  args: z.strictObject({
    uri: argument.uri,
    status: argument.oneOf(DELEGATION_STATUSES),
    why: argument.text,
    learned: argument.text,
  }),
  run: async (host, { args, all }) => {
    const { uri, book, thing } = await delegationAt(host, args.uri);
    const answers = await askSteps<{ status: Status; why: string; learned: string }>(
      l10n.t('Set Delegation Status'),
      { status: args.status, why: args.why, learned: args.learned },
      [
        {
          key: 'status',
          required: true,
          ask: (frame) =>
            pickOne(
              frame,
              l10n.t('How is it going?'),
              DELEGATION_STATUSES.map((value) => ({ label: statusWord(value), value })),
            ),
        },
        {
          key: 'why',
          required: false,
          when: ({ status }) => status === 'returned',
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('Why did you take it back? Only you will see this.'),
              optional: true,
            }),
        },
        {
          key: 'learned',
          required: false,
          when: ({ status }) => status === 'done' || status === 'returned',
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('What did you learn? You will see it the next time you delegate.'),
              optional: true,
            }),
        },
      ],
      all,
    );
    const status = answers?.status;
    if (!status) return undefined;
    const { learned } = answers;
    // The reason first: were it to fail, the delegation would still stand as it was.
    if (status === 'returned') await keepReason(host, book, { ...thing, private: true }, answers.why);
    await host.writer.edit(book.folder.uri, uri, (text) =>
      edit(text, [
        setKey('delegation', 'status', status),
        ...(learned === undefined ? [] : [setKey('delegation', 'learned', learned)]),
      ]),
    );
    return uri;
  },
});

async function keepReason(
  host: Pick<CommandContext, 'writer' | 'today'>,
  book: Somebody['book']['book'],
  sibling: Thing,
  why: string | undefined,
): Promise<Uri> {
  const uri = book.uri(sibling);
  const returned = { date: new Plain(host.today()), ...defined({ why }) };
  await withTextOnFailure(why ?? '', async () => {
    if (await host.writer.create(book.folder.uri, uri, write({ returned }))) return;
    // Key by key: a reason that was given before stays where none is given now.
    const intents = Object.entries(returned).map(
      ([key, value]): Intent => ({ kind: 'set', path: ['returned', key], value, order: ['date', 'why'] }),
    );
    await host.writer.edit(book.folder.uri, uri, (text) => edit(text, intents));
  });
  return uri;
}
function authorityWord(authority: Authority): string {
  return {
    'tell me first': l10n.t('Tell me first'),
    'decide together': l10n.t('We decide together'),
    'decide then tell': l10n.t('Decide, then tell me'),
    decide: l10n.t('Decide'),
  }[authority];
}

function statusWord(status: Status): string {
  return { active: l10n.t('Active'), done: l10n.t('Done'), returned: l10n.t('Returned: I took it back') }[
    status
  ];
}

/**
 * The delegation that was passed in, with its book.
 * @throws {UserError} `badArguments` where there is none
 */
export async function delegationAt({ books }: Pick<CommandContext, 'books'>, uri: Uri | undefined) {
  if (uri) {
    for (const { book } of await books.all()) {
      const thing = book.thing(uri);
      if (thing?.kind === 'delegation') return { uri, book, thing: { ...thing, kind: thing.kind } };
    }
  }
  throw new UserError('badArguments', l10n.t('Choose a delegation in the People view.'), uri);
}
