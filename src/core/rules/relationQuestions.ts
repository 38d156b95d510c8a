import type { Relation } from '../records/personKind';
import { QUESTIONS, type Question } from './questionBank';

/** Questions for those whom the lead does not lead: skip-levels about clarity, beside those about safety; others about what is between them. */
const OTHER_QUESTIONS = {
  clarity: {
    why: 'What is your team working on, and why does it matter, in your own words?',
    changed: 'What has changed in our plans that you heard about too late?',
    decide: 'Which decision in your team is unclear to you: who makes it, and how?',
    contradict: 'Where do two things you are asked to do contradict each other?',
    'ask-me': 'What would you ask me if nobody else could hear it?',
  },
  upward: {
    'needs-from-me': 'What do you need from me that you are not getting?',
    worries: 'What about my team worries you at the moment?',
    priority: 'Which of my priorities would you change?',
    seen: 'Where do you see me growing next, and what have you seen of it?',
    ask: 'What should I have asked you for already?',
  },
  together: {
    'slows-down': 'What slows us down that we have stopped noticing?',
    'promise-open': 'Which promise between us has been open for too long?',
    'quiet-voice': 'Whose view on this have we not heard yet?',
    'stop-together': 'What could we stop doing together?',
  },
  beside: {
    'between-teams': 'What goes wrong between our teams that only the two of us can fix?',
    'see-from-outside': 'What do you see in my team from outside that I cannot see?',
    owe: 'What do we owe each other?',
  },
  mentor: {
    'your-mistake': 'Which mistake did you make at this point that I should avoid?',
    'would-do': 'What would you do first in my place?',
    'not-asking': 'Which question am I not asking?',
  },
} as const;

const SAFETY = QUESTIONS.filter(({ kind }) => kind === 'safety');

const KINDS_OF: Readonly<Record<Exclude<Relation, 'report'>, readonly (keyof typeof OTHER_QUESTIONS)[]>> = {
  skip: ['clarity'],
  manager: ['upward'],
  team: ['together'],
  peer: ['beside'],
  mentor: ['mentor'],
};

/** The questions that suit somebody, in a fixed order. */
export function questionsFor(relation: Relation): readonly Question[] {
  if (relation === 'report') return QUESTIONS;
  const own = KINDS_OF[relation].flatMap((kind) =>
    Object.entries<string>(OTHER_QUESTIONS[kind]).map(
      ([name, text]): Question => ({ id: `${kind}.${name}`, kind, text }),
    ),
  );
  return relation === 'skip' ? [...SAFETY, ...own] : own;
}
