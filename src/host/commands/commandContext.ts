import type { Uri } from 'vscode';
import type { Day } from '../../core/day';
import type { GroupName } from '../../core/records/rowGroups';
import type { CommandName } from '../platform/contributions';
import type { Chunks } from '../platform/lazyModules';
import type { Recent } from '../platform/recentChoices';
import type { RetroFiles } from '../retro/retroFiles';
import type { Books } from '../store/books';
import type { Writer } from '../store/writer';
import type { CommandArguments } from './arguments';

/** What commands work with. */
export interface Host {
  readonly books: Books;
  readonly writer: Writer;
  readonly chunks: Chunks;
  readonly recent: Recent;
  /** The retro files of workspace folders. */
  readonly retros: RetroFiles;
  /** The folder of the extension, where the sample book lies. */
  readonly extensionUri: Uri;
  /** Where a sample may be unpacked when no folder is open. */
  readonly globalStorageUri: Uri;
  /** The day it is now, in the user's own calendar. */
  readonly today: () => Day;
  /** Shows the row of a file, or one of its person's groups, in the people view, where that is visible. */
  readonly reveal: (uri: Uri, group?: GroupName) => Promise<void>;
  /** Shows that something was kept in a file: its row as `reveal` does, or where the view is closed a word in the status bar. */
  readonly kept: (uri: Uri, group?: GroupName) => Promise<void>;
  /** Makes a read-only page anew, where it is shown. */
  readonly renewPage: (uri: Uri) => void;
}

/** One call of a command: what was given, and whether optional answers are asked for too (from the palette or a row). */
export interface Call<N extends CommandName> {
  readonly args: CommandArguments[N];
  readonly all: boolean;
}

export type Handler<N extends CommandName> = (host: Host, call: Call<N>) => Promise<Uri | undefined>;
