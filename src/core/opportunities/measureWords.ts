import { fold } from '../search/fold';

/** What is known of a measure that is named by known words alone. */
interface KnownMeasure {
  /** True if one wants less of it or more. */
  readonly wants: 'less' | 'more';
  /** As it stands in a sentence: of English words, with a small first letter. */
  readonly inside: string;
}

/** The words that a measure is made of, folded: those before the noun, the nouns by what is wanted, those behind. */
interface MeasureWords {
  readonly ahead: string;
  readonly less: string;
  readonly more: string;
  readonly behind: string;
}

// A word that is in none of these makes a measure unknown: `bugs fixed`, `focus time`, `time between failures` want the contrary.
const ENGLISH: MeasureWords = {
  ahead:
    'the|our|number of|count of|share of|percentage of|rate of|hours of|minutes of|days of|average|mean|median|total|open|known|critical|customer|user|production|test|unit test|build|ci|code|branch|line|release|deployment|change|service|server|team|employee|page|api|nightly|weekly|monthly|daily',
  less: '(?:lead|cycle|wait|waiting|response|recovery|restore|build|pipeline|ci|load|loading|startup|merge|deploy|deployment|release)[ -]times?|(?:ci|build|pipeline|waiting) (?:minutes|hours)|(?:time|minutes|hours|days|weeks) (?:to|until|from commit to|from merge to) (?:first review|merge|deploy|deployment|production|release|restore|recover|recovery|resolve|resolution|respond|detect)|wait for (?:a|an|the|first) (?:review|release|build|answer|reply|deployment)|latency|delays?|errors?|bugs?|defects?|regressions?|crashes|incidents?|outages?|failures?|(?:failed|failing|broken|flaky) (?:tests?|builds?|deployments?|deploys?|pipelines?|jobs?|releases?)|rework|rollbacks?|downtime|costs?|technical debt|overtime|complaints?|attrition|(?:customer|user|employee) churn',
  more: 'coverage|uptime|availability|throughput|velocity|satisfaction|nps|net promoter score|adoption|retention|revenue|sales|conversion|participation|attendance|confidence|deployment frequency|release frequency|(?:success|pass) rate',
  behind:
    'rate|ratio|count|score|level|per|in|of|at|on|a|an|the|each|every|one|two|three|four|night|day|week|weekend|sprint|month|quarter|year|release|deployment|test|tests|build|production|deployments|releases|builds|delay|service|team|customers?|users?|code|branches',
};

// Spanish, Portuguese, Italian, French, Dutch and German; German nouns keep their great letter.
const OTHERS: MeasureWords = {
  ahead:
    'el|la|los|las|le|les|l|o|a|os|as|il|lo|i|gli|de|het|die|der|das|onze|unsere|(?:numero|taux|taxa|tasa|tasso|nombre|porcentaje|percentuale) d[eio]?|aantal|anzahl|anteil der|open|offene|kritische|mittlere|gemiddelde',
  less: '(?:tiempos?|tempos?|tempo|tempi|temps) d[ei]? ?(?:espera|attesa|attente|ciclo|cycle|entrega|consegna|livraison|res?posta|respuesta|risposta|reponse|carga|carregamento|chargement)|espera|attesa|attente|delais?|retrasos?|atrasos?|retards?|ritard[oi]|error|errores|erros?|errori|erreurs?|fallos?|falhas?|pannes?|guast[oi]|incident[ei]?s?|incidencias?|cost[eoi]s?|custos?|couts?|quejas|plaintes|reclam[oi]|horas extras?|doorlooptijd|wachttijd|responstijd|hersteltijd|fouten|storingen|incidenten|klachten|overuren|(?:durchlauf|warte|reaktions|antwort|lade|vorlauf|ausfall|zyklus)zeit(?:en)?|fehler(?:quote|rate)?|vorfalle?|storung(?:en)?|ausfalle?|\\p{L}{0,20}kosten|uberstunden|beschwerden',
  more: 'cobertura|copertura|couverture|(?:test|code)?(?:dekking|abdeckung)|disponibilid?ad|disponibilidade|disponibilit[ae]|beschikbaarheid|verfugbarkeit|satisfaccion|satisfacao|satisfaction|soddisfazione|(?:klant)?tevredenheid|(?:kunden)?zufriedenheit|participacion|participacao|partecipazione|deelname|beteiligung|ventas|vendas|vendite|omzet|umsatz|doorvoer|durchsatz',
  behind:
    '(?:abiert|abert|critic)[oa]s|d[eio]|del|dei|della|d[oa]s?|du|des|der|den|von|van|per|por|par|pro|je|en|em|in|im|n[ao]|el|la|le|les|l|los|de|d|pruebas?|testes?|tests?|builds?|codigo|code|codice|clientes?|clients?|clienti|klanten|kunden|team|equip[eoa]|semana|semaine|settimana|week|woche|sprint|mes|mois|mese|maand|monat|dia|jour|giorno|dag|tag|ano|an|anno|jaar|jahr|produccion|producao|production|produzione|productie|produktion|release|version|versao|versione',
};

const IN_ENGLISH = patternOf(ENGLISH);
const IN_OTHERS = patternOf(OTHERS);

/**
 * Reads a measure whose words are all known, and tells whether one wants less of it or more. Undefined for a sentence,
 * for what says what is wanted (`no release after 15:00`), and where both may be meant.
 */
export function knownMeasure(measure: string): KnownMeasure | undefined {
  if (measure.length > 100) return undefined;
  const words = fold(measure).replace(/['’]/g, ' ').trim();
  const english = IN_ENGLISH.exec(words);
  const found = english ?? IN_OTHERS.exec(words);
  if (!found) return undefined;
  const { less } = found.groups ?? {};
  return {
    wants: less === undefined ? 'more' : 'less',
    inside: english ? withSmallLetter(measure) : measure,
  };
}

function patternOf({ ahead, less, more, behind }: MeasureWords): RegExp {
  return new RegExp(`^(?:(?:${ahead})[ ])*(?:(?<less>${less})|(?<more>${more}))(?:[ ](?:${behind}))*$`, 'u');
}

/** `CI` stays as it is. */
function withSmallLetter(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) && !/^\p{L}*\p{Ll}\p{Lu}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
