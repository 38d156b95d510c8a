import { withoutAccents } from '../search/fold';

/** Accents and case away, as `plainHeading` leaves words: these lists are spelled as people write. */
function folded(words: string): string {
  return withoutAccents(words).toLowerCase().replaceAll('ß', 'ss');
}

function patternOf(words: string): string {
  return folded(words).replaceAll('_', '(?= )');
}

/** Words that begin with any of some stems; a stem that ends with `_` is a whole word. */
function stemsOf(words: string): RegExp {
  return new RegExp(` (?:${patternOf(words)})`, 'u');
}

// By language: English, Spanish, Portuguese, Catalan, German, French, Italian, Dutch, the Nordic ones, Finnish, Polish, Czech and
// Slovak, Turkish, Indonesian, Vietnamese, Russian and Ukrainian, Romanian, Albanian, Hungarian, Greek.
/** Who says so intends something: "we will", "vamos a", "wollen wir". */
const intending =
  'will_|going to|want to|wish to|plan to|intend to|aim to|lets_|shall_|commit to|vamos_|queremos|nos comprometemos|iremos|pretendemos|anem a|werden_|wollen_|q?u?allons|voulons|va t on|on va_|quon va_|lon va_|vogliamo|' +
  'intendiamo|gaan_|willen_|zullen_|ska_|skal_|vil_|aiomme|haluamme|bedziemy|chcemy|zamierzamy|budeme|chceme|akan_|ingin_|se_|будем|хотим|планируем|хочемо|vom_|vrem_|do te_|fogunk|fogjuk';
const acting =
  'appl|use_|handle_|deal_|prevent|aplicar|anwend|oplos|losen_|abord|resoudr|risolver|affront|chang|improv|try|fix|address|adjust|adapt|tackle|solve|implement|do_|differently|cambi|mejor|hacer_|probar|intentar|ajustar|corregir|resolver|mudar|melhor|fazer_|tentar|canvi|millor|ander|verander|' +
  'verbesser|besser|machen|tun_|ausprobier|umsetz|vornehm|angehen|anpass|amelior|faire_|essay|mettre|modifi|miglior|fare_|prova|verbeter|doen_|proberen|aanpak|oppakk|andra|annorlunda|forbattr|gora|testa|' +
  'ændre|endre|annerledes|forbedr|gøre|gjøre|prøve|muutt|parant|teh|kokeil|zmieni|popraw|robi|inaczej|probow|wdro|meni|zmeni|zleps|dela|jinak|inak|zkous|skus|dilakukan|lakukan|diperbaiki|perbaiki|diubah|' +
  'ubah|dicoba|coba|thay đoi|cai thien|cai tien|thu_|lam_|ap dung|меня|измен|дела|иначе|проб|улучш|змін|робит|інакше|покращ|schimba|face_|imbunat|incerca|ndrysh|permires|bejme|valtozta|javita|csinal|' +
  'kiprobal';
/** One word says both: "haremos", "zmienimy". */
const promised =
  'parannetaan|kehitetaan|kokeillaan|faremos|ferons|canviarem|farem_|provarem|millorarem|muutamme|muutetaan|teemme|tehdaan|kokeilemme|parannamme|zmienimy|zmieniamy|zrobimy|poprawimy|sprobujemy|wdrozymy|zmenime|udelame|' +
  'zlepsime|zkusime|urobime|skusime|yapacagız|degisecek|denenecek|yapılacak|изменим|сделаем|попробуем|улучшим|меняем|змінимо|зробимо|спробуємо|покращимо|machen wir anders|andern w[oe]|' +
  'verbessern w[oe]|anders machen w[oe]|doen we anders|gor vi annorlunda|gør vi anderledes|gjør vi annerledes|robimy inaczej|делаем иначе|делаем дальше|do we commit|we commit_|' +
  'wird (?:geandert|verbessert|umgesetzt)|что делаем_|on change_|quon change|nous changeons|we change_|what changes_|andern wir|andrar vi|ændrer vi|endrer vi|veranderen we|cambiamo_|cambiamos_|mudamos_';
