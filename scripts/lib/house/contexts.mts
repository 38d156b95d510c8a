import type {
  Identifier,
  Node,
  ObjectBindingPattern,
  ParameterDeclaration,
  PrivateIdentifier,
  PropertyDeclaration,
  SourceFile,
} from 'typescript/unstable/ast';
import {
  isBinaryExpression,
  isClassDeclaration,
  isExpression,
  isFunctionDeclaration,
  isIdentifier,
  isInterfaceDeclaration,
  isIntersectionTypeNode,
  isMethodDeclaration,
  isObjectBindingPattern,
  isParameterDeclaration,
  isPrivateIdentifier,
  isPropertyAccessExpression,
  isPropertyDeclaration,
  isTypeAliasDeclaration,
  isTypeReferenceNode,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is';
import { type Checker, SignatureKind, type Type } from 'typescript/unstable/sync';
import { nodesIn } from './nodes.mts';

/** How the names end of what is handed to functions so that they can do something. */
const BAG = /[a-z](?:Context|From|Host|Parts|Runner|Tools)$/;

/** A context, or another bag of dependencies: what is handed to functions so that they can do something. */
export interface Context {
  /** As it is declared; where a parameter takes more than one, what is written there. */
  readonly name: string;
  readonly members: number;
}

/** The contexts and other bags of dependencies of a source, and who takes more of them than is used. */
export interface Contexts {
  /** The largest first. */
  readonly all: readonly Context[];
  /** Parameters and fields that take one whole and do not use all of it, as `file: what takes it`. */
  readonly wholeForPart: readonly string[];
}

/** A file as TypeScript has read it. */
export interface ReadSource {
  readonly path: string;
  readonly source: SourceFile;
  readonly checker: Checker;
}

type Holder = ParameterDeclaration | PropertyDeclaration;

/**
 * Finds the contexts among the types whose names end in `Context`, `Parts` or the like: those of whose members at least half act, which are functions or
 * have methods. Of others most members only say something: they are data, as are the facts that a question shows.
 */
export function contextsOf(sources: readonly ReadSource[]): Contexts {
  const declared = sources.flatMap(({ source, checker }) =>
    source.statements.flatMap((node): Context[] => {
      if (!isInterfaceDeclaration(node) && !isTypeAliasDeclaration(node)) return [];
      const name = node.name.text;
      const symbol = BAG.test(name) ? checker.getSymbolAtLocation(node.name) : undefined;
      if (!symbol) return [];
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      const members = checker.getPropertiesOfType(type);
      const acting = members.filter((one) => acts(checker, checker.getTypeOfSymbol(one)));
      return acting.length > 0 && 2 * acting.length >= members.length
        ? [{ name, members: members.length }]
        : [];
    }),
  );
  const names = new Set(declared.map(({ name }) => name));
  const all = new Map(declared.map((one) => [one.name, one]));
  const wholeForPart: string[] = [];
  for (const { path, source, checker } of sources) {
    for (const node of nodesIn(source)) {
      if (!isHolder(node) || !node.type || !takesWhole(node.type, names)) continue;
      const type = checker.getTypeFromTypeNode(node.type);
      const members = type ? checker.getPropertiesOfType(type).map(({ name }) => name) : [];
      const name = node.type.getText(source).replace(/\s+/g, ' ');
      all.set(name, { name, members: members.length });
      const used = usedOf(node, checker);
      if (used && !members.every((one) => used.has(one)))
        wholeForPart.push(`${path}: ${nameAround(node)}, ${node.name.getText(source)}: ${name}`);
    }
  }
  return { all: [...all.values()].sort((a, b) => b.members - a.members), wholeForPart };
}

/** True for a context, false for another bag of dependencies. */
export function isContext({ name }: Context): boolean {
  return /Context\b/.test(name);
}

/** True for a function, and for an object of the source that has one. */
function acts(checker: Checker, type: Type | undefined): boolean {
  const own = type && checker.getNonNullableType(type);
  if (!own) return false;
  const isFunction = (one: Type | undefined) =>
    one !== undefined && checker.getSignaturesOfType(one, SignatureKind.Call).length > 0;
  if (isFunction(own)) return true;
  // A text and a list have methods too; what acts is of the source itself.
  const isOurs =
    own
      .getSymbol()
      ?.declarations.some(({ path }) => path.includes('/src/') && !path.includes('/node_modules/')) === true;
  return isOurs && checker.getPropertiesOfType(own).some((one) => isFunction(checker.getTypeOfSymbol(one)));
}

function isName(node: Node): node is Identifier | PrivateIdentifier {
  return isIdentifier(node) || isPrivateIdentifier(node);
}

function isHolder(node: Node): node is Holder {
  return isParameterDeclaration(node) || isPropertyDeclaration(node);
}

/** True for `Host` and for `Host & Other`, false for `Pick<Host, 'books'>`. */
function takesWhole(type: Node, names: ReadonlySet<string>): boolean {
  if (isIntersectionTypeNode(type)) return type.types.some((one) => takesWhole(one, names));
  return isTypeReferenceNode(type) && isIdentifier(type.typeName) && names.has(type.typeName.text);
}

/** The members that are used by what holds a context: read, or handed on. Undefined for a type of a function, which has no body. */
function usedOf(holder: Holder, checker: Checker): ReadonlySet<string> | undefined {
  const { name, parent } = holder;
  if (isObjectBindingPattern(name)) return new Set(boundBy(name));
  if (!isName(name)) return undefined;
  if (isParameterDeclaration(holder) && !('body' in parent && parent.body)) return undefined;
  const symbol = checker.getSymbolAtLocation(name);
  const used = new Set<string>();
  for (const node of nodesIn(parent)) {
    if (node === name || !isName(node)) continue;
    if (node.text !== name.text || checker.getSymbolAtLocation(node)?.id !== symbol?.id) continue;
    // Of `this.#host` the place is the whole, of `host` the name.
    const of = node.parent;
    const place = isPropertyAccessExpression(of) && of.name === node ? of : node;
    const around = place.parent;
    if (isBinaryExpression(around) && around.left === place) continue;
    if (isPropertyAccessExpression(around)) used.add(around.name.text);
    else if (isVariableDeclaration(around) && isObjectBindingPattern(around.name))
      for (const one of boundBy(around.name)) used.add(one);
    else for (const one of wantedOf(place, checker)) used.add(one);
  }
  return used;
}

/** The members that are wanted of what stands in a place: of an argument those of the parameter. */
function wantedOf(place: Node, checker: Checker): string[] {
  const wanted = isExpression(place) ? checker.getContextualType(place) : undefined;
  const type = wanted ?? checker.getTypeAtLocation(place);
  return type ? checker.getPropertiesOfType(type).map(({ name }) => name) : [];
}

function boundBy({ elements }: ObjectBindingPattern): string[] {
  return elements.flatMap(({ propertyName, name }) => {
    const own = propertyName ?? name;
    return own && isIdentifier(own) ? [own.text] : [];
  });
}

/** The name of the nearest function, class or value that a place stands in. */
function nameAround({ parent }: Node): string {
  if (!parent) return '';
  const isNamed = isFunctionDeclaration(parent) || isMethodDeclaration(parent) || isClassDeclaration(parent);
  if ((isNamed || isVariableDeclaration(parent)) && parent.name && isName(parent.name))
    return parent.name.text;
  return nameAround(parent);
}
