/**
 * The relative URL from one file to another, both '/'-paths under the same root. Encoded is what would end or change a link in
 * Markdown, Org, AsciiDoc or reStructuredText; letters of any language stay readable.
 */
export function relativeHref(fromPath: string, toPath: string): string {
  const from = parts(fromPath).slice(0, -1);
  const to = parts(toPath);
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  const up = from.slice(common).map(() => '..');
  return [...up, ...to.slice(common).map(encode)].join('/');
}

function parts(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function encode(part: string): string {
  return part.replace(/[\s\p{Cc}%#?&:;"'`()<>[\]{}|\\^*~+]/gu, (char) =>
    // encodeURIComponent leaves some of these as they are.
    encodeURIComponent(char).replace(
      /^['()*~]$/,
      (kept) => `%${kept.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
}
