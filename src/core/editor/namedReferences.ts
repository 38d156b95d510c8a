import { ME, pathOf, thingAt } from '../book/paths';
import { type KindName, kinds } from '../records/kinds';
import { referenceFields, type SlugTarget } from '../records/shape';
import { isSlug } from '../slug';
import { isDataMap } from '../yaml/data';
import type { TreeNode } from '../yaml/syntaxTree';
import type { Data, Path } from '../yaml/yamlTypes';
import { loadTolerant, typedText } from './parseTolerant';
import { isCollection } from './pathAt';

/** What a slug names. A goal is one of a person; an opportunity is named by its file's name, day and slug. */
export type NamedThing =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'goal'; readonly person: string; readonly name: string }
  | { readonly kind: 'opportunity'; readonly name: string };

/** A place that names something: the slug itself in UTF-16 units, inside its quotes where it has some; of an alias all of it. */
interface Reference {
  readonly target: NamedThing;
  readonly path: Path;
  readonly offset: number;
  readonly length: number;
}

/**
 * Every place in a record's text that names a person (also `me`), a goal or an opportunity, in the order of the file. What
 * is no slug names nobody; a goal without an owner beside it is nobody's. Half-typed YAML gives what can be read of it.
 */
export function referencesIn(text: string, kind: KindName): readonly Reference[] {
  const refers = referenceFields(kind);
  const loaded = refers.length > 0 ? loadTolerant(text) : undefined;
  if (!loaded) return [];
  return refers
    .flatMap(({ path, to }) => found(text, loaded.root, path, to, [], undefined))
    .sort((one, other) => one.offset - other.offset);
}

/**
 * Finds the reference to a person, goal or opportunity whose slug is at the UTF-16 `offset`, both ends included;
 * undefined where there is none.
 */
export function definitionAt(text: string, offset: number, kind: KindName): Reference | undefined {
  return referencesIn(text, kind).find(
    (reference) => reference.offset <= offset && offset <= reference.offset + reference.length,
  );
}

/**
 * Returns the person, goal or opportunity that a file is, by its path relative to the book's folder; undefined for a
 * file that nothing refers to.
 */
export function thingOfFile(path: string): NamedThing | undefined {
  const thing = thingAt(path);
  if (thing?.kind === 'person' && thing.person !== undefined) return { kind: 'person', person: thing.person };
  if (thing?.kind === 'goal' && thing.person !== undefined)
    return { kind: 'goal', person: thing.person, name: thing.name };
  return thing?.kind === 'opportunity' ? { kind: 'opportunity', name: thing.name } : undefined;
}

/** The path of the file that a name leads to, relative to the book's folder. Whether it exists is not asked. */
export function fileOf(named: NamedThing): string {
  // A person's file is called by what it is.
  return pathOf({ name: 'person', private: false, ...named });
}

/** True if two names mean the same thing. */
export function sameNamed(one: NamedThing, other: NamedThing): boolean {
  return fileOf(one) === fileOf(other);
}

/** The slug by which a thing is named where it is referred to. */
export function slugOfNamed(named: NamedThing): string {
  return named.kind === 'person' ? named.person : named.name;
}

function found(
  text: string,
  node: TreeNode,
  [step, ...rest]: readonly string[],
  to: SlugTarget,
  path: Path,
  holder: Data | undefined,
): readonly Reference[] {
  if (step === undefined) {
    const target = isCollection(node) ? undefined : targetOf(node, text, to, holder);
    const range = target && slugRange(node);
    return target && range ? [{ target, path, ...range }] : [];
  }
  if (!isCollection(node) || node.kind !== (step === '*' ? 'list' : 'map')) return [];
  const { entries, data } = node;
  return entries.flatMap((entry, index) => {
    if (step !== '*' && entry.key !== step) return [];
    return found(text, entry.value, rest, to, [...path, step === '*' ? index : step], data);
  });
}

function targetOf(
  node: TreeNode,
  text: string,
  to: SlugTarget,
  holder: Data | undefined,
): NamedThing | undefined {
  // What is masked because it needs quotes is no slug.
  const slug = node.kind === 'scalar' && node.style === 'plain' ? typedText(text, node) : String(node.data);
  if (to === 'opportunity')
    return kinds.opportunity.fileName.test(slug) ? { kind: to, name: slug } : undefined;
  if (!isSlug(slug)) return undefined;
  if (to === 'person') return { kind: to, person: slug };
  const owner = isDataMap(holder) ? holder.owner : undefined;
  return typeof owner === 'string' && isSlug(owner) ? { kind: to, person: owner, name: slug } : undefined;
}

function slugRange(node: TreeNode): { offset: number; length: number } | undefined {
  const { start, end } = node;
  const style = node.kind === 'scalar' ? node.style : 'plain';
  if (style === 'single' || style === 'double') return { offset: start + 1, length: end - start - 2 };
  return style === 'plain' ? { offset: start, length: end - start } : undefined;
}

/** True if the named thing is the lead, who is called `me` and cannot be renamed. */
export function isLead(named: NamedThing): boolean {
  return named.kind === 'person' && named.person === ME;
}
