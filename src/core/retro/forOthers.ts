import { plainHeading } from './plainHeading';

const closing =
  /^(?:(?:appendi|anhang|anexo|annexe|referenc|bibliogr)\S*(?: .*)?|(?:(?:recommend|advice|suggest|tips|feedback|consej|recomend|suge|empfehl)\S* (?:for|to|para|an|fur|pour|aux?|a)|for|para|fur|pour) (?:\S+ ){0,3}(?:students?|groups|instructors?|staff|teachers?|course|management|stakeholders?|others|teams|product owner|estudiantes|alumnos|equipos|equipes|profes\S*)(?: .*)?|(?:next|nachste|proxima|prochaine|volgende) (?:sprint )?(?:retro\S*|meeting|reunion)(?: date)?|次回の予定|(?:sign ?off|check ?out|closing|appreciations?) round(?!.* (?:actions?|steps?|will|to do))(?: .*)?)$/;

/** "Appendix", "Recommendations for future teams", "Next retro", "Sign-off round": true if nothing below a heading is this team's to do. */
export function isForOthers(heading: string): boolean {
  return closing.test(plainHeading(heading));
}
