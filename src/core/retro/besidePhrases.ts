import type { Language, Topic } from './phrases';

/** Words that tell a topic with anything beside them in a short heading of a retro; elsewhere they say little. */
export interface BesidePhrases {
  readonly topic: Topic;
  /** Absent where answers are not written in it. */
  readonly language?: Language;
  /** Parted by `|`, spelled as `plain` leaves them. */
  readonly words: string;
}

/** From headings of public retros, and their usual translations. */
export const besidePhrases: readonly BesidePhrases[] = [
  {
    topic: 'actions',
    language: 'en',
    words:
      'action|actions|todo|todos|to dos|to do in|to do for|to do before|commitment|commitments|follow ups|process change|process changes|' +
      'changes for|change for next|changes we will make|changes to make|improvements for|improvement plan|improvement items|' +
      'who does what|who will do what|we will try|to try|try next|plan for next|agreed on|we agreed|we will change|going to change|what we will do|' +
      'improvement goal|improvement goals|goals for next|goals for the next|things to change|change in next|change in the next|changes in next|changes in the next|we do next|what now|' +
      'recommendations|plan of action|plan for improvement|plan to improve|plans for next|plans for the next|plan for the next|focus for next|focus for the next|proposed changes|proposed improvements|suggested improvements|' +
      'suggestions for improvement|ways of improvement|ways to improve|improvement steps|improvement measures|improvements to make|working agreements|team agreements|resolutions|to carry forward|well change|change next|changes next|' +
      'be done to improve|will do to improve|steps to improve|how to improve|how we will improve|will we improve',
  },
  {
    topic: 'actions',
    language: 'es',
    words:
      'accion|acciones|compromiso|compromisos|acuerdos|medidas|tareas para|cambios para|mejoras para|por hacer|quien hace que|a probar|plan de mejora|propuestas de mejora|mejoras propuestas|recomendaciones|propositos',
  },
  {
    topic: 'actions',
    language: 'de',
    words:
      'massnahme|massnahmen|aktion|aktionen|aktionsplan|aktionsliste|massnahmenplan|massnahmenkatalog|verbesserungsmassnahme|verbesserungsmassnahmen|' +
      'folgemassnahmen|handlungsmassnahmen|handlungsbedarf|vereinbarungen|vereinbart|beschlusse|beschlossen|aufgaben fur|anderungen fur|verbesserungen fur|wer macht was|ausprobieren|nehmen wir uns vor|empfehlungen|vorsatze',
  },
  {
    topic: 'actions',
    language: 'fr',
    words:
      'action|actions|engagements|mesures|changements pour|ameliorations pour|taches pour|qui fait quoi|a essayer|a mettre en place|decisions prises|recommandations|resolutions',
  },
  {
    topic: 'actions',
    language: 'pt',
    words:
      'acao|acoes|compromisso|compromissos|combinados|acordos|encaminhamentos|medidas|tarefas para|mudancas para|melhorias para|quem faz o que|a experimentar|plano de melhoria|propostas de melhoria|recomendacoes',
  },
  {
    topic: 'actions',
    language: 'it',
    words:
      'azione|azioni|impegni|accordi|misure|compiti per|cambiamenti per|modifiche per|miglioramenti per|chi fa cosa|da provare|piano di miglioramento|proposte di miglioramento|raccomandazioni',
  },
  {
    topic: 'actions',
    language: 'nl',
    words:
      'actie|acties|actiepunt|actiepunten|actielijst|actieplan|verbeteractie|verbeteracties|afspraak|afspraken|taken voor|veranderingen voor|wijzigingen voor|wie doet wat|gaan we proberen|gaan we doen|verbeterplan|verbetervoorstellen|aanbevelingen',
  },

  {
    topic: 'well',
    language: 'en',
    words:
      'went great|went good|went smoothly|went fine|goes well|going great|is working|are working|what works|worked great|that worked|well done|we did right|' +
      'was good|is good|good about|proud of|helped us|what helped|made us happy|happy about|successes|achievements|accomplishments|highlights|wins|strengths|positives|positive feedback|good points|good things|what improved|what got better|was successful|were successful|what succeeded|was great|were great|worked out|has worked|have worked|good stuff|positive aspects|positive points',
  },
  {
    topic: 'liked',
    language: 'en',
    words:
      'did we like|did you like|do we like|what we like|we liked|i liked|liked about|we loved|we enjoyed',
  },
  {
    topic: 'learned',
    language: 'en',
    words:
      'we learned|we learnt|did we learn|did you learn|you learned|you learnt|i learned|lessons learned|learnings|takeaways|key insights',
  },
  {
    topic: 'lacked',
    language: 'en',
    words: 'we lacked|was lacking|was missing|did we lack|did we miss|we missed',
  },
  { topic: 'longed', language: 'en', words: 'longed for|we wish|wish we had|did we long' },
  {
    topic: 'improve',
    language: 'en',
    words:
      'could improve|can improve|should improve|must improve|we improve|to improve|to be improved|improve on|improvements|improvement areas|areas of improvement|improvement opportunities|' +
      'needs work|needs improving|do better|did better|done better|gone better|be better|did poorly|did badly|did wrong|did we do wrong|was bad|is bad|went bad|was hard|was difficult|' +
      'slowed us|held us back|blocked us|didnt like|did not like|dont like|disliked|we hated|frustrated us|frustrates|frustrations|bothered us|isnt working|doesnt work|does not work|' +
      'we struggled|struggles|challenges|difficulties|obstacles|blockers|problems|pain points|weaknesses|negatives|negative feedback|bad points|less well|' +
      'done differently|do it differently|would change|would we change|would you change|wed change|id change|' +
      'not been successful|not been as successful|not as successful|less successful|negative aspects|negative points|issues encountered|issues faced|issues we faced|was challenging|were challenging|roadblocks|bottlenecks',
  },
  {
    topic: 'start',
    language: 'en',
    words: 'start doing|should start|to start|more of|do more',
  },
  { topic: 'stop', language: 'en', words: 'stop doing|should stop|to stop|less of|do less' },
  {
    topic: 'continue',
    language: 'en',
    words: 'continue doing|should continue|to continue|keep doing|should keep|to keep',
  },

  {
    topic: 'well',
    language: 'es',
    words:
      'hicieron bien|hizo bien|estuvo bien|anduvo bien|fue positivo|ha salido bien|han salido bien|ha funcionado|han funcionado|orgullosos|orgulloso|cosas buenas|fortalezas|puntos fuertes|logros|aciertos|exitos',
  },
  { topic: 'liked', language: 'es', words: 'nos gusto|les gusto|me gusto' },
  {
    topic: 'learned',
    language: 'es',
    words: 'lecciones aprendidas|aprendizajes|aprendimos|aprendi|hemos aprendido|he aprendido',
  },
  {
    topic: 'improve',
    language: 'es',
    words:
      'hicieron mal|hicimos mal|hizo mal|estuvo mal|ha salido mal|que mejoraria|que mejorariamos|nos costo|debemos mejorar|a mejorar|para mejorar|mejorable|puntos debiles|debilidades|dificultades|problemas|obstaculos|retos|' +
      'hariamos diferente|hariamos distinto',
  },
  {
    topic: 'start',
    language: 'es',
    words:
      'comenzar hacer|empezar hacer|empezar a|comenzar a|hacer mas|mas de|deberiamos empezar|debemos empezar',
  },
  {
    topic: 'stop',
    language: 'es',
    words: 'dejar de|parar de|hacer menos|menos de|evitar hacer|deberiamos dejar',
  },
  {
    topic: 'continue',
    language: 'es',
    words: 'continuar haciendo|seguir haciendo|mantener haciendo|deberiamos continuar|deberiamos seguir',
  },

  {
    topic: 'well',
    language: 'de',
    words:
      'war gut|gut war|liefen gut|gut liefen|gut gegangen|gut geklappt|hat geklappt|hat funktioniert|positives feedback|starken|erfolge|gelungen|war erfolgreich|das lief|haben wir gut|stolz auf',
  },
  { topic: 'learned', language: 'de', words: 'gelernt|erkenntnisse|lehren aus' },
  { topic: 'liked', language: 'de', words: 'hat gefallen|uns gefallen|mir gefallen' },
  {
    topic: 'improve',
    language: 'de',
    words:
      'war schlecht|war schwierig|lief schief|schief gelaufen|schiefgelaufen|nicht geklappt|nicht funktioniert|liefen schlecht|liefen nicht|schlecht lief|' +
      'zu verbessern|verbessert werden|verbesserungsbedarf|besser werden|besser gemacht|schwachen|schwierigkeiten|herausforderungen|probleme|hindernisse|hat uns gestort|hat gestort|' +
      'hatten wir anders',
  },
  {
    topic: 'start',
    language: 'de',
    words:
      'anfangen mit|womit anfangen|beginnen mit|mehr davon|mehr machen|sollten wir anfangen|neu anfangen',
  },
  {
    topic: 'stop',
    language: 'de',
    words: 'aufhoren mit|womit aufhoren|weniger davon|weniger machen|sollten wir aufhoren|nicht mehr machen',
  },
  {
    topic: 'continue',
    language: 'de',
    words:
      'weiter machen|womit weitermachen|weitermachen mit|sollten wir weitermachen|sollten wir beibehalten|weiterhin machen',
  },

  {
    topic: 'well',
    language: 'fr',
    words:
      'etait bien|a marche|a fonctionne|est bien alle|bien reussi|avons reussi|points reussi|points reussis|reussites|forces|fiers de',
  },
  {
    topic: 'learned',
    language: 'fr',
    words: 'avons appris|lecons apprises|apprentissages|jai appris|on a appris',
  },
  {
    topic: 'liked',
    language: 'fr',
    words: 'avons aime|a plu|on a aime|jai aime|jai apprecie|jai prefere',
  },
  { topic: 'lacked', language: 'fr', words: 'a manque|manquait' },
  {
    topic: 'improve',
    language: 'fr',
    words:
      'pas marche|pas plu|pas aime|moins aime|a ete difficile|etait difficile|peut mieux faire|faire mieux|peut ameliorer|pouvons ameliorer|pourrait ameliorer|devons ameliorer|difficultes|problemes|obstacles|faiblesses|freins|' +
      'ferions differemment|ferions nous differemment|ferait on differemment|faire differemment',
  },
  { topic: 'start', language: 'fr', words: 'commencer a|plus de|faire plus' },
  {
    topic: 'stop',
    language: 'fr',
    words: 'arreter de|cesser de|moins de|faire moins|faut eviter|a eviter|eviter de',
  },
  { topic: 'continue', language: 'fr', words: 'continuer a|continuer de|a garder|a conserver' },

  {
    topic: 'well',
    language: 'pt',
    words:
      'correram bem|foi bom|deram certo|funcionaram|foi positivo|pontos fortes|sucessos|conquistas|acertos|orgulho|orgulhosos',
  },
  {
    topic: 'learned',
    language: 'pt',
    words: 'aprendemos|aprendi|aprendizados|aprendizagens|licoes aprendidas',
  },
  { topic: 'liked', language: 'pt', words: 'gostamos|gostei|nos agradou' },
  { topic: 'lacked', language: 'pt', words: 'faltou|sentimos falta' },
  {
    topic: 'improve',
    language: 'pt',
    words:
      'fizemos mal|foi ruim|foi mau|deram errado|pode ser melhor|podemos fazer melhor|precisa melhorar|precisamos melhorar|poderia melhorar|poderiamos melhorar|a melhorar|para melhorar|pontos fracos|dificuldades|problemas|obstaculos|desafios|' +
      'fariamos diferente|fariamos de diferente',
  },
  { topic: 'start', language: 'pt', words: 'comecar a|fazer mais|mais de' },
  { topic: 'stop', language: 'pt', words: 'parar de|deixar de|fazer menos|menos de' },
  { topic: 'continue', language: 'pt', words: 'continuar a|continuar fazendo|continuar com|manter fazendo' },

  {
    topic: 'well',
    language: 'it',
    words:
      'abbiamo fatto bene|sono andati bene|va bene|e piaciuto|hanno funzionato|successi|orgogliosi|fieri di',
  },
  { topic: 'learned', language: 'it', words: 'imparato|lezioni apprese' },
  { topic: 'liked', language: 'it', words: 'ci e piaciuto|mi e piaciuto' },
  { topic: 'lacked', language: 'it', words: 'e mancato' },
  {
    topic: 'improve',
    language: 'it',
    words:
      'abbiamo sbagliato|abbiamo fatto male|puo migliorare|dobbiamo migliorare|punti deboli|debolezze|difficolta|problemi|ostacoli|sfide|faremmo diversamente|faremmo di diverso',
  },
  { topic: 'start', language: 'it', words: 'iniziare a|cominciare a|fare di piu|piu di' },
  { topic: 'stop', language: 'it', words: 'smettere di|fare di meno|meno di' },
  { topic: 'continue', language: 'it', words: 'continuare a|continuare con' },

  {
    topic: 'well',
    language: 'nl',
    words:
      'was goed|goed gingen|goed liep|goed liepen|goed gedaan|deden we goed|hebben we goed|gingen goed|liep goed|liep er goed|werkt goed|werkte|successen|sterke punten|positieve punten|trots op',
  },
  { topic: 'learned', language: 'nl', words: 'geleerd|leerpunten' },
  { topic: 'liked', language: 'nl', words: 'vonden we leuk|was leuk|vond ik leuk|vond ik goed' },
  { topic: 'lacked', language: 'nl', words: 'misten we|ontbrak' },
  {
    topic: 'improve',
    language: 'nl',
    words:
      'ging minder|minder gingen|verbeteringspunten|verbeteringen|ging slecht|ging mis|liep niet|liep mis|werkt niet|moet beter|kan er beter|kon er beter|te verbeteren|verbeterd worden|verbeterpunten|zwakke punten|moeilijkheden|problemen|obstakels|uitdagingen|' +
      'anders zouden doen|hadden we anders',
  },
  { topic: 'start', language: 'nl', words: 'beginnen met|starten met|meer doen|meer van' },
  { topic: 'stop', language: 'nl', words: 'stoppen met|ophouden met|minder doen|minder van' },
  { topic: 'continue', language: 'nl', words: 'doorgaan met|blijven doen|verder gaan met' },
];

/** Beside a word for actions, these say that they are of another time: agreed before, or carried out already. */
export const besideEarlier = new Set(
  (
    'previous|prior|past|last|earlier|old|open|outstanding|unfinished|pending|taken|completed|closed|applied|implemented|executed|performed|' +
    'aplicadas|aplicados|implementadas|implementados|ejecutadas|executadas|effectuees|appliquees|durchgefuhrte|durchgefuhrten|ergriffene|attuate|applicate|eseguite|realizzate|uitgevoerde|genomforda|genomforte|gennemforte|tehdyt|wykonane|provedene|diambil|' +
    'anteriores|anterior|previas|pasadas|pendientes|abiertas|cerradas|realizadas|tomadas|completadas|ultima|ultimas|ultimo|' +
    'vorherige|vorherigen|letzte|letzten|letzter|offene|offenen|alte|erledigte|abgeschlossene|umgesetzte|' +
    'precedente|precedentes|passees|realisees|ouvertes|terminees|derniere|dernieres|dernier|' +
    'concluidas|abertas|pendentes|passadas|precedenti|scorse|scorsa|passate|completate|aperte|concluse|' +
    'vorige|openstaande|afgeronde|laatste|oude'
  ).split('|'),
);
