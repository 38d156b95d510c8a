import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import JSZip from 'jszip';

const made = ['leadbook.vsix', 'leadbook.cdx.json', 'SHA256SUMS'].map((name) => `dist/${name}`);

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly unknown[];
}
interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

/** What a package may hold, by its path in it. What is written in the source of the build is written here once more. */
const ALLOWED = [
  /^dist\/(extension|main|[a-z]\w*)\.js$/,
  /^dist\/webview\/[a-z]\w*\.(js|css)$/,
  /^dist\/(sample\.json|THIRD-PARTY-NOTICES\.txt)$/,
  /^dist\/schemas\/[a-z]\w*(\.private)?\.json$/i,
  /^(l10n\/bundle\.l10n\.[a-z]{2}\.json|package(\.nls(\.[a-z]{2})?)?\.json)$/,
  /^media\/(icon\.png|(walkthrough\/)?[\w-]+\.(svg|css))$/,
  /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^(readme\.md|changelog\.md|LICENSE\.txt)$/,
];

describe('promise 27: the package @heavy', function () {
  this.timeout(120_000);
  let zip: JSZip;
  let names: readonly string[];
  let sbom: Sbom;
  const textOf = async (name: string) => (await zip.file(`extension/${name}`)?.async('string')) ?? '';

  before(async () => {
    // `npm test` has made them; alone, this makes them first.
    if (!made.every((file) => existsSync(file)))
      execFileSync(process.execPath, ['scripts/package.mts'], { stdio: 'ignore' });
    zip = await JSZip.loadAsync(readFileSync('dist/leadbook.vsix'));
    names = Object.values(zip.files).flatMap(({ name, dir }) => (dir ? [] : [name]));
    sbom = JSON.parse(readFileSync('dist/leadbook.cdx.json', 'utf8')) as Sbom;
  });

  it('holds what the extension is, and nothing else', () => {
    const own = names.filter((name) => !['extension.vsixmanifest', '[Content_Types].xml'].includes(name));
    for (const name of own) {
      const path = name.replace(/^extension\//, '');
      assert.ok(
        ALLOWED.some((pattern) => pattern.test(path)),
        `${path} does not belong into the package`,
      );
    }
    for (const path of ['dist/extension.js', 'dist/main.js', 'LICENSE.txt', 'dist/THIRD-PARTY-NOTICES.txt'])
      assert.ok(names.includes(`extension/${path}`), path);
    console.log(`      promise 27: ${own.length} files in the package, none that does not belong there`);
  });

  it('has the version and the licence of the source', async () => {
    const source = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const packed = JSON.parse(await textOf('package.json')) as { version: string };
    assert.equal(packed.version, source.version);
    assert.equal(await textOf('LICENSE.txt'), readFileSync('LICENSE', 'utf8'));
  });

  it('is a pre-release where the minor of its version is odd', async () => {
    const manifest = (await zip.file('extension.vsixmanifest')?.async('string')) ?? '';
    const { version } = JSON.parse(await textOf('package.json')) as { version: string };
    const isOdd = /^\d+\.\d*[13579]\./.test(version);
    assert.equal(/Id="Microsoft\.VisualStudio\.Code\.PreRelease" Value="true"/.test(manifest), isOdd);
  });

  it('passes on the licence of each package in the bill of materials', async () => {
    const notices = await textOf('dist/THIRD-PARTY-NOTICES.txt');
    const parts = notices.split(`\n${'-'.repeat(80)}\n\n`).slice(1);
    const noted = parts.map((part) => part.slice(0, part.indexOf('\n')));
    const listed = sbom.components.map(({ name, version }) => `${name} ${version}`);
    assert.deepEqual(noted.map((line) => line.replace(/ \(.+\)$/, '')).sort(), listed.sort());
    for (const part of parts) {
      assert.match(part, /copyright/i, part.slice(0, 40));
      assert.ok(part.length > 500, part.slice(0, 40));
    }
    console.log(`      promise 27: ${parts.length} packages are bundled, each in the SBOM with its licence`);
  });

  it('has a bill of materials as CycloneDX says, with the hashes of the lock file', () => {
    const { packages, version } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      version: string;
      packages: Record<string, { version: string; integrity: string }>;
    };
    assert.equal(sbom.bomFormat, 'CycloneDX');
    assert.match(sbom.specVersion, /^1\.[5-9]$/);
    assert.equal(sbom.metadata.component.name, 'leadbook');
    assert.equal(sbom.metadata.component.version, version);
    assert.ok(sbom.components.length > 0);
    for (const { name, version, purl, hashes, licenses } of sbom.components) {
      const locked = packages[`node_modules/${name}`];
      assert.equal(version, locked?.version, name);
      assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
      const hash = Buffer.from(locked?.integrity.replace('sha512-', '') ?? '', 'base64').toString('hex');
      assert.deepEqual(hashes, [{ alg: 'SHA-512', content: hash }], name);
      assert.ok(licenses && licenses.length > 0, name);
    }
  });

  it('has checksums that fit', () => {
    const lines = readFileSync('dist/SHA256SUMS', 'utf8').trim().split('\n');
    assert.deepEqual(
      lines.map((line) => line.replace(/^\w+ {2}/, '')),
      ['leadbook.vsix', 'leadbook.cdx.json'],
    );
    for (const line of lines) {
      const [hash, name] = line.split('  ');
      assert.equal(
        createHash('sha256')
          .update(readFileSync(`dist/${name}`))
          .digest('hex'),
        hash,
        name,
      );
    }
  });
});
