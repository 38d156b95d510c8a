import { l10n } from 'vscode';
import type { Day } from '../../core/day';
import type { RecordOf } from '../../core/records/kinds';
import { type Beginning, beginningOf } from '../../core/rules/templateTopics';
import { UserError } from '../platform/errors';
import type { OpenBook } from '../store/books';
import { personFiles } from '../store/personFiles';

/** The templates that Leadbook offers, by the name of the file that they become. */
export function shippedTemplates(): ReadonlyMap<string, RecordOf<'template'>> {
  return new Map([
    [
      'plain',
      {
        topics: [{ text: l10n.t('What is on your mind?'), kind: 'conversation' as const }],
        notes: `## ${l10n.t('Theirs')}\n\n## ${l10n.t('Mine')}\n`,
      },
    ],
    [
      'coaching',
      {
        topics: [
          { text: l10n.t('What would you like to leave with today?'), kind: 'coaching' as const },
          { text: l10n.t('How are your goals going?'), kind: 'review' as const, every: '4 weeks' },
        ],
        notes: `## ${l10n.t('What they want')}\n\n## ${l10n.t('What they see')}\n\n## ${l10n.t('What they will do')}\n`,
      },
    ],
    [
      'first-90-days',
      {
        topics: [
          { text: l10n.t('What surprised you since we last met?'), kind: 'conversation' as const },
          { text: l10n.t('Who should you meet next?'), kind: 'coaching' as const, every: '2 weeks' },
          { text: l10n.t('Is the job what you expected?'), kind: 'conversation' as const, every: '4 weeks' },
        ],
        notes: `## ${l10n.t('Learned')}\n\n## ${l10n.t('Unclear')}\n`,
      },
    ],
  ]);
}

/**
 * Reads the topics and notes that a new one-on-one with somebody begins with; undefined where no template is chosen,
 * and nothing is read then.
 * @throws {UserError} badArguments where the book has none of the name that was given
 */
export async function beginningWith(
  { book, summaries }: OpenBook,
  person: string,
  day: Day,
  given: string | undefined,
): Promise<Beginning | undefined> {
  const summary = await summaries.get(person);
  const marker = await book.summary({ kind: 'book', name: 'book', private: false });
  const chosen =
    (summary.person.ok ? summary.person.record.template : undefined) ??
    (marker.ok ? marker.record.template : undefined);
  const name = given ?? chosen;
  const named =
    name === undefined ? undefined : (await book.things('template')).find((one) => one.name === name);
  if (given !== undefined && !named) throw noTemplate(given);
  const [own] = await book.things('personTemplate', person);
  const templates = await Promise.all([
    ...(named ? [book.summary(named)] : []),
    ...(own ? [book.summary(own)] : []),
  ]);
  if (templates.length === 0) return undefined;
  const { dated } = await personFiles(book, person);
  const notes = dated.map(({ thing, summary }) => ({ thing, record: summary.ok ? summary.record : {} }));
  return beginningOf(
    templates.map((template) => (template.ok ? template.record : {})),
    notes,
    day,
  );
}

/** The error for a template that the book does not have. */
export function noTemplate(name: string): UserError {
  return new UserError(
    'badArguments',
    l10n.t('There is no template “{0}”. Templates are named by their file under “templates”.', name),
  );
}
