import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { ME, NEXT, type Thing } from '../../../core/book/paths';
import { dropTopics, tickTopics } from '../../../core/records/carryTopics';
import { appendItem } from '../../../core/records/changes';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import { fileOfPlace } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { exists } from '../../store/guards';
import { carryOver } from './carryOver';
import { type DatedNote, noteFor, noteOfRow } from './noteFor';
import { openKeys, tickAll, type WrapUp } from './noteTopics';
import { askWrapUp } from './wrapUpAnswers';

const promise = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1)),
  owner: argument.person,
  due: argument.day,
});

/** Ends a one-on-one: its topics are discussed, carried to the next time or dropped, its check boxes become promises. */
export const wrapUp = defineCommand({
  name: 'wrapUp',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    uri: argument.uri,
    discussed: argument.texts,
    carried: argument.texts,
    dropped: argument.texts,
    promises: z.optional(z.array(promise)),
  }),
  fromRow: noteOfRow,
  fromPlace: fileOfPlace,
  run: async (host, call) => {
    const { args } = call;
    const note = await noteFor(host, call, l10n.t('Wrap Up'));
    if (!note) return undefined;
    const { discussed, carried, dropped, promises } = args;
    const isGiven = [discussed, carried, dropped, promises].some((one) => one !== undefined);
    const answer: WrapUp | undefined = isGiven
      ? {
          discussed: discussed ?? [],
          carried: carried ?? [],
          dropped: dropped ?? [],
          promises: promises ?? [],
        }
      : await askWrapUp(host, note);
    if (!answer) return undefined;
    const uri = note.open.book.uri(note.thing);
    await write(host, note, answer);
    await host.feedback.tell({ message: l10n.t('One-on-one wrapped up'), open: uri, group: 'next' });
    return uri;
  },
});

async function write(host: Pick<CommandContext, 'writer'>, note: DatedNote, answer: WrapUp): Promise<void> {
  const { book } = note.open;
  const root = book.folder.uri;
  const next: Thing = { ...note.thing, name: NEXT };
  for (const isPrivate of [false, true]) {
    const thing: Thing = { ...note.thing, private: isPrivate };
    const uri = book.uri(thing);
    if (book.isHidden(thing) || (isPrivate && !(await exists(uri)))) continue;
    const keys = await openKeys(note, isPrivate);
    const of = (texts: readonly string[]) => keys.filter(({ text }) => texts.includes(text.trim()));
    // What moves first: were a later step to fail, it would stand where it is looked for.
    await carryOver(host, book, thing, next, of(answer.carried));
    const [ticked, gone] = [of(answer.discussed), of(answer.dropped)];
    if (ticked.length > 0) await host.writer.edit(root, uri, (text) => tickTopics(text, ticked));
    if (gone.length > 0) await host.writer.edit(root, uri, (text) => dropTopics(text, gone));
    const made = answer.promises.filter((one) => (one.private ?? false) === isPrivate);
    if (made.length === 0) continue;
    await host.writer.edit(root, uri, (text) =>
      edit(
        text,
        made.map(({ text: words, owner, due }) =>
          appendItem('oneOnOne', 'actions', { text: words, owner: owner ?? ME, due }),
        ),
      ),
    );
  }
}

/** Ticks every topic of a note that is still open: its own, or that of the last one-on-one. */
export const allDiscussed = defineCommand({
  name: 'allDiscussed',
  args: z.strictObject({ book: argument.uri, person: argument.person, uri: argument.uri }),
  fromRow: noteOfRow,
  fromPlace: fileOfPlace,
  run: async (host, call) => {
    const note = await noteFor(host, call, l10n.t('All Discussed'));
    return note && tickAll(host, note);
  },
});
