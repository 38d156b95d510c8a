import type { Language } from './phrases';

/** What a retro was answered with: the three kinds of records that it can lead to. */
export type AnswerKind = 'opportunity' | 'problem' | 'judgement';

/** What a line says beside the headings: the words before days, and the labels of details. */
type LineWord =
  | ('again' | 'kept' | 'changed' | 'dropped' | 'parked' | 'until')
  | ('title' | 'owner' | 'change' | 'measure' | 'before' | 'result' | 'day');

type AnswerWords = Readonly<Record<AnswerKind | LineWord, string>>;

/** The words that an answer brings into a file, in the language of the file's own headings. */
export const answerWords: Readonly<Record<Language, AnswerWords>> = {
  en: {
    opportunity: 'Opportunities to face',
    problem: 'Problems to fix',
    judgement: 'Judgements made',
    again: 'review on',
    kept: 'kept on',
    changed: 'changed on',
    dropped: 'dropped on',
    parked: 'parked',
    until: 'parked until',
    title: 'Opportunity',
    owner: 'Owner',
    change: 'Change',
    measure: 'How we’ll know',
    before: 'before',
    result: 'Result',
    day: 'Review on',
  },
  es: {
    opportunity: 'Oportunidades que afrontar',
    problem: 'Problemas por resolver',
    judgement: 'Juicios',
    again: 'revisar el',
    kept: 'mantenido el',
    changed: 'cambiado el',
    dropped: 'descartado el',
    parked: 'en pausa',
    until: 'en pausa hasta el',
    title: 'Oportunidad',
    owner: 'Responsable',
    change: 'Cambio',
    measure: 'Cómo lo sabremos',
    before: 'antes',
    result: 'Resultado',
    day: 'Revisar el',
  },
  de: {
    opportunity: 'Chancen, die wir angehen',
    problem: 'Probleme, die wir lösen',
    judgement: 'Ermessensentscheidungen',
    again: 'Rückblick am',
    kept: 'beibehalten am',
    changed: 'angepasst am',
    dropped: 'verworfen am',
    parked: 'geparkt',
    until: 'geparkt bis',
    title: 'Chance',
    owner: 'Verantwortlich',
    change: 'Änderung',
    measure: 'Woran wir es merken',
    before: 'vorher',
    result: 'Ergebnis',
    day: 'Rückblick am',
  },
  fr: {
    opportunity: 'Opportunités à saisir',
    problem: 'Problèmes à résoudre',
    judgement: 'Jugements',
    again: 'à revoir le',
    kept: 'gardé le',
    changed: 'adapté le',
    dropped: 'abandonné le',
    parked: 'mis de côté',
    until: 'mis de côté jusqu’au',
    title: 'Opportunité',
    owner: 'Responsable',
    change: 'Changement',
    measure: 'Comment on le saura',
    before: 'avant',
    result: 'Résultat',
    day: 'À revoir le',
  },
  pt: {
    opportunity: 'Oportunidades a enfrentar',
    problem: 'Problemas a resolver',
    judgement: 'Juízos',
    again: 'rever em',
    kept: 'mantido em',
    changed: 'alterado em',
    dropped: 'abandonado em',
    parked: 'adiado',
    until: 'adiado até',
    title: 'Oportunidade',
    owner: 'Responsável',
    change: 'Mudança',
    measure: 'Como vamos saber',
    before: 'antes',
    result: 'Resultado',
    day: 'Rever em',
  },
  it: {
    opportunity: 'Opportunità da cogliere',
    problem: 'Problemi da risolvere',
    judgement: 'Giudizi',
    again: 'da rivedere il',
    kept: 'mantenuto il',
    changed: 'modificato il',
    dropped: 'abbandonato il',
    parked: 'rimandato',
    until: 'rimandato fino al',
    title: 'Opportunità',
    owner: 'Responsabile',
    change: 'Cambiamento',
    measure: 'Come lo sapremo',
    before: 'prima',
    result: 'Risultato',
    day: 'Da rivedere il',
  },
  nl: {
    opportunity: 'Kansen om te pakken',
    problem: 'Problemen om op te lossen',
    judgement: 'Afwegingen',
    again: 'opnieuw bekijken op',
    kept: 'behouden op',
    changed: 'aangepast op',
    dropped: 'losgelaten op',
    parked: 'geparkeerd',
    until: 'geparkeerd tot',
    title: 'Kans',
    owner: 'Eigenaar',
    change: 'Verandering',
    measure: 'Hoe we het merken',
    before: 'eerst',
    result: 'Resultaat',
    day: 'Opnieuw bekijken op',
  },
};

/** What lines said of what is parked, in Spanish and German, before it was the word of the views. */
export const FORMER_PARKED = ['aplazado', 'zurückgestellt'] as const;

/** Words for being parked that earlier versions wrote before a day. */
export const FORMER_UNTIL = ['aplazado hasta el', 'zurückgestellt bis'] as const;

/** What lines said before a day to look again until version 0.3, in the same languages. */
export const FORMER_AGAIN = [
  'look again',
  'volver a mirar',
  'wieder ansehen',
  'à revoir',
  'rever',
  'da rivedere',
  'opnieuw bekijken',
] as const;
