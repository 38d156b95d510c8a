import * as l10n from '@vscode/l10n';
import { pathOf, personThing } from '../book/paths';
import type { Preparation } from '../rules/preparation';
import type { BecomingLine, UntoldLine } from '../rules/preparationLines';
import { type ActFrame, actItem, actOnFile, headedList } from './actItems';
import type { PageBlock } from './pageContent';

/** Praise that was not shared yet; where there is none, and none was written down for eight weeks, that is said. */
export function praiseBlocks(
  lines: readonly UntoldLine[],
  page: Preparation,
  frame: ActFrame,
): readonly PageBlock[] {
  const { places } = frame;
  if (lines.length === 0 && page.isUnpraised) {
    const place = places.add({ run: 'recognise', args: { person: page.slug } });
    const text = l10n.t('No praise for them in 8 weeks. What have you seen?');
    return headedList(l10n.t('Praise'), [{ text, actions: [{ text: l10n.t('Add Praise'), place }] }]);
  }
  return headedList(
    l10n.t('Praise not shared yet'),
    lines.map((line) =>
      actItem(line.text, line, frame, {
        said: [line.effect, line.date && frame.distance(line.date)],
        more: [[l10n.t('Mark as Shared'), actOnFile('markTold', line, frame)]],
      }),
    ),
    page.recognise === undefined ? undefined : l10n.t('How to say it: {0}', page.recognise),
  );
}

/**
 * Returns the blocks that say who the lead sees them becoming; where they were not told, a command beside it notes that
 * they are by now.
 */
export function becomingBlocks(
  lines: readonly BecomingLine[],
  { slug, told }: Preparation,
  frame: ActFrame,
): readonly PageBlock[] {
  const { places } = frame;
  const file = pathOf(personThing(slug));
  const tell = places.add({ run: 'markTold', args: {}, of: { path: file, at: [] } });
  return headedList(
    l10n.t('Becoming'),
    lines.map((line) =>
      actItem(line.becoming, line, frame, {
        said: [
          line.evidence && `${line.evidence.text} (${frame.distance(line.evidence.date)})`,
          told === undefined ? l10n.t('not shared yet') : l10n.t('told {0}', frame.distance(told)),
        ],
        ...(told === undefined ? { more: [[l10n.t('I Told Them'), tell] as const] } : {}),
      }),
    ),
  );
}
