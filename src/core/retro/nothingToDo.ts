const no =
  "(?:no|not any|keine[nr]?|ningun[ao]?|ninguna|sin|aucune?|pas d[e’']|nenhum[a]?|nessun[oa’']?|geen|inga|ingen|brak|żadnych|нет|никаких)";
const kinds =
  '(?:actions?|improvements?|changes?|adjustments?|measures|steps|to-?dos?|ma(?:ß|ss)nahmen?|änderungen?|verbesserungen?|aktionen|schritte|acci[oó]n(?:es)?|cambios?|mejoras?|am[ée]liorations?|changements?|mesures?|a[cç][aãõ](?:o|es)|mudanças?|melhorias?|azion[ei]|modific[ah]e?|miglioramenti|acties?|actiepunten|verbeteringen|maatregelen|åtgärder|działań|zmian|akcji|действий|изменений)';
const needed =
  '(?:needed|required|necessary|planned|identified|agreed|nötig|notwendig|erforderlich|geplant|vereinbart|necesari[ao]s?|n[ée]cessaires?|pr[ée]vue?s?|requise?s?|necess[aá]ri[ao]s?|previst[ao]s?|nodig|gepland|afgesproken|behövs|potrzeb\\p{L}*|нужно|требуется)';
/** "No action is needed", "Pour ce sprint, aucune amélioration n’est nécessaire". */
const unneeded = new RegExp(
  `(?<!\\p{L})${no} ?(?:\\p{L}+ ){0,3}?${kinds}(?: [^\\s.]{1,20}){0,5}? ${needed}(?!\\p{L})`,
  'iu',
);
/** "No new action items this time": that, and when, is all it says. */
const whole = new RegExp(
  `^${no} ?(?:\\p{L}+ ){0,2}?${kinds}(?: (?:items?|points?|so far|yet|for now|this (?:time|sprint|week|iteration)|for (?:this|the) (?:sprint|week|iteration)))*$`,
  'iu',
);
/** In UTF-16 units. */
const READ = 160;

/** Whether words say that there is nothing to be done, where what is to be done is asked for. */
export function saysNothingToDo(text: string): boolean {
  const words = text.slice(0, READ);
  return unneeded.test(words) || (text.length < READ && whole.test(words.replace(/[\s.!]+$/, '')));
}
