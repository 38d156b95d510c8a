import { Uri, type WorkspaceFolder, workspace } from 'vscode';

/**
 * The link to a file, and a line of it (from 0), in a page that lies in no folder. VS Code's Markdown reads a path with a
 * slash in front as one below the first folder of the workspace, on disk and on the web alike, and opens `#L12` at that
 * line; addresses with a scheme it does not follow. Undefined where no such path leads to the file.
 */
export function hrefTo(uri: Uri, line?: number): string | undefined {
  const base = workspace.workspaceFolders?.[0]?.uri;
  if (!base || base.scheme !== uri.scheme || base.authority !== uri.authority) return undefined;
  const [from, to] = [parts(base), parts(uri)];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  const steps = [...from.slice(same).map(() => '..'), ...to.slice(same).map(encoded)];
  return `/${steps.join('/')}${line === undefined ? '' : `#L${line + 1}`}`;
}

/**
 * Returns the address that a record's own link leads to (`src/billing/retry.ts#L40`, `https://…`); undefined for a
 * commit, and for what leads out of the workspace.
 */
export function hrefOf(link: string, folder: WorkspaceFolder): string | undefined {
  if (/^https?:\/\//i.test(link)) return URL.canParse(link) ? closed(new URL(link).href) : undefined;
  // A commit is told by its hash, and is no file.
  if (/^[0-9a-f]{7,64}$/.test(link)) return undefined;
  const [, path = '', first] = /^([^#]*)(?:#L(\d+)(?:-L?\d+)?)?$/.exec(link) ?? [];
  // Other schemes lead out of the workspace, and so may `..`.
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.split(/[\\/]/).includes('..'))
    return undefined;
  return hrefTo(Uri.joinPath(folder.uri, path), first === undefined ? undefined : Number(first) - 1);
}

function parts(uri: Uri): string[] {
  return uri.path.split('/').filter(Boolean);
}

function encoded(part: string): string {
  return closed(encodeURIComponent(part.replace(/\p{Surrogate}/gu, '')));
}

/** Without what would end a link's address. */
function closed(address: string): string {
  return address.replace(/[!'()*\\<>\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
