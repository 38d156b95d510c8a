// "identify one thing that the team will change": an imperative of a template, and what it leaves to be said.
const asked =
  /^(?:please )?(?:identify|describe|specify|define|state|explain|note down|think of|identifica|identificar|identifique|describe|describir|descreva|descrever|descrivi|descrivere|indica|indicar|beschreibe|beschreiben|benenne|identifiziere|nennt|nenne|identifiez|identifier|décrire|décrivez|décris|identificeer|beschrijf|benoem)[ :]/iu;
const left =
  /(?:^|[^\p{L}])(?:something|one thing|at least one|a thing|the (?:goal|change|action|measure\w*|experiment|improvement)|an? (?:goal|change|action|measure\w*|experiment|improvement)|your team|the team|what|how|algo|una cosa|un cambio|una acción|el equipo|etwas|eine sache|eine maßnahme|eine änderung|das team|quelque chose|une chose|un changement|l[’']équipe|uma coisa|uma mudança|uma ação|a equipe|o time|qualcosa|un cambiamento|un[’']azione|il team|iets|één ding|een verandering|het team)(?![\p{L}])/iu;
const here =
  /^(?:enter|insert|type|add|write|fill in|put|list|escribe|escribir|agregar|añadir|hier|écrire|écrivez|escreva|inserir|scrivi|inserire|vul|schrijf)[^.]{0,50}(?<![\p{L}])(?:here|aquí|aqui|eintragen|ici|qui)$/iu;
const numbered =
  /^(?:action|action item|task|item|todo|improvement|acción|tarea|elemento|maßnahme|aktion|aufgabe|tâche|ação|ações|azione|compito|actie|actiepunt|taak)s?(?: item)? ?(?:#|n°|nr\.? ?)?(?:\d{1,3}|[a-z]|…|\.{3})?$/iu;

/** `**Testing:** [How effective was it?]`, rather than `Ask Ana [who has the keys?]`. */
const bracketed = /^(?:[^[\]:：]{0,60}[:：])?[*_\s]{0,8}\[[^\][]{8,200}[?？…]\]$/u;

/** What a form says of the list below. */
const ordered = /^(?:ordered|sorted) (?:from|by) [^.:]{3,90}\.?$/i;
/** "List any changes you are planning to make (if there are any)", "Explain why you are making a change": said to whoever fills in a form. */
const toYou =
  /^(?:please )?(?:(?:list|describe|identify|name) (?:any|the|all|your)? ?(?:[*_]{2}[^*_]{3,40}[*_]{2}|\p{L}+-related)?(?:\s\([^()]{0,80}\))? ?(?:changes?|decisions?|actions?|improvements?|practices|goals?|measures?) (?:that |which )?you(?:['’]re| are| were| have| would| will| plan)(?!\p{L})|(?:briefly )?explain why (?:\([^()]{0,60}\) )?you (?:are|consider|plan|want)(?!\p{L})[^.]{0,60}\.?$)/iu;
const hint =
  /^(?:keep this (?:very )?(?:short|brief)(?:\s?\([^()]*\))?\.?$|feel free to (?:refer|link)(?!\p{L})|refer\/link to|this section will be marked)/iu;

/** True if a text is what a template asks for and nobody has answered: `identify one thing that the team will change`. */
export function isPrompt(text: string): boolean {
  const words = text
    .slice(0, 300)
    .replace(/^[*_\s]+/, '')
    .trimEnd();
  if (bracketed.test(words) || ordered.test(words) || toYou.test(words) || hint.test(words)) return true;
  return (asked.test(words) && left.test(words)) || here.test(words) || numbered.test(words);
}
