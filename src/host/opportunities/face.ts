import { l10n, type Uri, window, workspace } from 'vscode';
import * as z from 'zod/mini';
import { addDays, type Day } from '../../core/day';
import { workingDay } from '../../core/days/dayPeriods';
import type { RecordOf } from '../../core/records/kinds';
import type { OpportunityKind } from '../../core/records/opportunityKind';
import { argument } from '../commands/argumentFields';
import type { RowArguments } from '../commands/caller';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand, type Invocation } from '../commands/defineCommand';
import { background } from '../platform/background';
import { defined } from '../platform/defined';
import { UserError } from '../platform/errors';
import { valueInBook } from '../prompts/bookValues';
import { keepAsRaised } from '../prompts/keepKey';
import { personOf, pickBook } from '../prompts/pickPerson';
import { askWhatOneLikes } from '../prompts/steps';
import type { RetroContext } from '../retro/retroContext';
import { attentionTo } from '../retro/retroDetector';
import { retroName } from '../retro/retroName';
import { assertTrusted } from '../store/guards';
import { assertGoal } from './goalLink';
import { opportunityFiles, readable } from './records';
import { offerDirection } from './setDirection';
import { type FaceAnswers, faceSteps, NO_GOAL } from './steps/faceSteps';
import { NOBODY } from './steps/owners';
import type { NamedQuestion } from './steps/question';
import { alone, questionContext, RAISED, roomFor } from './steps/room';
import { offerRule, type RetroEdit, writeOpportunity } from './writeOpportunity';

/** What was decided without a rule is read again after so many days. */
const READ_AGAIN = 56;

/** The arguments of the three commands that begin an opportunity. */
const beginning = z.strictObject({
  book: argument.uri,
  retro: argument.uri,
  title: argument.text,
  why: argument.text,
  value: argument.text,
  owner: argument.person,
  goal: argument.person,
  change: argument.text,
  measure: argument.text,
  before: argument.text,
  revisit: argument.day,
});
type Args = z.infer<typeof beginning>;

const ownerOfRow = ({ book, person }: RowArguments) => ({ book, owner: person });

/** Faces an opportunity: a record of it, and a line in the retro it came from. */
export const faceOpportunity = (parts: RetroContext) =>
  defineCommand({
    name: 'faceOpportunity',
    args: beginning,
    fromRow: ownerOfRow,
    run: (context, invocation) => face(context, parts, 'opportunity', invocation),
  });

/** Asks for a problem to fix and writes its record. */
export const fixProblem = (parts: RetroContext) =>
  defineCommand({
    name: 'fixProblem',
    args: beginning,
    fromRow: ownerOfRow,
    run: (context, invocation) => face(context, parts, 'problem', invocation),
  });

/** Asks for a judgement that was made where no rule existed, and writes its record. */
export const recordJudgement = (parts: RetroContext) =>
  defineCommand({
    name: 'recordJudgement',
    args: beginning,
    fromRow: ownerOfRow,
    run: (context, invocation) => face(context, parts, 'judgement', invocation),
  });

/**
 * Asks what is not given and writes the record.
 * @param edit how the retro is changed; without it a line is added under the heading of the kind
 * @returns the file of the record; undefined where the person cancelled
 * @throws {UserError} `restricted` in a folder that is not trusted, and what keeps the record from being written or taken on
 */
