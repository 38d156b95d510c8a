import { workspace } from 'vscode';
import type { Day } from '../../core/day';
import { writtenCadence } from '../../core/rules/cadence';
import { type KnownMeetings, nextMeeting } from '../../core/rules/knownMeetings';
import { type Need, needOf } from '../../core/rules/need';
import { readSetting } from '../platform/contributions';
import type { Facts } from './needFiles';
import type { Book } from './openedBook';
import { type PersonSummary, relationOfSummary } from './personSummaries';
import { Turns } from './turns';

/** A computed need with the inputs it was computed from; recomputed when one of them changes identity. */
interface Told {
  readonly from: readonly unknown[];
  readonly need: Need | undefined;
}

/** Tells from facts how much people need the lead; told once, as long as what it is told from stays the very same. */
export class ToldNeeds {
  readonly #told = new Map<string, Told>();
  readonly #book: Book;
  readonly #today: () => Day;
  readonly #turns = new Turns();
  readonly #listener;
  #meetings: ReadonlyMap<string, KnownMeetings> = new Map();
  #cadence: string | undefined;

  constructor(book: Book, today: () => Day) {
    this.#book = book;
    this.#today = today;
    this.#listener = workspace.onDidChangeConfiguration(() => {
      this.#cadence = undefined;
    });
  }

  /** How much a person needs the lead; undefined for the archived. */
  async of(summary: PersonSummary, facts: Facts): Promise<Need | undefined> {
    const { slug, person, lastHeld } = summary;
    const record = person.ok ? person.record : {};
    const book = await this.#book.summary({ kind: 'book', name: 'book', private: false });
    // Asked for each of a thousand rows, and again whenever one of them changes.
    this.#cadence ??= readSetting('cadence', this.#book.root);
    const [setting, today] = [this.#cadence, this.#today()];
    const meetings = this.#meetings.get(slug);
    const from = [summary, facts, book, setting, today, meetings];
    const told = this.#told.get(slug);
    if (told?.from.every((one, index) => one === from[index])) return told.need;
    await this.#turns.next();
    const cadences = { person: writtenCadence(person), book: writtenCadence(book), setting };
    const need = needOf(
      {
        slug,
        archived: record.archived,
        relation: relationOfSummary(summary),
        paused: record.paused,
        since: record.since,
        lastHeld,
        meeting: nextMeeting(meetings, lastHeld),
        cadences,
        ...facts,
      },
      today,
    );
    this.#told.set(slug, { from, need });
    return need;
  }

  /** What calendars say of a person's one-on-ones. */
  meetingsOf(slug: string): KnownMeetings | undefined {
    return this.#meetings.get(slug);
  }

  /** Takes what calendars say of one-on-ones, by person; gives the slugs of those for whom it is something else. */
  setMeetings(meetings: ReadonlyMap<string, KnownMeetings>): ReadonlySet<string> {
    const before = this.#meetings;
    const isSame = (slug: string) => JSON.stringify(before.get(slug)) === JSON.stringify(meetings.get(slug));
    const changed = [...new Set([...before.keys(), ...meetings.keys()])].filter((slug) => !isSame(slug));
    if (changed.length > 0) this.#meetings = meetings;
    return new Set(changed);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
