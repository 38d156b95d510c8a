import { isNobody, roleOf } from './actionWords';
import type { IsName } from './nameLike';
import { notNames } from './notNames';
import type { Mark } from './tailMark';

const forms: readonly (readonly [RegExp, boolean])[] = [
  // `@ada text`, `@ada: text`
  [
    /^(@[\p{L}\p{N}][\p{L}\p{N}._/-]{0,60}(?<=[\p{L}\p{N}])(?:(?:, ?|,? (?:and|y|und|et|e|en|&) )@[\p{L}\p{N}][\p{L}\p{N}._/-]{0,60}(?<=[\p{L}\p{N}])){0,4})\s?[:,–—-]?\s+(?=\S)/u,
    false,
  ],
  // `**[Ada]** text`
  [/^(?:\*\*|__)\[([^\][\n]{1,60})\]:?(?:\*\*|__):?\s+(?=\S)/u, false],
  // `[Ada] text`
  [/^\[([^\][\n]{1,60})\]:?\s+(?=\S)/u, false],
  // `**Ada:** text`, `*Ada*: text`
  [/^[*_]{1,3}([^*_\n:]{1,60})(?::[*_]{1,3}|[*_]{1,3}:)\s+(?=\S)/u, true],
  // `Ada: text`
  [/^([^:\n\][()*`]{1,60}):\s+(?=\S)/u, true],
];

/** `Tech leads: text`, `Engineering Manager: text`: a role that does it; `Action owner: …` names who does. */
const role =
  /^[*_]{0,3}((?:\p{L}[\p{L}/&-]{0,20} ){1,3}(?:owners?|leads?|managers?|masters?|developers?|designers?|engineers?))(?:[*_]{0,3}:|:[*_]{1,3})\s+(?=\S)/iu;
/** `Ada – text`, `**Ada** text`, `(Ada) text`, `Ada -> text`: only where such a name is known. */
const sureForms: readonly RegExp[] = [
  /^[*_`]{0,3}([^*_`\n()[\]:–—→>|]{1,60}?)[*_`]{0,3}\s?(?:[–—→|>]|[-=]>|-(?=\s))\s*(?=\S)/u,
  /^[*_`]{1,3}([^*_`\n]{1,60}?),?[*_`]{1,3},?\s+(?=\S)/u,
  /^\(([^()\n]{1,60})\):?\s+(?=\S)/u,
];

/** `TODO(ines): text`: whoever is named there owns it, by whatever name. */
const todo = /^(?:TODO|FIXME|ACTION|TASK)\s?[([]@?([\p{L}][\p{L}\p{M}\p{N} ._-]{0,40})[)\]]\s?:?\s+(?=\S)/u;
const done = /^(?:✅|☑|✔|✓)\uFE0F?\s*(?=\S)/u;
const open = /^(?:☐|⬜|🔲|🟦)\uFE0F?\s*(?=\S)/u;

/** The owner, or a sign of being done or not, at the start of an action's words. `named` is always set, true for `Name: text`. */
export function headMark(words: string, wantsOwner: boolean, isName: IsName): Mark | undefined {
  const sign = done.exec(words);
  if (sign) return { size: sign[0].length, done: true, named: false };
  const box = open.exec(words);
  if (box) return { size: box[0].length, named: false };
  if (!wantsOwner) return undefined;
  const assigned = todo.exec(words);
  const assignee = assigned?.[1]?.trim() ?? '';
  if (assigned && !notNames.has(assignee.toLowerCase()) && !isNobody(assignee))
    return { size: assigned[0].length, owner: assignee, named: false };
  for (const [form, named] of forms) {
    const found = form.exec(words);
    const owner = found?.[1]?.trim();
    if (found && owner !== undefined && isName(owner)) return { size: found[0].length, owner, named };
  }
  const doer = role.exec(words);
  const isLabel = /^(?:actions?|tasks?|items?|responsible) /i.test(words);
  if (doer?.[1] !== undefined && !isLabel && (roleOf(doer[1]) ?? 'owner') === 'owner')
    return { size: doer[0].length, owner: doer[1], named: true };
  for (const form of sureForms) {
    const found = form.exec(words);
    const owner = found?.[1]?.trim() ?? '';
    if (found && isName.isSure?.(owner)) return { size: found[0].length, owner, named: false };
  }
  return undefined;
}
