import type { Uri } from 'vscode';

/** True if one place lies in the other, or they are the same. Cases are folded, as some file systems do. */
export function touches(one: Uri, other: Uri): boolean {
  const [a, b] = [`${one.path}/`.toLowerCase(), `${other.path}/`.toLowerCase()];
  return a.startsWith(b) || b.startsWith(a);
}
