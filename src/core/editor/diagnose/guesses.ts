import { ME } from '../../book/paths';
import { weekOf } from '../../day';
import { dayIn } from '../../dayIn';
import { kinds } from '../../records/kinds';
import type { Relation } from '../../records/personKind';
import type { RecordKind } from '../../records/recordKind';
import { shapeAt } from '../../records/shape';
import { fold } from '../../search/fold';
import type { Path } from '../../yaml/yamlTypes';
import type { EditorContext } from '../editorContext';
import { expectedName } from './fileName';
import { nearest } from './nearest';

/** What was likely meant: the value, and of a person's, goal's or opportunity's name the words it stands for. */
export interface Guess {
  readonly to: string;
  readonly name?: string;
  /** True for one of all that would fit, where nothing tells which was meant. */
  readonly isChoice?: boolean;
}

/** Returns values that an invalid one was likely meant to be, the likeliest first. */
export function guesses(context: EditorContext, code: string, path: Path, typed: string): readonly Guess[] {
  switch (code) {
    case 'notADay':
      return dayGuess(typed);
    case 'notDone':
      return /^(y|yes|x|done|ok|on|✓|✔|☑)$/i.test(typed) || /^true$/i.test(typed)
        ? [{ to: 'true' }]
        : dayGuess(typed);
    case 'notAWeek': {
      const day = dayIn(typed);
      const named = expectedName(context.kind, context.name, context.day);
      if (typeof day === 'object') return [{ to: weekOf(day.day) }];
      return named === undefined ? [] : [{ to: named }];
    }
    case 'notACadence':
      return orAny(cadenceGuess(typed), CADENCES);
    case 'notOneOf': {
      const words = (shapeAt(context.kind, path)?.words ?? []).map(({ word }) => word);
      const meant = path.at(-1) === 'relation' ? relationMeant(typed) : undefined;
      return oneOfThese(meant ?? typed, words);
    }
    case 'unknownValue':
      return oneOfThese(typed, context.values ?? []);
    case 'unknownTemplate':
      return oneOfThese(typed, context.templates ?? []);
    case 'notASlug':
    case 'unknownPerson':
    case 'unknownGoal':
      return shapeAt(context.kind, path)?.type === 'goal'
        ? goalGuess(context, typed)
        : personGuess(context, typed);
    case 'unknownOpportunity':
      return bySlugOrTitle(
        typed,
        context.opportunities.map(({ name, title }) => ({ to: name, name: title })),
      );
    default:
      return [];
  }
}

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

function dayGuess(typed: string): readonly Guess[] {
  const found = dayIn(typed.slice(0, 100));
  return typeof found === 'object' ? [{ to: found.day }] : [];
}

/** `weekly`, `every 2 weeks`, `2w`, `1 Month`, `quarterly`. */
function cadenceGuess(typed: string): readonly Guess[] {
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

function personGuess({ people }: EditorContext, typed: string): readonly Guess[] {
  if (/^(me|myself|i)$/i.test(typed)) return [{ to: ME }];
  const known = people.filter(({ archived }) => !archived).map(({ slug, name }) => ({ to: slug, name }));
  return bySlugOrTitle(typed, known);
}

function goalGuess({ goals }: EditorContext, typed: string): readonly Guess[] {
  return bySlugOrTitle(
    typed,
    goals.map(({ slug, title }) => ({ to: slug, name: title })),
  );
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
