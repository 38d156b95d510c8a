import type { ActionLine } from './action';
import { namesReasons } from './reasons';
import { saysToDo } from './toDoItems';

/** Who tells what was or is: "We misread the task", "This is only half solved", "There is no server", "Wir haben…", "CIを導入した". */
const telling =
  /^[^\p{L}\p{N}]*(?:(?:we|i|(?:the|our) team|everyone)(?:['’]ve)?(?: (?:have|had|all|also|already|then))* (?:(?!(?:need|feed|proceed|exceed|succeed|embed)(?!\p{L}))\p{L}{2,}ed|been|made|had|was|were|did|got|found|wrote|held|went|took|built|met|kept|spent|lost|felt)|there (?:is|are|was|were) (?:no|not|too|still)|it (?:is|was) (?:hard|difficult|not)|this (?:is|was|has|remains|becomes|became)|(?:after|when|since|once|as) [^,.]{3,120}, (?:we|i) (?:(?!need(?!\p{L}))\p{L}{2,}ed|got|had|were|found)|(?:the|our|some|many) (?:\p{L}+ ){1,3}(?:was|were|did|had|(?:did|was|were)n['’]t)|(?:we|i) (?:believe|hope|feel|expect)|(?:wir|ich) (?:erhoffen?|hoffen?|erwarten? uns)|nous espérons|on espère|esperamos que|speriamo|we hopen|(?:wir|ich) (?:haben?|hatten?|waren)|nous avons|on a \p{L}+(?:é|i|u|is|it)|hemos|(?:terminamos|conseguimos|logramos|fizemos|hicimos|completamos|concluímos|acabamos)|(?:\p{L}+ ){1,5}(?:foram|fueron|wurden|ont été|sono stat[ie])|se \p{L}+(?:ó|aron)|no hubo|falt(?:ó|ou)|abbiamo|we hebben)(?!\p{L})|(?:ました|した|った|했다|했음|했습니다)[。.]?$/iu;
/** What explains what stands above: "For example, …", "Not because …", though not "Because …, we will …"; and who wishes that it had been otherwise. */
const beside =
  /^[^\p{L}\p{N}]*(?:(?:(?:for )?example|e\.?g|for instance|n\.?b|z\. ?b|(?:zum )?beispiel|(?:por )?ejemplo|(?:par )?exemple|(?:por )?exemplo|per esempio|bijvoorbeeld)(?:[.,:：])|not because |(?:overall|in (?:summary|conclusion|general|short)|all in all|to (?:sum up|conclude)|en (?:general|resumen|conclusión|résumé|conclusion)|(?:em|no) (?:geral|resumo)|insgesamt|zusammenfassend|globalement|in sintesi|al met al)(?:,|(?= \p{L}+ (?:was|is|were|war|fue|foi) ))(?!.*(?<!\p{L})(?:will|should|need|must|going to|let['’]?s|vamos|debemos|tenemos|werden|sollten|müssen|wollen|devemos|dobbiamo|devons|allons)(?!\p{L}))|because (?![^.!?]{5,200}, (?:we|i|(?:the|our) team|everyone)(?:['’]ll| will| should| need to| have to| must| plan| want| agreed| decided| are going| came up with)(?!\p{L}))|(?:not|nicht|no) (?:chosen|selected|gewählt|elegid|escolhid)|no (?:next|further|more|new) (?:sprints?|retros?|actions?|items?|improvements?)(?!\p{L})|(?!.*(?:next|from now)).{0,120}(?:should|could)(?:n['’]t)?(?:['’]ve| have) (?:been|\p{L}+ed)(?!\p{L}))/iu;
