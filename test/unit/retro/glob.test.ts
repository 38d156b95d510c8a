import assert from 'node:assert/strict';
import { globs } from '../../../src/core/retro/glob';

function matches(pattern: string, ...paths: string[]) {
  for (const path of paths) assert.equal(globs([pattern])(path), true, `${pattern} should match ${path}`);
}

function misses(pattern: string, ...paths: string[]) {
  for (const path of paths)
    assert.equal(globs([pattern])(path), false, `${pattern} should not match ${path}`);
}

describe('globs', () => {
  it('matches names and single stars within one folder', () => {
    matches('notes.md', 'notes.md', 'NOTES.md');
    matches('*.md', 'a.md', 'Retro 12.MD');
    misses('*.md', 'docs/a.md', 'a.mdx');
    matches('docs/*-review.md', 'docs/sprint-1-review.md');
    misses('docs/*-review.md', 'docs/x/sprint-1-review.md');
  });

  it('matches any depth with two stars', () => {
    matches('**/*.md', 'a.md', 'x/a.md', 'x/y/a.md');
    matches('docs/**', 'docs/a.md', 'docs/x/a.md');
    misses('docs/**', 'docs', 'src/docs/a.md');
    matches('**/notes/**/*.txt', 'notes/a.txt', 'x/notes/y/z/a.txt');
    matches('docs/**/a.md', 'docs/a.md', 'docs/x/a.md');
  });

  it('matches one character, sets and ranges', () => {
    matches('sprint-?.md', 'sprint-1.md');
    misses('sprint-?.md', 'sprint-12.md', 'sprint-.md');
    matches('[0-9][0-9].md', '21.md');
    misses('[0-9][0-9].md', '2.md', 'ab.md');
    matches('[!0-9]*.md', 'a1.md');
    misses('[!0-9]*.md', '1a.md');
    matches('a[b.md', 'a[b.md');
  });

  it('matches alternatives, also nested and with separators', () => {
    matches('**/*.{md,txt}', 'a.md', 'x/a.txt');
    misses('**/*.{md,txt}', 'a.rst');
    matches('{docs/{a,b},notes}/*.md', 'docs/a/x.md', 'docs/b/x.md', 'notes/x.md');
    misses('{docs/{a,b},notes}/*.md', 'docs/x.md');
    matches('a{b.md', 'a{b.md');
  });

  it('matches all in a folder that matches', () => {
    matches('docs/old', 'docs/old/a.md', 'Docs/Old/x/a.md');
    matches('**/archive/', 'x/archive/a.md');
    misses('docs/old', 'docs/older/a.md');
  });

  it('is nothing without patterns, or with empty ones', () => {
    assert.equal(globs([])('a.md'), false);
    misses('', 'a.md');
    misses('/', 'a.md');
  });

  it('ends on hostile patterns @slow', () => {
    const name = 'a'.repeat(500);
    misses('*a'.repeat(200).concat('b'), name);
    misses('**/'.repeat(200).concat('b'), Array(200).fill('a').join('/'));
    misses('{a,b}'.repeat(30), name);
  });
});
