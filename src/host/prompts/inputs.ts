import {
  type InputBox,
  InputBoxValidationSeverity,
  l10n,
  type QuickInput,
  QuickInputButtons,
  type QuickPick,
  QuickPickItemKind,
} from 'vscode';
import { background } from '../platform/background';
import { Disposables } from '../platform/disposables';
import { createInput, createPick, type PickItem, pickButton } from '../platform/messages/quickInputs';
import type { StepAnswer, StepFrame } from './steps';

/** A prompt for one line of text. */
export interface TextPrompt {
  readonly prompt: string;
  readonly placeholder?: string;
  /** The text to begin with. */
  readonly value?: string;
  /** Leaving it empty is an answer too. */
  readonly optional?: boolean;
  /** The sentence that says what is wrong, as one types; undefined when nothing is. */
  readonly validate?: (text: string) => string | undefined;
  /** What is made of the text, said as one types while nothing is wrong. */
  readonly hint?: (text: string) => string | undefined;
  /** What to say where something is needed and nothing is there. */
  readonly missing?: string;
}

/** Asks for a line of text, trimmed; undefined where it was left empty. */
export function inputText(frame: StepFrame, options: TextPrompt): Promise<StepAnswer<string | undefined>> {
  return new Promise((resolve) => {
    const input = createInput();
    const { settle, disposables } = prepareInput<string | undefined>(input, frame, resolve, () => {
      const text = input.value.trim();
      return text === '' ? {} : { value: text };
    });
    input.prompt = options.prompt;
    input.placeholder =
      options.placeholder ?? (options.optional ? l10n.t('Optional: Enter skips it') : undefined);
    input.value = frame.typed ?? (typeof frame.before === 'string' ? frame.before : (options.value ?? ''));
    // What begins with a space is there to be written in front of; anything else is selected, to be replaced or kept.
    if (input.value.startsWith(' ')) input.valueSelection = [0, 0];
    const problem = (text: string) => (text === '' ? undefined : options.validate?.(text));
    const showHint = (wrong: string | undefined, text: string) => {
      const hint = wrong === undefined && text !== '' ? options.hint?.(text) : undefined;
      const info = hint === undefined ? wrong : { message: hint, severity: InputBoxValidationSeverity.Info };
      input.validationMessage = info;
    };
    showHint(undefined, input.value.trim());
    disposables.add(
      input.onDidChangeValue((value) => {
        showHint(problem(value.trim()), value.trim());
      }),
    );
    disposables.add(
      input.onDidAccept(() => {
        const text = input.value.trim();
        const isMissing = text === '' && !options.optional;
        const wrong = isMissing ? options.missing : problem(text);
        showHint(wrong, text);
        if (wrong === undefined) settle({ kind: 'answer', value: text === '' ? undefined : text });
      }),
    );
    input.show();
  });
}

/** A row of a pick, and the value that choosing it returns. */
export interface Choice<T> extends PickItem {
  readonly value: T;
  /** The letter that takes it at once, a small one, while nothing else is typed. */
  readonly key?: string;
}

/**
 * Asks for one of a few.
 * @param better the choices in a better order, or with more said of them, once that is known
 */
export function pickOne<T>(
  frame: StepFrame,
  placeholder: string,
  choices: readonly Choice<T>[],
  better?: Promise<readonly Choice<T>[]>,
): Promise<StepAnswer<T>> {
  return new Promise((resolve) => {
    const pick = createPick<Choice<T>>();
    const { settle, disposables } = prepareInput(pick, frame, resolve);
    pick.placeholder = placeholder;
    pick.items = choices;
    const before = choices.filter(({ value }) => frame.before !== undefined && value === frame.before);
    // Without one the first is active, so that Enter takes it; an empty list would leave none.
    if (before.length > 0) pick.activeItems = before;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    disposables.add(
      pick.onDidChangeValue((typed) => {
        const taken = typed.length === 1 ? choices.find(({ key }) => key === typed.toLowerCase()) : undefined;
        if (taken) settle({ kind: 'answer', value: taken.value });
      }),
    );
    if (better) background(improve(pick, better, frame.before));
    disposables.add(
      pick.onDidAccept(() => {
        const chosen = pick.selectedItems[0];
        if (chosen) settle({ kind: 'answer', value: chosen.value });
      }),
    );
    pick.show();
  });
}

/** Puts better choices in place of the first ones; what the person has turned to meanwhile stays active. */
async function improve<T>(
  pick: QuickPick<Choice<T>>,
  better: Promise<readonly Choice<T>[]>,
  before: unknown,
): Promise<void> {
  pick.busy = true;
  const first = pick.items[0];
  try {
    const choices = await better;
    const turnedTo = pick.activeItems[0];
    pick.items = [...inPlaceOf(pick.items), ...choices];
    const wanted = turnedTo === undefined || turnedTo === first ? before : turnedTo.value;
    const again = choices.filter(({ value }) => wanted !== undefined && value === wanted);
    if (again.length > 0) pick.activeItems = again;
  } finally {
    pick.busy = false;
  }
}

/**
 * Rows that draw nothing, in the places of earlier ones. VS Code names what is clicked by its place in the list: a click that
 * is under way while the list is replaced is still for the row that was seen, not for the one that now has its place.
 */
export function inPlaceOf<T>(earlier: readonly Choice<T>[]): readonly Choice<T>[] {
  return earlier.map(({ value }) => ({ label: '', kind: QuickPickItemKind.Separator, value }));
}

/**
 * Sets an input up as a step of its flow; `settle` answers and closes it.
 * @param ofText what the text in the box answers where the flow is ended: nothing for a list
 */
export function prepareInput<T>(
  input: QuickInput & { buttons: readonly unknown[]; value: string } & BackButton,
  frame: StepFrame,
  resolve: (answer: StepAnswer<T>) => void,
  ofText: () => { readonly value?: T } = () => ({}),
) {
  const disposables = new Disposables();
  const settle = (answer: StepAnswer<T>) => {
    resolve(answer);
    disposables.dispose();
  };
  input.title = frame.title;
  if (frame.typed !== undefined) input.value = frame.typed;
  if (frame.of > 1) {
    input.step = frame.step;
    input.totalSteps = frame.of;
  }
  // A look at the notes must not cost what was typed.
  input.ignoreFocusOut = true;
  const end = frame.end && pickButton('save', frame.end.label);
  input.buttons = [...(frame.back ? [QuickInputButtons.Back] : []), ...(end ? [end] : [])];
  disposables.add(input);
  const keep = () => settle({ kind: 'end', ...ofText() });
  if (frame.end) {
    const { whileOpen } = frame.end;
    whileOpen(keep);
    disposables.add({ dispose: () => whileOpen(undefined) });
  }
  disposables.add(
    input.onDidTriggerButton((button) => {
      if (button === end) keep();
      else if (button === QuickInputButtons.Back) settle({ kind: 'back' });
    }),
  );
  disposables.add(
    input.onDidHide(() => {
      const typed = input.value.trim();
      settle({ kind: 'cancel', ...(typed === '' ? {} : { typed, ...ofText() }) });
    }),
  );
  return { settle, disposables };
}

type BackButton = Pick<InputBox, 'onDidTriggerButton'>;
