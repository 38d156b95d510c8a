import { FileType, Uri, workspace } from 'vscode';

/** Why a calendar is not read. */
export type CalendarFault =
  | 'network'
  | 'relative'
  | 'noFiles'
  | 'missing'
  | 'folder'
  | 'unreadable'
  | 'tooLarge'
  | 'noCalendar';

/** A calendar of the setting: its place, or why it has none. */
export interface CalendarPlace {
  /** As the setting says it. */
  readonly path: string;
  readonly uri: Uri | undefined;
  readonly fault: CalendarFault | undefined;
}

/** The largest calendar that is read, in bytes. */
export const MOST_BYTES = 10_000_000;

/** Returns the address of a calendar's file by the path in the setting, or the fault for which it cannot be read. */
export function calendarPlace(path: string): CalendarPlace {
  const faulty = (fault: CalendarFault) => ({ path, uri: undefined, fault });
  if (/^(?:https?|webcals?):/i.test(path)) return faulty('network');
  const isUri = /^[a-z][a-z\d+.-]+:\/\//i.test(path);
  if (!isUri && !/^(?:[/\\]|[a-z]:[/\\])/i.test(path)) return faulty('relative');
  const uri = isUri ? Uri.parse(path) : Uri.file(path);
  // Whether anything in this window serves files of that kind: in a browser nothing serves those of the computer.
  if (workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return faulty('noFiles');
  return { path, uri, fault: undefined };
}

/** What was read of a calendar: its text and what tells whether it is the same still. */
export type CalendarText =
  | { readonly etag: string; readonly text: string }
  | { readonly etag: string; readonly fault: CalendarFault };

/**
 * Reads a calendar.
 * @param known what was read before: given again while the file is the same
 */
export async function readCalendar(uri: Uri, known: CalendarText | undefined): Promise<CalendarText> {
  const stat = await Promise.resolve(workspace.fs.stat(uri)).catch(() => undefined);
  if (!stat) return { etag: '', fault: 'missing' };
  const etag = `${stat.mtime} ${stat.size}`;
  if (known?.etag === etag) return known;
  if (stat.type & FileType.Directory) return { etag, fault: 'folder' };
  if (stat.size > MOST_BYTES) return { etag, fault: 'tooLarge' };
  const bytes = await Promise.resolve(workspace.fs.readFile(uri)).catch(() => undefined);
  // Without an etag it is tried again the next time.
  return bytes
    ? { etag, text: new TextDecoder().decode(bytes) }
    : { etag: `${etag} unread`, fault: 'unreadable' };
}
