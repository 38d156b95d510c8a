import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bundledNames } from '../build/notices.mts';
import { npm } from './npm.mts';
import { inRoot, root } from './paths.mts';

/** Where the bill of materials goes: what of other packages is in the `.vsix`. */
export const sbomFile = inRoot('dist/leadbook.cdx.json');
/** Where the checksums of what is released go, in the form that `sha256sum --check` reads. */
export const checksumsFile = inRoot('dist/SHA256SUMS');

interface Sbom {
  components: readonly { readonly name: string; readonly version: string; readonly 'bom-ref': string }[];
  dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly metadata: { readonly component: { name: string; description?: string } };
}

/**
 * Writes the CycloneDX bill of materials, as npm makes it of the lock file: of packages of which no byte is bundled nothing
 * is said. Those for development are left out by that too: npm's own `--omit=dev` drops what one of them needs as well.
 */
export async function writeSbom(): Promise<void> {
  const options = ['--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const sbom = JSON.parse(await npm('Listing what is bundled', root, 'sbom', ...options)) as Sbom;
  // npm takes the name from the folder of the checkout, and the description as it stands, which is a key.
  sbom.metadata.component.name = 'leadbook';
  delete sbom.metadata.component.description;
  const bundled = new Set(bundledNames());
  const left = sbom.components.filter(({ name, version }) => !bundled.has(`${name} ${version}`));
  const gone = new Set(left.map((one) => one['bom-ref']));
  sbom.components = sbom.components.filter((one) => !gone.has(one['bom-ref']));
  sbom.dependencies = sbom.dependencies
    .filter(({ ref }) => !gone.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => !gone.has(one)) }));
  writeFileSync(sbomFile, `${JSON.stringify(sbom, undefined, 2)}\n`);
}

/** Writes the SHA-256 of files in `dist`. */
export function writeChecksums(...files: readonly string[]): void {
  const lines = files.map((file) => {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    return `${hash}  ${basename(file)}\n`;
  });
  writeFileSync(checksumsFile, lines.join(''));
}
