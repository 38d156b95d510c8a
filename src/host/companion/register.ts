import { Disposable, type LogOutputChannel, languages } from 'vscode';
import type { RetroMemory } from '../retro/memory';
import type { RetroContext } from '../retro/retroContext';
import { RETRO_LANGUAGES } from '../retro/retroLanguages';
import { RetroCompanion } from './companion';
import { type CountNews, RetroCodeLensProvider } from './retroCodeLensProvider';

/** Registers the retro question: asked when a retro is shown, and offered on its first line. */
export function registerRetro(
  host: RetroContext,
  memory: RetroMemory,
  news: CountNews,
  log: LogOutputChannel,
): Disposable {
  const lenses = new RetroCodeLensProvider(host, memory, news);
  const selector = RETRO_LANGUAGES.map((language) => ({ language }));
  return Disposable.from(
    lenses,
    languages.registerCodeLensProvider(selector, lenses),
    new RetroCompanion(host, memory, log),
  );
}