/** The first person plural of what will be: "haremos", "cambieremo", "ferons", "yapacağız". */
const isFuture = / \S+(?:[aei]remos|[aei]remo|[ei]rons|ecegiz|acagiz) /;
/** What a team keeps, starts or stops is a part of its own. */
const kept =
  'start|stop|keep|continu|begin|drop|comenz|empez|inici|dejar|parar|segui|mant|comec|iniz|smett|commenc|arret|gard|anfang|aufhor|beibehalt|behalt|weiter|doorga|borja|slut|fortsæt|fortset|fortsatt|aloit|' +
  'lopet|jatka|zacz|przest|kontyn|zaci|prest|pokrac|basla|bırak|devam|mulai|berhenti|lanjutkan|bat đau|dung|tiep tuc|нач|прекр|продолж|поч|припин|incep|opri|fillo|ndalo|vazhdo';

/** What nothing but an action is called. */
const measures =
  'steps (?:to|for|we)|new (?:practices|habits|ideas|approaches) (?:to|for|we)|(?:concrete|konkrete) (?:steps|schritte|stappen)|(?:pasos|passos|passi|etapes) concret|smart (?:goals?|actions?|targets?)|actionables|game ?plan|(?:tickets?|issues|tasks|cards) to (?:create|open|file|raise)|how (?:do|can|should|to|well|will|plan) (?:we )?(?:(?:plan|want|intend) to )?(?:fix|solve|address|prevent|tackle|resolve|avoid)_|are we changing|what were changing|what we are changing|kehitysajatu|kehityside|kehitysed|plan van aanpak|plan de trabajo|tareas a_|tarefas a_|fare diversamente|ab (?:jetzt|sofort)_|wie geht e?s weiter|weiteres? vorgehen|nehmen uns vor|de ahora en adelante|a partir de (?:ahora|agora)|daqui (?:para|pra) frente|desormais_|dora in (?:poi|avanti)|vanaf nu_|od teraz_|contromisur|voornemen|hoe nu verder|deliberac|viec can lam|экшн|actionable (?:items?|steps?|tasks?|insights?|takeaways?)|to ?do lists?_|countermeasures?|remedies_|(?:preventive|preventative|corrective|remedial) measures|' +
  '(?:moving|going|looking) (?:fore?wards?|fowards?|ahead)|fremadrett|fremover_|framover_|framat_|(?:way|path|road) (?:forward|ahead)|go from here|from now on|tasks? assigned|assigned tasks|task assignments?|(?:carry|carried|carrying|take|taking|bring) (?:over )?(?:into|fore?ward)|handlungs[ep]|' +
  'folgeaktion|maatregel|vervolgstap|vervolgacti|verbeteracti|atgard|att gora_|tiltak|forbedringstilt|opatre|akcn|akcie_|akce_|akcj|akciok|akcioterv|intezked|teendo|dzia[łl]an|do wykonania|do realizacji|do zrobienia|do wdrozenia|' +
  'aksiyon|eylem|tindak lanjut|rencana aksi|aksi_|item aksi|hanh đong|действи|экшен|что дальше|діі|veprim|actiuni|actiune|accions|daccio_|masuri|ενέργει|επόμενα βήματα|δράσης|إجراءات|الخطوات التالية|' +
  'خطة العمل|pasos a seguir|passos a seguir|follow ?ups?_|follow up (?:items|actions|tasks|steps)|how will we|como mejorar|como melhorar|come migliorare|comment s?ameliorer|' +
  'hoe verbeteren|hacer para mejorar|fazer para melhorar|faire pour s?ameliorer|fare per migliorare|pour la suite|forbattringsforslag|forbedringsforslag|kehitysehdotu|parannusehdotu|verbesserungsidee|' +
  'verbesserungsvorschl|verbetervoorstel|handlungsfeld|plan naprawcz|план ді';
