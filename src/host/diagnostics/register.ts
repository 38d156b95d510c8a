import { Disposable, type LogOutputChannel, languages } from 'vscode';
import type { EditorHost } from '../editor/editedFile';
import { faultOf } from '../platform/fault';
import { safely } from '../platform/safely';
import type { SharedDiagnostics } from '../platform/sharedDiagnostics';
import type { CountedContext } from '../retro/retroContext';
import { RETRO_LANGUAGES } from '../retro/retroLanguages';
import { DocumentDiagnostics } from './documentDiagnostics';
import { QuickFixProvider } from './quickFixProvider';
import { type LostLineOf, recordScope } from './recordScope';
import { type AttentionTo, type RecordLines, retroScope } from './retroScope';

/** Shows diagnostics of records and retros that editors show, and offers their quick fixes. */
export function registerDiagnostics(
  host: EditorHost,
  parts: CountedContext,
  attentionTo: AttentionTo,
  ties: { readonly linesIn: RecordLines; readonly lostLine: LostLineOf },
  shown: SharedDiagnostics,
  log: LogOutputChannel,
): Disposable {
  const scopes = [recordScope(host, ties.lostLine), retroScope(host, parts, attentionTo, ties.linesIn)];
  // Records are YAML, which retros may be too.
  const selector = RETRO_LANGUAGES.map((language) => ({ language }));
  return Disposable.from(
    new DocumentDiagnostics(host, parts, scopes, shown, (error) => log.error(faultOf(error))),
    languages.registerCodeActionsProvider(selector, safely(new QuickFixProvider(scopes, host.today), log), {
      providedCodeActionKinds: QuickFixProvider.kinds,
    }),
  );
}
