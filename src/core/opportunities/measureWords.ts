import { fold } from '../search/fold';

/** What is known of a measure that is named by known words alone. */
export interface KnownMeasure {
  /** Whether one wants less of it or more. */
  readonly wants: 'less' | 'more';
  /** It with a small first letter, unless its language or the word itself keeps a great one. */
  readonly inside: string;
}

/** The words that a measure of one language is made of, folded: those before the noun, the nouns by what is wanted, those behind. */
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

const OTHERS: readonly MeasureWords[] = [
  {
    ahead: 'el|la|los|las|numero de|tasa de|porcentaje de',
    less: 'tiempos? de (?:espera|entrega|ciclo|respuesta|carga|compilacion|recuperacion|despliegue)|espera|retrasos?|errores|fallos?|incidentes?|incidencias?|costes?|costos?|quejas|horas extra|caidas?',
    more: 'cobertura|disponibilidad|satisfaccion|participacion|ventas|ingresos|confianza',
    behind:
      'abiert[oa]s|critic[oa]s|medio|de|del|por|en|la|el|los|al|pruebas?|tests?|codigo|clientes?|equipo|semana|sprint|mes|dia|ano|produccion|noche|version',
  },
  {
    ahead: 'le|la|les|l|nombre de|taux de|nombre d',
    less: 'temps (?:d attente|de cycle|de reponse|de chargement|de livraison|de build)|delais?|attente|retards?|erreurs?|pannes?|incidents?|couts?|plaintes?|heures supplementaires',
    more: 'couverture|disponibilite|satisfaction|participation|ventes|confiance',
    behind:
      'ouverts?|ouvertes?|critiques?|moyen|de|du|des|par|en|la|le|les|l|d|tests?|code|clients?|equipe|semaine|sprint|mois|jour|an|production|nuit|version',
  },
  {
    ahead: 'o|a|os|as|numero de|taxa de|percentagem de',
    less: 'tempos? de (?:espera|ciclo|entrega|resposta|carregamento|compilacao|recuperacao)|espera|atrasos?|erros?|falhas?|incidentes?|custos?|reclamacoes|horas extras?',
    more: 'cobertura|disponibilidade|satisfacao|participacao|vendas|receitas?|confianca',
    behind:
      'abert[oa]s|critic[oa]s|medio|de|do|da|dos|por|em|na|no|a|o|testes?|codigo|clientes?|equipe|equipa|semana|sprint|mes|dia|ano|producao|noite|versao',
  },
  {
    ahead: 'il|lo|la|i|gli|le|l|numero di|tasso di|percentuale di',
    less: 'temp[oi] di (?:attesa|ciclo|consegna|risposta|caricamento|compilazione|ripristino)|attesa|ritard[oi]|error[ei]|guast[oi]|incident[ei]|cost[oi]|reclam[oi]|straordinari',
    more: 'copertura|disponibilita|soddisfazione|partecipazione|vendite|fiducia',
    behind:
      'apert[ie]|critic[ih]e?|medio|di|del|dei|della|per|in|a|al|l|la|il|test|codice|clienti|team|settimana|sprint|mese|giorno|anno|produzione|notte|versione',
  },
  {
    ahead: 'de|het|onze|aantal|gemiddelde|open|bekende',
    less: 'doorlooptijd|wachttijd|responstijd|laadtijd|hersteltijd|vertraging(?:en)?|fouten|storing(?:en)?|incidenten|kosten|klachten|overuren',
    more: '(?:test|code)?dekking|beschikbaarheid|klanttevredenheid|tevredenheid|doorvoer|deelname|omzet|vertrouwen',
    behind:
      'per|in|van|op|de|het|een|week|sprint|maand|dag|nacht|jaar|release|productie|tests?|code|klanten|team',
  },
];

const GERMAN: MeasureWords = {
  ahead: 'die|der|das|unsere|anzahl|zahl der|anteil der|mittlere|durchschnittliche|offene|bekannte|kritische',
  less: 'durchlaufzeit(?:en)?|wartezeit(?:en)?|reaktionszeit(?:en)?|antwortzeit(?:en)?|ladezeit(?:en)?|vorlaufzeit(?:en)?|ausfallzeit(?:en)?|zykluszeit(?:en)?|bauzeit(?:en)?|verzogerung(?:en)?|fehler|fehlerquote|fehlerrate|vorfalle?|storung(?:en)?|ausfalle?|\\p{L}{0,20}kosten|uberstunden|beschwerden',
  more: '(?:test|code)?abdeckung|verfugbarkeit|(?:kunden)?zufriedenheit|durchsatz|umsatz|beteiligung|vertrauen',
  behind:
    'pro|je|im|in|der|des|den|dem|von|bei|woche|sprint|monat|tag|nacht|jahr|quartal|release|produktion|tests?|builds?|code|kunden|team',
};

const LOWERED = [ENGLISH, ...OTHERS].map(patternOf);
const KEPT = [patternOf(GERMAN)];

/**
 * What is known of a measure: only where all of its words are known, and say one noun with what belongs to it. Undefined of what
 * is a sentence, of what says what is wanted (`no release after 15:00`), and where less and more may both be meant.
 */
export function knownMeasure(measure: string): KnownMeasure | undefined {
  if (measure.length > 100) return undefined;
  const words = fold(measure).replace(/['’]/g, ' ').trim();
  const lowers = LOWERED.find((pattern) => pattern.test(words));
  const found = (lowers ?? KEPT.find((pattern) => pattern.test(words)))?.exec(words);
  if (!found) return undefined;
  const { less } = found.groups ?? {};
  return { wants: less === undefined ? 'more' : 'less', inside: lowers ? withSmallLetter(measure) : measure };
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
