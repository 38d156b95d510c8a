import { matchHeading } from './families';
import { isComing, isToBeDone, saysDifferentlyNext, saysNext } from './nextStems';
import type { Topic } from './phrases';
import { plainHeading } from './plainHeading';

// Beginnings of words that tell what a heading is about, where its phrase as a whole is not known but the path says retro:
// English, Spanish, Portuguese, Italian, French, German, Dutch, the Nordic languages, Finnish, Polish, Czech, Turkish, Indonesian.
const improving =
  'improv|better|mejor|melhor|miglior|d?amelior|verbesser|besser|verbeter|beter|forbattr|forbedr|battre|bedre|paran|kehit|popraw|ulepsz|zleps|iyilestir|gelistir|perbaik|tingkat|cai thien|cai tien|change|' +
  'cambi|mudanc|modific|ander|veranderung|endring|zmian|uspraw|zmen|меня|измен|улучш|покращ|imbunat|schimb|millor|canvi|permires|ndrysh|fejleszt|valtozt|thay đoi|degisikli|ubah';
const proposing =
  'suggest|propos|propuest|recommend|rekomend|sugerenc|sugest|recomend|suggeri|raccomand|recommand|vorschl|empfehl|voorstel|aanbevel|forslag|ehdotu|propozyc|oneri|saran|resolution|decid|commit|agree|acuerd|acord|' +
  'accord|vereinbar|afsprak|toimenpi|sovit|vorsatz|vorsaetz|idea|ideia|idee|pomysl|napad|navrh|usul|fikir|предлож|пропоз|иде|propuner|đe xuat|javasl|beslut|besluit|decyz|karar|keputus|решен';
const periods =
  'sprint|iterat|iterac|iteraz|time|week|semana|semaine|settimana|woche|release|cycle|ciclo|phase|fase|milestone|retro|spring|step|paso|passo|schritt|stap|steg|mal|round|month|mes|projec|proyect|proyek|projet|' +
  'projekt|proiect|uke|uge|vecka|viik|kierro|tydz|tygod|tyden|hafta|donem|minggu|tuan|đot|iteras|спринт|недел|итерац|проект|тижд|saptam|skridt|krok|adım|langkah|buoc|шаг|крок|pas |pasi|hap|lepes|etap';
const well =
  'well|good|great|right|posit|succe|achiev|accompl|proud|happy|wins|celebr|strength|highl|high point|enjoy|bien|buen|logro|exito|fortal|acierto|bom|boas|bem|conquist|sucess|bene|forza|reussi|fiert|gut|' +
  'erfolg|starke|stolz|goed|sterk|bra|godt|hyva|hyvi|onnist|dobr|sukces|iyi|basar|baik|bagus|berhasil|tot|tops';
const worse =
  'bad|wrong|negat|difficult|challeng|obstac|problem|issue|pain|frustrat|weak|struggl|block|slow|mistake|fail|stress|confus|hard|dissatisf|disappoint|low point|lowl|concern|imped|dificult|desafi|retos|' +
  'debil|fall|erro|ostacol|sfid|difficolt|defi|faibless|schwier|herausford|hindern|fehler|schwach|moeilijk|uitdag|knelpunt|fout|zwak|svar|vansk|utman|utfordr|udfordr|ongelm|puuttu|huono|haast|vaikeu|' +
  'trudno|klopot|sorun|zorluk|kendala|hambatan|masalah|kho khan|tips';
const learning =
  'learn|lesson|takeaway|insight|reflect|aprend|leccion|lico|imparat|lezion|appris|lecon|gelernt|lern|erkenntn|geleerd|lessen|lard|laert|opit|oppi|opin |nauczyl|wniosk|ogren|pelajar|bai hoc';
const thanking =
  'kudos|thank|appreciat|shout|gratitu|gracias|agradec|obrigad|grazie|merci|danke|bedankt|tack|takk|kiitos|tesekkur';
const starting = 'start|begin|comenz|empez|comec|inizi|commenc|anfang|aloit';
const stopping = 'stop|parar|dejar|smett|arret|aufhor|lopet|drop|avoid|evitar';
const going =
  'continu|keep|segui|mant|conserv|gard|weiter|behalt|beibehalt|bewahr|behoud|bevar|jatka|sailyt|fortsatt|utrzym|zachow';

const stemsOf = (words: string) => new RegExp(` (?:${words})`);
const [isImproving, isProposing] = [stemsOf(improving), stemsOf(proposing)];
const isOfPeriod = stemsOf(periods);
const isBetter =
  / (?:improv|better|mejor|melhor|miglior|d?amelior|verbesser|besser|verbeter|beter|forbattr|forbedr|bedre|battre|parann|parant|kehit|popraw|ulepsz|iyilestir|gelistir|perbaik)/;
const denied =
  / (?:not|no|less|never|didnt|doesnt|wasnt|isnt|nicht|kein|weniger|pas|moins|nao|menos|non|meno|niet|minder|inte|ikke|ei|nie|tidak|degil) /;
