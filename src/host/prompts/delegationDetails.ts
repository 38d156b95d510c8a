import { env, l10n } from 'vscode';
import { compareText } from '../../core/compareText';
import { addDays, type Day } from '../../core/day';
import { inOneLine } from '../../core/inOneLine';
import { lastHanded } from '../../core/rules/handOver';
import { SILENT_DAYS } from '../../core/rules/silence';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';
import type { Book } from '../store/openedBook';
import { nameOf, type PersonSummary } from '../store/personSummaries';
import { readRecord } from '../store/record';
import { Turns } from '../store/turns';

/**
 * Returns what to say beside people where an owner or a delegate is chosen, by their slugs: whom nobody has handed
 * anything for eight weeks ("Nobody has handed Tomasz anything since June"), and what handing over taught the last
 * time. Empty while others look at the screen.
 */
export async function delegationDetails(
  open: OpenBook,
  summaries: readonly PersonSummary[],
  today: Day,
): Promise<ReadonlyMap<string, string>> {
  const { book } = open;
  if (book.presenting.isOn) return new Map();
  const opportunities = await mapLimit(await book.things('opportunity'), WIDTH, async (thing) => {
    const summary = await book.summary(thing);
    return { thing, record: summary.ok ? summary.record : {} };
  });
  const said = await mapLimit(summaries, WIDTH, async (summary): Promise<readonly [string, string]> => {
    const delegations = await mapLimit(
      await book.things('delegation', summary.slug),
      WIDTH,
      async (thing) => {
        const delegation = await book.summary(thing);
        return { thing, record: delegation.ok ? delegation.record : {} };
      },
    );
    const last = lastHanded(summary.slug, delegations, opportunities, today);
    const learned = delegations
      .filter(({ record }) => record.learned !== undefined)
      .sort((a, b) => compareText(a.record.since ?? '', b.record.since ?? ''))
      .at(-1)?.record.learned;
    const why = await takenBack(book, summary.slug);
    const words = [
      leftOut(summary, last, today),
      why && l10n.t('You took something back: {0}', why),
      learned && l10n.t('What you learned last time: {0}', inOneLine(learned)),
    ];
    return [summary.slug, words.filter(Boolean).join(' · ')];
  });
  return new Map(said.filter(([, words]) => words !== ''));
}

/** Why something was last taken back, for the lead’s eyes: it stands in a private file. */
async function takenBack(book: Book, slug: string): Promise<string | undefined> {
  const turns = new Turns();
  const own = (await book.things('delegation', slug)).filter((thing) => thing.private);
  const files = await mapLimit(own, WIDTH, (thing) => readRecord(book, thing, turns));
  const last = files
    .flatMap(({ record: { returned } }) => (returned?.why === undefined ? [] : [returned]))
    .sort((a, b) => compareText(a.date ?? '', b.date ?? ''))
    .at(-1);
  return last?.why && inOneLine(last.why);
}

function leftOut(summary: PersonSummary, last: Day | undefined, today: Day): string | undefined {
  const from = addDays(today, 1 - SILENT_DAYS);
  const since = summary.person.ok ? summary.person.record.since : undefined;
  // Whoever is new cannot have been left out yet.
  if ((last ?? since ?? '') >= from) return undefined;
  return last === undefined
    ? l10n.t('Nothing delegated to {0} yet', nameOf(summary))
    : l10n.t('Nothing delegated to {0} since {1}', nameOf(summary), monthOf(last, today));
}

/** The month of a day, with its year where that is another. */
function monthOf(day: Day, today: Day): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const format = new Intl.DateTimeFormat(env.language, {
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
