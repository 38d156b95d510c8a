import type { CallExpression, CatchClause, Node, SourceFile, ThrowStatement } from 'typescript/unstable/ast';
import {
  isArrowFunction,
  isCallExpression,
  isClassDeclaration,
  isFunctionDeclaration,
  isFunctionExpression,
  isIdentifier,
  isIfStatement,
  isInterfaceDeclaration,
  isMethodDeclaration,
  isMethodSignatureDeclaration,
  isNewExpression,
  isPrivateIdentifier,
  isPropertyAccessExpression,
  isThrowStatement,
  isTryStatement,
  isVariableStatement,
} from 'typescript/unstable/ast/is';
import type { ReadSource } from './contexts.mts';
import { nodesIn } from './nodes.mts';

/** A function, or a method of a class or an interface, that a file declares. */
interface Declared {
  readonly file: string;
  /** Of a method with its class: `Class.method`. */
  readonly name: string;
  /** Others can call it. */
  readonly isShared: boolean;
  /** Its `@throws` names an error in braces, which callers pass on, or only faults; undefined where it has none. */
  readonly told: 'expected' | 'faults' | undefined;
  /** It throws itself, in no function within and caught by nothing. */
  readonly throws: boolean;
  /** It so throws what callers pass on. */
  readonly throwsExpected: boolean;
  /** What it so calls. */
  readonly calls: readonly CallExpression[];
}

/** Errors that a person is told of, and callers pass on; any other is a fault of the code, which nobody expects. */
const EXPECTED: ReadonlySet<string> = new Set(['UserError', 'CliError', 'FileSystemError']);
/** What says of an error that it is a fault. */
const ONLY_FAULTS = /^!\(\w+ instanceof UserError\)$/;
/** Functions that end what their arguments throw: nothing of it reaches the caller. */
const ENDING: ReadonlySet<string> = new Set(['background', 'guarded']);
/** Functions and methods that run the functions that they are handed, and throw what these throw. */
const RUNNING: ReadonlySet<string> = new Set(['flatMap', 'inTurn', 'map', 'mapLimit', 'run']);
/** Methods of a promise that end what it rejects with. */
const CATCHING: ReadonlySet<string> = new Set(['catch', 'then']);

/**
 * Finds exported functions, and methods of exported classes, that throw and do not say so by `@throws`: those that throw
 * themselves, and those that call what throws `{UserError}` or another error in braces, at any depth, and catch nothing.
 * Functions within functions are left out.
 * @returns each as `file: function`, with what it calls where it does not throw itself
 */
export function untoldThrows(sources: readonly ReadSource[]): string[] {
  const all = sources.flatMap(({ path, source }) => declaredIn(path, source));
  const calledBy = resolverOf(sources, all);
  const passedOn = new Map<Declared, Declared | undefined>();
  const methods = new Set<string>();
  const passOn = (one: Declared, called?: Declared) => {
    passedOn.set(one, called);
    methods.add(one.name.split('.')[1] ?? '');
  };
  for (const one of all)
    if (one.told === undefined ? one.throwsExpected : one.told === 'expected') passOn(one);
  const open = new Set(all.filter((one) => one.told === undefined && !passedOn.has(one)));
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const one of open) {
      const called = one.calls
        .map((call) => calledBy(one, call, methods))
        .find((found) => found && passedOn.has(found));
      if (!called) continue;
      passOn(one, called);
      open.delete(one);
    }
  }
  return all.flatMap((one) => {
    if (!one.isShared || one.told !== undefined || !(one.throws || passedOn.has(one))) return [];
    const by = passedOn.get(one);
    return [`${one.file}: ${one.name}${by ? `, which calls ${by.name}` : ''}`];
  });
}

/** Tells which of some functions a call calls: by its name, which is unique among those that are exported, and its class. */
function resolverOf(sources: readonly ReadSource[], all: readonly Declared[]) {
  const own = new Map(all.map((one) => [`${one.file} ${one.name}`, one]));
  const shared = new Map(all.flatMap((one) => (one.isShared ? [[one.name, one] as const] : [])));
  const checkers = new Map(sources.map(({ path, checker }) => [path, checker]));
  const owners = new Map<CallExpression, string | undefined>();
  const ownerOf = (file: string, call: CallExpression, object: Node): string | undefined => {
    if (owners.has(call)) return owners.get(call);
    const checker = checkers.get(file);
    const type = checker?.getTypeAtLocation(object);
    const owner = type && checker?.getNonNullableType(type)?.getSymbol()?.name;
    owners.set(call, owner);
    return owner;
  };
  // Types take long to find: only those of methods that may be meant are.
  return ({ file }: Declared, call: CallExpression, methods: ReadonlySet<string>): Declared | undefined => {
    const named = (name: string) => own.get(`${file} ${name}`) ?? shared.get(name);
    const { expression } = call;
    if (isIdentifier(expression)) return named(expression.text);
    if (!isPropertyAccessExpression(expression) || !methods.has(expression.name.text)) return undefined;
    return named(`${ownerOf(file, call, expression.expression)}.${expression.name.text}`);
  };
}

