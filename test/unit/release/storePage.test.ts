// What the stores show: the README and the changelog as they are in the package.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import JSZip from 'jszip';
import { marked, type Token, type Tokens } from 'marked';

/** Where relative links lead once they are in the package: both stores take them from there as they stand. */
const PLACE = /^https:\/\/github\.com\/leadbook\/leadbook\/(blob|raw)\/HEAD\/(.+)$/;
/** The largest moving picture, in bytes. */
const MOST = 3_000_000;

/** What the Marketplace knows of today that could fit: its reference of extension manifests. */
const CATEGORIES = ['Visualization', 'Education', 'Other', 'Notebooks', 'Linters', 'Testing', 'AI', 'Chat'];

interface Manifest {
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly galleryBanner: { readonly color: string };
  readonly qna: string;
  readonly bugs: { readonly url: string };
  readonly homepage: string;
}
interface Page {
  readonly tokens: readonly Token[];
  readonly links: readonly string[];
  readonly images: readonly string[];
  /** What `#…` can lead to. */
  readonly anchors: readonly string[];
}

function pageOf(text: string): Page {
  const tokens = marked.lexer(text);
  const links: string[] = [];
  const images: string[] = [];
  const anchors: string[] = [];
  marked.walkTokens(tokens, (token) => {
    if (token.type === 'link') links.push((token as Tokens.Link).href);
    if (token.type === 'image') images.push((token as Tokens.Image).href);
    if (token.type === 'heading') anchors.push(anchorOf((token as Tokens.Heading).text));
  });
  return { tokens, links, images, anchors };
}

/** The anchor of a heading, as GitHub, VS Code and the stores make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

describe('the store page @heavy', function () {
  this.timeout(120_000);
  let readme: Page;
  let changelog: Page;
  let text: string;
  let manifest: Manifest;

  before(async () => {
    if (!existsSync('dist/leadbook.vsix'))
      execFileSync(process.execPath, ['scripts/package.mts'], { stdio: 'ignore' });
    const zip = await JSZip.loadAsync(readFileSync('dist/leadbook.vsix'));
    const textOf = async (name: string) => (await zip.file(`extension/${name}`)?.async('string')) ?? '';
    text = await textOf('readme.md');
    manifest = JSON.parse(await textOf('package.json')) as Manifest;
    readme = pageOf(text);
    changelog = pageOf(await textOf('changelog.md'));
  });

  it('has only links that lead somewhere, from both stores', () => {
    for (const { links, images, anchors } of [readme, changelog]) {
      for (const href of [...links, ...images]) {
        if (href.startsWith('#')) assert.ok(anchors.includes(href.slice(1)), href);
        else assert.match(href, /^https:\/\//, `${href} leads nowhere outside the repository`);
        const [, kind, path = ''] = PLACE.exec(href) ?? [];
        if (kind === undefined) continue;
        assert.ok(existsSync(decodeURI(path)), `${path} is not there`);
        assert.equal(kind, images.includes(href) ? 'raw' : 'blob', href);
      }
    }
    assert.ok(readme.links.length >= 5 && readme.images.length >= 4);
  });

  it('begins with what it is, a moving picture and three steps, and has pictures that stores take', () => {
    const [first, second, third] = readme.tokens.filter(({ type }) => type !== 'space');
    assert.deepEqual([first?.type, second?.type, third?.type], ['heading', 'paragraph', 'paragraph']);
    assert.match(second?.raw ?? '', /VS Code extension/);
    assert.match(third?.raw ?? '', /^!\[[^\]]{20,}\]\(.*\.gif\)/);
    const steps = readme.tokens.find(({ type }) => type === 'list') as Tokens.List | undefined;
    assert.equal(steps?.ordered, true);
    const before = text.slice(0, text.indexOf(steps?.raw ?? ''));
    assert.ok(before.split('\n').length < 20, 'the steps stand at the top');
    assert.match(steps?.raw ?? '', /Install[\s\S]*folder[\s\S]*\*\*Create a Book\*\*/);
    for (const href of readme.images) {
      const [, , path = ''] = PLACE.exec(href) ?? [];
      assert.match(path, /\.(?:png|gif)$/);
      assert.ok(statSync(path).size <= MOST, `${path} is too large`);
    }
  });

  it('is found by categories and words, and says where to ask and to report', () => {
    const { categories, keywords, galleryBanner, qna, bugs, homepage } = manifest;
    assert.ok(categories.length > 1 && categories.every((one) => CATEGORIES.includes(one)));
    // The Marketplace takes no more than thirty.
    assert.ok(keywords.length >= 10 && keywords.length <= 30);
    for (const word of ['1:1', 'one-on-one', 'retro', 'goals']) assert.ok(keywords.includes(word), word);
    assert.match(galleryBanner.color, /^#[\da-f]{6}$/);
    for (const address of [qna, bugs.url, homepage]) assert.match(address, /^https:\/\//);
  });

  it('keeps the two commands, after what a user needs', () => {
    for (const command of ['npm ci && npm start', 'npm ci && npm test']) {
      assert.ok(text.includes(command), command);
      assert.ok(text.indexOf(command) > text.indexOf('## Settings'), command);
    }
  });

  it('tells of each version once, with its day, the newest first', () => {
    const versions = changelog.tokens.flatMap((token) =>
      token.type === 'heading' && token.depth === 2 ? [(token as Tokens.Heading).text] : [],
    );
    assert.ok(versions.length > 0);
    const released = versions.filter((heading) => !/unreleased/i.test(heading));
    for (const heading of released) assert.match(heading, /^\[?\d+\.\d+\.\d+\]?\D+\d{4}-\d\d-\d\d$/);
    assert.equal(new Set(versions).size, versions.length);
    const days = released.map((heading) => heading.slice(-10));
    assert.deepEqual(days, [...days].sort().reverse());
    const lines = changelog.tokens.flatMap((token) =>
      token.type === 'list' ? (token as Tokens.List).items.map(({ raw }) => raw.trim()) : [],
    );
    assert.deepEqual(
      lines.filter((line, index) => lines.indexOf(line) !== index),
      [],
    );
  });
});
