import { background } from '../platform/background';
import { createPick } from '../platform/messages/quickInputs';
import { type Choice, prepareInput } from './inputs';
import type { StepAnswer, StepFrame } from './steps';

/** What a pick makes of the text that is typed into it. */
interface TypedPick<T> {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** The choices that a text stands for, the likeliest first; none where it stands for nothing. */
  readonly read: (text: string) => readonly Choice<T>[] | Promise<readonly Choice<T>[]>;
  /** The sentence for a text that stands for nothing and fits no choice. */
  readonly unread: string;
}

/** A row made of what is typed, and the text it was made of. */
interface Row<T> extends Choice<T | undefined> {
  readonly of?: string;
}

/** Asks for one of a few, or for what a typed text stands for: that is shown above the others before Enter takes it. */
export function pickTyped<T>(frame: StepFrame, options: TypedPick<T>): Promise<StepAnswer<T>> {
  return new Promise((resolve) => {
    const pick = createPick<Row<T>>();
    const { settle, disposables } = prepareInput<T>(pick, frame, resolve);
    pick.placeholder = options.placeholder;
    pick.items = options.choices;
    const before = options.choices.filter(
      ({ value }) => frame.before !== undefined && value === frame.before,
    );
    if (before.length > 0) pick.activeItems = before;
    pick.matchOnDescription = true;
    const show = async (text: string) => {
      const found = text === '' ? [] : await options.read(text);
      if (pick.value.trim() !== text) return;
      const rows = found.map((row): Row<T> => ({ ...row, alwaysShow: true, of: text }));
      const none: Row<T> = { label: text, description: options.unread, value: undefined, of: text };
      pick.items =
        text === '' ? options.choices : [...rows, ...(rows.length === 0 ? [none] : []), ...options.choices];
    };
    const take = async (text: string) => {
      const [first] = await options.read(text);
      if (first) settle({ kind: 'answer', value: first.value });
    };
    disposables.add(pick.onDidChangeValue((value) => background(show(value.trim()))));
    disposables.add(
      pick.onDidAccept(() => {
        const text = pick.value.trim();
        const chosen = pick.selectedItems[0];
        // Who types fast is ahead of the rows: what stands in the box counts.
        if (text !== '' && (chosen === undefined || (chosen.of !== undefined && chosen.of !== text)))
          background(take(text));
        else if (chosen && chosen.value !== undefined) settle({ kind: 'answer', value: chosen.value });
      }),
    );
    if (pick.value !== '') background(show(pick.value.trim()));
    pick.show();
  });
}
