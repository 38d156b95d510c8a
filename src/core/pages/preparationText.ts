import * as l10n from '@vscode/l10n';
import { assertNever } from '../assertNever';
import type { Preparation, PreparationSection } from '../rules/preparation';
import type { PromiseLine } from '../rules/promiseLines';
import { becomingText } from './becomingText';
import {
  againBullet,
  idleBullet,
  overBullet,
  promiseBullet,
  readyBullet,
  stepBullet,
  supportBullet,
  topicBullet,
  untoldBullet,
} from './bullets';
import { failures } from './failures';
import type { PageFrame } from './pageFrame';
import { markdownText } from './pageMarkdown';

/**
 * The preparation as Markdown: what has nothing to say is left out, or says so where silence would puzzle.
 * @param unreadable the paths of files that could not be read: where there are some, nothing is said to be empty
 */
export function preparationText(page: Preparation, unreadable: readonly string[], frame: PageFrame): string {
  return [
    `# ${l10n.t('Before you meet {0}', markdownText(page.name))}`,
    metSentence(page, frame),
    ...page.sections.flatMap((section) => sectionBlocks(section, page, unreadable.length === 0, frame)),
    ...failures(unreadable, frame),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The slugs of those whom the page names beside the person. */
export function namedIn({ sections }: Preparation): ReadonlySet<string> {
  const slugs = sections.flatMap((section) => {
    if (section.section === 'promises')
      return section.lines.flatMap(({ owner, elsewhere }) => [owner, elsewhere]);
    return section.section === 'topics' ? section.lines.map(({ from }) => from) : [];
  });
  return new Set(slugs.filter((slug) => slug !== undefined));
}

function metSentence(
  { lastHeld, relation }: Preparation,
  { today, distance, dayInWords }: PageFrame,
): string {
  if (relation === 'team') {
    if (lastHeld === undefined) return l10n.t('This will be your first meeting.');
    if (lastHeld === today) return l10n.t('Your meeting is today.');
  }
  if (lastHeld === undefined) return l10n.t('This will be your first one-on-one.');
  if (lastHeld === today) return l10n.t('Your one-on-one is today.');
  return l10n.t('You last met {0}, on {1}.', distance(lastHeld), dayInWords(lastHeld));
}

function sectionBlocks(
  section: PreparationSection,
  page: Preparation,
  isWhole: boolean,
  frame: PageFrame,
): string[] {
  switch (section.section) {
    case 'promises':
      return promiseBlocks(section.lines, page, isWhole, frame);
    case 'topics': {
      const none = l10n.t(
        'Nothing queued yet. “Capture a Thought” keeps what comes to mind before you meet.',
      );
      const lines = section.lines.map((line) => topicBullet(line, page.slug, frame));
      return blocks(
        page.relation === 'manager' ? l10n.t('What you need') : l10n.t('To talk about'),
        lines.length === 0 && isWhole ? [none] : lines,
      );
    }
    case 'idle':
      return blocks(
        l10n.t('Goals standing still'),
        section.lines.map((line) => idleBullet(line, frame)),
      );
    case 'due':
      return blocks(
        l10n.t('Due soon'),
        section.lines.map((line) => stepBullet(line, frame)),
      );
    case 'untold': {
      const how =
        page.recognise === undefined ? [] : [l10n.t('How to say it: {0}', markdownText(page.recognise)), ''];
      const lines = section.lines.map((line) => untoldBullet(line, frame));
      if (lines.length === 0 && page.isUnpraised)
        return blocks(l10n.t('Praise'), [l10n.t('No praise for them in 8 weeks. What have you seen?')]);
      return blocks(l10n.t('Praise to share'), lines.length > 0 ? [...how, ...lines] : []);
    }
    case 'again':
      return blocks(
        l10n.t('What became of it?'),
        section.lines.map((line) => againBullet(line, frame)),
      );
    case 'delegations':
      return blocks(
        l10n.t('Delegations to look at'),
        section.lines.map((line) => overBullet(line, frame)),
      );
    case 'ready':
      return blocks(
        l10n.t('Ready to decide alone?'),
        section.lines.map((line) => readyBullet(line, frame)),
      );
    case 'support':
      // Below what the lead promised; see `promiseBlocks`.
      return [];
    case 'becoming':
      // Whom one does not lead one need not see becoming anything.
      if (page.relation !== 'report' && section.lines.length === 0) return [];
      return blocks(l10n.t('Becoming'), [becomingText(section.lines[0], page, frame)]);
    case 'question':
      return blocks(l10n.t('A question to ask'), [`> ${markdownText(section.question.text)}`]);
    default:
      return assertNever(section);
  }
}

function promiseBlocks(
  lines: readonly PromiseLine[],
  page: Preparation,
  isWhole: boolean,
  frame: PageFrame,
): string[] {
  const support = page.sections.flatMap((one) => (one.section === 'support' ? one.lines : []));
  if (lines.length + support.length === 0 && isWhole)
    return blocks(l10n.t('Promises'), [l10n.t('No open promises on either side.')]);
  const of = (side: PromiseLine['side']) =>
    lines.filter((line) => line.side === side).map((line) => promiseBullet(line, frame));
  return [
    ...blocks(page.relation === 'manager' ? l10n.t('What you owe your manager') : l10n.t('You promised'), [
      ...of('mine'),
      ...support.map((line) => supportBullet(line, frame)),
    ]),
    ...blocks(l10n.t('{0} promised', markdownText(page.name)), of('theirs')),
    ...blocks(l10n.t('Others promised'), of('other')),
  ];
}

/** A heading with its lines; nothing where there are none. */
function blocks(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
}
