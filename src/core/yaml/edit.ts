import { load } from './load';
import { perform } from './perform';
import { Gathered } from './splice';
import type { Edited, Intent } from './yamlTypes';

/**
 * The edits of `text` that do all `intents`, each seeing the former ones done, and the text they lead to. Every byte outside
 * the edited places stays. Each step is proved on a copy before it counts; what cannot be done and proved is refused whole,
 * with the code and place of the reason. The place is one of the text as it was before the refused intent.
 */
export function edit(text: string, intents: readonly Intent[]): Edited {
  const start = load(text);
  if (!start.ok) return { ok: false, refusal: start.problems[0] ?? nowhere };
  const gathered = new Gathered(text);
  let { loaded } = start;
  for (const intent of intents) {
    const done = perform(loaded, intent);
    if ('code' in done) return { ok: false, refusal: done };
    for (const edits of done.steps) gathered.add(edits);
    loaded = done.loaded;
  }
  return { ok: true, edits: gathered.edits(), text: loaded.text };
}

const nowhere = { code: 'syntax', place: { offset: 0, length: 0, line: 0, column: 0 } } as const;
