import { readFileSync } from 'node:fs';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { Refusal } from './log.mts';
import { packTight } from './packTight.mts';
import { inRoot, root } from './paths.mts';

/** The packaged extension. */
export const vsix = inRoot('dist/leadbook.vsix');

/** All that belongs into a package; a file elsewhere is there by mistake. */
const belongs =
  /^(dist\/([\w.-]+\.js|webview\/\w+\.(js|css)|THIRD-PARTY-NOTICES\.txt|sample\.json|schemas\/[\w.]+\.json)|media\/.*|syntaxes\/[\w.-]+\.json|l10n\/.*|package(\.nls.*)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/;

/** True if a version is for those who switched to pre-releases: VS Code advises odd minors for them. */
export function isPreRelease(version: string): boolean {
  return Number(version.split('.')[1]) % 2 === 1;
}

/** Packages what was built before. */
export async function makeVsix(): Promise<string> {
  const strays = (await listFiles({ cwd: root, packageManager: PackageManager.None })).filter(
    (file) => !belongs.test(file),
  );
  if (strays.length > 0)
    throw new Refusal(`These do not belong into the package; see .vscodeignore:\n${strays.join('\n')}`);
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    dependencies: false,
    preRelease: isPreRelease(version),
  });
  await packTight(vsix);
  return vsix;
}
