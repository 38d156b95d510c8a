import type { ActionLine } from './action';
import { saysToDo } from './toDoItems';

/** Who tells what was: "We misread the task", "Hemos añadido…", "Wir haben…", "CIを導入した". */
const telling =
  /^\W*(?:(?:we|i|(?:the|our) team|everyone|everybody)(?:['’]ve)?(?: (?:have|had|all|also|already|then|successfully|finally))* (?:\p{L}{2,}ed|been|made|had|was|were|did|got|found|wrote|held|went|took|built|met|kept|spent|lost|felt|began|gave|ran|saw|set)|there (?:is|are|was|were) (?:no|not|too|little|still|some)|it (?:is|was) (?:hard|difficult|not|un|too)|(?:the|our|some|many|most|a few) (?:\p{L}+ ){1,3}(?:was|were|did|had|(?:did|was|were)n['’]t)|es (?:gab|war|fehlte)|no hubo|faltou?|faltó|houve|não houve|il y avait|il manquait|(?:we|i) (?:believe|hope|feel|expect)|(?:wir|ich) (?:haben?|hatten?|waren)|(?:nous avons|nous étions|on a|l['’]équipe a)|hemos|se \p{L}+(?:ó|aron|ieron)|el equipo \p{L}+ó|(?:foi|foram|conseguimos|tivemos|fizemos)|abbiamo|(?:we|wij) (?:hebben|hadden)|мы \p{L}+ли)(?!\p{L})|(?:ました|した|った|했다|했음|했습니다|였다|되었다)[。.]?$/iu;
/** Who tells that something was agreed, or goes on with what comes of it. */
const agreed =
  /(?:agre|decid|commit|plan|propos|want|resolv|conclu|chos|suggest|vereinbar|beschlo|entschied|vorgenommen|acord|compromet|convenu|d[eé]cid|combin|afgesproken|beslo|реши|договор|ことに|기로)|(?:we|i|team|and|so|,) ?(?:['’]ll|will|shall|can)|should|need to|must|going to|let['’]?s|next |from now|in future/iu;
/** What was done, told without who did it; other words of this form say what something is like, "Improved communication". */
const done =
  /^\W*(?:added|introduced|created|implemented|moved|fixed|wrote|started|switched|adopted|resolved|removed|held|merged|refactored|changed|updated|documented|cached|configured|completed|migrated|established|se \p{L}+ó|\p{L}+[áé]mos|\p{L}+ли)(?!\p{L})|(?:ge\p{L}{2,}t|ge(?:schrieben|sprochen|nommen|geben)|(?:iert|führt|setzt|stellt|schoben))\W?$/iu;
/** What a file's foot says of itself, and when the next meeting is. */
const ofFile =
  /^\W*(?:(?:reviewed|prepared|approved|written|facilitated|updated|signed) by|last updated?|next (?:retro\p{L}*|meeting)(?: (?:on|at|date|is))?|see (?:above|below)|(?:all |each )?actions? (?:items? )?(?:should|must) be|date|facilitator|version|nächste retro\p{L}*|próxima retro\p{L}*|prochaine rétro\p{L}*|erstellt (?:von|am))(?:\s?[*_]*[:：]|\W?$|(?<=be) |\s\d|\s\p{L}+day)/iu;
const FEWEST = 2;
const SHARE = 0.7;
/** In UTF-16 units. */
const READ = 300;

/** Of what stands below one heading for actions: those that do not merely tell what was. */
export function withoutTold(
  actions: readonly ActionLine[],
  isMeant: (action: ActionLine) => boolean,
): ActionLine[] {
  const isTold = (action: ActionLine) => {
    const words = action.text.slice(0, READ);
    return telling.test(words) && !agreed.test(words);
  };
  const over = actions.filter((action) => isTold(action) || done.test(action.text.slice(0, READ)));
  const areDone = over.length >= FEWEST && over.length >= SHARE * actions.length;
  const own = actions.filter(({ text }) => !ofFile.test(text));
  return own.filter((action) => isMeant(action) || !(isTold(action) || (areDone && !saysToDo(action.text))));
}
