// Text that others wrote is drawn as text: no link, no icon, no change of the direction of writing comes of it.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { bidi } from '../../unit/hostileTexts.ts';

/** What was found in one part of the window. */
interface Drawn {
  readonly text: string;
  readonly links: number;
  readonly icons: number;
}

/**
 * Asserts that each of the parts is drawn as text.
 * @param icons how many icons Leadbook itself puts into each
 * @returns how many parts there are
 */
export async function assertInert(parts: Locator, icons = 0): Promise<number> {
  const drawn = await parts.evaluateAll(read);
  for (const { text, ...found } of drawn as readonly Drawn[]) {
    assert.deepEqual(found, { links: 0, icons }, text);
    assert.doesNotMatch(text, bidi);
  }
  return drawn.length;
}

// Run in the page, whose types are not those of this program. Labels of rows, buttons and
// items of the status bar are anchors that lead nowhere.
const read = new Function(
  'parts',
  `return parts.map((part) => {
    const all = [part, ...part.querySelectorAll('*')];
    return {
      text: [part.textContent, ...all.flatMap((one) => [one.getAttribute('aria-label'), one.getAttribute('title')])].join('\\n'),
      links: part.querySelectorAll('a[href], a:not(.label-name, .monaco-button, .statusbar-item-label)').length,
      icons: part.querySelectorAll('.codicon').length,
    };
  })`,
) as (parts: unknown[]) => unknown[];
