import { readSetting } from '../platform/contributions';

/** The result of one prompt. */
export type StepAnswer<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' };

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
}

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
export interface Asked<A> {
  readonly answers: Answers<A>;
  readonly complete: boolean;
}

/** False where `leadbook.prompts` leaves out every optional question: then nothing is asked or offered beside what is needed. */
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

/** The same for a flow in which leaving in the middle keeps what was answered until then. */
export async function askWhatOneLikes<A>(
  title: string,
  given: Answers<A>,
  steps: Steps<A>,
  all: boolean,
  known: { readonly [K in keyof A]?: Known<A[K]> | undefined } = {},
): Promise<Asked<A>> {
  const asksAll = all && asksOptional();
  const asked = steps.filter((step) => given[step.key] === undefined && (step.required || asksAll));
  const answers: { [K in keyof A]?: A[K] | undefined } = { ...given };
  const trail: number[] = [];
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
    if (step.when && !(await step.when(answers))) {
      index++;
      continue;
    }
    const labels = trail.flatMap((at) => isKnown(at) ?? []);
    const frame = {
      title: [title, ...labels].join(' · '),
      step: trail.length + 1,
      of: trail.length + asked.slice(index).filter(({ when }) => !when || when(answers)).length,
      back: trail.length > 0,
      before: answers[step.key],
    };
    const answer = await step.ask(frame, answers);
    if (answer.kind === 'cancel') return { answers, complete: false };
    if (answer.kind === 'back') {
      index = trail.pop() ?? 0;
      continue;
    }
    answers[step.key] = answer.value;
    trail.push(index++);
  }
  return { answers, complete: true };
}
