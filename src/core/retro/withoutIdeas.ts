import type { ActionLine } from './action';
import type { ActionSection } from './actionSections';
import { plainHeading } from './plainHeading';

/** What may be done, until it is decided. */
const ideas =
  / (?:(?:verbesserungs)?ideen?|ideas?|ideias?|idees|idee|pomysly|napady|brainstorm\S*|suggestions?|(?:verbesserungs)?vorschlage|sugerencias?|sugestoes|suggerimenti|suggesties|ideeen|propozycje|forslag|идеи|предложения|пропозиції|(?<! (?:and|y|e|und|et|en|actions?|massnahmen) )(?:decisions?|decisiones|decisoes|decisioni|entscheidungen|besluiten)(?! (?:and|y|e|und|et|en|actions?|massnahmen) )) /;

/** The actions by the sections that they stand in, without those of ideas where others say what was agreed of them. */
export function withoutIdeas(
  sections: readonly (readonly [ActionSection, ActionLine[]])[],
): Map<ActionSection, ActionLine[]> {
  const areIdeas = (section: ActionSection) =>
    ideas.test(` ${plainHeading(section.heading.text.slice(0, 120))} `);
  const isAgreed = sections.some(
    ([section, actions]) =>
      actions.length > 0 && section.family === 'actions' && !section.isWish && !areIdeas(section),
  );
  const isAsked = sections.some(([{ family, isWish }]) => family === 'actions' && !isWish);
  return new Map(
    sections.map(([section, actions]) => [
      section,
      (isAgreed && areIdeas(section)) || (isAsked && section.isFaint) ? [] : actions,
    ]),
  );
}
