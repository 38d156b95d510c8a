import { plainHeading } from './plainHeading';

/** Below a heading for actions, a heading so named begins something else. */
const asides = new Set(
  (
    'note|notes|discussion|attendees|participants|present|absent|agenda|references|links|appendix|context|background|rationale|' +
    'parking lot|summary|comments|feedback|resources|ideas|notas|participantes|comentarios|notizen|teilnehmer|diskussion|participants|remarques|' +
    'partecipanti|notities|deelnemers|in attendance|who was there|team|team members|members|equipo|asistentes|integrantes|anwesend|anwesende|presents|presenti|aanwezig|aanwezigen|participantes|presentes'
  ).split('|'),
);

/** True if a heading is for what stands beside a retro's own parts, such as who was there. */
export function isAside(text: string): boolean {
  return asides.has(plainHeading(text));
}

/** True if a heading below one for actions is for what was collected before these were chosen: "List of sticky notes". */
export function isCollected(text: string): boolean {
  return / (?:sticky notes|post its|raw notes|votes) /.test(` ${plainHeading(text.slice(0, 200))} `);
}

/** What begins that nobody of the team acts on. */
const closing =
  /^(?:(?:appendi|anhang|anexo|annexe|referenc|bibliogr)\S*(?: .*)?|(?:(?:recommend|advice|suggest|tips|feedback|consej|recomend|suge|empfehl)\S* (?:for|to|para|an|fur|pour|aux?|a)|for|para|fur|pour) (?:\S+ ){0,3}(?:students?|groups|instructors?|staff|teachers?|course|management|stakeholders?|others|teams|product owner|estudiantes|alumnos|equipos|equipes|profes\S*)(?: .*)?|(?:next|nachste|proxima|prochaine|volgende) (?:sprint )?(?:retro\S*|meeting|reunion)(?: date)?|次回の予定|(?:sign ?off|check ?out|closing|appreciations?) round(?!.* (?:actions?|steps?|will|to do))(?: .*)?)$/;

/** "Appendix", "Recommendations for future teams", "Next retro", "Sign-off round": true if nothing below a heading is this team's to do. */
export function isForOthers(heading: string): boolean {
  return closing.test(plainHeading(heading));
}
