import assert from 'node:assert/strict';
import {
  folderOfFiles,
  type RepositoryWork,
  type WorkCommit,
  workGroups,
} from '../../../src/core/work/workGroups';

let hashes = 0;
const commit = (title: string, files: readonly string[], more: Partial<WorkCommit> = {}): WorkCommit => ({
  hash: `${hashes++}`,
  title,
  day: '2026-11-20',
  share: 'wrote',
  files,
  url: undefined,
  ...more,
});
const repository = (commits: readonly WorkCommit[], more: Partial<RepositoryWork> = {}): RepositoryWork => ({
  root: 'file:///shop',
  name: 'shop',
  commits,
  book: undefined,
  ...more,
});
const shown = (...repositories: readonly RepositoryWork[]) =>
  workGroups(repositories).map(({ repository: name, folder, lines, more }) =>
    [name, folder, ...lines.map(({ title, share }) => `${title} ${share}`), ...(more ? ['…'] : [])]
      .filter(Boolean)
      .join(' | '),
  );

describe('work by folder', () => {
  it('is in the order of the newest commit, what was reviewed last', () => {
    assert.deepEqual(
      shown(
        repository([
          commit('Keys', ['cache/a.ts'], { share: 'reviewed', day: '2026-11-21' }),
          commit('Retry', ['billing/a.ts'], { day: '2026-11-20' }),
          commit('Warm', ['cache/b.ts'], { day: '2026-11-19' }),
        ]),
      ),
      ['cache | Warm wrote | Keys reviewed', 'billing | Retry wrote'],
    );
  });

  it('says the repository where there are several, and of what lies in no folder', () => {
    const one = repository([commit('Read me', ['README.md']), commit('One', ['billing/a.ts'])]);
    assert.deepEqual(shown(one), ['shop | Read me wrote', 'billing | One wrote']);
    const other = repository([commit('Two', ['billing/a.ts'])], { root: 'file:///till', name: 'till' });
    assert.deepEqual(shown(one, other), [
      'shop | Read me wrote',
      'shop | billing | One wrote',
      'till | billing | Two wrote',
    ]);
  });

  it('leaves out what only concerns the book, and what another worktree has too', () => {
    const book = repository(
      [
        commit('Notes', ['leadbook/people/ada/person.yaml']),
        commit('Both', ['leadbook/book.yaml', 'billing/a.ts', 'billing/b.ts']),
        commit('Beside', ['leadbook-exports/a.ts']),
      ],
      { book: 'leadbook' },
    );
    assert.deepEqual(shown(book), ['billing | Both wrote', 'leadbook-exports | Beside wrote']);
    assert.deepEqual(shown({ ...book, book: '' }), []);
    const one = repository([commit('One', ['billing/a.ts'])]);
    assert.deepEqual(shown(one, { ...one, root: 'file:///worktree', name: 'worktree' }), [
      'shop | billing | One wrote',
    ]);
  });

  it('shows few of each folder, and says that there are more', () => {
    const many = Array.from({ length: 7 }, (_, index) => commit(`${index}`, ['billing/a.ts']));
    assert.match(shown(repository(many))[0] ?? '', /0 wrote .* 5 wrote \| …$/);
    assert.doesNotMatch(shown(repository(many.slice(1)))[0] ?? '', /…/);
  });

  it('is of the first folder that is more than a holder of others', () => {
    const folders: readonly (readonly [readonly string[], string])[] = [
      [['billing/deep/a.ts'], 'billing'],
      [['src/billing/deep/a.ts'], 'src/billing'],
      [['packages/src/a.ts'], 'packages/src'],
      [['a.ts', 'test/a.ts', 'billing/a.ts', 'billing/b.ts'], 'billing'],
      [['test/a.ts', 'billing/a.ts'], 'billing'],
      [['a.ts'], ''],
      [[], ''],
    ];
    for (const [files, folder] of folders) assert.equal(folderOfFiles(files), folder, files.join());
  });
});
