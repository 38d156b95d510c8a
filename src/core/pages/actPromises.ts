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
  const { t } = frame;
  const support = all.flatMap((one) => (one.section === 'support' ? one.lines : []));
  if (lines.length + support.length === 0)
    return headedList(t('Promises'), [{ text: t('No open promises on either side.') }]);
  const of = (side: PromiseLine['side']) =>
    lines
      .filter((line) => line.side === side)
      .map((line) =>
        actItem(line.text, line, frame, {
          box: act('toggleAction', line, frame, { text: line.text }),
          said: [
            line.owner === undefined
              ? t('no owner yet')
              : line.owner === ME || line.owner === slug
                ? undefined
                : frame.nameOf(line.owner),
            line.elsewhere === undefined ? undefined : t('promised to {0}', frame.nameOf(line.elsewhere)),
            line.due && frame.due(line.due),
            line.raised > 1 ? t('raised in {0} one-on-ones', line.raised) : undefined,
          ],
          more: [[t('Postpone'), act('postpone', line, frame, { text: line.text })]],
        }),
      );
  return [
    ...headedList(relation === 'manager' ? t('What you owe your manager') : t('You promised'), [
      ...of('mine'),
      ...support.map((line) => supportItem(line, frame)),
    ]),
    ...headedList(t('{0} promised', name), of('theirs')),
    ...headedList(t('Others promised'), of('other')),
  ];
}

function supportItem(line: SupportLine, frame: ActFrame): PageItem {
  const { t } = frame;
  return actItem(line.text, line, frame, {
    said: [t('support for “{0}”', line.title)],
    more: [
      [t('Given'), actOnFile('giveSupport', line, frame, { text: line.text, as: 'given' })],
      [t('Promise It'), actOnFile('giveSupport', line, frame, { text: line.text, as: 'promise' })],
    ],
  });
}
