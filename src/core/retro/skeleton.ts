import type { Answered } from './answered';
import { matchHeading } from './families';
import { formatOf } from './format';
import { outline } from './retroOutline';
import { isAlmostEmpty } from './written';

/** True if a retro in Markdown is almost empty and has no heading of a retro yet, so that a format may be offered. */
export function lacksSkeleton(text: string, path: string): boolean {
  const format = formatOf(path);
  if (format !== 'md' && format !== 'mdx') return false;
  const read = outline(text, format);
  return isAlmostEmpty(read) && !read.headings.some((heading) => matchHeading(heading.text));
}

/**
 * Puts a new retro's headings below what an almost empty one has: one insertion, in its own line ends. What is there stays, and
 * then keeps its own title.
 * @param fresh the text of a new retro (see `newRetroText`)
 */
export function skeletonEdits(text: string, fresh: string): Answered {
  const isEmpty = text.replace(/^\uFEFF/, '').trim() === '';
  const sections = isEmpty ? fresh : fresh.slice(Math.max(fresh.indexOf('## '), 0));
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = isEmpty || /\n[ \t]*\r?\n[ \t]*$/.test(text) ? '' : text.endsWith('\n') ? end : end + end;
  const added = gap + sections.replaceAll('\n', end);
  return {
    ok: true,
    edits: [{ offset: text.length, length: 0, text: added }],
    offset: text.length + gap.length,
  };
}
