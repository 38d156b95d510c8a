import { l10n, type Uri, window, workspace } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../core/day';
import { takenOn } from '../../core/opportunities/takenOn';
import type { RecordOf } from '../../core/records/kinds';
import type { OpportunityKind } from '../../core/records/opportunityKind';
import { argument } from '../commands/argumentFields';
import type { RowArguments } from '../commands/caller';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand, type Invocation } from '../commands/defineCommand';
import { defined } from '../platform/defined';
import { UserError } from '../platform/errors';
import { pickValue, valueInBook, valuesOfBook } from '../prompts/bookValues';
import { inputText, pickOne } from '../prompts/inputs';
import { personOf, pickBook } from '../prompts/pickPerson';
import { askWhatOneLikes, type StepFrame, type Steps } from '../prompts/steps';
import type { RetroContext, RetroParts } from '../retro/retroContext';
import { attentionTo } from '../retro/retroDetector';
import { retroName } from '../retro/retroName';
import type { OpenBook } from '../store/books';
import { assertTrusted } from '../store/guards';
import { fittingGoalChoices } from './fittingGoalChoices';
import { assertGoal } from './goalLink';
import { NOBODY, ownersByName, ownersWhoGrow } from './owners';
import { makeRoom } from './park';
import { askQuestion, type NamedQuestion, type QuestionContext } from './question';
import { questionContext } from './questionContext';
import { opportunityFiles, readable } from './records';
import { pickRevisit } from './revisit';
import { offerDirection } from './setDirection';
import { type RetroEdit, writeOpportunity } from './writeOpportunity';

/** The arguments of the three commands that begin an opportunity. */
const beginning = z.strictObject({
  book: argument.uri,
  retro: argument.uri,
  title: argument.text,
  why: argument.text,
  owner: argument.person,
  goal: argument.person,
  change: argument.text,
  measure: argument.text,
  before: argument.text,
  revisit: argument.day,
  value: argument.text,
});
type Args = z.infer<typeof beginning>;

interface Answers {
  named: NamedQuestion;
  why: string;
  value: string;
  owner: string;
  goal: string;
  change: string;
  measure: string;
  before: string;
  revisit: Day;
}

/** Where no goal is to be served. */
const NO_GOAL = '';

const ownerOfRow = ({ book, person }: RowArguments) => ({ book, owner: person });

/** Faces an opportunity: a record of it, and a line in the retro it came from. */
export const faceOpportunity = (parts: RetroParts) =>
  defineCommand({
    name: 'faceOpportunity',
    args: beginning,
    fromRow: ownerOfRow,
    run: (context, invocation) =>
      face({ ...context, retros: parts.retros, privacies: parts.privacies }, 'opportunity', invocation),
  });

/** The same for a problem to fix. */
export const fixProblem = (parts: RetroParts) =>
  defineCommand({
    name: 'fixProblem',
    args: beginning,
    fromRow: ownerOfRow,
    run: (context, invocation) =>
      face({ ...context, retros: parts.retros, privacies: parts.privacies }, 'problem', invocation),
  });

/** The same for a judgement made where no rule existed. */
export const recordJudgement = (parts: RetroParts) =>
  defineCommand({
    name: 'recordJudgement',
    args: beginning,
    fromRow: ownerOfRow,
    run: (context, invocation) =>
      face({ ...context, retros: parts.retros, privacies: parts.privacies }, 'judgement', invocation),
  });

/**
 * Asks what is not given and writes the record.
 * @param edit how the retro is changed; without it a line is added under the heading of the kind
 */
export async function face(
  host: RetroContext,
  kind: OpportunityKind,
  { args: given, all }: Invocation<Args>,
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
  const named = said === undefined ? undefined : { kind, title: said };
  const beside = all && !named ? await questionContext(host, open, args.retro) : undefined;
  const { answers, complete } = await askWhatOneLikes<Answers>(
    title,
    { named, why, value, owner, goal, change, measure, before, revisit },
    stepsOf(host, open, kind, beside),
    all,
  );
  if (!answers.named) return undefined;
  const retro = args.retro && retroName(open.book, args.retro);
  const data = dataOf(answers.named, answers, retro, host.today());
  // Left in the middle, it is kept as far as it was thought, and taken on another day.
  const isTakenOn = complete && data.status === 'facing';
  const { status, error } = isTakenOn ? await room(host, open, args.retro, all) : RAISED;
  const others = readable(await opportunityFiles(open.book));
  const uri = await writeOpportunity(host, open, { ...data, status }, args.retro, {
    all,
    ...defined({ edit }),
  });
  await host.feedback.tell({ message: savedSentence(args.retro), open: uri });
  if (all && complete) await offerDirection(host, open, others, data);
  if (error) {
    throw new UserError(
      error.code,
      l10n.t('{0} is raised, but not taken on: {1}', workspace.asRelativePath(uri), error.message),
      error.uri,
      error.place,
    );
  }
  return uri;
}