/** Who tells that something was agreed, or goes on with what comes of it. */
const agreed =
  /(?:agre|decid|commit|plan|propos|want|resolv|conclu|chos|suggest|vereinbar|vorgenommen|geeinigt|beschlo|entsch|acord|convenu|dec[ií]d|d[eé]cid|combin|afgesp|ことに|기로)|(?:we|i|team|and|so|,) ?(?:['’]ll|will|shall|can)|should|need to|must|going to|let['’]?s|next /iu;
/** What was done, told without who did it; other words of this form say what something is like, "Improved communication". */
const done =
  /^[^\p{L}\p{N}]*(?:added|introduced|created|implemented|moved|fixed|wrote|started|switched|adopted|resolved|removed|held|merged|refactored|changed|updated|documented|cached|completed|se \p{L}+(?:ó|[ai][ae]?ron|uv(?:o|ieron)|[ij]o|izo)|\p{L}+[áé]mos)(?!\p{L})/iu;
/** The same in German, at the end: "CI eingerichtet". */
const doneGerman =
  /(?<!\p{L})(?:ab|an|auf|aus|ein|um|vor|zu|durch|weg|fest)?(?:ge\p{L}{2,}t|(?:be|ver|um|er|über)?(?:führt|setzt|stellt|schoben))\W?$/u;
/** What a file's foot says of itself, and when the next meeting is. */
const ofFile =
  /^[^\p{L}\p{N}]*(?:(?:reviewed|prepared|approved|written|facilitated|updated) by|last updated?|next (?:retro\p{L}*|meeting)(?: (?:on|at|date|is))?|see (?:above|below)|actions? (?:items? )?(?:should|must) be|date|facilitator)(?:\s?[*_]*[:：]|\W?$|(?<=be)(?= )|\s\d|\s\p{L}+day)/iu;
/** What leads to the actions below: "… we define the following three actions", "las siguientes tres". */
const announcing =
  /(?<!\p{L})(?:(?:(?<!(?:by|to|of|keep|start|in|for) )following|folgenden?|siguientes|seguintes|seguenti|volgende) (?:\p{L}+ ){0,2}?(?:actions?|improvements?|changes?|measures?|steps?|commitments?|agreements?|acciones|mejoras|cambios|medidas|compromisos|acuerdos|ações|melhorias|mudanças|ma(?:ß|ss)nahmen|verbesserungen|schritte|azioni|miglioramenti|acties|actiepunten|verbeteringen|maatregelen)|(?:actions?|mesures?|améliorations?|changements?) (?:\p{L}+ )?suivante?s)(?: \p{L}+){0,2}[.:：]?$|(?<!\p{L})(?:following|folgenden|siguientes|seguintes|seguenti)(?: (?:two|three|four|five|zwei|drei|vier|dos|tres|cuatro|duas|dois|três|due|tre|quattro|\d))?$/iu;
const FEWEST = 2;
const SHARE = 0.7;
/** In UTF-16 units. */
const READ = 300;

/** "Seemed to work well", "Sprint was in January"; neither "Alerts for the job that was failing" nor "Klären, was fehlt". */
const was =
  /^(?:(?!(?:that|which|who|whom|whose|what|where|when|how|why|whether|if|so|was|waar\p{L}*|wat|die) )[\p{L}\p{N}'’()-]{1,30} ){0,6}?(?:seemed|ended up|went|worked|turned out|(?:was|were)(?! to ))(?= \p{L}|[.!]?$)(?<!(?:was|were)[.!]?$)/iu;

/** True if words tell what was, such as what became of an action. */
export function tellsPast(text: string): boolean {
  const words = text.slice(0, READ);
  return telling.test(words) || was.test(words);
}

/** Of what stands below one heading for actions: those that do not merely tell what was. */
export function withoutTold(
  actions: readonly ActionLine[],
  isMeant: (action: ActionLine) => boolean,
): ActionLine[] {
  const wordsOf = ({ text }: ActionLine) => text.slice(0, READ);
  const told = new Set(actions.filter((one) => telling.test(wordsOf(one)) && !agreed.test(wordsOf(one))));
  const isDone = (words: string) => done.test(words) || doneGerman.test(words);
  const over = new Set(actions.filter((one) => told.has(one) || isDone(wordsOf(one))));
  const areDone = over.size >= FEWEST && over.size >= SHARE * actions.length;
  return actions.filter(
    (one) =>
      isMeant(one) ||
      !(
        ofFile.test(one.text) ||
        (one.shape === 'paragraph' && announcing.test(one.text.slice(-120))) ||
        beside.test(wordsOf(one)) ||
        namesReasons(/^[*_]{0,3}([^*_:：\n ]+ [^*_:：\n]{2,60})[:：]/u.exec(one.text)?.[1] ?? '') ||
        (one.family === 'actions' && told.has(one)) ||
        (areDone && (over.has(one) || !saysToDo(one.text)))
      ),
  );
}
