import { matchHeading } from './families';
import { asksWhatWould } from './stems';

/** What the words of a heading tell of how it is answered. */
export interface Asked {
  /** It asks what would be done. */
  readonly isWouldBe: boolean;
  /** It is for actions in Spanish or Portuguese, the infinitives of which say what to do. */
  readonly isSpanish: boolean;
}

/** Words of such headings. */
const spanish =
  /¿|(?<!\p{L})(?:qu[eé]|c[oó]mo|pr[oó]xim[oa]|acci[oó]n(?:es)?|acuerdos?|mejoras?|compromisos?|estrat[eé]gico|haríamos|o que|vamos|fazer|ações|melhorias?)(?!\p{L})/iu;

/** Reads from a heading how it is answered: with what would be done, or with Spanish or Portuguese infinitives. */
export function askedBy(heading: string): Asked {
  const { languages = [] } = matchHeading(heading) ?? {};
  return {
    isWouldBe: asksWhatWould(heading),
    isSpanish:
      spanish.test(heading.slice(0, 200)) ||
      languages.some((language) => language === 'es' || language === 'pt'),
  };
}
