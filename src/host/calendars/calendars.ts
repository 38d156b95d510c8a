import { type Memento, RelativePattern, Uri, workspace } from 'vscode';
import { ME } from '../../core/book/paths';
import type { CalendarMeeting, MeetingQuery } from '../../core/calendars/calendarMeetings';
import { calendarPieces } from '../../core/calendars/calendarPieces';
import { addDays } from '../../core/day';
import { LOOK_AHEAD, LOOK_BACK, meetingsByPerson } from '../../core/rules/knownMeetings';
import type { CommandContext } from '../commands/commandContext';
import { background } from '../platform/background';
import { readSetting, settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import type { OpenBook } from '../store/books';
import { EachBook } from '../store/eachBook';
import { isArchived, nameOf } from '../store/personSummaries';
import { Turns } from '../store/turns';
import { CalendarFaults } from './calendarFaults';
import {
  type CalendarFault,
  type CalendarPlace,
  type CalendarText,
  calendarPlace,
  readCalendar,
} from './calendarFile';

/** A calendar as it was last read for a book. */
interface LastReading {
  /** What it was read from: the text, and for whom and when. */
  readonly from: string;
  readonly meetings: readonly CalendarMeeting[];
  readonly fault: CalendarFault | undefined;
}

/**
 * Reads the calendars that the setting names, and tells each book when its people are met: again when a calendar, a person
 * or the day changes. Nothing is asked of the network.
 */
export class Calendars {
  readonly #disposables = new Disposables();
  readonly #eachBook = new EachBook((book, to) => to.add(book.summaries.onDidChange(() => this.#look())));
  readonly #host: Pick<CommandContext, 'books' | 'modules' | 'today'>;
  readonly #turns = new Turns();
  readonly #texts = new Map<string, CalendarText>();
  readonly #readings = new WeakMap<OpenBook, Map<string, LastReading>>();
  #watchers = new Disposables();
  #watched = '';
  #looking: Promise<void> | undefined;
  #again = false;
  /** What is wrong with calendars. */
  readonly faults: CalendarFaults;

  /** @param state of the person, over all windows */
  constructor(host: Pick<CommandContext, 'books' | 'modules' | 'today'>, state: Memento) {
    this.#host = host;
    this.faults = new CalendarFaults(state);
    this.#disposables.add(this.#eachBook);
    const look = () => this.#look();
    this.#disposables.add(host.books.onDidChange(look));
    // A file may change while its watcher sleeps.
    this.#disposables.add(host.books.onDidRescan(look));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingId('calendars'))) look();
      }),
    );
    look();
  }

  /** Resolves when all that is known to have changed has been read. */
  async settled(): Promise<void> {
    while (this.#looking) await this.#looking;
  }

  dispose(): void {
    this.#watchers.dispose();
    this.#disposables.dispose();
  }

  /** Looks at everything, once more where something changes meanwhile. */
  #look(): void {
    this.#again = true;
    this.#looking ??= this.#lookUntilDone().finally(() => {
      this.#looking = undefined;
    });
    background(this.#looking);
  }

  async #lookUntilDone(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const places = [...new Set(readSetting('calendars'))].map(calendarPlace);
      this.#watch(places);
      const faults = new Map(places.map(({ path, fault }) => [path, fault]));
      for (const { path, uri } of places) {
        if (!uri) continue;
        const read = await readCalendar(uri, this.#texts.get(path));
        this.#texts.set(path, read);
        faults.set(path, 'fault' in read ? read.fault : undefined);
      }
      const books = await this.#host.books.all();
      this.#eachBook.follow(books);
      for (const book of books) await this.#tellBook(book, places, faults);
      this.faults.keepOnly(places.map(({ path }) => path));
      for (const [path, fault] of faults) this.faults.tell(path, fault);
    }
  }

  async #tellBook(
    book: OpenBook,
    places: readonly CalendarPlace[],
    faults: Map<string, CalendarFault | undefined>,
  ): Promise<void> {
    const query = await this.#queryOf(book);
    const before = this.#readings.get(book);
    const now = new Map<string, LastReading>();
    for (const { path } of places) {
      const read = this.#texts.get(path);
      const known = before?.get(path);
      const from = JSON.stringify([read?.etag, query]);
      // What cannot be read now is kept as it was known, so that half a file takes nothing away.
      const reading =
        known?.from === from || !read || 'fault' in read ? known : await this.#read(read.text, query, from);
      if (!reading) continue;
      now.set(path, reading.fault ? { ...reading, meetings: known?.meetings ?? [] } : reading);
      if (reading.fault) faults.set(path, reading.fault);
    }
    this.#readings.set(book, now);
    const meetings = [...now.values()].flatMap((one) => one.meetings);
    const today = this.#host.today();
    book.needs.setMeetings(meetingsByPerson(meetings, today));
  }

  async #read(text: string, query: MeetingQuery, from: string): Promise<LastReading> {
    const { calendarMeetings } = await this.#host.modules.load('importNotes');
    const meetings: CalendarMeeting[] = [];
    for (const piece of calendarPieces(text, query.from, query.to)) {
      await this.#turns.next();
      const reading = calendarMeetings(piece, query);
      if (!reading.ok) return { from, meetings: [], fault: 'noCalendar' };
      meetings.push(...reading.meetings);
    }
    return { from, meetings, fault: undefined };
  }

  async #queryOf({ summaries }: OpenBook): Promise<MeetingQuery> {
    const all = await summaries.all();
    const me = await summaries.get(ME);
    const lead = me.person.ok ? [me.person.record.name, ...(me.person.record.emails ?? [])] : [];
    const today = this.#host.today();
    return {
      people: all
        .filter((summary) => summary.slug !== ME && !isArchived(summary))
        .map((summary) => ({
          slug: summary.slug,
          name: nameOf(summary),
          emails: summary.person.ok ? (summary.person.record.emails ?? []) : [],
        })),
      lead: lead.filter((one) => one !== undefined),
      from: addDays(today, -LOOK_BACK),
      to: addDays(today, LOOK_AHEAD),
    };
  }

  /** Watches the files, in their folders: a file that is replaced is another one for some file systems. */
  #watch(places: readonly CalendarPlace[]): void {
    const key = JSON.stringify(places.map(({ path }) => path));
    if (key === this.#watched) return;
    this.#watched = key;
    this.#watchers.dispose();
    this.#watchers = new Disposables();
    for (const path of this.#texts.keys())
      if (!places.some((one) => one.path === path)) this.#texts.delete(path);
    for (const { uri } of places) {
      if (!uri) continue;
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[*?{}[\]]/g, '?');
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), name));
      this.#watchers.add(watcher);
      for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
        this.#watchers.add(event(() => this.#look()));
    }
  }
}