const others: readonly (readonly [Topic, RegExp])[] = [
  ['learned', stemsOf(learning)],
  ['kudos', stemsOf(thanking)],
  ['improve', stemsOf(worse)],
  ['well', stemsOf(well)],
  ['improve', isImproving],
  ['start', stemsOf(starting)],
  ['stop', stemsOf(stopping)],
  ['continue', stemsOf(going)],
];

const MOST_WORDS = 16;
/** "Que bom", "Que pena", "Que tal" in Brazil; the Spanish "¿Qué tal?" asks how it was. */
const suggesting = /^[^\p{L}¿]{0,8}que tal[^\p{L}]{0,8}$/iu;

/**
 * Guesses the topic of a retro's heading by the beginnings of its words, where no phrase in it is known; undefined
 * where they say nothing. Only to be asked of a file whose path says retro, as it says too little elsewhere.
 */
export function stemTopic(heading: string): Topic | undefined {
  const words = plainHeading(heading.slice(0, 200)).split(' ', MOST_WORDS + 1);
  if (words.length > MOST_WORDS) return undefined;
  const padded = ` ${words.join(' ')} `;
  if (isActions(padded) || suggesting.test(heading)) return 'actions';
  const found = others.find(([, stems]) => stems.test(padded))?.[0];
  return found === 'well' && denied.test(padded) ? 'improve' : found;
}

/** Returns what a heading is about by the phrases in it, else by the beginnings of its words, as `stemTopic` guesses. */
export function likelyTopic(heading: string): Topic | undefined {
  return matchHeading(heading)?.topic ?? stemTopic(heading);
}

/**
 * True if a heading's stems say what is to be done from now on: "Improvements next sprint", "Suggested improvements", "How we would
 * improve".
 */
export function isStemmedActions(heading: string): boolean {
  const isSaid = stemTopic(heading) === 'actions' || howWeWould.test(heading.slice(0, 200));
  return isSaid && !compared.test(` ${plainHeading(heading.slice(0, 200))} `);
}

