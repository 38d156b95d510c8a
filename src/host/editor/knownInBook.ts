import type { Thing } from '../../core/book/paths';
import type {
  EditorContext,
  GoalInBook,
  OpportunityInBook,
  PersonInBook,
} from '../../core/editor/editorContext';
import { kinds } from '../../core/records/kinds';
import type { RecordKind } from '../../core/records/recordKind';
import { refersTo } from '../../core/records/shape';
import type { CommandContext } from '../commands/commandContext';
import { defined } from '../platform/defined';
import type { LazyModuleTypes } from '../platform/lazyModules';
import { valuesOfBook, visionOfBook } from '../prompts/bookValues';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';
import { nameOf, type PersonSummary, relationOfSummary } from '../store/personSummaries';

/** In a book of more people, goals are only known of an owner that is named: all folders would have to be listed. */
const FEW = 50;

/** What the editor features know of a file besides its text. */
interface KnownInBook {
  readonly context: EditorContext;
  /** True if all goals that the file may name are in it: else nothing can be said of one that is not. */
  readonly knowsGoals: boolean;
}

/** Gathers what the editor features know: people, and goals and opportunities where a file of the kind names such. */
export async function knownOf(
  { today }: Pick<CommandContext, 'today'>,
  { fileFacts }: Pick<LazyModuleTypes['editor'], 'fileFacts'>,
  open: OpenBook,
  thing: Thing,
  text: string,
): Promise<KnownInBook> {
  const { lenses }: RecordKind = kinds[thing.kind];
  const summaries = await open.summaries.all();
  const people = summaries.map(personOf);
  const owner = /^owner:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1];
  const slugs = people.map(({ slug }) => slug);
  const isOwned = owner !== undefined && slugs.includes(owner);
  const goalsOf = !refersTo(thing.kind, 'goal')
    ? []
    : isOwned
      ? [owner]
      : slugs.length <= FEW
        ? slugs
        : undefined;
  const lists = await mapLimit(goalsOf ?? [], WIDTH, (slug) => goalsIn(open, slug));
  const summary = summaries.find(({ slug }) => slug === thing.person);
  const due = summary && (await open.needs.of(summary))?.due;
  return {
    knowsGoals: goalsOf !== undefined,
    context: {
      ...fileFacts(thing),
      today: today(),
      people,
      goals: lists.flat(),
      opportunities: refersTo(thing.kind, 'opportunity') ? await opportunitiesIn(open) : [],
      ...(refersTo(thing.kind, 'value') ? { values: await valuesOfBook(open) } : {}),
      ...(lenses?.includes('vision') ? defined({ vision: await visionOfBook(open) }) : {}),
      ...(refersTo(thing.kind, 'template')
        ? { templates: (await open.book.things('template')).map(({ name }) => name) }
        : {}),
      ...(due === undefined ? {} : { nextOneOnOne: due }),
    },
  };
}

function personOf(summary: PersonSummary): PersonInBook {
  const archived = summary.person.ok && summary.person.record.archived !== undefined;
  const team = relationOfSummary(summary) === 'team';
  return {
    slug: summary.slug,
    name: nameOf(summary),
    ...(archived ? { archived } : {}),
    ...(team ? { team } : {}),
  };
}

async function goalsIn({ book }: OpenBook, person: string): Promise<readonly GoalInBook[]> {
  const things = (await book.things('goal', person)).filter((thing) => !thing.private);
  return mapLimit(things, WIDTH, async (thing) => {
    const summary = await book.summary(thing);
    return { person, slug: thing.name, title: (summary.ok && summary.record.title) || thing.name };
  });
}

async function opportunitiesIn({ book }: OpenBook): Promise<readonly OpportunityInBook[]> {
  return mapLimit(await book.things('opportunity'), WIDTH, async (thing) => {
    const summary = await book.summary(thing);
    return { name: thing.name, title: (summary.ok && summary.record.title) || thing.name };
  });
}
