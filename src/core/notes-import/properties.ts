import { inNameOrder } from './nameOrder';
import { type PersonMention, peopleIn } from './peopleIn';
import { type WrittenDay, writtenDay } from './writtenDay';

/** What lines such as `Date: November 18, 2026` at the top of a note say of it. They stay in the note. */
export interface NoteProperties {
  readonly people: readonly PersonMention[];
  readonly written: WrittenDay | undefined;
  /** What `Status:` says. */
  readonly status: string | undefined;
}

const PEOPLE =
  /^(?:attendees?|participants?|people|persons?|with|who|invitees?|invited|members?|report|employee|teilnehmer(?:innen|:innen|\*innen)?|teilnehmende|mit|personen?|asistentes|participantes|con|persona)$/iu;
const DATE =
  /^(?:date|day|when|meeting date|date of meeting|created|created at|created time|date & time|datum|tag|wann|erstellt|fecha|cuándo|día|creado)$/iu;
/** How many lines at the top may be properties. */
const MOST = 15;
/** How many people a list may name. */
const MOST_ITEMS = 30;
const LABEL = /^(?:#{1,6}\s+)?[*_]{0,3}(\p{L}[\p{L} &*:]{0,24}?)[*_]{0,3}\s?:{0,2}[*_]{0,3}$/u;
const ITEM = /^(?:[-*+•]|\d{1,2}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$/u;

/** Reads the property lines of a note: those at its top, behind its heading, up to the first other text. */
export function propertiesOf(lines: readonly string[]): NoteProperties {
  let people: readonly PersonMention[] = [];
  let written: WrittenDay | undefined;
  let status: string | undefined;
  let seen = 0;
  let looked = 0;
  /** True below `**Attendees**`, where each item of a list is one. */
  let isList = false;
  let items = 0;
  for (const line of lines.slice(0, MOST + MOST_ITEMS)) {
    const text = line.trim();
    const item = isList ? ITEM.exec(text)?.[1] : undefined;
    if (item !== undefined && items++ < MOST_ITEMS) {
      people = [...people, ...peopleIn(inNameOrder(item))];
      continue;
    }
    if (text !== '' || items > 0) isList = false;
    if (people.length === 0 && PEOPLE.test(LABEL.exec(text.slice(0, 100))?.[1]?.trim() ?? '')) {
      isList = true;
      items = 0;
      continue;
    }
    if (++looked > MOST) break;
    if (text === '' || /^#{1,2}\s/.test(text) || /^(?:-{3,}|\*{3,}|_{3,})$/.test(text)) continue;
    const { key, value } = propertyOf(text);
    if (key === undefined) {
      // `Nov 12, 2026 at 10:32 AM`, `Fri, 20 Nov 26 · dana@example.org`: a line below the title.
      const mails = /@[\p{L}\p{N}-]+\./u.test(text)
        ? peopleIn(text).filter(({ mail }) => mail !== undefined)
        : [];
      const day =
        text.length <= 120
          ? writtenDay((text.split(/\s[·|]\s/)[0] ?? '').replace(/^[*_]+|[*_]+$/g, ''))
          : undefined;
      const isDay =
        day !== undefined && (day.day ?? day.month ?? day.figures) !== undefined && isShort(day.rest);
      if (isDay) written ??= day;
      if (people.length === 0 && mails.length > 0 && (isDay || /^invited\b/iu.test(text))) people = mails;
      else if (!isDay && seen++ > 0) break;
      continue;
    }
    if (PEOPLE.test(key)) people = people.length > 0 ? people : peopleIn(value);
    else if (DATE.test(key)) written ??= writtenDay(value);
    else if (/^status$/i.test(key)) status = value;
  }
  return { people, written, status };
}

/** A key and what it says: `**Date:** 18.11.2026`, `- Attendees: Ana`, `Date:: 2026-11-18`. */
function propertyOf(text: string): { readonly key: string | undefined; readonly value: string } {
  const match = /^(?:[-*>]\s+)?[*_]{0,3}([\p{L}][\p{L} &:*]{0,24}?)[*_]{0,3}\s?::?[*_]{0,3}\s+(\S.*)$/u.exec(
    text.slice(0, 2000),
  );
  return { key: match?.[1]?.trim(), value: match?.[2] ?? '' };
}

function isShort(rest: string): boolean {
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 3;
}
