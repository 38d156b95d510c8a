// Files of a book with a word in every text.
import { type KindName, keyOrder, kinds } from '../../../src/core/records/kinds';

let count = 0;
/** A text with the word, another each time. */
export const text = (word: string): string => `${word} ${++count}`;

/** What a key that is no text holds, by its name; all others hold a text or a list of items with texts. */
const PLAIN: Readonly<Record<string, string>> = {
  date: '2026-11-21',
  week: '2026-W47',
  status: 'active',
  authority: 'decide',
  since: '2026-01-02',
  due: '2026-12-24',
  quiet: '2026-12-01',
  told: '2026-11-22',
};
const ITEMS: readonly string[] = ['topics', 'actions', 'milestones', 'evidence', 'checkins'];
const LISTS: readonly string[] = ['expectations', 'limits', 'support'];

/** A record of a kind with the word in every key that holds a text, in keys that nobody knows, and in a comment. */
export function fullText(kind: KindName, word: string, without: readonly string[] = []): string {
  const lines = keyOrder(kind)
    .filter((key) => !without.includes(key))
    .flatMap((key): string[] => {
      const plain = PLAIN[key];
      if (plain !== undefined) return [`${key}: ${plain}`];
      if (key === 'opportunities') return [];
      if (key === 'returned') return ['returned:', '  date: 2026-11-23', `  why: ${text(word)}`];
      if (ITEMS.includes(key))
        return [
          `${key}:`,
          `  - text: ${text(word)}`,
          ...(key === 'milestones' ? [] : [`    link: ${text(word)}`]),
        ];
      if (LISTS.includes(key)) return [`${key}:`, `  - ${text(word)}`];
      return kinds[kind].prose.some(([first]) => first === key)
        ? [`${key}: |`, `  ${text(word)}`, `  - [ ] ${text(word)}`]
        : [`${key}: ${text(word)}`];
    });
  return [...lines, `own: ${text(word)}`, `# ${text(word)}`, ''].join('\n');
}