/** "How would you improve your workflow next time?"; how to improve a course is asked of others. */
const howWeWould =
  /^[^\p{L}]*how (?:(?:we|i|you)(?:['’]d| would)|would (?:we|i|you)) (?:improve|do (?:it |this |things )?better)(?!\p{L})(?!.*(?<!\p{L})(?:course|class|module|unit|assignment|activity|lecture|teacher|kurs|curso)(?!\p{L}))/iu;
/** "Sprint 2 improvements over sprint 1": what is better already. */
const compared =
  / (?:improve|better|mejor|melhor|miglior|amelior|verbesse|verbeter)\S* (?:over|since|compared|versus|vs|than|respecto|seit|gegenuber|par rapport|depuis|em relacao|rispetto|sinds|ten opzichte) /;

const asksHow = / (?:how|como|comment|wie|come|hoe|hur|hvordan|miten|jak|nasil|nasıl|bagaimana|как|як|cum) /;

/** True if a heading wishes for better: "How we can improve", "What could be improved next sprint?"; what stands below may be to do. */
export function wishesBetter(heading: string): boolean {
  const padded = ` ${plainHeading(heading.slice(0, 200))} `;
  if (/ (?:did|have|has|had) /.test(padded)) return false;
  return isImproving.test(padded) && (asksHow.test(padded) || isComing.test(padded));
}

/** True if a heading asks what would be done: "How we would improve", "What we would change next time". */
export function asksWhatWould(heading: string): boolean {
  return /(?<!\p{L})would .{0,80}(?:differently|change|improve|try|next|again)/iu.test(heading.slice(0, 200));
}

/** True if a heading asks what can or should be better, or is to be: "What should we improve?", "To improve"; not "What went badly". */
export function asksForBetter(heading: string): boolean {
  const padded = ` ${plainHeading(heading.slice(0, 200))} `;
  return !/ (?:did|have|has|had|was|were) /.test(padded) && isBetter.test(padded);
}

/** True if a text names a sprint, a week, a release or the like. */
export function saysPeriod(text: string): boolean {
  return isOfPeriod.test(` ${plainHeading(text)} `);
}

/** True if a text names the next sprint, week or the like. */
export function namesComing(text: string): boolean {
  const padded = ` ${plainHeading(text.slice(0, 200))} `;
  return isComing.test(padded) && isOfPeriod.test(padded);
}

/** True if improvements are named, rather than asked for: "Process improvements", not "What could be improved?". */
export function namesImprovements(heading: string): boolean {
  return /^(?!.*[?？]).*(?:(?:improvement|mejora|melhoria|miglioramento|am[ée]lioration|verbesserung|verbetering|f[öo]rb[äa]ttring|forbedring)(?:s|en|er|i)?(?!\p{L})|改善|改进|改進|优化|提升|개선)/iu.test(
    heading.slice(0, 120),
  );
}

/** What could be done better is a complaint, not yet an action. */
const wished =
  / (?:could|can|should|needs?|need|would|might|puede|podria|podriamos|podemos|pode|poderia|kann|konnte|konnten|konnen|kan|kon|peut|pourrait|puo|potrebbe) /;
/** What needs to be done by when, and what is planned for then. */
const needed =
  / (?:needs?|has|falta|queda|resta|reste|muss|moet) (?:\S+ )?(?:to|que|de|por|noch|nog|a) (?:\S+ )?(?:do|done|complet|accomplish|finish|address|happen|fix|chang|hacer|terminar|cambiar|fazer|mudar|faire|changer|gemacht|gedaan)/;
const planned =
  / (?:plan(?!ning|un)|prioriti|priorid|fo[ck]u?s|foco|enfoque|schwerpunkt|prevu|rencana|tasks |tareas|tarefas|aufgaben)/;
/** "Focus areas for Sprint 3"; without the next one, its plan may be the product's. */
const focused = / (?:prioriti|priorid|priorit|fo[ck]us|foco|enfoque|schwerpunkt)/;
/** "What to accomplish for sprint 2", "What we want to get done next sprint". */
const accomplished = / what (?:\S+ ){1,4}(?:accomplish|achieve|complete|finish|tackle|focus|work|get done) /;
/** "Sprint 4 focus": without its number, it is of the sprint that was. */
const numberedFocus =
  / (?:sprint|itera\S+|week|phase|semana|woche) \d{1,3} (?:fo[ck]us|priorit|improvement|adjustment|commitment)/;
/** "Goals for the next sprint"; one goal alone is the sprint's. */
const goals =
  / (?:goals|objectives|targets|ziele|objetivos|metas|objectifs|obiettivi|doelen|doelstellingen|цели|цілі) /;
/** "Improvements for sprint 3", whose number is gone. */
const forPeriod =
  / (?:for|para|fur|pour|per|voor|till|til) (?:\S+ )?(?:sprint|iteration|iterac\S+|woche|week|semana|semaine)s? $/;
/** "Process adjustments for sprint 2". */
const adjusted =
  / (?:adjustments?|adaptations?|ajustes?|ajustements?|anpassung(?:en)?|aanpassing(?:en)?|justering(?:ar|er)?|adattament[oi]|aggiustament[oi]) /;
/** What is left open. */
const pending =
  / (?:pendient|pendenc|pending (?:items|actions|points)|open (?:items?|points?|tasks?)|offene? (?:punkt|aufgab)|openstaand|points? ouverts?|in sospeso|left to do|por resolver)/;
const ofRisks =
  / (?:risk|riesg|risc|risik|rischi|question|pregunt|pergunt|issue|bug|frage|vragen|review|metric)/;
/** Parts of compounds. */
const compounds =
  /jatkotoim|kehitystoim|korjaustoim|kehitysidea|parannusidea|massnahm|toimenpi|actiepunt|atgard|aktionspunk/;

/** "Décisions et axes d’amélioration". */
const besideDecisions =
  / (?:decisions|decisiones|decisoes|decisioni|entscheidungen|besluiten) (?:and|et|y|e|und|en) (?:axes d|points d|mogliche |possible )?(?:improvements|amelioration\S*|mejoras|melhorias|miglioramenti|verbesserungen|verbeteringen) $/;

/** What was learnt tells no more than that, even of what comes: "Lessons for future projects". */
const ofLessons =
  / (?:lessons?|(?<!actionable )takeaways?|learnings?|insights?|leccion\S*|aprendizajes?|licao|licoes|aprendizados?|lezion\S|lecons?|enseignements?|lehren|erkenntnis\S*|lessen|inzichten|leerpunten|lardom\S*|wniosk\S+|pouceni|уроки|выводы) /;

function isActions(padded: string): boolean {
  if (/^ (?:did|were|have|has) /.test(padded) || ofLessons.test(padded)) return false;
  if (compounds.test(padded) || besideDecisions.test(padded) || saysNext(padded)) return true;
  if (saysDifferentlyNext(padded)) return true;
  if (needed.test(padded) || (isComing.test(padded) && planned.test(padded))) return true;
  if ((forPeriod.test(padded) || isComing.test(padded)) && accomplished.test(padded)) return true;
  if (numberedFocus.test(padded) || (forPeriod.test(padded) && focused.test(padded))) return true;
  if (isComing.test(padded) && isOfPeriod.test(padded) && goals.test(padded)) return true;
  if (adjusted.test(padded) && (forPeriod.test(padded) || isComing.test(padded))) return true;
  if (pending.test(padded) && !ofRisks.test(padded)) return true;
  if (wished.test(padded)) return false;
  if (isImproving.test(padded))
    return isComing.test(padded) || forPeriod.test(padded) || isProposing.test(padded) || isToBeDone(padded);
  return isComing.test(padded) && isOfPeriod.test(padded) && isPlain(padded);
}

/** "Next sprint" and "Focus of the next iteration", rather than "Goal for next week" or what is planned of the product. */
function isPlain(padded: string): boolean {
  return !/ (?:goal|meta|objetiv|obiettiv|ziel|doel|mal |target|backlog|plan|readiness|feature|work|meeting|agenda|date|fecha|datum|ticket|scope|story|stories|carry|capacity|risk|planning) ?/.test(
    padded,
  );
}
