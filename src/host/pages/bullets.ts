import { l10n } from 'vscode';
import { dayOfName, ME, NEXT } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { Authority } from '../../core/rules/delegations';
import type { Target } from '../../core/rules/facts';
import type { Preparation } from '../../core/rules/preparation';
import type { IdleLine, Line, OverLine, StepLine, UntoldLine } from '../../core/rules/preparationLines';
import type { PromiseLine } from '../../core/rules/promiseLines';
import type { TopicLine } from '../../core/rules/waitingTopics';
import { dayInWords, distance, dueInWords } from '../words';
import { kindWord } from './kindWords';
import { code, link, plain, said } from './markdown';

/** What lines need beside their own data. */
export interface Frame {
  readonly today: Day;
  /** The address of a place in the book. */
  readonly hrefTo: (target: Target) => string | undefined;
  /** The address that a record's own link stands for. */
  readonly hrefOf: (link: string) => string | undefined;
  /** The name of somebody who is meant by a slug. */
  readonly nameOf: (slug: string) => string;
}

/** An open promise: when it is due, how old it is, how often it was on the table. */
export function promiseBullet(line: PromiseLine, frame: Frame): string {
  const made = dayOfName(line.note);
  return bullet(line.text, line, frame, [
    line.side === 'other' ? ownerWords(line.owner, frame) : undefined,
    line.due === undefined ? undefined : dueInWords(line.due, frame.today),
    made === undefined ? l10n.t('for the next time') : l10n.t('made {0}', distance(made, frame.today)),
    line.raised > 1 ? l10n.t('raised in {0} one-on-ones', line.raised) : undefined,
  ]);
}

/** A topic that waits. */
export function topicBullet(line: TopicLine, frame: Frame): string {
  const day = line.note === NEXT ? undefined : dayOfName(line.note);
  return bullet(line.text, line, frame, [
    line.kind && kindWord(line.kind),
    line.from === undefined || line.from === ME
      ? undefined
      : l10n.t('from {0}', plain(frame.nameOf(line.from))),
    day === undefined || day === frame.today ? undefined : l10n.t('in the note of {0}', dayInWords(day)),
    line.link === undefined ? undefined : link(code(line.link), frame.hrefOf(line.link)),
  ]);
}

/** A goal in which nothing has moved. */
export function idleBullet(line: IdleLine, frame: Frame): string {
  const moved = line.moved;
  return bullet(line.title, line, frame, [
    moved === undefined
      ? l10n.t('no day in it says when it last moved')
      : l10n.t('last moved {0}', distance(moved, frame.today)),
  ]);
}

/** A milestone or a goal that is due. */
export function stepBullet(line: StepLine, frame: Frame): string {
  return bullet(line.text, line, frame, [
    dueInWords(line.due, frame.today),
    line.what === 'goal' ? l10n.t('the goal as a whole') : l10n.t('of “{0}”', plain(line.title)),
  ]);
}

/** Praise that was not told, below how the person likes to hear it. */
export function untoldBullets(lines: readonly UntoldLine[], page: Preparation, frame: Frame): string[] {
  if (lines.length === 0) return [];
  const how = page.recognise === undefined ? [] : [l10n.t('How to say it: {0}', plain(page.recognise)), ''];
  const told = lines.map((line) =>
    bullet(line.text, line, frame, [
      line.effect === undefined ? undefined : plain(line.effect),
      line.date === undefined ? undefined : distance(line.date, frame.today),
    ]),
  );
  return [...how, ...told];
}

/** A delegation to look at again. */
export function overBullet(line: OverLine, frame: Frame): string {
  return bullet(line.outcome, line, frame, [
    line.authority && authorityWords(line.authority),
    line.days === 0
      ? l10n.t('quiet until today')
      : l10n.t('quiet until {0}', distance(line.since, frame.today)),
  ]);
}

/** A line that leads to its place, marked where it is for the lead alone. */
function bullet(text: string, line: Line, frame: Frame, asides: readonly (string | undefined)[]): string {
  const words = link(plain(text), frame.hrefTo(line.target));
  return `- ${said(words, [...asides, line.private ? l10n.t('🔒 private') : undefined])}`;
}

function ownerWords(owner: string | undefined, frame: Frame): string {
  return owner === undefined ? l10n.t('nobody is named') : plain(frame.nameOf(owner));
}

function authorityWords(authority: Authority): string {
  return {
    'tell me first': l10n.t('tells you first'),
    'decide together': l10n.t('decides together with you'),
    'decide then tell': l10n.t('decides, then tells you'),
    decide: l10n.t('decides alone'),
  }[authority];
}
