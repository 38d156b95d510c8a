import { Disposable, type LogOutputChannel, languages } from 'vscode';
import { OpportunityFixes, type OpportunityFixing } from '../opportunities/fixes';
import { type OpportunityDiagnosis, OpportunityProblems } from '../opportunities/problems';
import type { RetroMemory } from '../retro/memory';
import type { RetroContext } from '../retro/retroContext';
import { RetroCompanion } from './companion';
import { RetroLenses } from './lenses';

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
  const lenses = new RetroLenses(host, memory);
  const selector = LANGUAGES.map((language) => ({ language }));
  return Disposable.from(
    lenses,
    languages.registerCodeLensProvider(selector, lenses),
    new RetroCompanion(host, memory, log),
    new OpportunityProblems(host, memory, load, (error) =>
      log.error(error instanceof Error ? error : String(error)),
    ),
    languages.registerCodeActionsProvider(selector, new OpportunityFixes(host, memory, load), {
      providedCodeActionKinds: OpportunityFixes.kinds,
    }),
  );
}
