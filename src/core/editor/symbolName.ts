const LONGEST = 80;

/**
 * The first line with words of a text, cut at a word where it is too long to be a name in an outline. Marks of Markdown at its
 * start (`## `, `- [ ] `, `> `) are left out. Empty where there are no words.
 */
export function shortened(text: string): string {
  const line = firstLine(text);
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '');
  const word = cut.lastIndexOf(' ');
  return `${(word > LONGEST / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

function firstLine(text: string): string {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    // A line of a megabyte is not looked at whole.
    const line = text.slice(start, Math.min(end, start + 4 * LONGEST)).trim();
    const said = line.replace(/^(?:#{1,6} +|> ?|[-*+] +(?:\[[ xX]\] +)?)+(?=\S)/, '').replace(/\s+/g, ' ');
    if (said !== '' && !/^(?:-{3,}|\*{3,}|#{1,6})$/.test(said)) return said;
    start = end + 1;
  }
  return '';
}
