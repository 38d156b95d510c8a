import { pathOf } from '../book/paths';
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
  const { t, places } = frame;
  if (lines.length === 0 && page.isUnpraised) {
    const place = places.add({ run: 'recognise', args: { person: page.slug } });
    const text = t('No praise for them in 8 weeks. What have you seen?');
    return headedList(t('Praise'), [{ text, actions: [{ text: t('Add Praise'), place }] }]);
  }
  return headedList(
    t('Praise not shared yet'),
    lines.map((line) =>
      actItem(line.text, line, frame, {
        said: [line.effect, line.date && frame.distance(line.date)],
        more: [[t('Mark as Shared'), actOnFile('markTold', line, frame)]],
      }),
    ),
    page.recognise === undefined ? undefined : t('How to say it: {0}', page.recognise),
  );
}

/** Who the lead sees them becoming; where they have not heard it, it can be said here that they have by now. */
export function becomingBlocks(
  lines: readonly BecomingLine[],
  { slug, told }: Preparation,
  frame: ActFrame,
): readonly PageBlock[] {
  const { t, places } = frame;
  const file = pathOf({ kind: 'person', person: slug, name: 'person', private: false });
  const tell = places.add({ run: 'markTold', args: {}, of: { path: file, at: [] } });
  return headedList(
    t('Becoming'),
    lines.map((line) =>
      actItem(line.becoming, line, frame, {
        said: [
          line.evidence && `${line.evidence.text} (${frame.distance(line.evidence.date)})`,
          told === undefined ? t('not shared yet') : t('told {0}', frame.distance(told)),
        ],
        ...(told === undefined ? { more: [[t('I Told Them'), tell] as const] } : {}),
      }),
    ),
  );
}
