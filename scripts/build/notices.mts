import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { Refusal } from '../lib/log.mts';
import { inRoot } from '../lib/paths.mts';

/** Where the licences of bundled packages go. */
export const noticesFile = inRoot('dist/THIRD-PARTY-NOTICES.txt');

const SEPARATOR = `\n${'-'.repeat(80)}\n\n`;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Writes `dist/THIRD-PARTY-NOTICES.txt`. */
export function writeNotices(...metafiles: readonly Metafile[]): void {
  writeFileSync(noticesFile, noticesOf(metafiles));
}

/**
 * The licence of each package of which a bundle holds at least a byte.
 * @param metafiles what esbuild tells of the bundles that are shipped
 * @throws Refusal for a package without a licence file
 */
export function noticesOf(metafiles: readonly Metafile[]): string {
  const notices = bundledPackages(metafiles).map(noticeOf);
  const head = 'Leadbook contains code of the following packages, under the licences that follow.\n';
  return [head, ...notices].join(SEPARATOR);
}

/** The packages of the notices that were written last, as `name version`. */
export function bundledNames(): readonly string[] {
  const [, ...notices] = readFileSync(noticesFile, 'utf8').split(SEPARATOR);
  return notices.map((notice) => notice.slice(0, notice.indexOf(' (')));
}

/** The folders of these packages, relative to the checkout, each once and in order. */
function bundledPackages(metafiles: readonly Metafile[]): string[] {
  const outputs = metafiles.flatMap(({ outputs }) => Object.values(outputs));
  const paths = outputs.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** Who holds the rights of packages under the MIT licence that come without its text: as the heads of their source files say. */
const HOLDERS: Readonly<Record<string, string>> = {
  '@vscode/l10n': 'Copyright (c) Microsoft Corporation. All rights reserved.',
};

function noticeOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license } = manifest;
  const file = readdirSync(inRoot(folder)).find((entry) => /^(licen[cs]e|copying)\b/i.test(entry));
  const holder = HOLDERS[name];
  if (file === undefined && (holder === undefined || license !== 'MIT'))
    throw new Refusal(`${name} is bundled, but its package has no licence file to pass on.`);
  const text =
    file === undefined
      ? readFileSync(inRoot('LICENSE'), 'utf8').replace(/^Copyright.*$/m, holder ?? '')
      : readFileSync(inRoot(folder, file), 'utf8').replaceAll('\r\n', '\n');
  return `${name} ${version} (${license ?? 'see below'})\n\n${text.trim()}\n`;
}
