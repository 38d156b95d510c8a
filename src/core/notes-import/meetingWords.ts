/** What no one-on-one is called, in English, German and Spanish: a meeting of several, or a page that is none. */
const OTHER_MEETINGS =
  /(?<![\p{L}\p{N}])(?:retro(?:spective|spektive|spectiva)?s?|stand-?ups?|dail(?:y|ies)|sprint|planning|refinement|grooming|all[- ]?hands|town ?hall|off-?site|post-?mortem|kick-?off|demo day|steering|staff meeting|team (?:meeting|sync|weekly|call)|hiring|interviews?|teamsitzung|teammeeting|planung|reunión de equipo|equipo)(?![\p{L}\p{N}])/iu;

/** True if a file's name or heading says that it is of a meeting of several people. */
export function isOtherMeeting(text: string): boolean {
  return OTHER_MEETINGS.test(text.slice(0, 300));
}

const CALLED_OFF =
  "cancel+ed|called off|skip+ed|no[- ]show|no (?:meeting|1[:-]1|one[- ]on[- ]one|1on1)(?: (?:today|this week))?|did(?: not|n[’']t) (?:happen|meet)|postponed|rescheduled|moved(?= (?:to )?(?:next|later|another|mon|tue|wed|thu|fri|tomorrow|\\d)|$)|declined|ausgefallen|entfallen|entfällt|fällt aus|abgesagt|verschoben|kein 1:1|cancelad[oa]|suspendid[oa]|aplazad[oa]|pospuest[oa]|sin reunión";
const AWAY =
  '(?:(?:was|is|were|am|i was|out) )?(?:out )?(?:sick|ill|pto|ooo|out of office|on (?:vacation|holiday|leave|pto)|vacation|holidays?|off sick|public holiday|krank(?:geschrieben)?|urlaub|im urlaub|feiertag|enferm[oa]|vacaciones|de vacaciones|festivo|de baja)';
const SKIPPED = new RegExp(
  `^(?:(?:1[:-]1|one[- ]on[- ]one|meeting|this one|was|wurde|status:?)\\s+)?(?:${CALLED_OFF})(?:$|\\s*[-–—:,;(.!/]|\\s+(?:because|as|due|by|since|for|to|till|until|she|he|they|i|we|wegen|weil|da|auf|por|porque|a|al|today|heute|hoy|again|${AWAY}))`,
  'iu',
);
const ONLY_AWAY = new RegExp(
  `^(?:\\p{Lu}\\p{L}{1,20} |she |he |they |i |me )?(?:${AWAY})(?: (?:today|this week|day|leave|heute|hoy))?$`,
  'iu',
);

/** True if a line says that a one-on-one did not happen: `cancelled - sick`, `PTO`, `verschoben auf Do`. */
export function saysSkipped(text: string): boolean {
  const bare = text
    .slice(0, 200)
    .replace(/^[^\p{L}\p{N}]{0,12}/u, '')
    .replace(/[\s*_~).!]{0,12}$/u, '');
  return SKIPPED.test(bare) || ONLY_AWAY.test(bare);
}
