import type { ActionLine } from './action';

/** English verbs that what is to be done begins with, perhaps behind an adverb; other parts of speech are not told by their form. */
const verbs = new RegExp(
  `^(?:(?:always|never|more|\\p{L}{3,}ly)\\s)?(?:${
    'add|adopt|agree|align|allocate|ask|assign|automate|avoid|be|book|break|bring|build|check|clarify|clean|commit|communicate|complete|coordinate|create|cut|decide|define|delegate|' +
    'develop|discuss|divide|do|document|encourage|enforce|ensure|establish|estimate|explain|finish|fix|focus|follow|get|give|have|help|hold|implement|improve|include|increase|' +
    'integrate|introduce|invest|involve|keep|limit|list|look|maintain|make|manage|meet|merge|monitor|move|organi[sz]e|pair|plan|prepare|prioriti[sz]e|provide|pull|push|read|reduce|' +
    'refactor|refine|remember|remove|report|review|rotate|run|schedule|send|set|share|show|speak|spend|split|standardi[sz]e|start|stick|stop|switch|take|talk|test|track|try|update|use|' +
    'write|work'
  })(?!\\p{L})`,
  'iu',
);
/** Infinitives of the Romance languages, with the pronouns that hang from them. */
const infinitive =
  /^(?:(?:no|non|não|ne pas)\s)?(?!(?:par|mar|bar|ser|per|por|under|over|after|never|other|number|server|user|container|better)(?:\s|$))\p{L}{2,}(?:ar|er|ir|re|ôr)(?:se|nos|lo|la|los|las|me|ci|si)?(?=\s|$)/iu;
const FEWEST = 2;
const SHARE = 0.7;

/**
 * Whether most of what stands below a heading that only wishes for better, "How we can improve", says what to do by its first words:
 * "Split large stories", "Documentar melhor".
 */
export function areToDo(actions: readonly ActionLine[]): boolean {
  const told = actions.filter(({ text }) => {
    const words = text.replace(/^[\s*_"“]+/, '');
    return verbs.test(words) || infinitive.test(words);
  });
  return told.length >= FEWEST && told.length >= SHARE * actions.length;
}
