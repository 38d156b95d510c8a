import type { ActionFamily } from './action';
import { isAside, isCollected, isForOthers } from './asides';
import { beforeRule, currentSection, isTitle } from './currentSection';
import { matchHeading } from './families';
import { labelledLists } from './labelledLists';
import { areNames, type IsName } from './nameLike';
import { headingsOfPeople } from './namesInList';
import { questionsIn } from './numberedQuestions';
import type { Topic } from './phrases';
import { plainHeading } from './plainHeading';
import type { Heading, Outline } from './retroOutline';
import { asksForBetter, isStemmedActions, namesImprovements, wishesBetter } from './stems';
import { withoutVoices } from './voices';

/** "Process improvements", "Mejoras del proceso": of how the team works, rather than of what it builds. */
const ofProcess =
  /proces|prozess|teamwork|workflow|continu|way of working|organi[sz]a|arbeitsweise|werkwijze|metodolog/i;

/** "Technical improvements" are of what a team builds. */
const ofProduct =
  /techni|t[eé]cnic|product|produ[ck]t|code|c[oó]digo|soft|app(?!l)|feature|funcio|funktion|design|interfa|(?<!\p{L})u[ix](?!\p{L})|perform/iu;

/** The lines right below one heading in which actions stand, up to the next heading or rule. */
export interface ActionSection {
  readonly family: ActionFamily;
  /** Lines `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Who the heading says that all of these are for. */
  readonly person: string | undefined;
  /** True if the heading says "Change" or "Experiment", so that a paragraph below is one. */
  readonly isChange: boolean;
  readonly heading: Heading;
  /** True if it only wishes for better, so that actions are none but what says what to do. */
  readonly isWish?: boolean | undefined;
  /** True if it is a wish that counts only where no heading says what to do. */
  readonly isFaint?: boolean | undefined;
  /** True if it asks for something else as well, so that only what says what to do is an action. */
  readonly isMixed?: boolean | undefined;
  /** The line of the heading for actions that this one, which says nothing of them, stands below. */
  readonly below?: number | undefined;
  /** Tells the names of people from other words. */
  readonly isName: IsName;
}

/** "Notes carried forward" are none; "Not done from last time" is. */
const ofNotes =
  /^[^\p{L}]*(?:\p{L}{3,5} )?(?:notes?|notas|notizen|notities|observations?|learnings?|lessons?|insights?|risks?|knowledge)(?!\p{L})|(?:improve|better|changed|progress|verbesser|fortschritt|mejor|melhor|am[ée]lior|verbeter).* (?:since|seit|desde|depuis|sinds) /iu;

/** "Start — what we will take up in the next iteration" */
const behindDash = /\s[-–—]\s+(\S.{6,120})$/u;

interface Open {
  /** The line of the heading that began the family, and whether this is another below it. */
  readonly root?: number;
  readonly isWish?: boolean;
  readonly isFaint?: boolean;
  readonly isNested?: boolean;
  readonly isMixed?: boolean;
  /** True if nothing below it is to be done. */
  readonly isClosed?: boolean;
  /** True if it says what was learnt. */
  readonly isLearned?: boolean;
  readonly level: number;
  readonly family: ActionFamily | undefined;
  readonly isChange: boolean;
  readonly person: string | undefined;
}

/** Finds the sections of a file in which actions stand: those of its newest retro, or with `all` those of every one. */
export function actionSections(read: Outline, all: boolean, isName: IsName = areNames): ActionSection[] {
  const { from, to } = all ? { from: read.afterFrontMatter, to: read.lines.length } : currentSection(read);
  const { headings } = read;
  const found: ActionSection[] = [];
  const open: Open[] = [];
  const labelled = (first: number, end: number, heading: Heading) => {
    for (const { family, line, ...lines } of labelledLists(read, first, end, heading.text)) {
      const { start = 0, end: stop = 0, text = '' } = read.lines[line] ?? {};
      const own = {
        style: 'label',
        mark: ':',
        level: heading.level + 1,
        text,
        offset: start,
        end: stop,
        line,
        lastLine: line,
      } as const;
      found.push({
        ...{ family, ...lines, person: undefined, isChange: false, heading: own },
        isName: family === 'previous' ? withoutVoices(isName) : isName,
      });
    }
  };
  const [top] = headings;
  const start = {
    style: 'label',
    mark: '',
    level: 0,
    text: '',
    offset: 0,
    end: 0,
    line: from,
    lastLine: from,
  } as const;
  if (from < (top?.line ?? to)) labelled(from, Math.min(top?.line ?? to, to), start);
  const goals = levelsWithGoals(headings);
  const people = headingsOfPeople(headings, isName);
  headings.forEach((heading, index) => {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const own =
      isTitle(heading, headings) && isLongTitle(heading)
        ? title(heading)
        : opened(heading, open.at(-1), goals, people);
    open.push(own);
    if (heading.line < from || heading.line >= to) return;
    const next = Math.min(headings[index + 1]?.line ?? to, to);
    if (own.family === undefined) {
      if (!own.isClosed && matchHeading(heading.text)?.topic !== 'well')
        labelled(heading.lastLine + 1, next, heading);
      return;
    }
    if (own.isFaint) labelled(heading.lastLine + 1, next, heading);
    const end = beforeRule(read, heading.lastLine + 1, next);
    const below = own.isNested ? own.root : undefined;
    found.push({
      ...{ ...own, family: own.family, from: heading.lastLine + 1, to: end, heading, below },
      isName: own.family === 'previous' ? withoutVoices(isName) : isName,
    });
  });
  return found;
}

