import type { ActionLine } from './action';
import { actionOnLine } from './actionOnLine';
import type { ActionSection } from './actionSections';
import type { Outline } from './retroOutline';

/** `<li>Merge sooner</li>` on one line, with what opens or closes its list beside it. */
const item =
  /^([ \t]*(?:<(?:ul|ol)(?:\s[^<>]{0,200})?>\s?)?<li(?:\s[^<>]{0,200})?>[ \t]*(?:<p>)?)(\S.{0,2000}?)(?:<\/p>)?(?:<\/li>)?(?:\s?<\/(?:ul|ol)>)?$/i;
/** `<b>Ana:</b> fix the build`. */
const named = /^<(b|strong|em|i)>([^<>:]{1,60})(?::\s*<\/\1>|<\/\1>\s?:)\s*(?=\S)/i;
const lists = /<\/?(?:ul|ol|li|table|tr|td)(?:\s[^<>]{0,200})?>/i;

/** The actions that are items of lists written in HTML, in the lines of a section; none in comments and code. */
export function htmlItems(read: Outline, section: ActionSection): ActionLine[] {
  if (read.format !== 'md' && read.format !== 'mdx') return [];
  const found: ActionLine[] = [];
  let closing: RegExp | undefined;
  for (let at = section.from; at < section.to; at++) {
    const line = read.lines[at];
    if (line === undefined || !read.quiet[at]) continue;
    if (closing) {
      if (closing.test(line.text)) closing = undefined;
      continue;
    }
    closing = opens(line.text);
    const [, head = '', body = ''] = (!closing && item.exec(line.text.trimEnd())) || [];
    if (body === '' || lists.test(body)) continue;
    const [label = '', , name = ''] = named.exec(body) ?? [];
    const owner = name !== '' && section.isName(name) ? name : undefined;
    const skipped = owner === undefined ? 0 : label.length;
    const from = head.length + skipped;
    const own = { ...section, person: owner ?? section.person };
    const action = actionOnLine(read, own, at, [from, head.length + body.length]);
    if (action) found.push(action);
  }
  return found;
}

/** What ends the comment or the code that a line opens: of code, as many of its marks at least. */
function opens(text: string): RegExp | undefined {
  const comment = text.lastIndexOf('<!--');
  if (comment >= 0 && text.indexOf('-->', comment) < 0) return /-->/;
  const [head = '', fence = ''] = /^\s*(`{3,100}|~{3,100})/.exec(text) ?? [];
  // `code` in backticks on one line opens none.
  const isFence = fence !== '' && !(fence.startsWith('`') && text.includes('`', head.length));
  return isFence ? new RegExp(`^\\s*${fence}${fence[0]}*\\s*$`) : undefined;
}
