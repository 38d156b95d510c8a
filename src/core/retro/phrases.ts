/** Languages whose retro headings are known. */
export type Language = 'en' | 'es' | 'de' | 'fr' | 'pt' | 'it' | 'nl';

/** What a heading of a retro is about. Several topics make a family (see families.ts). */
export type Topic =
  | ('well' | 'improve' | 'actions' | 'previous' | 'kudos')
  | ('start' | 'stop' | 'continue')
  | ('goal' | 'change' | 'measure' | 'result')
  | ('mad' | 'sad' | 'glad')
  | ('liked' | 'learned' | 'lacked' | 'longed')
  | ('red' | 'yellow' | 'green')
  | ('opportunity' | 'problem' | 'judgement');

/**
 * Phrases of one topic and language, parted by `|`, without case, accents, apostrophes and punctuation. `within` may stand
 * anywhere in a short heading; `alone` must be the whole of it.
 */
interface Phrases {
  readonly topic: Topic;
  readonly language: Language;
  readonly within?: string;
  readonly alone?: string;
}

/** From headings seen in public retro files, and their usual translations. */
export const phrases: readonly Phrases[] = [
  {
    topic: 'well',
    language: 'en',
    within:
      'went well|gone well|worked well|going well|go well|went right|what worked|did well|do well|turned out well',
    alone:
      'win|well|good|the good|positives|positive|pros|celebrations|bright spots|plus|pluses|highs|rose|roses',
  },
  {
    topic: 'improve',
    language: 'en',
    within:
      'didnt go well|did not go well|not turn out as well|not turn out well|didnt turn out|didnt go so well|not so well|not go so well|went less well|not well|didnt work|did not work|didnt work well|did not work well|not working|went wrong|go wrong|went badly|went poorly|could be improved|can be improved|could be better|could have gone better|could go better|could have been better|could we improve|can we improve|could we do better|can we do better|what to improve|things to improve|areas for improvement|areas to improve|opportunities for improvement|room for improvement|needs improvement',
    alone:
      'improve|challenge|the bad|bad|negatives|negative|cons|problem|issues|obstacles|impediments|lowlights|even better if|what didnt|what did not|delta|deltas|minus|minuses|lows|thorn|thorns|anchors|growth areas|room to grow',
  },
  {
    topic: 'actions',
    language: 'en',
    within:
      'action items|action item|action points|action plan|do differently|next actions|next steps|to do next',
    alone:
      'actions|action|agreed actions|planned changes|actions for next sprint|to do|tasks|follow up|whats next|what next|try|for next sprint|for the next sprint|for next time|next time',
  },
  {
    topic: 'previous',
    language: 'en',
    within:
      'previous action|previous actions|carried forward|carried over|carry over|pending business|old business|last retro|last retrospective|previous retro|previous retrospective|previous retrospectives|from last time|last sprints actions|still open|open actions|last retros|last retrospectives|previous retros|actions from last|actions from previous|last sprint actions|previous sprint actions|outstanding actions|unfinished actions',
  },
  {
    topic: 'kudos',
    language: 'en',
    alone:
      'kudos|acknowledgements|acknowledgments|gratitude|shoutouts|shoutout|shout outs|appreciations|appreciation|thanks|thank you|props',
  },
  {
    topic: 'start',
    language: 'en',
    within: 'start stop continue',
    alone: 'start|begin',
  },
  { topic: 'stop', language: 'en', alone: 'stop' },
  {
    topic: 'continue',
    language: 'en',
    alone: 'continue|keep|keep on',
  },
  { topic: 'goal', language: 'en', alone: 'goal|goals' },
  { topic: 'change', language: 'en', alone: 'change|changes|experiment|experiments' },
  {
    topic: 'measure',
    language: 'en',
    alone: 'measure|measures|measurement|measurements|metric|metrics|how to evaluate|how to measure',
  },
  { topic: 'result', language: 'en', alone: 'result|results|decision|outcome' },
  { topic: 'mad', language: 'en', alone: 'mad' },
  { topic: 'sad', language: 'en', alone: 'sad' },
  { topic: 'glad', language: 'en', alone: 'glad' },
  { topic: 'liked', language: 'en', alone: 'liked|like|likes' },
  {
    topic: 'learned',
    language: 'en',
    alone: 'learned|learnt|lessons',
  },
  { topic: 'lacked', language: 'en', alone: 'lacked' },
  { topic: 'longed', language: 'en', alone: 'longed for' },
  { topic: 'red', language: 'en', alone: 'red' },
  { topic: 'yellow', language: 'en', alone: 'yellow' },
  { topic: 'green', language: 'en', alone: 'green' },
  {
    topic: 'opportunity',
    language: 'en',
    within: 'opportunities to face|opportunity to face|opportunities we face|opportunities we will face',
    alone: 'opportunities|opportunity',
  },
  {
    topic: 'problem',
    language: 'en',
    within: 'problems to fix|problem to fix|problems to solve|problems we fix|problems we will fix',
  },
  {
    topic: 'judgement',
    language: 'en',
    within: 'judgements made|judgments made|judgement calls|judgment calls',
    alone: 'judgements|judgments',
  },

  {
    topic: 'well',
    language: 'es',
    within:
      'salio bien|salieron bien|fue bien|fueron bien|ido bien|funciono|funciono bien|hicimos bien|hemos hecho bien|marcho bien|va bien',
    alone: 'lo bueno|positivo|lo positivo|aspectos positivos|puntos positivos|bien',
  },
  {
    topic: 'improve',
    language: 'es',
    within:
      'no salio bien|no salio tan bien|no fue bien|no fue tan bien|no funciono|no ha ido bien|salio mal|fue mal|ha ido mal|que mejorar|por mejorar|puede mejorar|podemos mejorar|podriamos mejorar|podria mejorar|puntos de mejora|areas de mejora|oportunidades de mejora',
    alone: 'mejorar|mejoras|lo malo|negativo|lo negativo|aspectos negativos|puntos negativos|problemas|mal',
  },
  {
    topic: 'actions',
    language: 'es',
    within:
      'plan de accion|acciones de mejora|acciones a tomar|puntos de accion|proximos pasos|siguientes pasos|haremos diferente|haremos distinto',
    alone: 'tareas|para el proximo sprint',
  },
  {
    topic: 'previous',
    language: 'es',
    within:
      'acciones anteriores|acciones previas|compromisos anteriores|retro anterior|ultima retro|acciones abiertas|acciones pendientes',
    alone: 'pendientes',
  },
  { topic: 'kudos', language: 'es', alone: 'agradecimientos|reconocimientos|gracias' },
  {
    topic: 'start',
    language: 'es',
    alone: 'comenzar|empezar|iniciar',
  },
  { topic: 'stop', language: 'es', alone: 'dejar|parar|parar de hacer|menos de' },
  {
    topic: 'continue',
    language: 'es',
    alone: 'seguir|continuar|mantener',
  },
  { topic: 'goal', language: 'es', alone: 'meta|objetivo|objetivos' },
  { topic: 'change', language: 'es', alone: 'cambio|experimento|experimentos' },
  { topic: 'measure', language: 'es', alone: 'medicion|medida' },
  { topic: 'result', language: 'es', alone: 'resultado|resultados' },
  { topic: 'mad', language: 'es', alone: 'enojado|enfadado' },
  { topic: 'sad', language: 'es', alone: 'triste' },
  { topic: 'glad', language: 'es', alone: 'contento|alegre' },
  { topic: 'liked', language: 'es', alone: 'me gusto' },
  { topic: 'lacked', language: 'es', alone: 'nos falto|me falto|falto|lo que nos falto|que nos falto' },
  { topic: 'longed', language: 'es', alone: 'anhelamos|lo que anhelamos|deseamos|lo que deseamos' },
  { topic: 'learned', language: 'es', alone: 'aprendimos' },
  {
    topic: 'opportunity',
    language: 'es',
    within: 'oportunidades que afrontar|oportunidades a enfrentar|oportunidades por afrontar',
    alone: 'oportunidades|oportunidad',
  },
  {
    topic: 'problem',
    language: 'es',
    within: 'problemas por resolver|problemas que resolver|problemas a resolver|problemas que arreglar',
  },
  { topic: 'judgement', language: 'es', alone: 'juicios' },

  {
    topic: 'well',
    language: 'de',
    within: 'lief gut|gut gelaufen|gut lief|lief es gut|gut funktioniert|lief besonders gut|gut gemacht',
    alone: 'gut|positives|positiv|das gute',
  },
  {
    topic: 'improve',
    language: 'de',
    within:
      'lief nicht gut|lief nicht so gut|nicht gut gelaufen|nicht so gut|nicht gut|weniger gut|schlecht gelaufen|lief schlecht|besser machen|besser laufen|konnen wir verbessern|konnten wir verbessern|verbesserungspotenzial|verbesserungspotential|verbesserungsvorschlage',
    alone: 'verbessern|verbesserungen|negatives|negativ|schlecht',
  },
  {
    topic: 'actions',
    language: 'de',
    within: 'nachste schritte|aktionspunkte|anders machen',
    alone: 'aufgaben|fur den nachsten sprint',
  },
  {
    topic: 'previous',
    language: 'de',
    within:
      'letzte massnahmen|offene massnahmen|massnahmen der letzten|letzten retro|letzte retro|noch offen|offene aufgaben',
  },
  { topic: 'kudos', language: 'de', alone: 'danke|dank|lob' },
  { topic: 'start', language: 'de', alone: 'anfangen|beginnen|mehr von' },
  { topic: 'stop', language: 'de', alone: 'aufhoren|stoppen|weniger von' },
  { topic: 'continue', language: 'de', alone: 'weitermachen|weiter so|beibehalten|behalten|fortfuhren' },
  { topic: 'goal', language: 'de', alone: 'ziel|ziele' },
  { topic: 'change', language: 'de', alone: 'anderung|veranderung' },
  { topic: 'measure', language: 'de', alone: 'messung' },
  { topic: 'result', language: 'de', alone: 'ergebnis|ergebnisse' },
  { topic: 'mad', language: 'de', alone: 'wutend|verargert|argerlich' },
  { topic: 'sad', language: 'de', alone: 'traurig' },
  { topic: 'glad', language: 'de', alone: 'froh|frohlich|glucklich' },
  { topic: 'liked', language: 'de', alone: 'gefallen' },
  { topic: 'lacked', language: 'de', alone: 'hat gefehlt|gefehlt|hat uns gefehlt|was hat uns gefehlt' },
  { topic: 'longed', language: 'de', alone: 'ersehnt|gewunscht|gewunscht hatten wir uns' },
  { topic: 'learned', language: 'de', alone: 'gelernt' },
  {
    topic: 'opportunity',
    language: 'de',
    within: 'chancen die wir angehen|chancen die wir ergreifen',
    alone: 'chancen|chance',
  },
  { topic: 'problem', language: 'de', within: 'probleme die wir losen|zu losende probleme' },
  { topic: 'judgement', language: 'de', alone: 'ermessensentscheidungen' },

  {
    topic: 'well',
    language: 'fr',
    within: 'bien passe|bien fonctionne|bien marche|points positifs|points forts',
    alone: 'positif|succes',
  },
  {
    topic: 'improve',
    language: 'fr',
    within:
      'pas bien passe|moins bien passe|moins bien|mal passe|mal fonctionne|pas fonctionne|moins bien fonctionne|pas bien marche|moins bien marche|points negatifs|points faibles|a ameliorer|etre ameliore|axes damelioration|pistes damelioration',
    alone: 'ameliorer|ameliorations|negatif',
  },
  {
    topic: 'actions',
    language: 'fr',
    within: 'plan daction|actions damelioration|plan dactions|prochaines etapes|points daction',
    alone: 'actions a mener|a faire|pour le prochain sprint',
  },
  {
    topic: 'previous',
    language: 'fr',
    within: 'actions precedentes|retro precedente|derniere retro|actions ouvertes|encore ouvertes',
  },
  { topic: 'kudos', language: 'fr', alone: 'remerciements|merci' },
  { topic: 'start', language: 'fr', alone: 'commencer|demarrer' },
  { topic: 'stop', language: 'fr', alone: 'arreter' },
  { topic: 'continue', language: 'fr', alone: 'continuer|garder|conserver' },
  { topic: 'learned', language: 'fr', alone: 'appris' },
  {
    topic: 'opportunity',
    language: 'fr',
    within: 'opportunites a saisir',
    alone: 'opportunites|opportunite',
  },
  { topic: 'problem', language: 'fr', within: 'problemes a resoudre' },
  { topic: 'judgement', language: 'fr', alone: 'jugements' },

  {
    topic: 'well',
    language: 'pt',
    within: 'correu bem|foi bem|deu certo|funcionou|funcionou bem|fizemos bem|pontos positivos',
    alone: 'positivos|que bom',
  },
  {
    topic: 'improve',
    language: 'pt',
    within:
      'nao correu bem|correu mal|correu menos bem|nao foi bem|nao foi tao bem|nao deu certo|deu errado|nao funcionou|pontos negativos|pontos de melhoria|oportunidades de melhoria|que melhorar|pode melhorar|podemos melhorar|ser melhorado|pontos a melhorar',
    alone: 'melhorar|melhorias|problemas|que pena',
  },
  {
    topic: 'actions',
    language: 'pt',
    within: 'plano de acao|acoes de melhoria|planos de acao|itens de acao|proximos passos|fazer diferente',
    alone: 'tarefas|a fazer|para a proxima sprint|para o proximo sprint',
  },
  {
    topic: 'previous',
    language: 'pt',
    within: 'acoes anteriores|retro anterior|ultima retro|acoes em aberto|acoes pendentes',
  },
  { topic: 'kudos', language: 'pt', alone: 'agradecimentos|obrigado|elogios' },
  { topic: 'start', language: 'pt', alone: 'comecar|iniciar' },
  { topic: 'stop', language: 'pt', alone: 'parar|parar de fazer|menos de' },
  {
    topic: 'continue',
    language: 'pt',
    alone: 'continuar|manter',
  },
  { topic: 'learned', language: 'pt', alone: 'aprendemos' },
  {
    topic: 'opportunity',
    language: 'pt',
    within: 'oportunidades a enfrentar|oportunidades a agarrar',
    alone: 'oportunidades|oportunidade',
  },
  { topic: 'problem', language: 'pt', within: 'problemas a resolver|problemas para resolver' },
  { topic: 'judgement', language: 'pt', alone: 'juizos' },

  {
    topic: 'well',
    language: 'it',
    within: 'andato bene|andata bene|andate bene|ha funzionato|punti di forza',
    alone: 'positivo|aspetti positivi',
  },
  {
    topic: 'improve',
    language: 'it',
    within:
      'non e andato bene|non e andata bene|andato male|andata male|da migliorare|possiamo migliorare|potremmo migliorare|migliorabile|aree di miglioramento',
    alone: 'migliorare|miglioramenti|negativo|aspetti negativi',
  },
  {
    topic: 'actions',
    language: 'it',
    within: 'piano dazione|azioni di miglioramento|piano di azione|prossimi passi|punti dazione',
    alone: 'da fare|attivita|per il prossimo sprint',
  },
  {
    topic: 'previous',
    language: 'it',
    within: 'azioni precedenti|retro precedente|ultima retro|azioni aperte|ancora aperte',
  },
  { topic: 'kudos', language: 'it', alone: 'ringraziamenti|grazie' },
  { topic: 'start', language: 'it', alone: 'iniziare|cominciare' },
  { topic: 'stop', language: 'it', alone: 'smettere' },
  { topic: 'continue', language: 'it', alone: 'continuare|mantenere' },
  { topic: 'learned', language: 'it', alone: 'imparato' },
  {
    topic: 'opportunity',
    language: 'it',
    within: 'opportunita da cogliere',
    alone: 'opportunita',
  },
  { topic: 'problem', language: 'it', within: 'problemi da risolvere' },
  { topic: 'judgement', language: 'it', alone: 'giudizi' },

  {
    topic: 'well',
    language: 'nl',
    within: 'ging goed|goed ging|goed gegaan|ging er goed|gaat goed|gaat er goed|werkte goed',
    alone: 'goed|positief|pluspunten',
  },
  {
    topic: 'improve',
    language: 'nl',
    within:
      'ging niet goed|ging niet zo goed|niet goed|niet zo goed|ging er niet goed|minder goed|ging fout|kan beter|kon beter|beter kan|kunnen we verbeteren|werkte niet',
    alone: 'verbeteren|negatief|minpunten',
  },
  {
    topic: 'actions',
    language: 'nl',
    within: 'volgende stappen|anders doen',
    alone: 'taken|voor de volgende sprint',
  },
  {
    topic: 'previous',
    language: 'nl',
    within: 'vorige acties|vorige actiepunten|vorige retro|openstaande acties|nog open',
  },
  { topic: 'kudos', language: 'nl', alone: 'complimenten|bedankt|dank' },
  { topic: 'start', language: 'nl', alone: 'beginnen|starten' },
  { topic: 'stop', language: 'nl', alone: 'stoppen|ophouden' },
  { topic: 'continue', language: 'nl', alone: 'doorgaan|behouden' },
  { topic: 'learned', language: 'nl', alone: 'geleerd' },
  { topic: 'opportunity', language: 'nl', within: 'kansen om te pakken', alone: 'kansen|kans' },
  { topic: 'problem', language: 'nl', within: 'problemen om op te lossen|op te lossen problemen' },
  { topic: 'judgement', language: 'nl', alone: 'afwegingen' },
];
