/** How long a unit of time is, in hours; in the languages that Leadbook speaks. */
const UNITS: readonly (readonly [unit: RegExp, hours: number])[] = [
  [/^(ms|millisec\w*|millisek\w*|miliseg\w*)$/, 1 / 3_600_000],
  [/^(s|sec|secs|seconds?|sekunden?|segundos?)$/, 1 / 3600],
  [/^(min|mins|minutes?|minuten?|minutos?)$/, 1 / 60],
  [/^(h|hrs?|hours?|stunden?|std|horas?)$/, 1],
  [/^(d|days?|tage?n?|días?|dias?)$/, 24],
  [/^(w|wks?|weeks?|wochen?|semanas?)$/, 168],
  [/^(months?|monate?n?|mes|meses)$/, 730.5],
  [/^(years?|jahre?n?|años?)$/, 8766],
];
/** Words for nothing, which stands before whatever is counted, and for one to five, which stand before a unit alone. */
const NOTHING = /^(no|none|zero|never|keine?r?|null|nie|ning[uú]n[oa]?|cero|nunca)(?![\p{L}])/u;
const FEW: readonly RegExp[] = [
  /^(an?|one|eine?|un|una|uno)$/,
  /^(two|zwei|dos)$/,
  /^(three|drei|tres)$/,
  /^(four|vier|cuatro)$/,
  /^(five|fünf|cinco)$/,
];
const NUMBER =
  /(?<![\p{L}\d:.,-])([-−+]?\d{1,3}(?:[., ]\d{3})+(?![\d])|[-−+]?\d{1,15}(?:[.,]\d{1,6})?)(?!\d|[:.,-]\d|:)\s?(%|[\p{L}µ]+)?/u;

/** A number with what it counts: the first letters of it, `hours` for anything that is a time. */
interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** Reads two values of a measure as numbers in one unit, times in hours; undefined where they cannot be compared. */
export function comparedMeasure(
  before: string | undefined,
  after: string | undefined,
): readonly [before: number, after: number] | undefined {
  const [from, to] = [quantityOf(before), quantityOf(after)];
  if (!from || !to) return undefined;
  // Nothing is nothing in whatever unit; other numbers are compared where none, or both, have one.
  const isSame = from.unit === to.unit || from.value === 0 || to.value === 0;
  const isBare = from.unit !== 'hours' && to.unit !== 'hours' && (from.unit === '' || to.unit === '');
  return isSame || isBare ? [from.value, to.value] : undefined;
}

function quantityOf(text: string | undefined): Quantity | undefined {
  const plain = (text ?? '').slice(0, 200).trim().toLowerCase();
  const found = NUMBER.exec(plain);
  if (found) return inUnit(numberOf(found[1] ?? ''), found[2] ?? '');
  if (NOTHING.test(plain)) return { value: 0, unit: '' };
  const [word = '', unit = '', ...more] = plain.split(/\s+/);
  const value = FEW.findIndex((name) => name.test(word)) + 1;
  return value > 0 && more.length === 0 ? inUnit(value, unit) : undefined;
}

/** Units that begin alike are one: `page`, `pages`. */
function inUnit(value: number, unit: string): Quantity {
  const hours = UNITS.find(([name]) => name.test(unit))?.[1];
  return hours === undefined ? { value, unit: unit.slice(0, 3) } : { value: value * hours, unit: 'hours' };
}

function numberOf(text: string): number {
  const plain = text.replace('−', '-');
  // Groups of three are thousands, whatever stands between them.
  if (/^[-+]?\d{1,3}(?:[., ]\d{3})+$/.test(plain)) return Number(plain.replace(/[., ]/g, ''));
  return Number(plain.replace(',', '.'));
}

const LESS =
  /((?<!up)time|days?|hours?|minutes?|weeks?|wait|delay|lag|latenc|duration|incident|bug|error|fail|defect|outage|downtime|alert|page[sd]?\b|pager|call|rework|rollback|cost|spend|flak|debt|backlog|overtime|interrupt|meeting|complaint|escalation|churn|wip|(?<!arbeits)zeit|tage|stunden|dauer|warte|vorf[aä]ll|fehler|ausf[aä]ll|kosten|störung|anruf|tiempo|d[ií]as|horas|espera|retraso|incidente|fallo|coste|costo|llamada|alerta)/i;
const MORE =
  /(coverage|satisf|nps|score|uptime|availab|throughput|velocity|frequency|releases? (a|per)|deploy(ment)?s? (a|per)|adoption|usage|retention|participa|attend|share|trust|confidence|speakers?|voices?|reviewers?|owners?|abdeckung|zufrieden|verfügbar|durchsatz|häufig|beteilig|anteil|vertrauen|cobertura|satisfac|disponib|frecuencia|participac|confianza)/i;

/**
 * Tells whether a measure moved for better (`good`) or for worse (`bad`), by its words, else by what was decided;
 * undefined where neither tells, or nothing moved.
 */
export function measureTone(
  measure: string | undefined,
  change: readonly [before: number, after: number],
  status: string | undefined,
): 'good' | 'bad' | undefined {
  const [before, after] = change;
  if (before === after) return undefined;
  const text = (measure ?? '').slice(0, 300);
  const [less, more] = [LESS.test(text), MORE.test(text)];
  if (less !== more) return less === after < before ? 'good' : 'bad';
  if (status === 'kept') return 'good';
  return status === 'dropped' ? 'bad' : undefined;
}
