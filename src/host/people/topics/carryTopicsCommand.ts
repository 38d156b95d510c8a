import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import type { Thing } from '../../../core/book/paths';
import { inOneLine } from '../../../core/inOneLine';
import { type LeftOpen, leftOpen, type OpenTopic } from '../../../core/rules/waitingTopics';
import { argument } from '../../commands/argumentFields';
import { fileOfPlace } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { background } from '../../platform/background';
import { shortDay } from '../../platform/dateFormat';
import { reasonOf, UserError } from '../../platform/errors';
import { showError, showInformation } from '../../platform/messages/notices';
import { titleWith } from '../../prompts/personFor';
import { pickMany } from '../../prompts/pickMany';
import { asksOptional } from '../../prompts/steps';
import { carryOver } from './carryOver';
import { type DatedNote, heldBy, noteFor, noteOfRow } from './noteFor';
import { tickAll } from './noteTopics';

/** Takes over into a one-on-one what was left open in the one before it. */
export const carryTopics = defineCommand({
  name: 'carryTopics',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    uri: argument.uri,
    topics: argument.texts,
  }),
  fromRow: noteOfRow,
  fromPlace: fileOfPlace,
  run: async (host, call) => {
    const { args } = call;
    const note = await noteFor(host, call, l10n.t('Take Over Open Topics'));
    if (!note) return undefined;
    const left = await leftBefore(host, note);
    if (!left || left.topics.length === 0)
      throw new UserError(
        'noTopic',
        l10n.t('The one-on-one before this one left nothing open.'),
        note.open.book.uri(note.thing),
      );
    const { topics: texts } = args;
    const chosen = texts
      ? left.topics.filter(({ text }) => texts.includes(text.trim()))
      : await chosenOf(host, note, left);
    return chosen && takeOver(host, note, left, chosen);
  },
});

/**
 * Offers what the last one-on-one left open, in a notice that waits: whoever wants to write at once just does. Nothing is
 * offered where nothing is open, or where `leadbook.prompts` says few.
 */
async function offerOpen(
  host: Pick<CommandContext, 'writer' | 'today' | 'feedback'>,
  note: DatedNote,
): Promise<void> {
  if (!asksOptional()) return;
  const left = await leftBefore(host, note);
  const count = left?.topics.length ?? 0;
  if (!left || count === 0) return;
  const day = shortDay(left.day, host.today());
  const [take, done] = [l10n.t('Take Over…'), l10n.t('All Discussed')];
  const message =
    count === 1
      ? l10n.t('1 topic from {0} is still open.', day)
      : l10n.t('{0} topics from {1} are still open.', count, day);
  const answer = await showInformation(message, take, done);
  if (answer === done) await tickAll(host, { ...note, thing: { ...note.thing, name: left.note } });
  if (answer !== take) return;
  const chosen = await chosenOf(host, note, left);
  if (chosen) await takeOver(host, note, left, chosen);
}

/** Runs `offerOpen` in the background: errors are shown, and do not stop the command. */
export function offerOpenLater(
  host: Pick<CommandContext, 'writer' | 'today' | 'feedback'>,
  note: DatedNote,
): void {
  background(
    offerOpen(host, note).catch((error: unknown) => {
      background(showError(reasonOf(error)));
    }),
  );
}

async function leftBefore(
  host: Pick<CommandContext, 'today'>,
  note: DatedNote,
): Promise<LeftOpen | undefined> {
  return leftOpen(await heldBy(note.open, note.person, host.today()), note.thing.name);
}

/** Asks which; all are chosen beforehand where something was ticked, else none: whoever never ticks is not flooded. */
async function chosenOf(
  host: Pick<CommandContext, 'today'>,
  { open, person }: DatedNote,
  left: LeftOpen,
): Promise<readonly OpenTopic[] | undefined> {
  const day = shortDay(left.day, host.today());
  const title = await titleWith(l10n.t('Take Over Open Topics'), { book: open, slug: person });
  const answer = await pickMany(
    { title, step: 1, of: 1, back: false },
    l10n.t('Which topics from {0} do you want to talk about?', day),
    left.topics.map((value) => ({
      label: inOneLine(value.text),
      ...(value.private ? { description: l10n.t('private') } : {}),
      value,
    })),
    () => left.ticks,
  );
  return answer.kind === 'answer' ? answer.value : undefined;
}

async function takeOver(
  host: Pick<CommandContext, 'writer' | 'feedback'>,
  { open: { book }, thing }: DatedNote,
  left: LeftOpen,
  chosen: readonly OpenTopic[],
): Promise<Uri> {
  for (const isPrivate of [false, true]) {
    const from: Thing = { ...thing, name: left.note, private: isPrivate };
    const keys = chosen.filter((topic) => topic.private === isPrivate);
    await carryOver(host, book, from, thing, keys);
  }
  const uri = book.uri(thing);
  await host.feedback.tell({ message: l10n.t('Topics carried over'), open: uri, group: 'next' });
  return uri;
}
