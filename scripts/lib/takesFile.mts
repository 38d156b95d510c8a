/**
 * True if a file is among those asked for.
 * @param parts a part of its path, or several with commas between, of which it has one; behind a `!` one that it has not
 */
export function takesFile(file: string, parts = ''): boolean {
  const all = parts.split(',');
  const wanted = all.filter((part) => !part.startsWith('!'));
  const unwanted = all.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
  return (
    (wanted.length === 0 || wanted.some((part) => file.includes(part))) &&
    !unwanted.some((part) => file.includes(part))
  );
}
