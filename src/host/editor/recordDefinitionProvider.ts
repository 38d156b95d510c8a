import {
  type CancellationToken,
  type DefinitionLink,
  type DefinitionProvider,
  Location,
  type Position,
  Range,
  type ReferenceContext,
  type ReferenceProvider,
  type TextDocument,
  Uri,
} from 'vscode';
import { thingAt } from '../../core/book/paths';
import { placer } from '../../core/yaml/lines';
import { exists } from '../store/guards';
import { type EditorHost, editedFile, rangeIn } from './editedFile';
import { textsWith } from './fileTexts';
import { isFileOf, namedAt } from './named';

const START = new Range(0, 0, 0, 0);

/** Leads from a slug to the file of whom or what it names, and from there to all that name it. */
export class RecordDefinitionProvider implements DefinitionProvider, ReferenceProvider {
  readonly #host: EditorHost;

  constructor(host: EditorHost) {
    this.#host = host;
  }

  async provideDefinition(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<DefinitionLink[]> {
    const site = await editedFile(this.#host, document, token);
    const named = site && namedAt(site, document.offsetAt(position));
    // A name in its own file leads nowhere else: VS Code shows what refers to it then.
    if (!site || !named) return [];
    const targetUri = Uri.joinPath(site.open.book.root, site.core.fileOf(named.target));
    if (!isFileOf(site, named.target, document) && !(await exists(targetUri))) return [];
    const originSelectionRange = rangeIn(document, named.start, named.end);
    const own = isFileOf(site, named.target, document);
    return [{ originSelectionRange, targetUri, targetRange: own ? originSelectionRange : START }];
  }

  /** @throws {FileSystemError} what the file system throws, but for files that are gone */
  async provideReferences(
    document: TextDocument,
    position: Position,
    { includeDeclaration }: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[] | undefined> {
    const site = await editedFile(this.#host, document, token);
    const named = site && namedAt(site, document.offsetAt(position));
    if (!site || !named) return undefined;
    const { core, open } = site;
    const { target } = named;
    const texts = await textsWith(open.book, core.slugOfNamed(target), token);
    if (!texts) return undefined;
    const file = Uri.joinPath(open.book.root, core.fileOf(target));
    const declared = includeDeclaration && (await exists(file)) ? [new Location(file, START)] : [];
    const found = texts.flatMap(({ path, text }) => {
      const thing = thingAt(path);
      const place = placer(text);
      const references = thing ? core.referencesIn(text, thing.kind) : [];
      return references
        .filter((one) => core.sameNamed(one.target, target))
        .map(({ offset, length }) => {
          const [from, to] = [place(offset), place(offset + length)];
          const range = new Range(from.line, from.column, to.line, to.column);
          return new Location(Uri.joinPath(open.book.root, path), range);
        });
    });
    return [...declared, ...found];
  }
}
