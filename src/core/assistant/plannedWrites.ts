import { folderOf, ME, NEXT, pathOf, type Thing, thingsIn } from '../book/paths';
import type { Day } from '../day';
import { outcomeChanges } from '../opportunities/outcomeChanges';
import { appendItem } from '../records/changes';
import { type KindName, kinds, type RecordOf } from '../records/kinds';
import { newText } from '../records/newText';
import { OUTCOME_STATUSES } from '../records/opportunityKind';
import { typed } from '../records/typed';
import { freeSlug } from '../slug';
import { slugOf } from '../slugOf';
import { read } from '../yaml';
import { edit } from '../yaml/editing';
import type { Edited } from '../yaml/yamlTypes';
import { definedArguments, type ProposedWrite } from './assistantTools';
import type { BookPort } from './sharedBook';

/** What is to be done with one file of a book, whose path is relative to the book's folder. */
export interface PlannedWrite {
  readonly path: string;
  /** The text of the file where there is none yet; absent where there must be one. */
  readonly text?: string;
  /** The edits of the file that is there; absent where nothing may be written over: then another plan is made. */
  readonly change?: (text: string) => Edited;
}

/**
 * Plans the write that a tool proposes where no VS Code runs the command: the same new record or the same proved edit.
 * @param list the names in a folder, so that a new file gets a name of its own
 * @returns the plan, or a sentence where there is none
 */
export async function plannedWrite(
  { command, args, path }: ProposedWrite,
  list: BookPort['list'],
  today: Day,
): Promise<PlannedWrite | string> {
  switch (command) {
    case 'capture':
      return captured(args, list, today);
    case 'faceOpportunity':
      return created(list, 'opportunity', faced(args, today), { title: args.title ?? '', day: today });
    case 'recordOutcome': {
      const status = OUTCOME_STATUSES.find((one) => one === args.status);
      const { text, after } = args;
      if (path === undefined || !status || text === undefined) return 'It says too little to be written.';
      return {
        path,
        change: (now) => {
          const reading = read(now);
          const { record } = typed('opportunity', reading.ok ? reading.data : {}, false);
          return edit(now, outcomeChanges(record, { status, text, after }, today));
        },
      };
    }
  }
}

async function captured(
  { person, as, text, link }: ProposedWrite['args'],
  list: BookPort['list'],
  today: Day,
): Promise<PlannedWrite | string> {
  if (person === undefined || text === undefined) return 'It says too little to be written.';
  const said = { text, ...(link === undefined ? {} : { link }) };
  if (as === 'opportunity')
    return created(
      list,
      'opportunity',
      faced({ title: text, owner: person, ...(link === undefined ? {} : { why: link }) }, today),
      { title: text, day: today },
    );
  if (as === 'promise') return inNext(person, 'actions', { ...said, owner: ME });
  if (person === ME) return 'Of the lead themselves only promises and opportunities are kept.';
  if (as === 'recognition')
    return created(list, 'recognition', { date: today, ...said }, { person, title: text, day: today });
  return inNext(person, 'topics', said);
}

/** An item of what is collected for the next one-on-one. */
function inNext(
  person: string,
  items: 'topics' | 'actions',
  item: { readonly text: string; readonly [key: string]: string },
): PlannedWrite {
  return {
    path: pathOf({ kind: 'oneOnOne', person, name: NEXT, private: false }),
    text: newText('oneOnOne', { [items]: [item] }),
    change: (now) => edit(now, [appendItem('oneOnOne', items, item)]),
  };
}

/** A record of its own, under a name that nothing has. */
async function created<K extends KindName>(
  list: BookPort['list'],
  kind: K,
  record: RecordOf<K>,
  { person, title, day }: { readonly person?: string; readonly title: string; readonly day: Day },
): Promise<PlannedWrite> {
  const taken = new Set(thingsIn(kind, await list(folderOf(kind, person)), person).map(({ name }) => name));
  const slug = freeSlug(slugOf(title, kind.toLowerCase()), (one) => taken.has(`${day}-${one}`));
  const thing: Thing = {
    kind,
    name: `${day}-${slug}`,
    private: false,
    ...(kinds[kind].home === 'person' && person !== undefined ? { person } : {}),
  };
  return { path: pathOf(thing), text: newText(kind, record) };
}

/** An opportunity: with a day to look again it is taken on. */
function faced(
  { title = '', why, owner, change, measure, before, revisit }: ProposedWrite['args'],
  today: Day,
): RecordOf<'opportunity'> {
  return {
    title,
    kind: 'opportunity',
    raised: today,
    status: revisit === undefined ? 'raised' : 'facing',
    ...definedArguments({ why, owner, change, measure, before, revisit }),
  };
}
