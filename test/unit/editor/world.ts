import { thingAt } from '../../../src/core/book/paths';
import { type EditorContext, fileFacts } from '../../../src/core/editor/editorContext';

/** The context of a file of a small book, by its path in it. */
export function contextOf(path: string, rest: Partial<EditorContext> = {}): EditorContext {
  const thing = thingAt(path);
  if (!thing) throw new Error(`${path} is no file of a book`);
  return {
    ...fileFacts(thing),
    today: '2026-11-22',
    people: [
      { slug: 'ada-lovelace', name: 'Ada Lovelace' },
      { slug: 'grace-hopper', name: 'Grace Hopper' },
      { slug: 'old-timer', name: 'Olga Timer', archived: true },
    ],
    goals: [
      { person: 'ada-lovelace', slug: 'lead-the-payments-migration', title: 'Lead the payments migration' },
      { person: 'grace-hopper', slug: 'speak-at-a-conference', title: 'Speak at a conference' },
    ],
    opportunities: [{ name: '2026-11-21-own-the-release-train', title: 'Own the release train' }],
    nextOneOnOne: '2026-11-28',
    ...rest,
  };
}

export const note = contextOf('people/ada-lovelace/one-on-ones/2026-11-21.yaml');
export const next = contextOf('people/ada-lovelace/one-on-ones/next.yaml');
export const goal = contextOf('people/ada-lovelace/goals/lead-the-payments-migration.yaml');
export const delegation = contextOf('people/ada-lovelace/delegations/train.yaml');
export const person = contextOf('people/ada-lovelace/person.yaml');
export const book = contextOf('book.yaml');
export const opportunity = contextOf('opportunities/2026-11-21-own-the-release-train.yaml');
export const recognition = contextOf('people/ada-lovelace/recognition/2026-11-21-rounding.yaml');
export const reflection = contextOf('reflections/2026-W47.yaml');

/** A text with its `▮` taken out, and where that was. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('▮');
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
