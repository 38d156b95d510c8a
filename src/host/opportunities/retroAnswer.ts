import type { Uri } from 'vscode';
import { ME } from '../../core/book/paths';
import { isOutcome } from '../../core/opportunities/groups';
import type { RecordOf } from '../../core/records/kinds';
import type { PartialRecord } from '../../core/records/typed';
import type { RetroAnswerText } from '../../core/retro';
import { defined } from '../platform/defined';
import type { RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';
import { leadName } from './leadName';
import type { OpportunityThing } from './opportunityRows';
import { readersSee } from './readersSee';

/** A record as a retro shows it: with a link only where readers of the retro can follow it. */
export async function retroAnswer(
  host: RetroContext,
  open: OpenBook,
  thing: OpportunityThing,
  record: PartialRecord<RecordOf<'opportunity'>>,
  retro: Uri,
  mayAsk: boolean,
): Promise<RetroAnswerText> {
  const { owner } = record;
  const { relativeHref } = await host.modules.load('retro');
  const isSeen = await readersSee(host.privacies, open.book, thing, retro);
  return answerOf(thing, record, {
    href: isSeen ? relativeHref(retro.path, open.book.uri(thing).path) : undefined,
    owner: owner === undefined ? undefined : await ownerName(host, open, owner, mayAsk),
  });
}

/** What a record says of itself, as a retro shows it; what came of it only where it is over. */
export function answerOf(
  { name }: OpportunityThing,
  record: PartialRecord<RecordOf<'opportunity'>>,
  shown: { readonly href?: string | undefined; readonly owner?: string | undefined },
): RetroAnswerText {
  const { title = name, kind = 'opportunity', status, outcome, change, measure, before, revisit } = record;
  return {
    title,
    kind,
    ...defined({
      ...shown,
      ...{ change, measure, before, revisit, status },
      outcome: isOutcome(status) && outcome ? defined({ date: outcome.date, text: outcome.text }) : undefined,
    }),
  };
}

/** The owner as people say it; the lead by name, as nobody else is “me” to the team. */
async function ownerName(
  host: RetroContext,
  open: OpenBook,
  owner: string,
  mayAsk: boolean,
): Promise<string | undefined> {
  if (owner === ME) return leadName(host, open, mayAsk);
  return nameOf(await open.summaries.get(owner));
}
