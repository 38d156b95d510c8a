import * as l10n from '@vscode/l10n';
import { ME } from '../book/paths';
import type { Preparation } from '../rules/preparation';
import type { PromiseLine } from '../rules/promiseLines';
import type { SupportLine } from '../rules/supportLines';
import { type ActFrame, act, actItem, actOnFile, headedList } from './actItems';
import type { PageBlock, PageItem } from './pageContent';

/** The promises of both sides, and below the lead's own the support that is still owed. */
export function promiseBlocks(
  lines: readonly PromiseLine[],
  all: Preparation['sections'],
  { slug, name, relation }: Preparation,
  frame: ActFrame,
): readonly PageBlock[] {
  const support = all.flatMap((one) => (one.section === 'support' ? one.lines : []));
  if (lines.length + support.length === 0)
    return headedList(l10n.t('Promises'), [{ text: l10n.t('No open promises on either side.') }]);
  const of = (side: PromiseLine['side']) =>
    lines
      .filter((line) => line.side === side)
      .map((line) =>
        actItem(line.text, line, frame, {
          box: act('toggleAction', line, frame, { text: line.text }),
          said: [
            line.owner === undefined
              ? l10n.t('no owner yet')
              : line.owner === ME || line.owner === slug
                ? undefined
                : frame.nameOf(line.owner),
            line.elsewhere === undefined
              ? undefined
              : l10n.t('promised to {0}', frame.nameOf(line.elsewhere)),
            line.due && frame.due(line.due),
            line.raised > 1 ? l10n.t('raised in {0} one-on-ones', line.raised) : undefined,
          ],
          more: [[l10n.t('Postpone'), act('postpone', line, frame, { text: line.text })]],
        }),
      );
  return [
    ...headedList(relation === 'manager' ? l10n.t('What you owe your manager') : l10n.t('You promised'), [
      ...of('mine'),
      ...support.map((line) => supportItem(line, frame)),
    ]),
    ...headedList(l10n.t('{0} promised', name), of('theirs')),
    ...headedList(l10n.t('Others promised'), of('other')),
  ];
}

function supportItem(line: SupportLine, frame: ActFrame): PageItem {
  return actItem(line.text, line, frame, {
    said: [l10n.t('support for “{0}”', line.title)],
    more: [
      [l10n.t('Given'), actOnFile('giveSupport', line, frame, { text: line.text, as: 'given' })],
      [l10n.t('Promise It'), actOnFile('giveSupport', line, frame, { text: line.text, as: 'promise' })],
    ],
  });
}
