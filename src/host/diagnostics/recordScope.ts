import type { TextDocument, Uri } from 'vscode';
import { inTextOrder, type ToldDiagnostic } from '../../core/diagnostics/rule';
import { tellsDiagnostic } from '../../core/editor/suppressDuplicates';
import type { FindLostLine } from '../../core/opportunities/diagnoseOpportunity';
import { type EditedFile, type EditorHost, editedFile } from '../editor/editedFile';
import { shownByYaml } from '../editor/otherYamlSupport';
import type { DiagnosticScope } from './scope';

/** What became of the line of a record in its retro; handed in, as finding it is another feature's. */
export type LostLineOf = (uri: Uri, ...of: Parameters<FindLostLine>) => ReturnType<FindLostLine>;

/** The scope of diagnostics that checks files of a book. */
export function recordScope(host: EditorHost, lostLine: LostLineOf): DiagnosticScope {
  return {
    find: async (document, token) => {
      if (document.languageId !== 'yaml') return undefined;
      const file = await editedFile(host, document, token);
      if (!file) return undefined;
      // A stretch of work of its own: whoever types comes first.
      await new Promise((done) => setTimeout(done));
      const { core, text, context, knowsGoals } = file;
      const own = core.diagnose(text, context, { uri: document.uri, knowsGoals });
      const all = inTextOrder([...own, ...(await ofOpportunity(host, document, file, lostLine))]);
      const other = shownByYaml(document.uri);
      return { all, shown: all.filter((one) => tellsDiagnostic(one, other)) };
    },
  };
}

/** What is told of an opportunity beside what is told of any record. */
async function ofOpportunity(
  { modules, today }: Pick<EditorHost, 'modules' | 'today'>,
  { uri }: TextDocument,
  { text, thing, context }: EditedFile,
  lostLine: LostLineOf,
): Promise<readonly ToldDiagnostic[]> {
  if (thing.kind !== 'opportunity') return [];
  const { diagnoseOpportunity } = await modules.load('opportunities');
  const known = { today: today(), people: context.people, uri };
  return diagnoseOpportunity(text, known, (record) => lostLine(uri, record));
}