const agreements =
  'agreements?_|agreed_|decided_|pledges?_|promises_|kaizens?_|zobowiazan|acuerdo|acordos?_|accordi_|accords?_|vereinbar|afspra|avtal|aftal|sovit|ustaleni|postanowien|dohod|zavazk|komitmen|angajament|acords?_|compromis|impegn|engagements?_|commitments?_|' +
  'committed to|commit to|vorsatz|vorsaetz|cam ket|договор|домовлен|decisions?_|decisiones|decisoes|decisioni|entscheidung|beschluss|besluit|beslut|paatok|decyzj|rozhodnut|kararlar|keputusan|решени|рішен|decizii';
const proposals =
  'suggest|propos|sugerenc|sugest|suggeri|vorschl|voorstel|forslag|propozyc|navrh|oneri|saran_|usulan|ehdot|propuner|предлож|пропоз|đe xuat|javasl|recommend|recomend|raccomand|recommand|empfehl|aanbevel';
const solutions =
  'solution|soluci|soluco|soluzi|losung|løsning|losning|oplossing|rozwiazan|resen|riesen|cozum|solusi|giai phap|solutii|ratkaisu|megoldas';
const adjusting =
  'remediat|mitigat|mitigac|mitigaz|mitigier|preventi|prevenc|adjustment|ajuste|anpassung|aanpassing|justering|adaptation|adaptac';
const alone =
  'plans_|proposals?_|suggestions?_|sugerencias_|sugestoes_|suggerimenti_|vorschlage_|voorstellen_|forslag_|propozycje_|navrhy_|oneriler_|saran_|usulan_|ehdotukset_|propuneri_|предложения_|пропозиції_|' +
  'đe xuat_|javaslatok_|propositions?_|propuestas_|propostas_|proposte_|konsequenzen_|taches_|tehtavat_|zadania_|ukoly_|ulohy_|задачи_|завдання_|меры_|заходи_|gorevler_|tugas_|cong viec_';
/** Beside a word for solutions, agreements and the like, these change nothing. */
const filling =
  'the_|a_|an_|of_|for_|to_|and_|our_|my_|team_|all_|new_|proposed|concrete?_|konkret|concret|key_|main_|top_|taken_|made_|what_|was_|we_|plans?_|strateg|items?_|points?_|next_|de_|del_|la_|las_|los_|el_|para_|y_|e_|do_|da_|dos_|das_|o_|os_|as_|per_|il_|gli_|' +
  'le_|les_|des_|du_|pour_|et_|und_|fur_|die_|der_|das_|den_|en_|van_|voor_|het_|och_|for_|til_|og_|for_|posib|possiv|possib|moglich|mogelijk|mojlig|mulig|envisag|mozliw|mozn|olası|возмож|tomad|tomat|' +
  'prises?_|prese_|propuest|proposee|propost|alınan|diambil|na_|dla_|pro_|i_|a_|icin|untuk|cho_|va_|на_|для_|и_|та_|pentru|per_|al_|acordad|gemeinsam|gezamenlijk|equipo|equipe|squadra|teams_|teamet|tiimin|' +
  'zespołu|ekip|tim_|nhom|команд|problem|проблем';

/** Words for making better, narrower than those for changing. */
const bettering =
  'improve|mejor|melhor|miglior|amelior|damelior|verbesser|verbeter|forbattr|forbedr|parann|parant|kehit|popraw|ulepsz|usprawn|zleps|iyilestir|gelistir|perbaik|cai thien|cai tien|улучш|покращ|imbunat|' +
  'millor|permires|fejleszt|javitas';
const planning =
  'plan|strateg|estrat|objetiv|objectif|obiettiv|goals?_|targets?_|ziel|doel|mal_|backlog|tavoite|hedef|cil|rencana|langkah|ke hoach|план|pla_|tiltak|action';
/** Beside words for making better, these say that it is not wished only: "Concrete improvements". */
const settled =
  'concret|konkret|specific|especific|spezifisch|agreed|chosen|selected|seleccionad|elegid|selecionad|escolhid|selezionat|scelt|ausgewahlt|acordad|acordat|vereinbart|afgesproken|gekozen|gewahlt|valgt|vald|sovit|uzgodnion|domluven|kararlastır|disepakati|thong nhat|' +
  'согласован';
