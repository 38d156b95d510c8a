/** What a question is for: the kinds of topic that lead, and safety. */
export const QUESTION_KINDS = [
  'training',
  'coaching',
  'conversation',
  'review',
  'direction',
  'safety',
] as const;
/** One of `QUESTION_KINDS`, or what questions for others than reports are for. */
export type QuestionKind =
  | (typeof QUESTION_KINDS)[number]
  | 'clarity'
  | 'upward'
  | 'together'
  | 'beside'
  | 'mentor';

/** A question to ask in a one-on-one, as one would say it out loud. */
export interface Question {
  /** Stays the same when the wording changes: its kind and its own name. */
  readonly id: `${QuestionKind}.${string}`;
  readonly kind: QuestionKind;
  readonly text: string;
}

/** Ten questions of each kind. Each stands on its own, and cannot be answered by yes or no. */
const BANK: Readonly<Record<(typeof QUESTION_KINDS)[number], Readonly<Record<string, string>>>> = {
  training: {
    nearly: 'What can you nearly do on your own, and which piece is still missing?',
    watch: 'Who would you like to watch at work for an hour, and what would you look for?',
    explain: 'What did you have to explain lately, and where did you run out of words?',
    around: 'Which part of our code do you walk around rather than through?',
    teach: 'What could you teach the rest of us in half an hour?',
    slow: 'What takes you longer than you think it should?',
    guess: 'Where did you have to guess this week?',
    tool: 'Which tool do you use every day without quite trusting it?',
    'two-days': 'If you had two quiet days to learn one thing, what would it be?',
    'any-good': 'How do you find out whether something you built is any good?',
  },
  coaching: {
    carrying: 'Which decision are you carrying around with you at the moment?',
    stuck: 'What is stuck right now, and what have you tried so far?',
    away: 'If I were away for a month, what would you decide without me?',
    keep: 'Which problem would you like to keep for yourself, so that I do not solve it for you?',
    begin: 'What are you putting off, and what makes it hard to begin?',
    check: 'What are you taking for granted in your plan that we could go and check?',
    'went-well': 'Think of something hard that went well for you. What did you do then?',
    others: 'Who else cares how your work turns out, and what are they hoping for?',
    'year-from-now': 'Looking back a year from now, what will you be glad you started?',
    permission: 'Where are you waiting for permission that you may not need?',
  },
  conversation: {
    evening: 'What do you keep thinking about after you close the laptop?',
    'best-hour': 'What was the best hour of your week?',
    'time-flew': 'What did you work on lately that made the time fly?',
    'not-ask': 'What would you like me to know that I would not think to ask?',
    home: 'How is life outside of work, as far as you want to tell?',
    laugh: 'What made you laugh at work lately?',
    pleasure: 'Who has been a pleasure to work with, and what did they do?',
    lighter: 'What would make next week a little lighter?',
    'looking-forward': 'What are you looking forward to?',
    'long-ago': 'What should the two of us have talked about long ago?',
  },
  review: {
    moved: 'What has moved since we last talked, and what made it move?',
    unnoticed: 'What are you proud of that nobody noticed?',
    quiet: 'Which promise between us has gone quiet?',
    stopped: 'What have you stopped doing, and who misses it?',
    otherwise: 'What turned out differently from what you expected?',
    story: 'How would you tell the story of your most important goal so far?',
    again: 'Which piece of work would you do differently if you started it again tomorrow?',
    'nearly-done': 'What is nearly finished, and what is it waiting for?',
    worked: 'How will we see that what you are building has worked?',
    'no-longer': 'Which of your goals would you no longer choose today?',
  },
  direction: {
    'explain-plan': 'Which of our plans would you find hard to explain to someone new?',
    stop: 'What could the team stop doing, and who would notice?',
    known: 'What would you like to be known for, two years from now?',
    'more-less': 'Which work would you like more of, and which less?',
    'wrong-problem': 'Where do you see us solving the wrong problem?',
    yours: 'If the team were yours, what would you change first?',
    solve: 'Which problem would you like to be the one to solve?',
    'not-seen': 'What do the people who use our work need that we have not seen yet?',
    choose: 'When did you last have to choose without knowing what matters most to us?',
    opportunity: 'Which opportunity are we walking past?',
  },
  safety: {
    unsaid: 'What have you been thinking that nobody has said out loud yet?',
    no: 'When did you last say no here, and how did it go?',
    broke: 'If you broke something important tonight, what would you do first?',
    harder: 'What did I do lately that made your work harder?',
    'too-little': 'Who on the team do we hear too little from?',
    elsewhere: 'What is easier to tell someone else than to tell me?',
    'my-mistake': 'Which mistake of mine should I have talked about more openly?',
    disagree: 'How could I make it easier to disagree with me?',
    help: 'When did you last ask for help, and what happened then?',
    'not-know': 'What happens in our team when someone says “I don’t know”?',
  },
};

/** The bank: kinds and questions in the order above. */
export const QUESTIONS: readonly Question[] = QUESTION_KINDS.flatMap((kind) =>
  Object.entries(BANK[kind]).map(([name, text]): Question => ({ id: `${kind}.${name}`, kind, text })),
);
