import type { Format } from './format';
import { outline } from './outline';
import { currentSection } from './section';

const record =
  /(?<![\p{L}\p{N}_-])opportunities[/\\]\d{4}-\d{2}-\d{2}-[^\s/\\()<>[\]"'`|]{1,200}\.ya?ml(?![\p{L}\p{N}])/iu;

/**
 * Whether a retro already links to a Leadbook record: to a dated YAML file in a folder named `opportunities`, in whatever
 * syntax of links. With a format, in a file of many retros only the newest counts.
 */
export function alreadyAnswered(text: string, format?: Format): boolean {
  if (!record.test(text)) return false;
  if (format === undefined) return true;
  const read = outline(text, format);
  const { from, to, isPart } = currentSection(read);
  return !isPart || record.test(text.slice(read.lines[from]?.start, read.lines[to - 1]?.end));
}
