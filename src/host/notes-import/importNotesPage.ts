import { Uri } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { chartFrame } from '../pages/chartFrameOf';
import { definePage } from '../pages/definePage';
import type { PageSubject } from '../pages/pageUri';
import {
  type ImportSource,
  parseAnswers,
  peopleOf,
  planOf,
  type ReadSource,
  readImport,
} from './importSource';

/** The id of the page that asks before notes are imported. */
export const IMPORT_PAGE = 'importNotes';

/** Shows what an import would do, and asks what it cannot know; the files are read once for all answers. */
export const importNotesPage = (host: Pick<CommandContext, 'modules' | 'today'>) => {
  let last: { readonly key: string; readonly read: ReadSource } | undefined;
  return definePage({
    id: IMPORT_PAGE,
    pictures: false,
    identity: ['folder', 'files', 'person'],
    render: async (open, params, progress) => {
      const source = sourceOf(params);
      const key = JSON.stringify([open.book.root.toString(), params.folder, params.files]);
      if (last?.key !== key) last = { key, read: await readImport(source, open) };
      const answers = parseAnswers(params.answers);
      const plan = await planOf(host, open, last.read, { answers, person: source.person }, progress);
      const people = await peopleOf(open);
      const frame = chartFrame(host.today(), new Map(people.map(({ slug, name }) => [slug, name])));
      const { importPage } = await host.modules.load('importNotes');
      const { answers: _, ...rest } = params;
      const empty = {
        people: [],
        notes: [],
        left: [],
        hints: [],
        questions: { people: [], days: [], promises: [] },
      };
      const content = importPage({ plan: plan ?? empty, people, answers, source: rest }, frame);
      return { content, places: frame.places.all };
    },
    // What is written is in the book then, and so left out the next time.
    isAbout: () => true,
  });
};

/** The source of an import that the parameters of its page name. */
function sourceOf({ folder, files, person }: PageSubject): ImportSource {
  return {
    folder: folder === undefined ? undefined : Uri.parse(folder, true),
    files: files === undefined ? undefined : files.split('\n').map((one) => Uri.parse(one, true)),
    person,
  };
}

/** The parameters of the page that name the source of an import. */
export function paramsOf({ folder, files, person }: ImportSource): PageSubject {
  return {
    ...(folder === undefined ? {} : { folder: folder.toString() }),
    ...(files === undefined ? {} : { files: files.join('\n') }),
    ...(person === undefined ? {} : { person }),
  };
}
