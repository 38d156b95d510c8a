import { l10n, type Uri, workspace } from 'vscode';
import type { Day } from '../../core/day';
import { setKey } from '../../core/records/changes';
import type { CarriedItem } from '../../core/retro';
import { formatOf } from '../../core/retro/format';
import { edit } from '../../core/yaml/editing';
import type { CommandContext } from '../commands/commandContext';
import type { Earlier } from '../opportunities/earlier/earlier';
import type { OpportunityThing } from '../opportunities/opportunityRows';
import { type AnsweredRecord, retroAnswer } from '../opportunities/ties/retroAnswer';
import { tiedRetros } from '../opportunities/ties/tiedRetro';
import { background } from '../platform/background';
import { defined } from '../platform/defined';
import { showInformation } from '../platform/messages/notices';
import type { CountedContext, RetroContext } from '../retro/retroContext';
import { retroText } from '../retro/retroText';
import type { OpenBook } from '../store/books';

/**
 * Writes something that is open into the retro that is being written; nothing where it stands there, or the retro is not made yet.
 * @throws {UserError} what the writer throws; `refused` where the retro cannot take it
 */
export async function carryInto(
  host: Pick<CommandContext, 'modules' | 'writer'>,
  parts: RetroContext,
  open: OpenBook,
  retro: Uri,
  thing: Earlier,
): Promise<Uri | undefined> {
  if (thing.from === 'line' && thing.isHere) return undefined;
  if ((await retroText(retro)) === undefined) {
    background(showInformation(l10n.t('It stays open: the next new retro begins with it.')));
    return undefined;
  }
  const { carryItems } = await host.modules.load('retro');
  const item = await carriedItem(host, parts, open, thing, retro);
  const root = workspace.getWorkspaceFolder(retro)?.uri ?? open.book.folder.uri;
  await host.writer.edit(root, retro, (text) => carryItems(text, formatOf(retro.path) ?? 'txt', [item]));
  await knowLines(host, parts, open, retro, [thing]);
  return retro;
}

/**
 * Something that is open, as a retro shows it: with a link only where its readers can follow it, else with all they need.
 * @throws {FileSystemError} where the book's `.gitignore` cannot be read
 */
export async function carriedItem(
  host: Pick<CommandContext, 'modules' | 'writer'>,
  parts: Pick<RetroContext, 'memory' | 'privacies'>,
  open: OpenBook,
  thing: Earlier,
  retro: Uri,
): Promise<CarriedItem> {
  if (thing.from === 'line') {
    const { text, owner, due } = thing.action;
    return { text, ...defined({ owner, due }) };
  }
  const own = ofRecord(thing);
  const answer = await retroAnswer(host, parts, open, own, retro, false);
  const { href, owner, title } = answer;
  return { text: title, answer, ...defined({ href, owner, due: own.record.revisit as Day | undefined }) };
}

/**
 * Says in the records that were carried how their lines stand in the new retro: then these are known as ours.
 * @throws {UserError} what the writer throws
 */
export async function knowLines(
  host: Pick<CommandContext, 'modules' | 'writer'>,
  parts: CountedContext,
  open: OpenBook,
  retro: Uri,
  things: readonly Earlier[],
): Promise<void> {
  const records = things.flatMap((thing) => (thing.from === 'record' ? [ofRecord(thing)] : []));
  if (records.length === 0) return;
  parts.retros.forget();
  const found = await tiedRetros(host, parts, open, records);
  for (const { thing } of records) {
    const own = found.get(thing.name);
    const line = own?.retro.toString() === retro.toString() ? own.tied?.block : undefined;
    if (line === undefined) continue;
    await host.writer.edit(open.book.folder.uri, open.book.uri(thing), (text) =>
      edit(text, [setKey('opportunity', 'line', line)]),
    );
  }
}

function ofRecord({ opportunity: { thing, record } }: Earlier & { from: 'record' }): AnsweredRecord {
  const own: OpportunityThing = { ...thing, kind: 'opportunity' };
  return { thing: own, record };
}
