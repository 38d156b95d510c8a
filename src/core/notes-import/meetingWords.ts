import { isPersonName } from './personName';

/** What no one-on-one is called, in English, German and Spanish: a meeting of several, or a page that is none. */
const OTHER_MEETINGS =
  /(?<![\p{L}\p{N}])(?:retro(?:spective|spektive|spectiva)?s?|stand-?ups?|dail(?:y|ies)|sprint|planning|refinement|grooming|all[- ]?hands|town ?hall|off-?site|post-?mortem|kick-?off|demo day|steering|staff meeting|team (?:meeting|sync|weekly|call)|hiring|interviews?|teamsitzung|teammeeting|planung|reunión de equipo|equipo)(?![\p{L}\p{N}])/iu;

/** True if a file's name or heading says that it is of a meeting of several people. */
export function isOtherMeeting(text: string): boolean {
  return OTHER_MEETINGS.test(text.slice(0, 300));
}

const CALLED_OFF =
  "cancel+ed|dnm|called off|skip+ed|no[- ]show|no (?:meeting|1[:-]1|one[- ]on[- ]one|1on1)(?: (?:today|this week))?|did(?: not|n[’']t) (?:happen|meet)|postponed|rescheduled|moved(?= (?:to )?(?:next|later|another|mon|tue|wed|thu|fri|tomorrow|\\d)|$)|declined|ausgefallen|entfallen|entfällt|fällt aus|abgesagt|verschoben|kein 1:1|cancelad[oa]|suspendid[oa]|aplazad[oa]|pospuest[oa]|sin reunión";
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

/** Who did not come, or called it off. */
const PRONOUN =
  /^(?:I|she|he|they|we(?: both)?|both|er|sie|ich|wir|beide|él|ella|yo|amb[oa]s|nosotr[oa]s)$/iu;
const WHO =
  "(?:(?!The |This |That |Our |My |It |And |But )\\p{Lu}[\\p{L}\\p{M}'’-]{1,20}(?: \\p{Lu}[\\p{L}\\p{M}'’-]{1,20})??|I|[Ss]he|[Hh]e|[Tt]hey|[Ww]e(?: both)?|[Bb]oth|[Ee]r|[Ss]ie|[Ii]ch|[Ww]ir|[Bb]eide|[Éé]l|[Ee]lla|[Yy]o|[Aa]mb[oa]s|[Nn]osotr[oa]s)";
/** The meeting, where it is named. */
const IT =
  '(?:\\s+(?:it|this(?: one| week)?|today|on me|(?:our|the|this week’s) (?:1[:-]1|1on1|one[- ]on[- ]one|meeting|call|session)|the 1:1|heute|es|den termin|das 1:1|la reunión|el 1:1|hoy))?';
const END =
  '(?:$|\\s*[-–—:,;(.!/]|\\s+(?:because|as|due|by|since|for|today|this week|last minute|at the last|on short notice|again|wegen|weil|da|heute|diese woche|kurzfristig|wieder|por|porque|hoy|esta semana|a última|otra vez)(?!\\p{L}))';
const CALLS_OFF =
  "(?:(?:has |have |had )?(?:cancel+ed|skipped|called off|bailed|postponed|rescheduled|declined|no[- ]showed)|was a no[- ]show|(?:did not|didn[’']t|never) show(?: up)?|(?:had|has|have|needed|asked|decided|wanted|agreed) to (?:cancel|skip|reschedule|postpone|move|call off)|could(?: not|n[’']t) (?:make|come|attend)|(?:hat|habe|haben) (?:kurzfristig )?(?:abgesagt|verschoben|geschwänzt)|(?:sagte|sagt|sage|sagten) ab|(?:musste|mussten|muss) (?:absagen|verschieben)|(?:ist|war) nicht (?:da|gekommen|erschienen)|canceló|cancelé|cancelamos|aplazó|aplazamos|pospuso|(?:tuvo|tuve|tuvimos) que (?:cancelar|aplazar|posponer|mover)|no (?:vino|apareció|pudo(?: venir)?))";
const NOT_MET =
  "(?:we |wir |nosotros )?(?:(?:did not|didn[’']t|could not|couldn[’']t|never) (?:meet|talk|speak|happen|take place|have (?:our|a|the) (?:1[:-]1|meeting|call))|no meeting took place|haben (?:uns )?nicht (?:getroffen|gesprochen)|konnten uns nicht treffen|(?:hat |fand )nicht statt(?:gefunden)?|(?:ist |fiel |musste )(?:aus|ausgefallen|ausfallen)|kein (?:treffen|termin|gespräch)|no nos (?:reunimos|vimos|juntamos)|no pudimos (?:reunirnos|vernos)|no hubo (?:reunión|1:1)|no se (?:hizo|celebró)|se (?:canceló|aplazó|suspendió))";
const BUSY =
  '(?:(?:is|was|were|are|am|ist|war|waren|sind|está|estaba|estamos|estábamos)\\s+)?(?:(?:both|all|beide|still)\\s+)?(?:travel+ing|traveling|on (?:a trip|the road|a plane|call|pto|leave|vacation|holiday)|at (?:a |the |an )?(?:conference|off-?site|customer)|busy|off|away|out(?: of office| sick)?|sick|ill|pto|ooo|swamped|unterwegs|auf (?:reisen|dienstreise|konferenz)|verreist|krank|im urlaub|beschäftigt|de viaje|fuera|ocupad[oa]s?|enferm[oa]s?|de vacaciones|de baja)';
const THEY_CALLED = new RegExp(`^(${WHO})\\s+${CALLS_OFF}${IT}${END}`, 'u');
const HAD_TO = new RegExp(`^${CALLS_OFF}${IT}${END}`, 'iu');
const NEVER_MET = new RegExp(`^(?:sorry[,:]? )?${NOT_MET}${END}`, 'iu');
const BUSY_SO = new RegExp(
  `^(?:(${WHO})\\s+)?${BUSY}(?: today| this week| heute| hoy)?\\s*[-–—,;:.(/]+\\s*(?:so (?:we )?)?(?:${CALLED_OFF})\\s*[).!]*$`,
  'iu',
);

/** True if a line says that a one-on-one did not happen: `cancelled - sick`, `PTO`, `Kim cancelled`, `verschoben auf Do`. */
export function saysSkipped(text: string): boolean {
  const bare = text
    .slice(0, 200)
    .replace(/^[^\p{L}\p{N}]{0,12}/u, '')
    .replace(/[\s*_~).!]{0,12}$/u, '');
  if ([SKIPPED, ONLY_AWAY, HAD_TO, NEVER_MET].some((pattern) => pattern.test(bare))) return true;
  return [THEY_CALLED, BUSY_SO].some((pattern) => {
    const match = pattern.exec(bare);
    const who = match?.[1] ?? 'we';
    return match !== null && (PRONOUN.test(who) || isPersonName(who));
  });
}
