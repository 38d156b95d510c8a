/** The folder of a path with '/' separators, without a slash at its end; `''` for a file in the root. */
export function folderPart(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The last part of a path with '/' separators: the name of a file with its ending. */
export function namePart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