function declaredIn(file: string, source: SourceFile): Declared[] {
  const declared = (name: string, isShared: boolean, own: Node, documented: Node): Declared => {
    const doc = source.text.slice(documented.pos, documented.getStart(source));
    const told = doc.includes('@throws {') ? 'expected' : doc.includes('@throws') ? 'faults' : undefined;
    return { file, name, isShared, told, ...doneBy(own) };
  };
  return source.statements.flatMap((statement) => {
    const isExported = /^export\b/.test(statement.getText(source));
    if (isClassDeclaration(statement) || isInterfaceDeclaration(statement))
      return [...statement.members].flatMap((member) => {
        if (!isMethodDeclaration(member) && !isMethodSignatureDeclaration(member)) return [];
        const name = `${statement.name?.text}.${member.name.getText(source)}`;
        return [declared(name, isExported && !isPrivateIdentifier(member.name), member, member)];
      });
    if (isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
        isIdentifier(name) &&
        initializer &&
        (isArrowFunction(initializer) || isFunctionExpression(initializer))
          ? [declared(name.text, isExported, initializer, statement)]
          : [],
      );
    return isFunctionDeclaration(statement) && statement.name
      ? [declared(statement.name.text, isExported, statement, statement)]
      : [];
  });
}

/** What a function throws and calls, in no function within and caught by nothing. */
function doneBy(own: Node): Pick<Declared, 'throws' | 'throwsExpected' | 'calls'> {
  const thrown: ThrowStatement[] = [];
  const calls: CallExpression[] = [];
  const visit = (node: Node, isCaught: boolean): void => {
    const isFunction =
      isArrowFunction(node) ||
      isFunctionExpression(node) ||
      isFunctionDeclaration(node) ||
      isMethodDeclaration(node);
    if (isFunction && node !== own && !isRunAtOnce(node)) return;
    if (isThrowStatement(node) && !isCaught) thrown.push(node);
    if (isCallExpression(node)) {
      if (isIdentifier(node.expression) && ENDING.has(node.expression.text)) return;
      if (!isCaught && !isHandled(node)) calls.push(node);
    }
    const caught = isTryStatement(node) && node.catchClause && !rethrows(node.catchClause) && node.tryBlock;
    node.forEachChild((child) => visit(child, isCaught || child === caught));
  };
  visit(own, false);
  return { throws: thrown.length > 0, throwsExpected: thrown.some(isExpected), calls };
}

/** True for a function that is handed to one that runs it. */
function isRunAtOnce(node: Node): boolean {
  const call = node.parent;
  if (!isCallExpression(call) || call.expression === node) return false;
  const { expression } = call;
  const name = isPropertyAccessExpression(expression) ? expression.name : expression;
  return isIdentifier(name) && RUNNING.has(name.text);
}

/** True for `throw new UserError(…)` and `throw refused(…)`: what was caught is known by what was tried. */
function isExpected({ expression }: ThrowStatement): boolean {
  if (isNewExpression(expression)) return EXPECTED.has(expression.expression.getText());
  return isCallExpression(expression);
}

/** True where what is caught may be thrown on as it is; `if (!(error instanceof UserError)) throw error` leaves only faults. */
function rethrows(clause: CatchClause): boolean {
  return [...nodesIn(clause)].some(
    (node) =>
      isThrowStatement(node) &&
      isIdentifier(node.expression) &&
      !(isIfStatement(node.parent) && ONLY_FAULTS.test(node.parent.expression.getText())),
  );
}

/** True for `call().catch(…)` and `call().then(…, …)`. */
function isHandled({ parent }: CallExpression): boolean {
  if (!isPropertyAccessExpression(parent) || !isCallExpression(parent.parent)) return false;
  if (!CATCHING.has(parent.name.text)) return false;
  return parent.name.text === 'catch' || parent.parent.arguments.length > 1;
}
