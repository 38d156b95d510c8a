import { Composer, type CST, type Document, type ErrorCode, Lexer, Parser, Schema } from 'yaml';
import { maxAnchors, maxDepth, maxKeys, maxProblems, maxTokens } from './limits';
import { placer } from './lines';
import type { Comment } from './syntaxTree';
import type { Problem, ProblemCode } from './yamlTypes';

/** What the parser made of a text, before it is looked at as data. */
interface Composed {
  readonly document: Document.Parsed;
  readonly comments: readonly Comment[];
  readonly docEnd: number;
}

const options = {
  // One for all: making it is a good part of parsing a small file.
  schema: new Schema({ schema: 'failsafe', resolveKnownTags: false }),
  keepSourceTokens: true,
  // 40,000 keys would take 13 seconds; `toTree` has its own check.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

class Stop extends Error {}

/**
 * Parses a guarded text in one pass that stops as soon as it is too deep, too large or too wrong: the parser's own stack
 * is watched while it grows, so nothing ever recurses into a hostile depth.
 * @returns the parsed text, or what is wrong with it
 * @throws what the parser throws and does not report
 */
export function compose(text: string): Composed | readonly Problem[] {
  const problems: Problem[] = [];
  const place = placer(text);
  const report = (code: ProblemCode, offset: number, length: number, detail?: string) => {
    problems.push({ code, place: place(offset, length), ...(detail === undefined ? {} : { detail }) });
    if (problems.length >= maxProblems) throw new Stop();
  };
  const stop = (code: ProblemCode, offset: number) => {
    problems.length = 0;
    report(code, offset, 1);
    throw new Stop();
  };

  const parser = new Parser();
  const composer = new Composer(options);
  // Its own handler would gather errors without end, each with a stack trace.
  // biome-ignore lint/complexity/useLiteralKeys: private to TypeScript, and the only way in
  composer['onError'] = (source: ErrorSource, code: ErrorCode, message: string, warning?: boolean) => {
    if (warning && code !== 'TAG_RESOLVE_FAILED') return;
    const [from, to] = rangeOf(source);
    report('syntax', from, to - from, withoutSource(code, message));
  };
  const comments: Comment[] = [];
  const documents: Document.Parsed[] = [];
  let docEnd = text.length;
  let opened = 0;
  let keys = 0;
  let anchors = 0;
  let unclosed = 0;
  let tokens = 0;
  let inScalar = false;

  const take = (made: Iterable<CST.Token>) => {
    for (const token of made) {
      if (token.type === 'document' && ++opened > 1) stop('multipleDocuments', token.offset);
      if (token.type === 'error')
        report('syntax', token.offset, token.source.length, withoutSource(undefined, token.message));
      else documents.push(...composer.next(token));
    }
  };

  try {
    for (const lexeme of new Lexer().lex(text)) {
      const { offset } = parser;
      if (++tokens > maxTokens) stop('tooLarge', offset);
      if (inScalar) {
        inScalar = false;
      } else {
        const first = lexeme[0];
        if (first === '\x1F') inScalar = true;
        else if (first === '#') comments.push({ offset, text: lexeme });
        else if (isEntryMark(lexeme) && ++keys > maxKeys) stop('tooManyKeys', offset);
        else if (first === '&' && ++anchors > maxAnchors) stop('tooManyAnchors', offset);
        // The end of a quote that is never closed is sought through the whole text, each time.
        else if (first === '"' && (lexeme.length === 1 || !lexeme.endsWith('"')) && ++unclosed > maxProblems)
          stop('syntax', offset);
        else if (lexeme === '...' && docEnd === text.length) docEnd = offset;
      }
      take(parser.next(lexeme));
      if (parser.stack.length > maxDepth && depthOf(parser.stack) > maxDepth) stop('tooDeep', offset);
    }
    take(parser.end());
    documents.push(...composer.end(true, text.length));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  const document = documents[0];
  if (problems.length > 0 || !document) return problems.slice(0, maxProblems);
  return { document, comments, docEnd };
}

function isEntryMark(lexeme: string): boolean {
  return lexeme === ':' || lexeme === '-' || lexeme === ',' || lexeme === '?';
}

/** What the parser says by these codes quotes the text, which must not get into messages: said without it. */
const QUOTING: Partial<Record<ErrorCode, string>> = {
  BAD_COLLECTION_TYPE: 'Unresolved tag',
  BAD_DIRECTIVE: 'Unknown directive',
  BAD_DQ_ESCAPE: 'Invalid escape sequence',
  RESOURCE_EXHAUSTION: 'Too much to read',
  TAG_RESOLVE_FAILED: 'Unresolved tag',
};

function withoutSource(code: ErrorCode | undefined, message: string): string {
  // What is quoted stands behind a colon in all others.
  const said = code === undefined ? undefined : QUOTING[code];
  return said ?? /^[^:]*[^:\s](?=: )/.exec(message)?.[0] ?? message;
}

type ErrorSource = number | readonly number[] | { offset: number; source?: string };

function rangeOf(source: ErrorSource): readonly [number, number] {
  if (typeof source === 'number') return [source, source + 1];
  if ('offset' in source) return [source.offset, source.offset + (source.source?.length ?? 1)];
  const [from = 0, to = from + 1] = source;
  return [from, to];
}

function depthOf(stack: readonly CST.Token[]): number {
  let depth = 0;
  for (const { type } of stack) {
    if (type === 'block-map' || type === 'block-seq' || type === 'flow-collection') depth += 1;
  }
  return depth;
}
