// Keeps the words of the product and their translations together: node scripts/words.mts
// - writes into package.json what it says of kinds of records, and moves its shown texts into package.nls.json (with "package" as
//   argument)
// - writes l10n/bundle.l10n.json from the messages in the source
// - brings every translation into the order of its source, drops what is said no more, and prints what is still to translate

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadRecords } from './build/schemas.mts';
import { log, main, Refusal } from './lib/log.mts';
import { inRoot } from './lib/paths.mts';
import { compared, inOrder, type Texts } from './lib/words/compare.mts';
import { type Json, moved } from './lib/words/manifest.mts';
import { withKinds } from './lib/words/manifestOfKinds.mts';
import { messagesOf, unseenIn } from './lib/words/messages.mts';

await main(async () => {
  if (process.argv[2] === 'package') await movePackage();
  await writeSource();
  const open = ['package.nls', 'l10n/bundle.l10n'].flatMap((name) => translations(name).map(tidy));
  return open.some((count) => count > 0) ? 1 : 0;
});

async function movePackage(): Promise<void> {
  const file = inRoot('package.json');
  const { kinds } = await loadRecords();
  const { manifest, texts } = moved(withKinds(read(file), kinds), read(inRoot('package.nls.json')));
  write(file, manifest);
  write(inRoot('package.nls.json'), texts);
}

async function writeSource(): Promise<void> {
  const files = globSync('src/**/*.ts', { cwd: inRoot() }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(inRoot(path), 'utf8'),
  }));
  const unseen = files.flatMap(unseenIn);
  if (unseen.length > 0)
    throw new Refusal(`Write these messages as one literal each, in l10n.t:\n${unseen.join('\n')}`);
  const messages = await messagesOf(files);
  write(inRoot('l10n/bundle.l10n.json'), Object.fromEntries(messages.map((message) => [message, message])));
}

function translations(name: string): readonly (readonly [source: string, translation: string])[] {
  return globSync(`${name}.*.json`, { cwd: inRoot() })
    .sort()
    .map((file) => [inRoot(`${name}.json`), inRoot(file)]);
}

/** Tidies a translation; returns how much is to be done by hand. */
function tidy([source, file]: readonly [source: string, translation: string]): number {
  const [wanted, given] = [read<Texts>(source), read<Texts>(file)];
  const { missing, unknown, faults } = compared(wanted, given);
  write(file, inOrder(wanted, given));
  log(
    `${basename(file)}: ${missing.length} to translate, ${unknown.length} dropped, ${faults.length} to fix.`,
  );
  for (const key of missing) log(`  ${JSON.stringify(key)}: ${JSON.stringify(wanted[key])},`);
  for (const fault of faults) log(`  ${fault}`);
  for (const key of unknown) log(`  dropped ${JSON.stringify(key)}: ${JSON.stringify(given[key])}`);
  return missing.length + faults.length;
}

function read<T extends Json | Texts>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function write(file: string, value: Json | Texts): void {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
