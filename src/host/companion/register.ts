import { Disposable, type LogOutputChannel, languages } from 'vscode';
import {
  OpportunityCodeActionProvider,
  type OpportunityFixing,
} from '../opportunities/opportunityCodeActionProvider';
import { type OpportunityDiagnosis, OpportunityDiagnostics } from '../opportunities/opportunityDiagnostics';
import { faultOf } from '../platform/fault';
import type { RetroMemory } from '../retro/memory';
import type { RetroContext } from '../retro/retroContext';
import { RetroCompanion } from './companion';
import { RetroCodeLensProvider } from './retroCodeLensProvider';

/** Languages in which retros are written; the ids that VS Code and the usual extensions give them. */
const LANGUAGES = ['markdown', 'mdx', 'plaintext', 'yaml', 'org', 'asciidoc', 'restructuredtext'];

/**
 * Registers the retro question: asked when a retro is shown, and offered on its first line.
 * @param load loads what looks for problems of opportunities and makes the fixes
 */
export function registerRetro(
  host: RetroContext,
  memory: RetroMemory,
  load: () => Promise<OpportunityDiagnosis & OpportunityFixing>,
  log: LogOutputChannel,
): Disposable {
  const lenses = new RetroCodeLensProvider(host, memory);
  const selector = LANGUAGES.map((language) => ({ language }));
  return Disposable.from(
    lenses,
    languages.registerCodeLensProvider(selector, lenses),
    new RetroCompanion(host, memory, log),
    new OpportunityDiagnostics(host, memory, load, (error) => log.error(faultOf(error))),
    languages.registerCodeActionsProvider(selector, new OpportunityCodeActionProvider(host, memory, load), {
      providedCodeActionKinds: OpportunityCodeActionProvider.kinds,
    }),
  );
}