export async function face(
  host: CommandContext,
  parts: RetroContext,
  kind: OpportunityKind,
  { args: given, all }: Omit<Invocation<Args>, 'selected'>,
  edit?: RetroEdit,
): Promise<Uri | undefined> {
  // Said before anything is asked: there nothing that is answered could be kept.
  assertTrusted();
  const args = {
    ...given,
    ...defined({ retro: given.retro ?? (all ? await activeRetro(host, given) : undefined) }),
  };
  const title = flowTitle(kind);
  const open = await pickBook(host.books, args.book ?? args.retro, title);
  if (!open) return undefined;
  if (args.owner !== undefined) await personOf(host.books, args.owner, open.book.root);
  if (args.goal !== undefined) await assertGoal(open, args.owner, args.goal);
  const value = args.value === undefined ? undefined : await valueInBook(open, args.value);
  const { title: said, why, owner, goal, change, measure, before, revisit } = args;
  const { retro } = args;
  const named = said === undefined ? undefined : { kind, title: said };
  const context = all ? await questionContext(host, parts, open, retro) : alone(host, retro);
  const { answers, kept, complete, typed } = await askWhatOneLikes<FaceAnswers>(
    title,
    { named, why, value, owner, goal, change, measure, before, revisit },
    faceSteps(host, open, kind, context),
    all,
    {},
    all ? keepAsRaised() : undefined,
  );
  const what = answers.named ?? (kept && typed !== undefined ? { kind, title: typed } : undefined);
  if (!what || !kept) return undefined;
  const data = dataOf(what, answers, retro && retroName(open.book, retro), host.today());
  // Left in the middle, it is kept as far as it was thought, and taken on another day.
  const isTakenOn = complete && data.status === 'facing';
  const { status, error } = isTakenOn ? await roomFor(host, parts, open, retro, what, all) : RAISED;
  const others = readable(await opportunityFiles(open.book));
  const uri = await writeOpportunity(host, parts, open, { ...data, status }, retro, {
    all,
    ...defined({ edit }),
  });
  const done = { message: savedSentence(what.kind, retro), open: uri };
  await host.feedback.tell(done);
  // What it is undone by is this, whatever else was asked after it.
  if (all && complete && (await offerDirection(host, open, others, data))) await host.feedback.tell(done);
  if (error) {
    throw new UserError(
      error.code,
      l10n.t('{0} is raised, but not taken on: {1}', workspace.asRelativePath(uri), error.message),
      error.uri,
      error.place,
    );
  }
  if (all && what.kind === 'judgement') background(offerRule(host, open, uri));
  return uri;
}

/** The retro that is being written: a question asked from the palette is asked of it. */
async function activeRetro(
  host: Pick<CommandContext, 'modules'>,
  { book, owner }: Args,
): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  if (!document || book !== undefined || owner !== undefined) return undefined;
  return (await attentionTo(host.modules, document)) === 'question' ? document.uri : undefined;
}

function dataOf(
  { kind, title }: NamedQuestion,
  answers: { readonly [K in keyof FaceAnswers]?: FaceAnswers[K] | undefined },
  retro: string | undefined,
  today: Day,
): RecordOf<'opportunity'> {
  const { why, change, measure, before } = answers;
  const owner = answers.owner === NOBODY ? undefined : answers.owner;
  const goal = answers.goal === NO_GOAL ? undefined : answers.goal;
  const value = answers.value === NO_GOAL ? undefined : answers.value;
  const isJudgement = kind === 'judgement';
  const revisit = answers.revisit ?? (isJudgement ? workingDay(addDays(today, READ_AGAIN)) : undefined);
  return {
    title,
    kind,
    raised: today,
    // A day to look again means that it has been taken on; what was decided is only read again.
    status: revisit === undefined || isJudgement ? 'raised' : 'facing',
    ...defined({ retro, why, value, owner, goal, change, measure, before, revisit }),
  };
}

function savedSentence(kind: OpportunityKind, retro: Uri | undefined): string {
  const name = retro?.path.slice(retro.path.lastIndexOf('/') + 1);
  switch (kind) {
    case 'opportunity':
      return name === undefined ? l10n.t('Opportunity saved') : l10n.t('Opportunity added to {0}', name);
    case 'problem':
      return name === undefined ? l10n.t('Problem saved') : l10n.t('Problem added to {0}', name);
    case 'judgement':
      return name === undefined ? l10n.t('Judgement saved') : l10n.t('Judgement added to {0}', name);
  }
}

function flowTitle(kind: OpportunityKind): string {
  return {
    opportunity: l10n.t('Face an Opportunity'),
    problem: l10n.t('Fix a Problem'),
    judgement: l10n.t('Record a Judgement'),
  }[kind];
}
