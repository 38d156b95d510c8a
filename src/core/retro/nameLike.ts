import { plainHeading } from './families';
import { isTeam } from './personNamed';

const particles = new Set([
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'di',
  'du',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'la',
  'le',
  'al',
  'bin',
]);

/** Words that stand capitalised before a colon or in parentheses, and are no names of people. */
const notNames = new Set(
  (
    'high|medium|low|top|critical|major|minor|optional|important|urgent|priority|later|soon|next|now|today|tomorrow|done|todo|open|' +
    'closed|blocked|pending|wip|tbd|new|old|ongoing|note|notes|why|how|what|when|where|who|goal|change|measure|measurement|metric|' +
    'due|owner|owners|deadline|status|state|action|actions|task|tasks|item|items|monday|tuesday|wednesday|thursday|friday|saturday|' +
    'sunday|january|february|march|july|september|october|november|december|sprint|week|month|quarter|process|technical|tooling|tools|' +
    'testing|tests|test|documentation|docs|frontend|backend|design|infrastructure|infra|code|communication|planning|deployment|' +
    'quality|performance|security|general|other|others|misc|example|issue|issues|bug|bugs|feature|features|story|stories|epic|ticket|' +
    'tickets|link|links|idea|ideas|question|questions|problem|problems|solution|result|results|outcome|context|reason|description|' +
    'summary|short|long|term|immediate|improvement|improvements|meeting|meetings|review|reviews|retro|retrospective|standup|daily|' +
    'release|releases|build|builds|github|gitlab|slack|jira|jenkins|docker|start|stop|continue|keep|try|more|less|also|and|or|if|the|' +
    'a|an|to|for|with|in|on|at|of|not|no|yes|update|fix|add|create|write|improve|use|make|ask|reminder|decision|decided|agreed|' +
    'experiment|experiments|follow|up|support|product|engineering|people|culture|workflow|monitoring|alerting|onboarding|metrics|' +
    'first|second|third|everything|discussion|attendees|participants|agenda|references|appendix|background|rationale|impact|effort|' +
    'meta|objetivo|cambio|medicion|nota|notas|ziel|anderung|messung|hinweis|doc|api|database|data|server|client|app|web|mobile|' +
    'estimation|estimates|scope|refinement|backlog|demo|pairing|prevention|detection|response|mitigation|cleanup|research|spike'
  ).split('|'),
);

const handle = /^@[\p{L}\p{N}](?:[\p{L}\p{N}._/-]{0,60}[\p{L}\p{N}])?$/u;
const nameWord = /^\p{Lu}[\p{L}\p{M}'’.-]{0,40}$/u;
// With its separators, so that nothing else in the text is one.
const between = / ?[,/&+;] ?| (?:and|y|und|et|e|en|with) /u;

/** Whether a text can be one person's name or handle, or the team: one to four capitalised words that mean nothing else. */
export function isNameLike(text: string): boolean {
  const name = text.trim();
  if (name.length > 60 || name === '') return false;
  if (handle.test(name) || isTeam(name)) return true;
  const parts = name.split(/[ \t]+/);
  if (parts.length > 4 || particles.has(parts[0] ?? '')) return false;
  return parts.every((part) => particles.has(part) || isNameWord(part));
}

/** Whether a text names one or more people, or the team. */
export type IsName = (text: string) => boolean;

/** A test of names where the people are known: theirs, the team's and handles, one or several. */
export function namesAmong(isPerson: IsName): IsName {
  const isOne = (name: string) => handle.test(name) || isTeam(name) || isPerson(name);
  return (text) => text.length <= 120 && text.trim() !== '' && text.trim().split(between).every(isOne);
}

/** The same, of several names as well: `Ada, Linus and @grace`. */
export function areNames(text: string): boolean {
  return text.length <= 120 && text.trim().split(between).every(isNameLike);
}

function isNameWord(word: string): boolean {
  // CI, API, ADR: an abbreviation; `L.` is an initial.
  const isAbbreviation = word.length > 1 && !word.endsWith('.') && word === word.toUpperCase();
  return nameWord.test(word) && !isAbbreviation && !notNames.has(plainHeading(word));
}
