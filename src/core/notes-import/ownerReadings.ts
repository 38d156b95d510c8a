/** One way to read whose a promise is: who is written, and what the promise is without that. */
export interface OwnerReading {
  readonly who: string;
  readonly text: string;
}

const WHO = "(@?[\\p{L}][\\p{L}\\p{M}\\p{N}’'._@ -]{0,60}?)";
const REST = '\\s+(\\S.*)$';
const LABELLED = new RegExp(`^[*_]{0,3}${WHO}[*_]{0,3}\\s*(?::|→|->|=>)[*_]{0,3}${REST}`, 'u');
const DASHED = new RegExp(`^[*_]{0,3}${WHO}[*_]{0,3}\\s+[-–—]${REST}`, 'u');
const BRACKETED = new RegExp(`^[[(]{1,2}${WHO}[\\])]{1,2}\\s*:?${REST}`, 'u');
const BOLD = new RegExp(`^(?:\\*\\*|__)${WHO}(?:\\*\\*|__)${REST}`, 'u');
const MAIL = /^([\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,80}\.\p{L}{2,10})[:,]?\s+(\S.*)$/u;
const LAST = new RegExp(`^(.*\\S)\\s+(?:[([]{1,2}${WHO}[\\])]{1,2}|[-–—→]+\\s*${WHO})$`, 'u');
const WILL =
  /^(\p{L}[\p{L}\p{M}’'.-]{0,30}(?: \p{Lu}[\p{L}\p{M}’'.-]{0,30}){0,2}?)(?:['’]ll|\s+(?:to|will|should|shall|must|needs? to|is going to|am going to|wird|werde|soll|va a|voy a|debe))\s+(\S.*)$/u;
const SUBJECT = /^(\p{L}[\p{L}\p{M}’'-]{0,30})\s+\p{Ll}/u;
/** `ACTION (me): …`, `TODO @ada …`, `Action item: …`; what follows may name an owner too. */
const MARKED =
  /^(?:[-=]>|→|➡\uFE0F?|👉)?\s*[*_]{0,3}(ACTION(?: ITEMS?)?|Action(?: item)?|TODO|ToDo|Todo|todo|To[- ][Dd]o|TASK|Task|AP|AI(?=\s*[([@])|FOLLOW[- ]?UP|Follow[- ]?up|AUFGABE|Aufgabe|ACCIÓN|Acción|TAREA|Tarea|PENDIENTE|Pendiente)(?:\s*[([]\s*([^()[\]]{1,60})\s*[\])])?[*_]{0,3}\s*(?::|[-–—](?=\s)|(?=\s@)|(?=\s(?:\S{1,60}|\p{Lu}\S{0,30}(?: \p{Lu}\S{0,30}){1,2}):\s))[*_]{0,3}\s*(\S.*)$/u;
const ARROW = /^(?:[-=]>|→|➡\uFE0F?|👉)\s*(\S.*)$/u;
/** Longer is no promise that begins with a name. */
const LONGEST = 2000;

/** A text that is marked as something to do: who stands in the mark, and the text behind it. */
export function markedPromise(
  text: string,
): { readonly who: string | undefined; readonly text: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const match = MARKED.exec(text);
  if (match) return { who: match[2], text: match[3] ?? '' };
  // `→ me: send it`: an arrow alone may lead anywhere.
  const behind = ARROW.exec(text)?.[1];
  return behind !== undefined && LABELLED.test(behind) ? { who: undefined, text: behind } : undefined;
}

/** Whose a promise may be, the surest reading first: `me: …`, `ada - …`, `[ada] …`, `… (ada)`, `Ada will …`, `Ada drafts …`. */
export function ownerReadings(text: string): readonly OwnerReading[] {
  if (text.length > LONGEST) return [];
  const readings: OwnerReading[] = [];
  const add = (who: string | undefined, rest: string | undefined) => {
    if (who !== undefined && rest !== undefined)
      readings.push({ who: who.replace(/^@/, '').trim(), text: rest.trim() });
  };
  for (const pattern of [LABELLED, BRACKETED, BOLD, MAIL, DASHED]) {
    const match = pattern.exec(text);
    add(match?.[1], match?.[2]);
  }
  const last = LAST.exec(text);
  add(last?.[2] ?? last?.[3], last?.[1]);
  const will = WILL.exec(text);
  add(will?.[1], will?.[2]);
  add(SUBJECT.exec(text)?.[1], text);
  return readings;
}
