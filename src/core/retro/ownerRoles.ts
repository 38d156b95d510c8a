import { isAnyTeam, isTeamWritten } from '../teamWords';
import { type IsName, isInitials, likeTest } from './nameLike';
import { plainHeading } from './plainHeading';

/** What people of a team are, each of which can as well be a subject: "Backend: fix the calendar". */
const roles = new Set(
  (
    'backend|back end|frontend|front end|fullstack|full stack|design|designer|designers|designs|ux|ui|qa|tester|testers|dev|devs|developer|developers|devops|ops|infra|' +
    'product|product owner|scrum master|po|sm|pm|project manager|tech lead|team lead|lead|leads|analyst|architect|data|mobile|documentation team|testing team|desarrollo|diseno|' +
    'desarrolladores|entwicklung|entwickler|developpeurs|sviluppatori|ontwikkelaars|utvecklare'
  ).split('|'),
);
const label = /^[*_]{0,3}([^:*_\n]{2,40})(?:[*_]{0,3}:|:[*_]{0,3})[*_]{0,3}\s/u;
const between = / ?[,/&+] ?| (?:and|y|und|et|e|en) /u;

/**
 * The test of names for the items of one list, by the labels that they begin with.
 * @param person whose the list is, by the heading above
 */
export function withLabels(items: readonly string[], isName: IsName, person: string | undefined): IsName {
  return person === undefined || isAnyTeam(person)
    ? withRoles(items, isName)
    : withoutSubjects(items, isName);
}

/**
 * The test of names for the items of one list: beside a label that certainly names somebody or everybody ("**All:** …"), labels of
 * roles are owners, too. So are initials where each item has a label, two of which are names. Elsewhere they are subjects.
 */
function withRoles(items: readonly string[], isName: IsName): IsName {
  const labels = labelsOf(items);
  // Beside everybody alone, "Design & UX" may be a subject; beside a person it is none.
  const people = labels.filter((text) => isName(text) && !isTeamWritten(text)).length;
  const areLabelled = people > 1 && labels.length === items.length;
  const short = new Set(areLabelled ? labels.flatMap((text) => text.split(between)).filter(isInitials) : []);
  const isOwner = (text: string) =>
    text.split(between).every((part) => short.has(part)) || (people > 0 ? areRoles(text) : isRole(text));
  if (labels.length < 2 || !labels.some(isName) || !labels.some(isOwner)) return isName;
  const isEither = (text: string) =>
    text.length <= 120 &&
    text.split(between).every((part) => isName(part) || isRole(part) || short.has(part));
  return likeTest(isName, (text) => isName(text) || isEither(text));
}

/**
 * The test of names for a list below the heading of a person: beside labels that name nobody ("**Landing page:** …"), those that could
 * be names are subjects, unless somebody is known by them.
 */
function withoutSubjects(items: readonly string[], isName: IsName): IsName {
  const labels = labelsOf(items);
  if (labels.every(isName)) return isName;
  const subjects = new Set(labels.filter((text) => isName.isSure?.(text) !== true));
  return likeTest(isName, (text) => isName(text) && !subjects.has(text.trim()));
}

/** The labels that items begin with, of those that have one. */
function labelsOf(items: readonly string[]): readonly string[] {
  return items.flatMap((text) => label.exec(text)?.[1]?.trim() ?? []);
}

/** True if a text is roles and nothing else: "dev", "PO/UX", "backend and design". */
export function areRoles(text: string): boolean {
  return text.split(between).every(isRole);
}

function isRole(text: string): boolean {
  return roles.has(plainHeading(text));
}
