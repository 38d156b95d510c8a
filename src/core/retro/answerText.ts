import type { Format } from './format';
import { retroLink, unmarked } from './links';
import type { Language } from './phrases';

/** What a retro was answered with: the three kinds of records that it can lead to. */
export type AnswerKind = 'opportunity' | 'problem' | 'judgement';

/** An answer as the retro file shows it. */
export interface RetroAnswerText {
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
export const answerWords: Readonly<Record<Language, Readonly<Record<AnswerKind | 'again', string>>>> = {
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
export function answerText(answer: RetroAnswerText, format: Format, language: Language): string {
  const title = singleLine(answer.title);
  const owner = answer.owner === undefined ? '' : singleLine(answer.owner);
  return [
    retroLink(title, answer.href, format),
    owner === '' ? '' : ` (${unmarked(owner, format)})`,
    answer.revisit === undefined ? '' : `, ${answerWords[language].again} ${singleLine(answer.revisit)}`,
  ].join('');
}

/** A text without line ends, control characters and doubled spaces. */
export function singleLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
