import { plainHeading } from './plainHeading';

const why = 'why|por que|warum|wieso|pourquoi|perche|waarom|varfor|hvorfor|dlaczego|proc';
/** What kept something from being done. */
const hindering =
  '(?:what|que|was|ce qui|cosa|wat) (?:\\S+ ){0,3}(?:in the way|stopp?ed us|blocked|im weg|gehindert|gebremst|impidio|bloque|impediu|belemmerde)';
const measured =
  '(?:success|evaluation|exit) (?:criteria|criterion|metrics?|measures?|indicators?|evaluation)|(?:how|como|wie|comment|come|hoe) (?:(?:will|do|to|we|well|ill|i|lo|vamos a|wir|on|nous) ){0,3}(?:measure|evaluate|know|check|mediremos|medir|messen|mesurer|misurare|meten)|(?:uber|nach)prufbar|messbar|verifiable|measurable|verificable|measurements?|metrics?|measures of success|kpis?|erfolgskriterien|criterios? de exito|criteres? de succes|criterios? de sucesso|criteri di successo|succescriteria';
const expected =
  '(?:expected|anticipated|desired|erwartete\\S?) (?:outcomes?|results?|benefits?|impact|effects?|value|ergebnisse?|wirkung|nutzen)|(?:resultados?|beneficios|resultats?|impacto) (?:esperad|attendu)\\S*|outcomes?|benefits?|rationale|impact';
/** What was found, and what a change is good for. */
const grounds =
  'background|context|motivation|(?:current )?(?:situation|state)|advantages|hintergrund|ausgangslage|vorteile|nutzen|contexto|ventajas|beneficios|vantagens|contexte|avantages|achtergrond|voordelen|背景|現状|理由|目的|問題点?|課題|(?:期待(?:される)?)?効果|배경|이유|목적|기대 ?효과|效果|预期效果|原因|目标';
const risks =
  '(?:key |main |possible |potential |new |other )?risks?|risiken|riesgos|riscos|risques|rischi|risicos';
const whole = new RegExp(
  `^(?:(?:${why})(?: \\S+){0,4}|(?:${measured})(?: \\S+){0,4}|(?:${expected})|(?:${grounds})|(?:${hindering})(?: \\S+){0,4}|(?:${risks})(?: (?:for|in|of|to|and|fur|para|de|pour|per|voor) .{1,40})?)$`,
  'u',
);
/** In UTF-16 units. */
const LONGEST = 80;

/** True if what stands below a heading of its own among actions is none: why they are chosen, how to see that they help, what may go wrong. */
export function namesReasons(heading: string): boolean {
  return heading.length <= LONGEST && whole.test(plainHeading(heading));
}
