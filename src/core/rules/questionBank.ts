import * as l10n from '@vscode/l10n';

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
function textsByKind(): Readonly<Record<(typeof QUESTION_KINDS)[number], Readonly<Record<string, string>>>> {
  return {
    training: {
      nearly: l10n.t('What can you nearly do on your own, and which piece is still missing?'),
      watch: l10n.t('Who would you like to watch at work for an hour, and what would you look for?'),
      explain: l10n.t('What did you have to explain lately, and where did you run out of words?'),
      around: l10n.t('Which part of our code do you walk around rather than through?'),
      teach: l10n.t('What could you teach the rest of us in half an hour?'),
      slow: l10n.t('What takes you longer than you think it should?'),
      guess: l10n.t('Where did you have to guess this week?'),
      tool: l10n.t('Which tool do you use every day without quite trusting it?'),
      'two-days': l10n.t('If you had two quiet days to learn one thing, what would it be?'),
      'any-good': l10n.t('How do you find out whether something you built is any good?'),
    },
    coaching: {
      carrying: l10n.t('Which decision are you carrying around with you at the moment?'),
      stuck: l10n.t('What is stuck right now, and what have you tried so far?'),
      away: l10n.t('If I were away for a month, what would you decide without me?'),
      keep: l10n.t('Which problem would you like to keep for yourself, so that I do not solve it for you?'),
      begin: l10n.t('What are you putting off, and what makes it hard to begin?'),
      check: l10n.t('What are you taking for granted in your plan that we could go and check?'),
      'went-well': l10n.t('Think of something hard that went well for you. What did you do then?'),
      others: l10n.t('Who else cares how your work turns out, and what are they hoping for?'),
      'year-from-now': l10n.t('Looking back a year from now, what will you be glad you started?'),
      permission: l10n.t('Where are you waiting for permission that you may not need?'),
    },
    conversation: {
      evening: l10n.t('What do you keep thinking about after you close the laptop?'),
      'best-hour': l10n.t('What was the best hour of your week?'),
      'time-flew': l10n.t('What did you work on lately that made the time fly?'),
      'not-ask': l10n.t('What would you like me to know that I would not think to ask?'),
      home: l10n.t('How is life outside of work, as far as you want to tell?'),
      laugh: l10n.t('What made you laugh at work lately?'),
      pleasure: l10n.t('Who has been a pleasure to work with, and what did they do?'),
      lighter: l10n.t('What would make next week a little lighter?'),
      'looking-forward': l10n.t('What are you looking forward to?'),
      'long-ago': l10n.t('What should the two of us have talked about long ago?'),
    },
    review: {
      moved: l10n.t('What has moved since we last talked, and what made it move?'),
      unnoticed: l10n.t('What are you proud of that nobody noticed?'),
      quiet: l10n.t('Which promise between us has gone quiet?'),
      stopped: l10n.t('What have you stopped doing, and who misses it?'),
      otherwise: l10n.t('What turned out differently from what you expected?'),
      story: l10n.t('How would you tell the story of your most important goal so far?'),
      again: l10n.t('Which piece of work would you do differently if you started it again tomorrow?'),
      'nearly-done': l10n.t('What is nearly finished, and what is it waiting for?'),
      worked: l10n.t('How will we see that what you are building has worked?'),
      'no-longer': l10n.t('Which of your goals would you no longer choose today?'),
    },
    direction: {
      'explain-plan': l10n.t('Which of our plans would you find hard to explain to someone new?'),
      stop: l10n.t('What could the team stop doing, and who would notice?'),
      known: l10n.t('What would you like to be known for, two years from now?'),
      'more-less': l10n.t('Which work would you like more of, and which less?'),
      'wrong-problem': l10n.t('Where do you see us solving the wrong problem?'),
      yours: l10n.t('If the team were yours, what would you change first?'),
      solve: l10n.t('Which problem would you like to be the one to solve?'),
      'not-seen': l10n.t('What do the people who use our work need that we have not seen yet?'),
      choose: l10n.t('When did you last have to choose without knowing what matters most to us?'),
      opportunity: l10n.t('Which opportunity are we walking past?'),
    },
    safety: {
      unsaid: l10n.t('What have you been thinking that nobody has said out loud yet?'),
      no: l10n.t('When did you last say no here, and how did it go?'),
      broke: l10n.t('If you broke something important tonight, what would you do first?'),
      harder: l10n.t('What did I do lately that made your work harder?'),
      'too-little': l10n.t('Who on the team do we hear too little from?'),
      elsewhere: l10n.t('What is easier to tell someone else than to tell me?'),
      'my-mistake': l10n.t('Which mistake of mine should I have talked about more openly?'),
      disagree: l10n.t('How could I make it easier to disagree with me?'),
      help: l10n.t('When did you last ask for help, and what happened then?'),
      'not-know': l10n.t('What happens in our team when someone says “I don’t know”?'),
    },
  };
}

/** The bank, in the language of VS Code: kinds and questions in the order above. */
export function questionBank(): readonly Question[] {
  const texts = textsByKind();
  return QUESTION_KINDS.flatMap((kind) =>
    Object.entries(texts[kind]).map(([name, text]): Question => ({ id: `${kind}.${name}`, kind, text })),
  );
}
