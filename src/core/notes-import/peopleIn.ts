import { unlinked } from './nameIn';

/** Someone as notes name them: by name, by mail, or both. */
export interface PersonMention {
  readonly name: string | undefined;
  readonly mail: string | undefined;
}

/** Longer is a text and no list of people. */
const LONGEST = 2000;
const MAIL = '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}';
const LINKED = new RegExp(`\\[([^[\\]]{1,200})\\]\\(mailto:(${MAIL})[^()\\s]*\\)`, 'giu');
const ANGLED = new RegExp(`^(.*?)\\s*[<(](?:mailto:)?(${MAIL})[>)]$`, 'iu');
const WHOLE = new RegExp(`^<?(?:mailto:)?(${MAIL})>?$`, 'iu');
const BETWEEN = /\s*[,;·\n]\s*|\s+(?:and|und|y|with|mit|con)\s+|\s*(?:<>|<->|↔|⇄|&|\+)\s*|\s+[/|_x]\s+/iu;

const BETWEEN_FAMILY_FIRST = new RegExp(BETWEEN.source.replace(',', ''), 'iu');
const QUOTED = /["“„]([^"“”„,]{1,60}),\s*([^"“”„,]{1,60})["”“]/gu;
const ANGLED_ENTRY = /([^,;<>"]{1,60}),\s*([^,;<>"]{1,60})\s(<[^<>]{1,200}>)/gu;
const ALL_ANGLED = /^(?:[^,;<>"]{1,60},[^,;<>"]{1,60}\s<[^<>]{1,200}>\s*(?:[,;]\s*|$)){1,50}$/u;

/** `"Nair, Priya" <…>` and `Nair, Priya <…>` with the first name first, so that commas part people alone. */
function firstNamesFirst(text: string): string {
  const plain = text.replace(QUOTED, '$2 $1');
  return ALL_ANGLED.test(plain.trim()) ? plain.replace(ANGLED_ENTRY, ' $2 $1 $3') : plain;
}

/** A text with its mail links as their texts: `[ada@example.org](mailto:ada@example.org)` as `ada@example.org`. */
export function withoutMailLinks(text: string): string {
  return text.replace(LINKED, '$1');
}

/** The links to mails in a text: what they show, and the address. */
export function mailLinks(text: string): readonly { readonly shown: string; readonly mail: string }[] {
  return [...text.matchAll(LINKED)].map(([, shown = '', mail = '']) => ({
    shown: shown.trim(),
    mail: mail.toLowerCase(),
  }));
}

/** The people that a list names: `Ada Lovelace <ada@example.org>, me`, `[[Ada]] & Bo`, links to mail. In its order. */
export function peopleIn(text: string): readonly PersonMention[] {
  if (text.length > LONGEST) return [];
  const linked: PersonMention[] = [];
  const rest = firstNamesFirst(text).replace(LINKED, (_, shown: string, mail: string) => {
    linked.push(mention(shown, mail));
    return `, \uE000${linked.length - 1}, `;
  });
  // `Nair, Priya; Scully, Dana`: commas part nobody there.
  const isParted = rest.includes(';') && rest.split(';').every((part) => part.split(',').length <= 2);
  return rest.split(isParted ? BETWEEN_FAMILY_FIRST : BETWEEN).flatMap((part) => {
    const bare = unlinked(part)
      .replace(/\[([^[\]]{1,200})\]\([^()\s]{1,500}\)/gu, '$1')
      .replace(/^[\s*_"'“”@[\]]+|(?<![\s*_"'“”[\]])[\s*_"'“”[\]]+$/gu, '')
      .replace(/\s*\((?:organi[sz]er|host|optional|guest|you|accepted|they|she|he)[^()]*\)$/iu, '');
    const at = /^\uE000(\d+)$/.exec(bare)?.[1];
    if (at !== undefined) return linked[Number(at)] ?? [];
    if (bare === '') return [];
    const whole = WHOLE.exec(bare);
    if (whole) return mention('', whole[1] ?? '');
    const angled = ANGLED.exec(bare);
    if (angled) return mention(angled[1] ?? '', angled[2] ?? '');
    return /\p{L}/u.test(bare) && bare.length <= 80 ? mention(bare, undefined) : [];
  });
}

function mention(shown: string, mail: string | undefined): PersonMention {
  const name = shown.replace(/^["'\s]+|["'\s]+$/g, '');
  const isName = name !== '' && !WHOLE.test(name);
  return { name: isName ? name : undefined, mail: mail?.toLowerCase() };
}

/** A name for somebody of whom only the mail is known: `ada.lovelace@example.org` is Ada Lovelace. */
export function nameOfMail(mail: string): string {
  return (mail.split('@')[0] ?? '')
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .map((word) => word.replace(/\d+$/, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
    .filter((word) => word !== '')
    .join(' ');
}
