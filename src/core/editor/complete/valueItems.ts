import { ME } from '../../book/paths';
import { compareText } from '../../compareText';
import { weekOf } from '../../day';
import { inOneLine } from '../../inOneLine';
import type { Shape } from '../../records/shape';
import { guessKind } from '../../rules/topicGuess';
import { fold } from '../../search/fold';
import { canBePlain, doubleQuoted } from '../../yaml/scalar';
import type { Cursor } from '../cursorAt';
import type { EditorContext } from '../editorContext';
import { tolerantOutline, tolerantPath } from '../tolerantOutline';
import type { Completion } from './completion';
import { dayChoices } from './dayChoices';

const CADENCES = ['1 week', '2 weeks', '3 weeks', '1 month'];

/** The values that fit a place, the likeliest first; none for free text. */
export function valuesOf(
  context: EditorContext,
  shape: Shape,
  text: string,
  cursor: Cursor,
): readonly Completion[] {
  switch (shape.type) {
    case 'word': {
      const likely = likelyKind(text, cursor);
      return [...shape.words]
        .sort((one, other) => Number(other.word === likely) - Number(one.word === likely))
        .map(({ word, meaning }, index) => ({
          ...plain('word', word, index),
          ...(meaning === undefined ? {} : { description: meaning }),
        }));
    }
    case 'cadence':
      return CADENCES.map((word, index) => plain('word', word, index));
    case 'week':
      return [...new Set([context.name, weekOf(context.today)])].map((week, index) =>
        plain('word', week, index),
      );
    case 'done':
    case 'day': {
      const days = dayChoices(context, cursor.path).map(
        (choice, index): Completion => ({
          ...plain('day', choice.day, index),
          choice,
        }),
      );
      return shape.type === 'done' ? [...days, plain('word', 'true', days.length)] : days;
    }
    case 'person':
      return people(context, text.slice(cursor.start, cursor.end));
    case 'goal':
      return goals(context, ownerIn(text));
    case 'opportunity':
      return [...context.opportunities]
        .sort((one, other) => compareText(other.name, one.name))
        .map(({ name, title }, index) => named('opportunity', title, name, index));
    case 'value':
      return (context.values ?? []).map((value, index) => ({
        ...plain('word', value, index),
        insert: written(value),
      }));
    case 'template':
      return (context.templates ?? []).map((name, index) => plain('word', name, index));
    default:
      return [];
  }
}

/** The kind that a topic's words speak for, where the cursor is at its `kind`. */
function likelyKind(text: string, { path }: Cursor): string | undefined {
  const [list, index, key] = path;
  if (list !== 'topics' || key !== 'kind' || path.length !== 3) return undefined;
  const entries = tolerantOutline(text);
  const words = entries.find((entry, at) => {
    if (entry.step !== 'text') return false;
    const [top, place, ...rest] = tolerantPath(entries, at);
    return top === 'topics' && place === index && rest.length === 1;
  });
  return words && guessKind(text.slice(words.valueStart, words.valueEnd))?.kind;
}

/** Whose file it is first, then the lead, then the others by name; those who left are not offered. */
function people({ people: known, person }: EditorContext, typed: string): readonly Completion[] {
  const at = typed.startsWith('@') ? '@' : '';
  const rank = (slug: string) => (slug === person ? 0 : slug === ME ? 1 : 2);
  const all = known.filter(({ archived, slug }) => !archived && slug !== ME);
  const me = known.find(({ slug }) => slug === ME) ?? { slug: ME, name: ME };
  return [...all, me]
    .map((one) => ({ ...one, folded: fold(one.name) }))
    .sort((one, other) => rank(one.slug) - rank(other.slug) || compareText(one.folded, other.folded))
    .map(({ name, slug }, index) => {
      const item = named('person', name, slug, index);
      return { ...item, filter: at + item.filter };
    });
}

/** The owner's goals; where nobody known owns it, everyone's. */
function goals({ goals: known, person }: EditorContext, owner = person): readonly Completion[] {
  const theirs = known.filter((goal) => goal.person === owner);
  return (theirs.length > 0 ? theirs : known).map(({ slug, title }, index) =>
    named('goal', title, slug, index),
  );
}

function ownerIn(text: string): string | undefined {
  const entry = tolerantOutline(text).find(({ parent, step }) => parent === -1 && step === 'owner');
  return entry && entry.valueEnd > entry.valueStart
    ? text.slice(entry.valueStart, entry.valueEnd)
    : undefined;
}

/** A text as it is written behind a key. */
function written(text: string): string {
  const line = inOneLine(text);
  return canBePlain(line) ? line : doubleQuoted(line);
}

function plain(kind: Completion['kind'], label: string, index: number): Completion {
  return { kind, label, insert: label, filter: label, sort: String(index).padStart(4, '0') };
}

function named(kind: Completion['kind'], title: string, slug: string, index: number): Completion {
  return { ...plain(kind, title, index), insert: slug, filter: `${title} ${slug}`, detail: slug };
}
