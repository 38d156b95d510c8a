import * as l10n from '@vscode/l10n';
import { dayOfName, ME } from '../book/paths';
import type { ReadyLine } from '../rules/handOver';
import type {
  AgainLine,
  IdleLine,
  OverLine,
  PreparationLine,
  StepLine,
  UntoldLine,
} from '../rules/preparationLines';
import type { PromiseLine } from '../rules/promiseLines';
import type { SupportLine } from '../rules/supportLines';
import type { TopicLine } from '../rules/waitingTopics';
import { authorityOnPages } from './authorityWords';
import type { PageFrame } from './pageFrame';
import { markdownCode, markdownLink, markdownText, quotedText } from './pageMarkdown';
import { sinceWords, topicKindWord } from './topicWords';

/** An open promise: when it is due, how old it is, how often it was on the table. */
export function promiseBullet(line: PromiseLine, frame: PageFrame): string {
  const made = dayOfName(line.note);
  const owner = line.owner === undefined ? l10n.t('no owner yet') : markdownText(frame.nameOf(line.owner));
  return bullet(line.text, line, frame, [
    line.side === 'other' ? owner : undefined,
    line.elsewhere === undefined
      ? undefined
      : l10n.t('promised to {0}', markdownText(frame.nameOf(line.elsewhere))),
    line.due === undefined ? undefined : frame.due(line.due),
    made === undefined ? l10n.t('for the next time') : l10n.t('made {0}', frame.distance(made)),
    line.raised > 1 ? l10n.t('raised in {0} one-on-ones', line.raised) : undefined,
    linkOf(line.link, frame),
  ]);
}

/** Where a line comes from, as a record names it. */
function linkOf(link: string | undefined, { hrefOf }: PageFrame): string | undefined {
  return link === undefined ? undefined : markdownLink(markdownCode(link), hrefOf(link));
}

/**
 * A topic that waits.
 * @param slug the person whose one-on-one it is
 */
export function topicBullet(line: TopicLine, slug: string, frame: PageFrame): string {
  const day = dayOfName(line.note);
  const isMine = line.from === undefined || line.from === ME;
  const raiser = () =>
    line.from === slug
      ? l10n.t('raised by them')
      : l10n.t('raised by {0}', markdownText(frame.nameOf(line.from ?? '')));
  return bullet(line.text, line, frame, [
    ...sinceWords(line.since, line.times, frame),
    line.kind && topicKindWord(line.kind),
    isMine ? undefined : raiser(),
    day === undefined || day === frame.today || line.since !== undefined
      ? undefined
      : l10n.t('in the note of {0}', frame.dayInWords(day)),
    linkOf(line.link, frame),
  ]);
}

/** A goal in which nothing has moved. */
export function idleBullet(line: IdleLine, frame: PageFrame): string {
  return bullet(line.title, line, frame, [
    line.moved === undefined
      ? l10n.t('no date shows when it last moved')
      : l10n.t('last moved {0}', frame.distance(line.moved)),
  ]);
}

/** A milestone or a goal that is due. */
export function stepBullet(line: StepLine, frame: PageFrame): string {
  return bullet(line.text, line, frame, [
    frame.due(line.due),
    line.what === 'goal' ? l10n.t('the whole goal') : l10n.t('a step of “{0}”', markdownText(line.title)),
  ]);
}

/** Praise that was not told. */
export function untoldBullet(line: UntoldLine, frame: PageFrame): string {
  return bullet(line.text, line, frame, [
    line.effect === undefined ? undefined : markdownText(line.effect),
    line.date === undefined ? undefined : frame.distance(line.date),
  ]);
}

/** An opportunity to look at again. */
export function againBullet(line: AgainLine, frame: PageFrame): string {
  const when =
    line.days === 0 ? l10n.t('review today') : l10n.t('review was due {0}', frame.distance(line.revisit));
  return bullet(line.title, line, frame, [when]);
}

/** A delegation to look at again. */
export function overBullet(line: OverLine, frame: PageFrame): string {
  return bullet(line.outcome, line, frame, [
    line.authority && authorityOnPages(line.authority),
    l10n.t('quiet until {0}', frame.dayInWords(line.since)),
    ...line.expectations.map((text) => l10n.t('expected: {0}', markdownText(text))),
    ...line.limits.map((text) => l10n.t('not theirs to change: {0}', markdownText(text))),
  ]);
}

/** Support that the lead still owes. */
export function supportBullet(line: SupportLine, frame: PageFrame): string {
  return bullet(line.text, line, frame, [l10n.t('support for “{0}”', markdownText(line.title))]);
}

/** The bullet which says that somebody may be ready to decide alone. */
export function readyBullet(line: ReadyLine, frame: PageFrame): string {
  return bullet(line.outcome, line, frame, [
    line.authority && authorityOnPages(line.authority),
    l10n.t('two quiet times in a row ended without you taking anything back'),
  ]);
}

/** A line that leads to its place, marked where it is for the lead alone. */
function bullet(
  text: string,
  line: PreparationLine,
  frame: PageFrame,
  asides: readonly (string | undefined)[],
): string {
  const words = markdownLink(markdownText(text), frame.hrefTo(line.target));
  return `- ${quotedText(words, [...asides, line.private ? `🔒 ${l10n.t('private')}` : undefined])}`;
}
