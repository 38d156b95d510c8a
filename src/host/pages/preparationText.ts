import { l10n } from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { Preparation, Section } from '../../core/rules/preparation';
import type { PromiseLine } from '../../core/rules/promiseLines';
import { dayInWords, distance } from '../words';
import { becomingText } from './becomingText';
import {
  type Frame,
  idleBullet,
  overBullet,
  promiseBullet,
  stepBullet,
  topicBullet,
  untoldBullets,
} from './bullets';
import { plain } from './markdown';

/** The preparation as Markdown: what has nothing to say is left out, or says so where silence would puzzle. */
export function preparationText(page: Preparation, frame: Frame): string {
  return [
    `# ${l10n.t('Before you meet {0}', plain(page.name))}`,
    metSentence(page, frame),
    ...page.sections.flatMap((section) => sectionBlocks(section, page, frame)),
  ].join('\n\n');
}

function metSentence({ lastHeld }: Preparation, { today }: Frame): string {
  if (lastHeld === undefined) return l10n.t('This will be your first one-on-one.');
  if (lastHeld === today) return l10n.t('Your one-on-one is today.');
  return l10n.t('You last met {0}, on {1}.', distance(lastHeld, today), dayInWords(lastHeld));
}

function sectionBlocks(section: Section, page: Preparation, frame: Frame): string[] {
  const name = plain(page.name);
  switch (section.section) {
    case 'promises':
      return promiseBlocks(section.lines, name, frame);
    case 'topics':
      return section.lines.length > 0
        ? blocks(
            l10n.t('To talk about'),
            section.lines.map((line) => topicBullet(line, frame)),
          )
        : blocks(l10n.t('To talk about'), [
            l10n.t(
              'Nothing is waiting. “Capture a Thought” keeps for you what comes to mind before you meet.',
            ),
          ]);
    case 'idle':
      return blocks(
        l10n.t('Goals that stand still'),
        section.lines.map((line) => idleBullet(line, frame)),
      );
    case 'due':
      return blocks(
        l10n.t('Due by now, or within two weeks'),
        section.lines.map((line) => stepBullet(line, frame)),
      );
    case 'untold':
      return blocks(l10n.t('Praise {0} has not heard yet', name), untoldBullets(section.lines, page, frame));
    case 'delegations':
      return blocks(
        l10n.t('Delegated, and the quiet time is over'),
        section.lines.map((line) => overBullet(line, frame)),
      );
    case 'becoming':
      return blocks(l10n.t('Who you see {0} becoming', name), [becomingText(section.lines[0], page, frame)]);
    case 'question':
      return blocks(l10n.t('A question you have not asked lately'), [`> ${plain(section.question.text)}`]);
    default:
      return assertNever(section);
  }
}

function promiseBlocks(lines: readonly PromiseLine[], name: string, frame: Frame): string[] {
  if (lines.length === 0)
    return blocks(l10n.t('Promises'), [l10n.t('None is open, neither yours nor {0}’s.', name)]);
  const of = (side: PromiseLine['side']) =>
    lines.filter((line) => line.side === side).map((line) => promiseBullet(line, frame));
  return [
    ...blocks(l10n.t('You promised'), of('mine')),
    ...blocks(l10n.t('{0} promised', name), of('theirs')),
    ...blocks(l10n.t('Others promised'), of('other')),
  ];
}

/** A heading with its lines; nothing where there are none. */
function blocks(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
}
