import * as l10n from '@vscode/l10n';
import type { PageFrame } from './pageFrame';
import { markdownLink, markdownText } from './pageMarkdown';

/**
 * Returns the Markdown paragraphs at a page's end that list files that could not be read, so that nobody takes their
 * absence for nothing; empty where all could.
 */
export function failures(paths: readonly string[], { hrefTo }: Pick<PageFrame, 'hrefTo'>): string[] {
  if (paths.length === 0) return [];
  const lines = paths.map((path) => `- ${markdownLink(markdownText(path), hrefTo({ path, at: [] }))}`);
  return ['---', l10n.t('These files cannot be read, so what they say is missing here:'), lines.join('\n')];
}