const pending =
  'to implement_|to be made|to be implemented|to make_|to apply_|to adopt_|a implementar|a realizar|a aplicar|a futuro|a adotar|a apporter|a mettre en|da apportare|da implementare|umzusetzen|umsetzen|' +
  'door te voeren|do wdrozenia|att genomfora|uygulanacak|yang akan|ap dung|внедр|впровад|de implementat';

/** "Adjustments for sprint 3". */
const forPeriod =
  / (?:for|para|fur|pour|per|voor|till|til|na|dla|pro|для|на) (?:\S+ )?(?:sprint|itera|week|semana|semaine|woche|settiman|спринт)\S*(?: \d+)?/gu;

const isIntended = new RegExp(` (?:${patternOf(intending)})\\S*(?: \\S+){0,4} (?:${patternOf(acting)})`, 'u');
/** "What would we like to try?", "¿Qué nos gustaría cambiar?": who would like to, means to. */
const isLiking = new RegExp(
  ` (?:(?:like|love) to|gustaria|quisieramos|gostariamos|mochten wir|aimerions|voudrions|vorremmo|zouden we|haluaisimme|chcielibysmy)(?: \\S+){0,3} (?:${patternOf(acting)})`,
  'u',
);
/** "What should we try?": what a team should try or do otherwise, it agrees to. */
const isAdvised =
  / (?:should|deberiamos|deveriamos|sollten|devrions|dovremmo|moeten|borde|burde)(?: \S+){0,2} (?:try|test|experiment|adopt|do differently|prob|intent|tent|ausprob|versuch|essay|prov)/;
/** "What do you want to add or change about your process for next sprint?" */
const isWanted = / what do (?:you|we) want to (?:add|change|do|improve|try)(?: \S+){0,8}/;
/**
 * Matches a sentence, each word of it with a space before, that says within its first words to intend something: "we
 * will".
 */
export const isIntending: RegExp = new RegExp(`^(?: \\S+){0,5} (?:${patternOf(intending)})`, 'u');
/** "What we'll try": without its apostrophe it reads as another word. */
const isShortened = / (?:what|which|things?|that) well (?:\S+ )?(?:chang|improv|try|fix|address|adjust|do )/;
const [isPromised, isKept, isMeasure] = [promised, kept, measures].map(stemsOf) as [RegExp, RegExp, RegExp];
const isBettering = stemsOf(bettering);
const isPlanning = stemsOf(`${planning}|${settled}`);
const isPending = stemsOf(pending);
const isNoun = stemsOf([agreements, solutions, adjusting, alone].join('|'));
const beside = new RegExp(
  ` (?:${patternOf([agreements, solutions, adjusting, alone, proposals, filling].join('|'))})\\S*`,
  'gu',
);
const wholeHeadings = new Set(
  'resoluciones|resoluciones del equipo|resolucoes|resolutions|das probieren wir aus|was probieren wir aus|ce quon fera la prochaine fois|ce que nous ferons la prochaine fois|rencana tindakan|rekomendasi|what will be done|what is to be done|que se hara|decide what to do|whats the plan|what is the plan|whats our plan|what is our plan|what can we do about it|what do we do now|what now|what to do better|task list|a futuro|o que mudar|et apres|ausblick|co robimy dalej|hvad gør vi nu|что делать|что делать дальше|що робити|що робити далі|we will|we decided to|homework|hausaufgaben|do next|next up|the plan|la suite|et maintenant|in the future|in zukunft|zukunftig|kunftig|en el futuro|no futuro|in futuro|a lavenir|in de toekomst|w przyszłosci|la prochaine fois|pour la prochaine fois|fur das nachste mal|nachstes mal|beim nachsten mal|la proxima vez|para la proxima|para la proxima vez|da proxima vez|para a proxima|la prossima volta|per la prossima volta|volgende keer|de volgende keer|voor de volgende keer|nastepnym razem|nasta gang|næste gang|next time around|was tun wir|who what when|who what by when|who does what by when|next|to the next|up next|what to do|plan|our plan|team tasks|ais|aps|a i|que hacer|a implementar|plano|o que fazer|was tun|umsetzung|vorhaben|que faire|piano|cosa fare|wat te doen|tindakan|assignments'.split(
    '|',
  ),
);

