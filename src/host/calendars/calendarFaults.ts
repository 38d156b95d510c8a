import { commands, env, l10n, type Memento } from 'vscode';
import { assertNever } from '../../core/assertNever';
import { background } from '../platform/background';
import { settingId } from '../platform/contributions';
import { showWarning } from '../platform/messages/notices';
import { type CalendarFault, MOST_BYTES } from './calendarFile';

/** Where it is kept that a browser was told of, which has no files. */
const NO_FILES = 'leadbook.calendars.noFiles';

/** Says of each calendar what is wrong with it: once, and again when it is something else. */
export class CalendarFaults {
  readonly #told = new Map<string, CalendarFault>();
  readonly #state: Memento;

  /** @param state of the person, over all windows */
  constructor(state: Memento) {
    this.#state = state;
  }

  /** What is wrong with which calendar, by path. */
  get known(): ReadonlyMap<string, CalendarFault> {
    return this.#told;
  }

  /** Takes what is wrong with a calendar by now; undefined where it was read. */
  tell(path: string, fault: CalendarFault | undefined): void {
    if (this.#told.get(path) === fault) return;
    const isFirst = ![...this.#told.values()].includes('noFiles');
    if (fault === undefined) this.#told.delete(path);
    else this.#told.set(path, fault);
    if (fault === undefined || (fault === 'noFiles' && (!isFirst || this.#state.get(NO_FILES, false))))
      return;
    if (fault === 'noFiles') background(this.#state.update(NO_FILES, true));
    background(show(faultInWords(path, fault)));
  }

  /** Forgets calendars that the setting does not name any more. */
  keepOnly(paths: readonly string[]): void {
    for (const path of this.#told.keys()) if (!paths.includes(path)) this.#told.delete(path);
  }
}

async function show(message: string): Promise<void> {
  const open = l10n.t('Open Settings');
  if ((await showWarning(message, open)) !== open) return;
  // A setting of the machine is among those of the user only where the window runs on that machine.
  const where = env.remoteName === undefined ? 'openSettings' : 'openRemoteSettings';
  await commands.executeCommand(`workbench.action.${where}`, { query: settingId('calendars') });
}

/** Why a calendar is not read, as a sentence that names it by its last part. */
function faultInWords(path: string, fault: CalendarFault): string {
  const name = path.split(/[/\\]/).filter(Boolean).at(-1) ?? path;
  switch (fault) {
    case 'network':
      return l10n.t(
        'Leadbook does not read calendars from the network. Save “{0}” as a file, or let a program sync it.',
        name,
      );
    case 'relative':
      return l10n.t('The calendar “{0}” needs its full path.', name);
    case 'noFiles':
      return l10n.t('Calendars are not read in this window: it has no access to files on your computer.');
    case 'missing':
      return l10n.t('The calendar “{0}” was not found.', name);
    case 'folder':
      return l10n.t('“{0}” is a folder. Name the calendar files in it.', name);
    case 'unreadable':
      return l10n.t('The calendar “{0}” cannot be opened.', name);
    case 'tooLarge':
      return l10n.t(
        'The calendar “{0}” is larger than {1} MB. Export fewer years of it.',
        name,
        MOST_BYTES / 1e6,
      );
    case 'noCalendar':
      return l10n.t(
        'The calendar “{0}” cannot be read: it is not an iCalendar file, or only part of one. The one-on-ones known before are kept.',
        name,
      );
    default:
      return assertNever(fault);
  }
}
