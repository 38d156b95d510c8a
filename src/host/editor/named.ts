import type { TextDocument } from 'vscode';
import { pathOf } from '../../core/book/paths';
import type { NamedThing } from '../../core/editor/namedReferences';
import type { EditedFile } from './editedFile';

/** What is named at a place of a file, and where the words stand that name it. */
interface NamedAt {
  readonly target: NamedThing;
  readonly start: number;
  readonly end: number;
}

/** The slug at an offset; or, on the name or title of a person's, goal's or opportunity's own file, what the file itself is. */
export function namedAt({ core, text, thing }: EditedFile, offset: number): NamedAt | undefined {
  const found = core.definitionAt(text, offset, thing.kind);
  if (found) return { target: found.target, start: found.offset, end: found.offset + found.length };
  const target = core.thingOfFile(pathOf({ ...thing, private: false }));
  const title = /^(?:name|title):[ \t]*([^\r\n]*)/m.exec(text);
  if (!target || !title) return undefined;
  const end = title.index + title[0].length;
  return title.index <= offset && offset <= end
    ? { target, start: end - (title[1]?.length ?? 0), end }
    : undefined;
}

/** True if a document is the very file that a name leads to. */
export function isFileOf({ core, open }: EditedFile, target: NamedThing, document: TextDocument): boolean {
  return open.book.pathOf(document.uri) === core.fileOf(target);
}
