import { readSetting } from '../platform/contributions';

/** The result of one prompt. */
export type StepAnswer<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'back' }
  /** `typed`: what stood in the box, where anything did; `value`: the answer that it would be, where it can be one. */
  | { readonly kind: 'cancel'; readonly typed?: string; readonly value?: T }
  /** The flow is over, and what was answered until now is kept; `value` is the answer of this prompt, if it has one. */
  | { readonly kind: 'end'; readonly value?: T };

/** What a prompt shows of the flow it belongs to. */
export interface StepFrame {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly of: number;
  /** True if a back button leads to the step before. */
  readonly back: boolean;
  /** What was answered before one went back: the answer to begin with. */
  readonly before?: unknown;
  /** What was typed before the person said to go on: it is in the box again. */
  readonly typed?: string | undefined;
  /** The button that ends the flow and keeps what was answered; there is none without. */
  readonly end?: EndButton;
}

/** A button in the title of a prompt that ends its flow. */
interface EndButton {
  readonly label: string;
  /** Hears how to press it while the prompt is open, and undefined when it is not any more; for a key. */
  readonly whileOpen: (press: (() => void) | undefined) => void;
}

/** How leaving in the middle is meant: keep what was answered, give it up, or go on where one was. */
export type Leaving = 'keep' | 'giveUp' | 'goOn';

/** The answers of a flow so far, by the keys of its steps. */
export type Answers<A> = { readonly [K in keyof A]?: A[K] | undefined };

/** One prompt of a flow. */
export interface Step<A, K extends keyof A> {
  readonly key: K;
  /** Asked even where the caller passed arguments; an optional one is asked only in the palette. */
  readonly required: boolean;
  /** Asks only when this holds of the answers so far. */
  readonly when?: (answers: Answers<A>) => boolean | Promise<boolean>;
  readonly ask: (frame: StepFrame, answers: Answers<A>) => Promise<StepAnswer<A[K] | undefined>>;
}

/** The steps of a flow in their order. */
export type Steps<A> = readonly { [K in keyof A]-?: Step<A, K> }[keyof A][];

/** An answer that is known from where one is: shown in the title, and changed by going back. */
export interface Known<T> {
  readonly value: T;
  /** What the title shows of it. */
  readonly label: string;
}

/** What was answered until the end, or until the person left. */
interface Asked<A> {
  readonly answers: Answers<A>;
  readonly complete: boolean;
  /** True where the person said to keep what was answered until then. */
  readonly kept: boolean;
  /** What stood in the box when it was left. */
  readonly typed?: string;
}

/** How a flow may be left in the middle. */
export interface LeavingOptions {
  readonly end: EndButton;
  /** Asks how Esc is meant; asked only where the person answered or typed something. */
  readonly onEscape: () => Promise<Leaving>;
}

/**
 * True if optional questions are asked; false where `leadbook.prompts` leaves them all out: then nothing is asked or
 * offered beside what is needed.
 */
export function asksOptional(): boolean {
  return readSetting('prompts') === 'all';
}

/**
 * Asks for what is missing, one step after the other, with a way back to each.
 * @param given what the caller knows already: never asked for
 * @param all whether optional steps are asked too, unless `leadbook.prompts` leaves them out
 * @param known answers that the first steps begin with: they are not asked for, unless one goes back
 * @returns the answers, given ones included, or undefined when the person cancelled: nothing is written before that
 */
export async function askSteps<A>(
  title: string,
  given: Answers<A>,
  steps: Steps<A>,
  all: boolean,
  known: { readonly [K in keyof A]?: Known<A[K]> | undefined } = {},
): Promise<Answers<A> | undefined> {
  const { answers, complete } = await askWhatOneLikes(title, given, steps, all, known);
  return complete ? answers : undefined;
}

/** Asks like `askSteps`; Esc in the middle returns the answers given so far instead of undefined. */
export async function askWhatOneLikes<A>(
  title: string,
  given: Answers<A>,
  steps: Steps<A>,
  all: boolean,
  known: { readonly [K in keyof A]?: Known<A[K]> | undefined } = {},
  leaving?: LeavingOptions,
): Promise<Asked<A>> {
  const asksAll = all && asksOptional();
  const asked = steps.filter((step) => given[step.key] === undefined && (step.required || asksAll));
  const answers: { [K in keyof A]?: A[K] | undefined } = { ...given };
  const trail: number[] = [];
  let typed: string | undefined;
  const isKnown = (index: number) => {
    const key = asked[index]?.key;
    const one = key === undefined ? undefined : known[key];
    return one !== undefined && key !== undefined && answers[key] === one.value ? one.label : undefined;
  };
  let index = 0;
  for (; index < asked.length; index++) {
    const key = asked[index]?.key;
    const one = key === undefined ? undefined : known[key];
    if (key === undefined || !one) break;
    answers[key] = one.value;
    trail.push(index);
  }
  while (index < asked.length) {
    const step = asked[index];
    if (!step) break;
    // Those that an answer leads to are counted once it is there.
    const ahead = await Promise.all(
      asked.slice(index).map(async ({ when }) => !when || (await when(answers))),
    );
    if (!ahead[0]) {
      index++;
      continue;
    }
    const labels = trail.flatMap((at) => isKnown(at) ?? []);
    const frame = {
      title: [title, ...labels].join(' · '),
      step: trail.length + 1,
      of: trail.length + ahead.filter((isAsked) => isAsked).length,
      back: trail.length > 0,
      before: answers[step.key],
      typed,
      ...(leaving ? { end: leaving.end } : {}),
    };
    typed = undefined;
    const answer = await step.ask(frame, answers);
    if (answer.kind === 'end') {
      if (answer.value !== undefined) answers[step.key] = answer.value;
      return { answers, complete: false, kept: true };
    }
    if (answer.kind === 'cancel') {
      const isAnswered = asked.some(({ key }) => answers[key] !== undefined && answers[key] !== '');
      if (!leaving || (!isAnswered && answer.typed === undefined))
        return { answers, complete: false, kept: false };
      const how = await leaving.onEscape();
      if (how === 'keep' && answer.value !== undefined) answers[step.key] = answer.value;
      if (how !== 'goOn')
        return {
          answers,
          complete: false,
          kept: how === 'keep',
          ...(answer.typed === undefined ? {} : { typed: answer.typed }),
        };
      typed = answer.typed;
      continue;
    }
    if (answer.kind === 'back') {
      index = trail.pop() ?? 0;
      continue;
    }
    answers[step.key] = answer.value;
    trail.push(index++);
  }
  return { answers, complete: true, kept: true };
}