/** The retro that is being written: a question asked from the palette is asked of it. */
async function activeRetro(host: CommandContext, { book, owner }: Args): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  if (!document || book !== undefined || owner !== undefined) return undefined;
  return (await attentionTo(host.modules, document)) === 'question' ? document.uri : undefined;
}

/** How the new one stands, and what kept it from being taken on. */
interface Room {
  readonly status: 'facing' | 'raised';
  readonly error?: UserError;
}

const RAISED: Room = { status: 'raised' };

/** Taken on, or only raised where two are faced already and none of them was to be parked. */
async function room(host: RetroContext, open: OpenBook, retro: Uri | undefined, all: boolean): Promise<Room> {
  const { facing, mustPark } = takenOn(
    readable(await opportunityFiles(open.book)),
    retro && retroName(open.book, retro),
  );
  if (!mustPark) return { status: 'facing' };
  if (!all) {
    throw new UserError(
      'twoFaced',
      l10n.t('This retro already has two. Park one first, or leave out the review day.'),
      retro,
    );
  }
  try {
    return (await makeRoom(host, open, facing)) ? { status: 'facing' } : RAISED;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The other one cannot be parked; what was answered must not be lost with it.
    return { status: 'raised', error };
  }
}

function dataOf(
  { kind, title }: NamedQuestion,
  answers: { readonly [K in keyof Answers]?: Answers[K] | undefined },
  retro: string | undefined,
  today: Day,
): RecordOf<'opportunity'> {
  const { why, value, change, measure, before, revisit } = answers;
  const owner = answers.owner === NOBODY ? undefined : answers.owner;
  const goal = answers.goal === NO_GOAL ? undefined : answers.goal;
  return {
    title,
    kind,
    raised: today,
    // A day to look again means that it has been taken on.
    status: revisit === undefined ? 'raised' : 'facing',
    ...defined({
      retro,
      why,
      owner,
      goal,
      change,
      measure,
      before,
      revisit,
      value,
    }),
  };
}

function stepsOf(
  host: RetroContext,
  open: OpenBook,
  kind: OpportunityKind,
  beside: QuestionContext | undefined,
): Steps<Answers> {
  const optional = (frame: StepFrame, prompt: string, placeholder: string) =>
    inputText(frame, { prompt, placeholder, optional: true });
  return [
    {
      key: 'named',
      required: true,
      ask: (frame) =>
        askQuestion(
          frame,
          kind,
          beside ?? { direction: undefined, earlier: [], today: host.today(), turnTo: () => {} },
        ),
    },
    {
      key: 'why',
      required: false,
      ask: (frame) =>
        optional(frame, l10n.t('Why is it worth it?'), l10n.t('What it would change for us. Enter skips it')),
    },
    {
      key: 'value',
      required: false,
      when: async ({ named }) => named?.kind === 'judgement' && (await valuesOfBook(open)).length > 0,
      ask: (frame) => pickValue(frame, open, l10n.t('Which of our values was it decided by?')),
    },
    {
      key: 'owner',
      required: false,
      ask: async (frame, { named, why }) =>
        pickOne(
          frame,
          l10n.t('Who would grow by owning this?'),
          await ownersByName(open),
          ownersWhoGrow(host, open, { title: named?.title, why }),
        ),
    },
    {
      key: 'goal',
      required: false,
      when: async ({ owner }) =>
        owner !== undefined && (await fittingGoalChoices(host, open, owner, {})).length > 0,
      ask: async (frame, { owner = '', named, why }) =>
        pickOne(frame, l10n.t('Which goal of theirs does it serve?'), [
          ...(await fittingGoalChoices(host, open, owner, { title: named?.title, why })),
          { label: l10n.t('No goal'), value: NO_GOAL },
        ]),
    },
    {
      key: 'change',
      required: false,
      ask: (frame) =>
        optional(
          frame,
          l10n.t('What exactly do we change?'),
          l10n.t('An action, such as “Ada leads the release every Tuesday”. Enter skips it'),
        ),
    },
    {
      key: 'measure',
      required: false,
      ask: (frame) =>
        optional(
          frame,
          l10n.t('How will we know?'),
          l10n.t('What can be counted or seen, such as “lead time”. Enter skips it'),
        ),
    },
    {
      key: 'before',
      required: false,
      when: ({ measure }) => measure !== undefined,
      ask: (frame) =>
        optional(frame, l10n.t('How does that stand today?'), l10n.t('Such as “3 days”. Enter skips it')),
    },
    {
      key: 'revisit',
      required: false,
      ask: (frame) => pickRevisit(frame, host),
    },
  ];
}

function savedSentence(retro: Uri | undefined): string {
  if (!retro) return l10n.t('Opportunity saved');
  return l10n.t('Saved. One line added to {0}.', retro.path.slice(retro.path.lastIndexOf('/') + 1));
}

function flowTitle(kind: OpportunityKind): string {
  return {
    opportunity: l10n.t('Face an Opportunity'),
    problem: l10n.t('Fix a Problem'),
    judgement: l10n.t('Record a Judgement'),
  }[kind];
}
