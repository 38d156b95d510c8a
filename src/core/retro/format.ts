/** The text formats that retro files have, by what their headings and links look like. */
export type Format = 'md' | 'mdx' | 'txt' | 'yaml' | 'org' | 'adoc' | 'rst';

const formats: ReadonlyMap<string, Format> = new Map([
  ['md', 'md'],
  ['markdown', 'md'],
  ['mdx', 'mdx'],
  ['txt', 'txt'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['org', 'org'],
  ['adoc', 'adoc'],
  ['rst', 'rst'],
]);

/** The format of a file by the end of its name, or undefined if retro files are not written in it. */
export function formatOf(path: string): Format | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? formats.get(name.slice(dot + 1).toLowerCase()) : undefined;
}
