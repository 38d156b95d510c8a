import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService } from 'yaml-language-server';
import { jsonSchemaOf } from '../../../src/core/records/jsonSchema';
import { type KindName, kinds } from '../../../src/core/records/kinds';

interface Contribution {
  readonly fileMatch: string;
  readonly url: string;
}

/** What package.json tells YAML extensions. */
export const contributed: readonly Contribution[] = JSON.parse(readFileSync('package.json', 'utf8'))
  .contributes.yamlValidation;

/** The schema that the build writes to a path of `contributed`. */
export function schemaAt(url: string): object {
  const [kind, isPrivate] = basename(url, '.json').split('.');
  assert.ok(kind !== undefined && kind in kinds, url);
  return jsonSchemaOf(kind as KindName, isPrivate === 'private');
}

let service: LanguageService | undefined;

/** The YAML language service, told of the schemas as the YAML extension tells it: each pattern with a `/` before it. */
export async function languageService(): Promise<LanguageService> {
  if (service) return service;
  const { getLanguageService, SchemaPriority } = await import('yaml-language-server');
  service = getLanguageService({
    schemaRequestService: (uri) => Promise.reject(new Error(`nothing is fetched: ${uri}`)),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    schemas: contributed.map(({ fileMatch, url }) => ({
      uri: `file:///schemas/${basename(url)}`,
      fileMatch: [`/${fileMatch}`],
      schema: schemaAt(url),
      priority: SchemaPriority.SchemaAssociation,
    })),
  });
  return service;
}

let version = 0;

/** A file of a book in the folder of the default name. */
export function documentOf(path: string, text: string): TextDocument {
  // What was parsed is remembered by address and version.
  version += 1;
  return TextDocument.create(`file:///work/leadbook/${path}`, 'yaml', version, text);
}
