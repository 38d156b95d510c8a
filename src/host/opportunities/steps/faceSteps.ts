import { l10n } from 'vscode';
import { ME } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import type { OpportunityKind } from '../../../core/records/opportunityKind';
import type { CommandContext } from '../../commands/commandContext';
import { background } from '../../platform/background';
import { reasonOf } from '../../platform/errors';
import { showError } from '../../platform/messages/notices';
import { pickValue, valuesOfBook } from '../../prompts/bookValues';
import { inputText, pickOne } from '../../prompts/inputs';
import type { StepFrame, Steps } from '../../prompts/steps';
import { ownerMet } from '../../prompts/whoIsMet';
import type { OpenBook } from '../../store/books';
import type { Earlier } from '../earlier/earlier';
import { openOrResolve } from '../earlier/earlierPick';
import { pickRevisit } from '../opportunityFields';
import { pickOwner, proposedBy } from './ownerPick';
import { fittingGoalChoices } from './owners';
import { askQuestion, type NamedQuestion, type QuestionContext } from './question';

/** What is asked of something new. */
export interface FaceAnswers {
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

/** The answer of a prompt where no goal is to be served, or no value is behind it. */
export const NO_GOAL = '';

/** The prompts for something new. A judgement has been made: it is asked what it was and who made it, and nothing of what is to come. */
export function faceSteps(
  host: Pick<CommandContext, 'modules' | 'today' | 'writer'>,
  open: OpenBook,
  kind: OpportunityKind,
  context: QuestionContext,
): Steps<FaceAnswers> {
  const optional = (frame: StepFrame, prompt: string, placeholder: string) =>
    inputText(frame, { prompt, placeholder, optional: true });
  const onEarlier = (thing: Earlier, how: 'open' | 'settle') => {
    // The question is over by then, and with it what would tell of a failure.
    openOrResolve(host, open, thing, how).catch((error: unknown) => background(showError(reasonOf(error))));
  };
  const isJudgement = ({ named }: { readonly named?: NamedQuestion | undefined }) =>
    (named?.kind ?? kind) === 'judgement';
  const isAhead = (answers: { readonly named?: NamedQuestion | undefined }) => !isJudgement(answers);
  return [
    { key: 'named', required: true, ask: (frame) => askQuestion(frame, kind, context, onEarlier) },
    {
      key: 'why',
      required: false,
      ask: (frame, answers) =>
        isJudgement(answers)
          ? optional(frame, l10n.t('What did no rule cover?'), l10n.t('Optional: Enter skips it'))
          : optional(
              frame,
              l10n.t('Why is it worth it?'),
              l10n.t('What it would change for us. Enter skips it'),
            ),
    },
    {
      key: 'value',
      required: false,
      when: async (answers) => isJudgement(answers) && (await valuesOfBook(open)).length > 0,
      ask: (frame) => pickValue(frame, open, l10n.t('Which of our values guided the decision?')),
    },
    {
      key: 'owner',
      required: false,
      ask: async (frame, answers) => {
        if (isJudgement(answers))
          return pickOwner(host, frame, open, { prompt: l10n.t('Who decided?'), likely: ME });
        const { named, why } = answers;
        return pickOwner(host, frame, open, {
          prompt: l10n.t('Who would grow by owning this?'),
          ...(await proposedBy(host, named?.kind, {
            words: { title: named?.title, why },
            retro: context.retro,
          })),
        });
      },
    },
    {
      key: 'goal',
      required: false,
      when: async (answers) =>
        isAhead(answers) &&
        answers.owner !== undefined &&
        (await fittingGoalChoices(host, open, answers.owner, {})).length > 0,
      ask: async (frame, { owner = '', named, why }) =>
        pickOne(frame, l10n.t('Which of their goals does it serve?'), [
          { label: l10n.t('No goal'), value: NO_GOAL },
          ...(await fittingGoalChoices(host, open, owner, { title: named?.title, why })),
        ]),
    },
    {
      key: 'change',
      required: false,
      when: isAhead,
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
      when: isAhead,
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
      when: (answers) => isAhead(answers) && answers.measure !== undefined,
      ask: (frame) =>
        optional(frame, l10n.t('Where does that stand today?'), l10n.t('Such as “3 days”. Enter skips it')),
    },
    {
      key: 'revisit',
      required: false,
      when: isAhead,
      ask: async (frame, { owner }) => pickRevisit(frame, host, await ownerMet(open, owner)),
    },
  ];
}
