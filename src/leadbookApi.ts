import type { Uri } from 'vscode';

/** Somebody in a book: everybody the lead meets, the archived left out. */
export interface LeadbookPerson {
  /** The folder of the book. */
  readonly book: Uri;
  /** The name of the person's folder in it, such as `ada-lovelace`: what commands take as `person`. */
  readonly slug: string;
  /** The name as rows show it. */
  readonly name: string;
  /** What they are to the lead. */
  readonly relation: 'report' | 'team' | 'manager' | 'peer' | 'mentor' | 'skip';
  /** The day of the last one-on-one that was held, `YYYY-MM-DD`. */
  readonly lastHeld?: string;
}

/** Somebody who needs the lead, with the reasons as their row says them: "5 days overdue". Empty where nothing asks for them. */
export interface LeadbookNeed {
  readonly person: LeadbookPerson;
  readonly reasons: string;
}

/** A thought about somebody, to be kept in their book. */
export interface LeadbookThought {
  /** Needed where more than one book is open. */
  readonly book?: Uri;
  readonly person: string;
  readonly as: 'topic' | 'promise' | 'recognition';
  readonly text: string;
  /** A place to come back to: an address, or a path in the workspace. */
  readonly link?: string;
}

/**
 * What other extensions get of Leadbook: `await extensions.getExtension<LeadbookApi>('leadbook.leadbook')?.activate()`. While
 * one presents, what is private is left out as in rows.
 */
export interface LeadbookApi {
  /** Counted up where something of this changes its meaning or goes. */
  readonly apiVersion: 1;
  /** Everybody in the books of the workspace, in no order. */
  people(): Promise<readonly LeadbookPerson[]>;
  /** The same in the order of need. Counted from files as they are now. */
  need(): Promise<readonly LeadbookNeed[]>;
  /**
   * Keeps a thought as *Capture* does, and asks nothing.
   * @returns the file that it is in
   * @throws an error whose message is a sentence to show: nobody of that name, a file that cannot take it, Restricted Mode
   */
  capture(thought: LeadbookThought): Promise<Uri>;
}
