import { l10n, type Uri } from 'vscode';
import { outcomeChanges } from '../../core/opportunities/outcomeChanges';
import type { RecordOf } from '../../core/records/kinds';
import type { OutcomeStatus } from '../../core/records/opportunityKind';
import { type PartialRecord, typed } from '../../core/records/typed';
import type { RecordFile } from '../../core/rules/personFacts';
import { byRevisit } from '../../core/rules/revisitOrder';
import { read } from '../../core/yaml';
import { edit } from '../../core/yaml/editing';
import type { Intent } from '../../core/yaml/yamlTypes';
import type { CommandContext } from '../commands/commandContext';
import { dayInWords } from '../platform/dateFormat';
import { UserError } from '../platform/errors';
import { type Choice, pickOne } from '../prompts/inputs';
import type { StepAnswer, StepFrame } from '../prompts/steps';
import type { OpenBook } from '../store/books';
import type { OpportunityThing } from './opportunityRows';
import { opportunityFiles, ownerOf, readable } from './records';

/** An opportunity that is open in a book. */
export interface OpenOpportunity {
  readonly open: OpenBook;
  readonly thing: OpportunityThing;
  readonly record: PartialRecord<RecordOf<'opportunity'>>;
}

/**
 * The opportunity in a file.
 * @throws {UserError} `badArguments` for a file that is none
 */
export async function opportunityAt(host: Pick<CommandContext, 'books'>, uri: Uri): Promise<OpenOpportunity> {
  for (const open of await host.books.all()) {
    const thing = open.book.thing(uri);
    if (thing?.kind !== 'opportunity') continue;
    const own: OpportunityThing = { ...thing, kind: 'opportunity' };
    const summary = await open.book.summary(own);
    return { open, thing: own, record: summary.ok ? summary.record : {} };
  }
  throw new UserError(
    'badArguments',
    l10n.t('This file is not an opportunity, problem or judgement in a book.'),
    uri,
  );
}

/** Parses the text of an opportunity; `{}` where it cannot be read. */
export function opportunityIn(text: string): PartialRecord<RecordOf<'opportunity'>> {
  const reading = read(text);
  return reading.ok ? typed('opportunity', reading.data, false).record : {};
}

/**
 * Asks for an opportunity among those that fit; what is faced comes first, by its day.
 * @throws {UserError} `noOpportunity` where there is none
 */
export async function pickOpportunity(
  host: Pick<CommandContext, 'books'>,
  frame: StepFrame,
  placeholder: string,
  fits: (record: PartialRecord<RecordOf<'opportunity'>>) => boolean,
): Promise<StepAnswer<Uri>> {
  const found: { readonly open: OpenBook; readonly opportunity: RecordFile<'opportunity'> }[] = [];
  for (const open of await host.books.all()) {
    for (const opportunity of readable(await opportunityFiles(open.book)))
      if (fits(opportunity.record)) found.push({ open, opportunity });
  }
  if (found.length === 0) {
    throw new UserError(
      'noOpportunity',
      l10n.t('There is no such opportunity yet. Run “Leadbook: Face an Opportunity” first.'),
    );
  }
  const inOrder = byRevisit(found.map(({ opportunity }) => opportunity));
  const rank = new Map(inOrder.map((opportunity, index) => [opportunity, index]));
  const rankOf = ({ opportunity }: (typeof found)[number]) =>
    (opportunity.record.status === 'facing' ? 0 : inOrder.length) + (rank.get(opportunity) ?? 0);
  found.sort((a, b) => rankOf(a) - rankOf(b));
  const choices = await Promise.all(
    found.map(
      async ({ open, opportunity: { thing, record } }): Promise<Choice<Uri>> => ({
        label: record.title ?? thing.name,
        description: [await ownerOf(open, record.owner), record.revisit && dayInWords(record.revisit)]
          .filter(Boolean)
          .join(' · '),
        value: open.book.uri(thing),
      }),
    ),
  );
  return pickOne(frame, placeholder, choices);
}

/**
 * Writes how an opportunity ended by one key: with the sentence that is offered, else with its title where only the lead could say
 * the rest.
 * @param status undefined where it has not ended
 * @param changes what changes in the record besides
 * @throws {UserError} what the writer throws
 */
export async function closeWith(
  host: Pick<CommandContext, 'modules' | 'writer' | 'today'>,
  open: OpenBook,
  uri: Uri,
  status: OutcomeStatus | undefined,
  changes: readonly Intent[] = [],
): Promise<void> {
  const { BLANK, offeredOutcome } = await host.modules.load('opportunities');
  await host.writer.edit(open.book.folder.uri, uri, (text) => {
    const now = opportunityIn(text);
    const offered = status && offeredOutcome(now, status);
    const said = offered === undefined || offered.includes(BLANK) ? (now.title ?? '') : offered;
    const outcome = status ? outcomeChanges(now, { status, text: said }, host.today()) : [];
    return edit(text, [...changes, ...outcome]);
  });
}