/** The family of actions that a topic of headings is; an experiment's goal, measure and result are none themselves. */
function familyOf(topic: Topic, heading: Heading, goals: ReadonlySet<number>): ActionFamily | undefined {
  if (topic === 'actions') return 'actions';
  if (topic === 'previous') return 'previous';
  // The course format reports on the last experiment below a heading with both names.
  if (/experiments?\W{1,3}changes?|changes?\W{1,3}experiments?/i.test(heading.text)) return undefined;
  // "Changes" alone may list what changed in the product.
  const isExperiment =
    topic === 'change' && (goals.has(heading.level) || /e(?:x|s|ks)p[eé]rim/i.test(heading.text));
  return isExperiment ? 'experiment' : undefined;
}

function opened(
  heading: Heading,
  parent: Open | undefined,
  goals: ReadonlySet<number>,
  people: ReadonlyMap<Heading, string>,
): Open {
  const { level, text } = heading;
  if (parent?.isClosed || isForOthers(text))
    return { level, family: undefined, isChange: false, person: undefined, isClosed: true };
  const asked = questionsIn(text);
  const isMixed = asked.some(asksForActions) && !asked.every(asksForActions);
  if (isMixed)
    return { level, family: 'actions', isChange: false, isMixed, person: undefined, root: heading.line };
  const match = matchHeading(text);
  // What to start and to stop, below a heading for actions, are the actions.
  const isPart =
    match?.topic === 'start' ||
    match?.topic === 'stop' ||
    (match?.topic === 'improve' && namesImprovements(text));
  if (match && isPart && parent?.family === 'actions')
    return { ...parent, level, isChange: false, isNested: false };
  if (match) {
    const isNext =
      ((match.topic === 'improve' || match.topic === 'change') && isStemmedActions(text)) ||
      (match.topic === 'start' && isStemmedActions(behindDash.exec(text)?.[1] ?? ''));
    const isWished =
      wishesBetter(text) || (ofProcess.test(text) && namesImprovements(text) && parent?.isLearned !== true);
    const isFaint = !isWished && asksForBetter(text) && !ofProduct.test(text) && parent?.isLearned !== true;
    const isWish = !isNext && match.topic === 'improve' && (isWished || isFaint);
    const isNote = match.topic === 'previous' && ofNotes.test(text.slice(0, 200));
    const family = isNote ? undefined : isNext || isWish ? 'actions' : familyOf(match.topic, heading, goals);
    return {
      isWish,
      isFaint: isWish && isFaint,
      level,
      isLearned: match.topic === 'learned',
      family,
      isChange: family === 'experiment',
      person: undefined,
      root: heading.line,
    };
  }
  // "Team" below actions is who does them.
  const isOwner = parent?.family === 'actions' && people.has(heading);
  if (parent?.family === undefined || ((isAside(text) || isCollected(text)) && !isOwner)) {
    const isWish = !isStemmedActions(text) && wishesBetter(text) && /(?<!\p{L})would(?!\p{L})/iu.test(text);
    const family = parent?.family === undefined && (isWish || isStemmedActions(text)) ? 'actions' : undefined;
    return { isWish, level, family, isChange: false, person: undefined, root: heading.line };
  }
  const name = people.get(heading);
  const isWish = parent.isWish === true && !isStemmedActions(text);
  return {
    ...parent,
    level,
    isChange: false,
    isWish,
    person: name ?? parent.person,
    isNested: name === undefined,
  };
}

/** True if one question of several asks for actions, rather than for how something was done. */
function asksForActions(question: string): boolean {
  return matchHeading(question)?.topic === 'actions' || isStemmedActions(question);
}

/** "Retro actions and next steps" is about the file; "Action items" alone begins them. */
function isLongTitle({ text }: Heading): boolean {
  const words = plainHeading(text).split(' ');
  return words.length > 3 || words.some((word) => word.startsWith('retro'));
}

function title({ level }: Heading): Open {
  return { level, family: undefined, isChange: false, person: undefined };
}

/** The levels on which a heading says "Goal" or "Measurement". */
function levelsWithGoals(headings: readonly Heading[]): ReadonlySet<number> {
  const isGoal = ({ text }: Heading) => ['goal', 'measure'].includes(matchHeading(text)?.topic ?? '');
  return new Set(headings.filter(isGoal).map(({ level }) => level));
}

/** A section for actions that stand below no heading of theirs. */
export function wholeSection(from: number, to: number, isName: IsName): ActionSection {
  const lines = { offset: 0, end: 0, line: from, lastLine: from } as const;
  const heading = { style: 'label', mark: '', level: 0, text: '', ...lines } as const;
  return { family: 'actions', from, to, person: undefined, isChange: false, heading, isName };
}
