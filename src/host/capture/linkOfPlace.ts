import { l10n, type Uri } from 'vscode';
import type { CommandPlace } from '../commands/caller';
import { fileLink, selectionLink } from '../platform/workspaceLinks';

/** How many of the files chosen beside the first are named. */
const NAMED = 8;

/** The link of what is captured from a place in VS Code, and what stands in front of its text (`begin`). */
export function linkOfPlace(place: CommandPlace): { link?: string | undefined; begin?: string | undefined } {
  switch (place.from) {
    case 'nowhere':
      return { link: selectionLink() };
    case 'editor':
      return { link: selectionLink(place.uri) ?? fileLink(place.uri) };
    case 'files': {
      const [first, ...others] = place.uris;
      return { link: fileLink(first), begin: named(others) };
    }
    default:
      return {};
  }
}

/** A record has one link: the other files are named in its text, which one writes in front of. */
function named(others: readonly Uri[]): string | undefined {
  const links = others.map(fileLink).filter((link) => link !== undefined);
  if (links.length === 0) return undefined;
  const more = links.length - NAMED;
  return ` (${[...links.slice(0, NAMED), ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join(', ')})`;
}
