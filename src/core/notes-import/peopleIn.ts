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

/** A text with its mail links as their texts: `[ada@example.org](mailto:ada@example.org)` as `ada@example.org`. */
export function withoutMailLinks(text: string): string {
  return text.replace(LINKED, '$1');
}

/** The people that a list names: `Ada Lovelace <ada@example.org>, me`, `[[Ada]] & Bo`, links to mail. In its order. */
export function peopleIn(text: string): readonly PersonMention[] {
  if (text.length > LONGEST) return [];
  const linked: PersonMention[] = [];
  const rest = text.replace(LINKED, (_, shown: string, mail: string) => {
    linked.push(mention(shown, mail));
    return `, \uE000${linked.length - 1}, `;
  });
  return rest.split(BETWEEN).flatMap((part) => {
    const bare = unlinked(part)
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
