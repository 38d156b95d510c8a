import type { Uri } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { differenceOf, partOf, type RetroNews, retroNews } from '../opportunities/ties/retroNews';
import { knownPeople, sameOwner } from '../retro/knownPeople';
import type { CountedContext, RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';

/**
 * True if an answer to a difference leaves others of its line to be asked: by what the record says once it is given. What was left
 * as it is is not asked again.
 * @param isOver the record has an outcome then
 */
export async function leavesMore(
  host: Pick<CommandContext, 'modules'>,
  { memory }: Pick<RetroContext, 'memory'>,
  { open, record, thing, change, tied, hasMore }: RetroNews,
  isOver: boolean,
): Promise<boolean> {
  if (!hasMore) return false;
  const { nameTest, personNamed, stateOfLine, teamChanges } = await host.modules.load('retro');
  const people = await knownPeople(open);
  const before =
    record.line === undefined
      ? undefined
      : stateOfLine(record.line, tied.format, nameTest(people.map(({ name }) => name)));
  const after = { owner: record.owner, due: record.revisit, done: isOver };
  const changes = teamChanges(tied.tied?.state, before, after, sameOwner(personNamed, people));
  const uri = open.book.uri(thing);
  return changes.some((one) => one.did !== change.did && !memory.isLeft(uri, partOf(tied, one), one.did));
}

/** Keeps that a line stays as the team wrote it: where its record says otherwise now, it is meant to. */
export async function leaveAsItIs(
  host: Pick<CommandContext, 'modules' | 'today'>,
  parts: CountedContext,
  open: OpenBook,
  retro: Uri,
  written: Uri,
): Promise<void> {
  const news = await retroNews(host, parts, open, retro);
  const own = news.find(({ thing }) => open.book.uri(thing).toString() === written.toString());
  if (own) await parts.memory.leave(written, differenceOf(own.record, own.tied));
}