/** "For Sprint 3", "Heading into Sprint 4", "Goals for Sprint 3", whose number is gone; "Kudos for Sprint 3" tells of it. */
const isForPeriod =
  /^ (?:(?:heading|going|looking|plans?|planes|planos|plane|piano|pla|goals|objectives|targets|ziele|objetivos|metas|objectifs|obiettivi|doelen|priorities|focus|fokus|actions?|acciones|acoes|aktionen|massnahmen|azioni|acties|tasks|todos?|improvements?|mejoras|melhorias|verbesserungen|ameliorations|miglioramenti|verbeteringen|changes|cambios|mudancas|anderungen|changements|experiments?) )?(?:for|into|fur|para|pour|per|voor|till) (?:\S{1,3} )?(?:sprint|iteration|iteracion|week|woche) $/;

/** What comes next: a sprint, a time, the future. */
const coming =
  'next|upcoming|coming|following|forward|futur|proxim|siguiente|seguinte|seguent|proper|prossim|prochain|suivant|avenir|nachst|kommend|kunftig|zukunf|volgend|komend|aankomend|toekomst|nasta|næste|naste|' +
  'neste|seuraav|ensi |tulev|kolejn|pristi|dalsi|gelecek|sonraki|berikut|selanjutnya|depan|mendatang|tiep theo|следующ|дальн|будущ|наступн|маибутн|urmator|viito|ardhshem|tjeter|kovetkez|επομεν';
/** Words for what comes next, in the languages of the headings. */
export const isComing: RegExp = stemsOf(coming);
const isDifferently = stemsOf(
  'differently_|diferente|distint|anders_|differemment|diversamente|di diverso|annorlunda|anderledes|annerledes|toisin_|inaczej|jinak|inak_|farklı|berbeda|khac|иначе|по другому|diferit|ndryshe|maskepp',
);

/** A possibility or a need is a complaint, not yet an action. */
const isWished =
  / (?:could|can|should|needs?|need|would|might|puede|podria|podriamos|podemos|pode|poderia|kann|konnte|konnten|konnen|kan|kon|kunne|peut|pourrait|puo|potrebbe|mozna|voisi) /;
/** What was carried out by now. */
const isOver =
  / (?:implemented|implementad|realizad|aplicad|umgesetzt|doorgevoerd|wdrozon|previous|prior|last|earlier|anterior|previ|pasad|passad|ultim|vorige|letzte|forra|forrige|edellis|poprzedn|predchoz|minul|onceki|gecen|sebelumnya|truoc|прошл|предыдущ|минул|попередн|precedent|scors|derni|met |kept |fulfil|achieved |honou?red |applied )/;

/**
 * True if a heading's words, plain and between spaces, say what is to be done from now on by classes of words: who intends with what
 * they do ("What will we change?"), one word that promises, nouns for measures, and for what was agreed or proposed where they are
 * all of the heading.
 */
export function saysNext(padded: string): boolean {
  if (wholeHeadings.has(padded.trim()) || isForPeriod.test(padded)) return true;
  if (isOver.test(padded)) return false;
  if (isMeasure.test(padded)) return true;
  if (isAdvised.test(padded) && !isKept.test(padded.replace(' start ', ' '))) return true;
  if ((isLiking.test(padded) || isWanted.test(padded)) && !isKept.test(padded)) return true;
  if (isWished.test(padded)) return false;
  if (isShortened.test(padded)) return true;
  if ((isIntended.test(padded) || isPromised.test(padded) || isFuture.test(padded)) && !isKept.test(padded))
    return true;
  if (isBettering.test(padded) && isPlanning.test(padded)) return true;
  return isNoun.test(padded) && padded.replace(forPeriod, ' ').replace(beside, '').trim() === '';
}

/** True if words for changes are beside ones that say that these are still to be carried out: "Cambios a realizar". */
export function isToBeDone(padded: string): boolean {
  return isPending.test(padded) && !isOver.test(padded);
}

/** True if a heading asks what would be done differently next time: what will be done answers it. */
export function saysDifferentlyNext(padded: string): boolean {
  return isDifferently.test(padded) && isComing.test(padded);
}
