import { ME } from '../../../book/paths';
import { weekOf } from '../../../day';
import { dayIn } from '../../../dayIn';
import { kinds } from '../../../records/kinds';
import type { Relation } from '../../../records/personKind';
import type { RecordKind } from '../../../records/recordKind';
import { shapeAt } from '../../../records/shape';
import { fold } from '../../../search/fold';
import type { Path } from '../../../yaml/yamlTypes';
import type { EditorContext } from '../../editorContext';
import { expectedName } from '../fileName';
import { nearest } from './nearest';

/** What was likely meant: the value, and of a person's, goal's or opportunity's name the words it stands for. */
export interface Guess {
  readonly to: string;
  readonly name?: string;
  /** True for one of all that would fit, where nothing tells which was meant. */
  readonly isChoice?: boolean;
}

/** Finds values that an invalid one was likely meant to be, the likeliest first. */
export type FindGuesses = (typed: string, context: EditorContext, path: Path) => readonly Guess[];

/** A day written in another way. */
export const dayGuess = (typed: string): readonly Guess[] => {
  const found = dayIn(typed.slice(0, 100));
  return typeof found === 'object' ? [{ to: found.day }] : [];
};

/** `true`, or a day on which it was done. */
export const doneGuess: FindGuesses = (typed) =>
  /^(y|yes|x|done|ok|on|true|✓|✔|☑)$/i.test(typed) ? [{ to: 'true' }] : dayGuess(typed);

/** The week of a day, or of the file's name. */
export const weekGuess: FindGuesses = (typed, { kind, name, day: dayOfFile }) => {
  const day = dayIn(typed);
  if (typeof day === 'object') return [{ to: weekOf(day.day) }];
  const named = expectedName(kind, name, dayOfFile);
  return named === undefined ? [] : [{ to: named }];
};

/** A cadence as the schema writes it. */
export const cadenceGuess: FindGuesses = (typed) => orAny(meantCadence(typed), CADENCES);

/** One of the words that are allowed at the path. */
export const wordGuess: FindGuesses = (typed, { kind }, path) => {
  const words = (shapeAt(kind, path)?.words ?? []).map(({ word }) => word);
  const meant = path.at(-1) === 'relation' ? relationMeant(typed) : undefined;
  return oneOfThese(meant ?? typed, words);
};

/** One of the values of the book. */
export const valueGuess: FindGuesses = (typed, { values = [] }) => oneOfThese(typed, values);

/** One of the templates of the book. */
export const templateGuess: FindGuesses = (typed, { templates = [] }) => oneOfThese(typed, templates);

/** An opportunity of the book, by the name of its file or its title. */
export const opportunityGuess: FindGuesses = (typed, { opportunities }) =>
  bySlugOrTitle(
    typed,
    opportunities.map(({ name, title }) => ({ to: name, name: title })),
  );

/** A goal, by the name of its file or its title. */
export const goalGuess: FindGuesses = (typed, { goals }) =>
  bySlugOrTitle(
    typed,
    goals.map(({ slug, title }) => ({ to: slug, name: title })),
  );

/** Somebody in the book who is still met, by slug or name. */
export const personGuess: FindGuesses = (typed, { people }) => {
  if (/^(me|myself|i)$/i.test(typed)) return [{ to: ME }];
  const known = people.filter(({ archived }) => !archived).map(({ slug, name }) => ({ to: slug, name }));
  return bySlugOrTitle(typed, known);
};

/** Guesses the goal, or else the person, that was meant by a slug at the path. */
export const slugGuess: FindGuesses = (typed, context, path) =>
  (shapeAt(context.kind, path)?.type === 'goal' ? goalGuess : personGuess)(typed, context, path);

/** Returns the likely value of a missing key; undefined where only its author knows. */
export function valueFor(context: EditorContext, path: Path): string | undefined {
  const shape = shapeAt(context.kind, path);
  const { initial }: RecordKind = kinds[context.kind];
  const known = path.length === 1 ? initial?.[String(path[0])] : undefined;
  if (known !== undefined) return known;
  if (shape?.type === 'word') return shape.words[0]?.word;
  if (shape?.type === 'week') return context.name;
  return shape?.type === 'day' && path.length === 1 ? (context.day ?? context.today) : undefined;
}

/** Common cadences, where nothing tells which was meant. */
const CADENCES = ['1 week', '2 weeks', '1 month'];
/** So many ways are offered where nothing tells which was meant. */
const CHOICES = 6;

function oneOfThese(typed: string, known: readonly string[]): readonly Guess[] {
  return orAny(
    nearest(typed, known, (one) => one).map((to) => ({ to })),
    known,
  );
}

/** The guesses; where there is none, all that would fit. */
function orAny(found: readonly Guess[], known: readonly string[]): readonly Guess[] {
  return found.length > 0 ? found : known.slice(0, CHOICES).map((to) => ({ to, isChoice: true }));
}

/** `weekly`, `every 2 weeks`, `2w`, `1 Month`, `quarterly`. */
function meantCadence(typed: string): readonly Guess[] {
  const text = typed.toLowerCase().slice(0, 60).trim();
  if (/^(quarterly|(every |1 |once a )?quarter)$/.test(text)) return [{ to: '3 months' }];
  if (/^(yearly|annually|(every |1 |once a )?year)$/.test(text)) return [{ to: '12 months' }];
  const once = /^(?:every )?(?:(dai|week|month)ly|(day|week|month))$/.exec(text);
  if (once) return [{ to: `1 ${(once[1] ?? once[2] ?? '').replace('dai', 'day')}` }];
  const many = /^(?:every )?([1-9]\d{0,2}) ?(d|w|m)(?:(?:ay|eek|onth)s?)?$/.exec(text);
  if (!many)
    return /^(every other week|fortnightly|biweekly|bi-weekly)$/.test(text) ? [{ to: '2 weeks' }] : [];
  const unit = { d: 'day', w: 'week', m: 'month' }[many[2] ?? ''] ?? 'week';
  return [{ to: `${many[1]} ${unit}${many[1] === '1' ? '' : 's'}` }];
}

function bySlugOrTitle(typed: string, known: readonly { to: string; name: string }[]): readonly Guess[] {
  const found = [...nearest(typed, known, ({ to }) => to), ...nearest(typed, known, ({ name }) => name)];
  return [...new Set(found)].slice(0, 3);
}

/** What people call those whom they meet, in the languages of Leadbook. */
const CALLED: Readonly<Record<Relation, string>> = {
  report:
    'direct directs report employee mitarbeiter mitarbeiterin subordinado subordinada colaborador colaboradora',
  team: 'squad group crew gruppe mannschaft equipo grupo',
  manager:
    'boss lead leader supervisor head director cto ceo chef chefin vorgesetzter vorgesetzte fuehrungskraft führungskraft jefe jefa gerente',
  peer: 'colleague coworker partner counterpart kollege kollegin companero compañero companera compañera colega par',
  mentor: 'coach advisor adviser sponsor mentorin mentora tutor consejero',
  skip: 'skip-level skiplevel skip_level indirect grandreport',
};

/** The relation that a word of everyday language means; undefined where it is none of those known. */
function relationMeant(typed: string): Relation | undefined {
  const word = fold(typed.slice(0, 60)).trim();
  const all = Object.entries(CALLED) as [Relation, string][];
  return all.find(([, words]) => words.split(' ').some((one) => fold(one) === word))?.[0];
}
