import type { Format } from './format';
import type { Language } from './phrases';

/** What a retro was answered with: the three kinds of records that it can lead to. */
export type AnswerKind = 'opportunity' | 'problem' | 'judgement';

/** An answer as the retro file shows it. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly title: string;
  /** Relative URL of the record (see relativeHref). */
  readonly href: string;
  /** The owner's name, as people say it. */
  readonly owner?: string;
  /** The day to look again, `YYYY-MM-DD`. */
  readonly revisit?: string;
  /** The heading to make if there is none for this kind; else one in the file's language. */
  readonly heading?: string;
}

/** The words that an answer brings into a file, in the language of the file's own headings. */
export const words: Readonly<Record<Language, Readonly<Record<AnswerKind | 'again', string>>>> = {
  en: {
    opportunity: 'Opportunities to face',
    problem: 'Problems to fix',
    judgement: 'Judgements made',
    again: 'look again',
  },
  es: {
    opportunity: 'Oportunidades que afrontar',
    problem: 'Problemas por resolver',
    judgement: 'Juicios',
    again: 'volver a mirar',
  },
  de: {
    opportunity: 'Chancen, die wir angehen',
    problem: 'Probleme, die wir lösen',
    judgement: 'Ermessensentscheidungen',
    again: 'wieder ansehen',
  },
  fr: {
    opportunity: 'Opportunités à saisir',
    problem: 'Problèmes à résoudre',
    judgement: 'Jugements',
    again: 'à revoir',
  },
  pt: {
    opportunity: 'Oportunidades a enfrentar',
    problem: 'Problemas a resolver',
    judgement: 'Juízos',
    again: 'rever',
  },
  it: {
    opportunity: 'Opportunità da cogliere',
    problem: 'Problemi da risolvere',
    judgement: 'Giudizi',
    again: 'da rivedere',
  },
  nl: {
    opportunity: 'Kansen om te pakken',
    problem: 'Problemen om op te lossen',
    judgement: 'Afwegingen',
    again: 'opnieuw bekijken',
  },
};

/** The answer as one line in a format's own syntax, without the list marker: `[title](href) (owner), look again 2026-12-05`. */
export function answerText(answer: Answer, format: Format, language: Language): string {
  const title = oneLine(answer.title);
  const owner = answer.owner === undefined ? '' : oneLine(answer.owner);
  return [
    link(title, answer.href, format),
    owner === '' ? '' : ` (${unmarked(owner, format)})`,
    answer.revisit === undefined ? '' : `, ${words[language].again} ${oneLine(answer.revisit)}`,
  ].join('');
}

/** A text without line ends, control characters and doubled spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function link(title: string, href: string, format: Format): string {
  switch (format) {
    case 'md':
    case 'mdx':
      return `[${unmarked(title, format)}](${href})`;
    case 'org':
      return `[[file:${orgPath(href)}][${unmarked(title, format)}]]`;
    case 'adoc': {
      const text = unmarked(title, format);
      // With `=` or a comma, AsciiDoc would read attributes; quotes make it text again.
      return /[=,"]/.test(text) ? `link:${href}["${text.replaceAll('"', '\\"')}"]` : `link:${href}[${text}]`;
    }
    case 'rst':
      return `\`${unmarked(title, format)} <${href.replace(/_$/, '\\_')}>\`_`;
    case 'txt':
    case 'yaml':
      return `${title} (${href})`;
  }
}

/** Text of which no character is markup. An underscore or star within a word is none, and stays readable. */
function unmarked(text: string, format: Format): string {
  switch (format) {
    case 'md':
    case 'mdx': {
      const escaped = text
        .replace(/[\\`*[\]<~|]|&(?=#?\w+;)/g, '\\$&')
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
      return format === 'mdx' ? escaped.replace(/[{}]/g, '\\$&') : escaped;
    }
    case 'org':
      // As org-link-make-string does: a zero-width space keeps brackets from ending the link.
      return text.replace(/\](?=\]|$)/g, ']\u200B').replace(/\[(?=\[)/g, '[\u200B');
    case 'adoc':
      return text
        .replace(/[*`#^~+{]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (char) => `&#${char.charCodeAt(0)};`)
        .replaceAll(']', '\\]');
    case 'rst':
      return text.replace(/[\\`*|<>]|_(?![\p{L}\p{N}])/gu, '\\$&');
    case 'txt':
    case 'yaml':
      return text;
  }
}

/** Org does not decode its file links, and escapes brackets with a backslash. */
function orgPath(href: string): string {
  let path = href;
  try {
    path = decodeURIComponent(href);
  } catch {
    // Not encoded by relativeHref: as it stands.
  }
  return path.replace(/[[\]\\]/g, '\\$&');
}
