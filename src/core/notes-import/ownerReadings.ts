/** One way to read whose a promise is: who is written, and what the promise is without that. */
interface OwnerReading {
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
const WORD = /^\p{L}[\p{L}\p{M}’'-]{0,30}$/u;
const MORE_OF_NAME = /^(?:\p{Lu}[\p{L}\p{M}’'.-]{0,30}|van|von|der|den|de|la|del|al|bin)$/u;
const OWNER =
  '(?:owner|assignee|assigned to|responsible|who|verantwortlich(?:er)?|zuständig|wer|responsable|asignad[oa] a|encargad[oa])';
/** `… (owner: Ada)`, `… - owner Ada`, `… owner: Ada`. */
const OWNED_LAST = new RegExp(
  `^(.*[^\\s,;–—-])(?:\\s+[([]{1,2}${OWNER}\\s*[:=]?\\s+${WHO}[\\])]{1,2}|\\s*[-–—,;.]\\s*${OWNER}\\s*[:=]?\\s+${WHO}|\\s+${OWNER}\\s*[:=]\\s*${WHO})$`,
  'iu',
);
/** `Owner: Ada - …`. */
const OWNED_FIRST = new RegExp(
  `^[*_([]{0,3}${OWNER}[*_]{0,3}\\s*[:=]\\s*${WHO}[)\\]]{0,2}\\s*(?:[-–—;:,.](?=\\s)|(?<=[)\\]]))${REST}`,
  'iu',
);
const MENTION_LAST = /^(.*\S)\s+@(\p{L}[\p{L}\p{M}\p{N}’'._-]{0,40}(?: \p{Lu}[\p{L}\p{M}’'.-]{0,30}){0,2})$/u;
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

/**
 * Returns the ways to read who owns a promise, with the text without the name, the surest first: `me: …`, `ada - …`,
 * `[ada] …`, `… (ada)`, `Ada will …`, `Ada drafts …`.
 */
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
  const owned = OWNED_LAST.exec(text);
  add(owned?.[2] ?? owned?.[3] ?? owned?.[4], owned?.[1]);
  const ownedFirst = OWNED_FIRST.exec(text);
  add(ownedFirst?.[1], ownedFirst?.[2]);
  const last = LAST.exec(text);
  add(last?.[2] ?? last?.[3], last?.[1]);
  const mentioned = MENTION_LAST.exec(text);
  add(mentioned?.[2], mentioned?.[1]);
  const will = WILL.exec(text);
  add(will?.[1], will?.[2]);
  for (const name of subjects(text)) add(name, text);
  return readings;
}

/** The names that a sentence may begin with, before its verb: `Ada van Dyk` and `Ada` of `Ada van Dyk drafts …`. */
function subjects(text: string): readonly string[] {
  const words = text.split(/\s+/, 5);
  if (!WORD.test(words[0] ?? '')) return [];
  let most = 1;
  while (most < 4 && MORE_OF_NAME.test(words[most] ?? '')) most++;
  return Array.from({ length: most }, (_, n) => most - n)
    .filter((count) => /^\p{Ll}/u.test(words[count] ?? ''))
    .map((count) => words.slice(0, count).join(' '));
}
