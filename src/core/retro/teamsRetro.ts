import { isAside } from './asides';
import { plainHeading } from './plainHeading';
import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

const LINES_READ = 12;
const saysRetro = /(?<!\p{L})retro(?:s|sp[ei]\p{L}*)?(?!\p{L})|回顾|回顧|复盘|振り返り|ふりかえり|회고/iu;
const attendance =
  /^\s*(?:[-*+]\s+)?[*_]{0,3}(?:present|attendance|attendees|participants?|absent|led by|facilitat\p{L}*|scrum master|moderat\p{L}*|participantes|asistentes|anwesend\p{L}*|teilnehm\p{L}*|presents?|presenti|partecipanti|aanwezig\p{L}*|deelnemers|deltagare|osallistujat|uczestnicy|peserta)\b[^:：]{0,30}[:：]/iu;
const period =
  /(?<!\p{L})(?:sprint|spring|iteration|iteraci[oó]n|itera[cç][aã]o|week|semana|semaine|woche|iteratie)\s{0,2}(?:n[°º]\s{0,2}|#)?\d/iu;
/** Pronouns of the first person, and endings of verbs that say it. */
const ownVoice =
  /(?<!\p{L})(?:we|our|us|i|nosotros|nuestr[oa]s?|nos|wir|uns|ich|nous|notre|je|noss[oa]s?|noi|wij|ons|ik|vi|vår|jag|jeg|my|мы|наш|\p{L}{2,}(?:[aei]mos|iamo|imme|śmy))(?!\p{L})|우리|[했었았]다|습니다|ました|った。|思|我|了。/iu;
const FEWEST_OWN = 3;
const SHARE_OWN = 0.15;
const item = /^\s{0,12}(?:[-*+•–●◦]\s{0,4}|\d{1,2}[.)]\s{1,4})(?:\[[ xX]\]\s)?[*_]{0,3}\p{L}/u;

/**
 * True if a file whose path says retro holds what a team wrote in one, though none of its headings is known: it belongs to a series
 * by its name, or its first lines say retro with a day, a sprint or who was there; and it has lists or headings of its own. Or else it
 * speaks in the first person.
 */
export function isTeamsRetro(path: string, read: Outline): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return ((/\d/.test(name) || isDated(read)) && hasParts(read)) || isOwnVoice(read);
}

/** True if several of its lines speak of those who write: "We agreed …", "Decidimos …", "Aprendi …". */
function isOwnVoice({ lines, quiet }: Outline): boolean {
  const written = lines.filter((line, at) => !quiet[at] && !isBlank(line));
  const own = written.filter(({ text }) => ownVoice.test(text.slice(0, 400)));
  return own.length >= FEWEST_OWN && own.length >= SHARE_OWN * written.length;
}

function isDated(read: Outline): boolean {
  const { lines, quiet, headings } = read;
  const head = lines
    .filter((line, at) => !quiet[at] && !isBlank(line))
    .slice(0, LINES_READ)
    .map(({ text }) => text.slice(0, 200).replace(/<[^<>]{0,200}>/g, ''));
  if (!head.some((text) => saysRetro.test(text))) return false;
  return (
    head.some(
      (text) => (saysRetro.test(text) && /\d/.test(text)) || period.test(text) || attendance.test(text),
    ) || headings.some(({ text }) => period.test(text) || isAside(text))
  );
}

/** Two headings below the title, or two items of lists. */
function hasParts({ lines, quiet, headings }: Outline): boolean {
  if (headings.filter(({ text }) => plainHeading(text) !== '').length > 2) return true;
  return lines.filter(({ text }, at) => !quiet[at] && item.test(text.slice(0, 40))).length >= 2;
}
