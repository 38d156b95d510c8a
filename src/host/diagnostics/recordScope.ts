import type { TextDocument, Uri } from 'vscode';
import { inTextOrder, type ToldDiagnostic } from '../../core/diagnostics/rule';
import { tellsDiagnostic } from '../../core/editor/suppressDuplicates';
import type { LostLine } from '../../core/opportunities/opportunityFacts';
import type { RecordOf } from '../../core/records/kinds';
import { type PartialRecord, typed } from '../../core/records/typed';
import { read } from '../../core/yaml';
import { type EditedFile, type EditorHost, editedFile } from '../editor/editedFile';
import { shownByYaml } from '../editor/otherYamlSupport';
import type { DiagnosticScope } from './scope';

/** What became of the line of a record in its retro; handed in, as finding it is another feature's. */
export type LostLineOf = (
  uri: Uri,
  record: PartialRecord<RecordOf<'opportunity'>>,
) => Promise<LostLine | undefined>;

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
  const reading = read(text);
  if (!reading.ok) return [];
  const { record } = typed('opportunity', reading.data);
  const [{ diagnoseOpportunity }, lost] = await Promise.all([
    modules.load('opportunities'),
    lostLine(uri, record),
  ]);
  return diagnoseOpportunity(text, { today: today(), people: context.people, uri }, lost);
}
