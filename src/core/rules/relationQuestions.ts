import * as l10n from '@vscode/l10n';
import type { Relation } from '../records/personKind';
import { type Question, questionBank } from './questionBank';

/** Questions for those whom the lead does not lead: skip-levels about clarity, beside those about safety; others about what is between them. */
const otherQuestions = () =>
  ({
    clarity: {
      why: l10n.t('What is your team working on, and why does it matter, in your own words?'),
      changed: l10n.t('What has changed in our plans that you heard about too late?'),
      decide: l10n.t('Which decision in your team is unclear to you: who makes it, and how?'),
      contradict: l10n.t('Where do two things you are asked to do contradict each other?'),
      'ask-me': l10n.t('What would you ask me if nobody else could hear it?'),
    },
    upward: {
      'needs-from-me': l10n.t('What do you need from me that you are not getting?'),
      worries: l10n.t('What about my team worries you at the moment?'),
      priority: l10n.t('Which of my priorities would you change?'),
      seen: l10n.t('Where do you see me growing next, and what have you seen of it?'),
      ask: l10n.t('What should I have asked you for already?'),
    },
    together: {
      'slows-down': l10n.t('What slows us down that we have stopped noticing?'),
      'promise-open': l10n.t('Which promise between us has been open for too long?'),
      'quiet-voice': l10n.t('Whose view on this have we not heard yet?'),
      'stop-together': l10n.t('What could we stop doing together?'),
    },
    beside: {
      'between-teams': l10n.t('What goes wrong between our teams that only the two of us can fix?'),
      'see-from-outside': l10n.t('What do you see in my team from outside that I cannot see?'),
      owe: l10n.t('What do we owe each other?'),
    },
    mentor: {
      'your-mistake': l10n.t('Which mistake did you make at this point that I should avoid?'),
      'would-do': l10n.t('What would you do first in my place?'),
      'not-asking': l10n.t('Which question am I not asking?'),
    },
  }) as const;

const KINDS_OF: Readonly<
  Record<Exclude<Relation, 'report'>, readonly (keyof ReturnType<typeof otherQuestions>)[]>
> = {
  skip: ['clarity'],
  manager: ['upward'],
  team: ['together'],
  peer: ['beside'],
  mentor: ['mentor'],
};

/** The questions that suit somebody, in a fixed order. */
export function questionsFor(relation: Relation): readonly Question[] {
  if (relation === 'report') return questionBank();
  const others = otherQuestions();
  const own = KINDS_OF[relation].flatMap((kind) =>
    Object.entries<string>(others[kind]).map(
      ([name, text]): Question => ({ id: `${kind}.${name}`, kind, text }),
    ),
  );
  return relation === 'skip' ? [...questionBank().filter(({ kind }) => kind === 'safety'), ...own] : own;
}
