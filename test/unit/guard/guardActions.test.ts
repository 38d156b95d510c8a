import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitignoreText, NOTE_RULES, PRIVACIES, type Privacy } from '../../../src/core/book/gitignore';
import { isPrivatePath } from '../../../src/core/book/privacy';
import { type GuardSituation, guardActions } from '../../../src/core/guard/actions';
import { excludedText, gitFolderOf } from '../../../src/core/guard/gitFolder';
import { ignoreFiles } from '../../../src/core/guard/ignoring';
import { hookCommand, shellOf, untrackCommand } from '../../../src/core/guard/terminal';

const NOTES = 'people/ada/one-on-ones';
/** Files of a book, private ones and others, as sync tools, editors and people make them. */
const FILES = [
  'book.yaml',
  'people/ada/person.yaml',
  `${NOTES}/next.yaml`,
  `${NOTES}/next.private.yaml`,
  `${NOTES}/next.private (conflicted copy).yaml`,
  `${NOTES}/next.private.sync-conflict-20261121-101010-ABCDEFG.yaml`,
  `${NOTES}/next.private.yaml.orig`,
  `${NOTES}/next.private.yaml~`,
  `${NOTES}/.next.private.yaml.swp`,
  `${NOTES}/next.private.yml`,
  `${NOTES}/next.PRIVATE.yaml`,
  `${NOTES}/#next.private.yaml#`,
  `${NOTES}/Copy of next.private.yaml`,
  'people/ada.private/person.yaml',
  'people/ada/goals/reflections-in-the-team.yaml',
  'reflections/2026-W47.yaml',
  'reflections (1)/2026-W47.yaml',
  'Copy of Reflections/2026-W47.yaml',
  '.stversions/Reflections/2026-W47~1.yaml',
];

describe('the rules and the hook, by git itself @heavy', () => {
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'leadbook-'));
    git('init', '-q');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const privacy of PRIVACIES) {
    it(`the rules take what is private, and nothing else: ${privacy}`, () => {
      write('leadbook/.gitignore', privacy === 'everything' ? NOTE_RULES : gitignoreText(privacy));
      for (const file of FILES) write(`leadbook/${file}`, 'a: 1\n');
      const taken = git('ls-files', '-z', '--others', '--exclude-standard').split('\0').filter(Boolean);
      const wanted = [...FILES, '.gitignore'].filter((file) => !isPrivatePath(file, privacy));
      assert.deepEqual(taken.sort(), wanted.map((file) => `leadbook/${file}`).sort());
    });

    it(`the hook refuses what is private, and nothing else: ${privacy}`, () => {
      const book = "lead [b]ook's *";
      const command = hookCommand(book, privacy);
      assert.ok(command);
      execFileSync('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      write(`${book}/private.txt`, 'x\n');
      for (const file of [...FILES, 'x.private.yaml']) {
        write(`${book}/${file}`, 'a: 1\n');
        write(`elsewhere/${file}`, 'a: 1\n');
        git('add', '-f', '--', `:(literal)${book}/${file}`, `elsewhere/${file}`);
        const commit = () => git('commit', '-qm', 'one');
        if (isPrivatePath(file, privacy)) {
          assert.throws(commit, ({ stderr }: { stderr: string }) => stderr.includes('Leadbook'), file);
          git('rm', '-rq', '--cached', '.');
        } else commit();
      }
    });
  }

  it('the hook goes where core.hooksPath says, and over nothing', () => {
    git('config', 'core.hooksPath', 'team/hooks');
    const run = (command = '') => execFileSync('sh', ['-c', command], { cwd: folder, stdio: 'pipe' });
    run(hookCommand('leadbook', 'private'));
    const hook = join(folder, 'team/hooks/pre-commit');
    assert.match(readFileSync(hook, 'utf8'), /^#!\/bin\/sh\n/);
    assert.ok(!existsSync(join(folder, '.git/hooks/pre-commit')));
    writeFileSync(hook, 'mine\n');
    run(hookCommand('leadbook', 'private'));
    assert.equal(readFileSync(hook, 'utf8'), 'mine\n');
  });

  it('rules are added where they count, whatever takes them back below', () => {
    write('leadbook/.gitignore', `${gitignoreText('shared')}!*.private.yaml\n`);
    write(`leadbook/${NOTES}/.gitignore`, '!*\n');
    write('leadbook/people/.gitignore', '*.tmp\n');
    for (const file of FILES) write(`leadbook/${file}`, 'a: 1\n');
    const texts = new Map(
      ['', 'people', NOTES].map((one) => [
        one,
        readFileSync(join(folder, 'leadbook', one, '.gitignore'), 'utf8'),
      ]),
    );
    const files = ignoreFiles(
      texts,
      FILES.filter((file) => isPrivatePath(file, 'shared')),
      'shared',
    );
    assert.deepEqual(
      files.map((file) => file.folder),
      ['', NOTES],
    );
    for (const file of files) write(`leadbook/${file.folder}/.gitignore`, file.text);
    const taken = git('ls-files', '-z', '--others', '--exclude-standard').split('\0').filter(Boolean);
    assert.deepEqual(
      taken.filter((one) => isPrivatePath(one.slice('leadbook/'.length), 'shared')),
      [],
    );
    const again = new Map([...texts, ...files.map((file) => [file.folder, file.text] as const)]);
    assert.deepEqual(ignoreFiles(again, FILES, 'shared'), []);
  });
});

describe('rules where there are none', () => {
  const wanted: Readonly<Record<Privacy | 'unknown', string>> = {
    private: gitignoreText('private'),
    shared: gitignoreText('shared'),
    everything: NOTE_RULES,
    unknown: gitignoreText('shared'),
  };
  for (const [privacy, text] of Object.entries(wanted)) {
    it(privacy, () => {
      const given = privacy === 'unknown' ? undefined : (privacy as Privacy);
      assert.deepEqual(ignoreFiles(new Map(), ['a.private.yaml'], given), [{ folder: '', text }]);
    });
  }
});

describe('what is typed into a terminal', () => {
  it('names files, whatever is in their names', () => {
    assert.equal(untrackCommand(['a/b.private.yaml'], 'posix'), "git rm -r --cached -- 'a/b.private.yaml'");
    assert.equal(untrackCommand(["it's $(x) `y`"], 'posix'), "git rm -r --cached -- 'it'\\''s $(x) `y`'");
    assert.equal(untrackCommand(["it's $(x)"], 'powershell'), "git rm -r --cached -- 'it''s $(x)'");
    assert.equal(untrackCommand(['it’s'], 'powershell'), "git rm -r --cached -- 'it’’s'");
    assert.equal(untrackCommand(['a b'], 'cmd'), 'git rm -r --cached -- "a b"');
    assert.equal(
      untrackCommand([':x', 'a*', 'b[1]'], 'posix'),
      "git rm -r --cached -- ':(literal):x' ':(literal)a*' ':(literal)b[1]'",
    );
  });

  it('leaves out what would run, or is read in another way', () => {
    for (const name of ['a\nreboot', 'a\rb', 'a\u0003', 'a\u001b[A', 'a\u2028b', 'a\u0085'])
      assert.equal(untrackCommand([name], 'posix'), undefined);
    assert.equal(untrackCommand(['a\nb', 'c'], 'posix'), "git rm -r --cached -- 'c'");
    for (const name of ['%PATH%', 'a"b', 'a!b']) assert.equal(untrackCommand([name], 'cmd'), undefined);
    assert.equal(hookCommand('lead\nbook', 'private'), undefined);
  });

  it('knows shells by their programs', () => {
    const shells = [
      '/bin/zsh',
      'C:\\Program Files\\PowerShell\\7\\pwsh.exe',
      'C:\\Windows\\System32\\cmd.exe',
      '',
      'powershell.exe',
      '/usr/bin/fish',
    ];
    assert.deepEqual(shells.map(shellOf), ['posix', 'powershell', 'cmd', 'posix', 'powershell', 'posix']);
  });
});

describe('the folders of git', () => {
  it('are told by the file of a worktree', () => {
    assert.equal(gitFolderOf('gitdir: /a/b c/.git/worktrees/x\n'), '/a/b c/.git/worktrees/x');
    assert.equal(gitFolderOf('gitdir: ../.git/modules/x\r\n'), '../.git/modules/x');
    for (const text of ['', 'gitdir:', 'other', 'gitdir: \n']) assert.equal(gitFolderOf(text), undefined);
  });

  it('exclude a book once, at the end, with its own name', () => {
    assert.equal(excludedText('', 'leadbook'), '/leadbook/\n');
    assert.equal(excludedText('# a', 'docs/leadbook'), '# a\n/docs/leadbook/\n');
    assert.equal(excludedText('a\r\n', 'b'), 'a\r\n/b/\r\n');
    assert.equal(excludedText('/b/\n', 'b'), '/b/\n');
    assert.equal(excludedText('', 'a[1] *'), '/a\\[1] \\*/\n');
  });
});

describe('what the guard offers', () => {
  const calm: GuardSituation = {
    reaches: new Set(),
    isClosed: false,
    privacy: 'shared',
    hasRepository: true,
    lacksCopies: false,
    canAskBeforeCommit: true,
  };
  const cases: readonly (readonly [Partial<GuardSituation>, string])[] = [
    [{}, 'changePrivacy askBeforeCommit installHook'],
    [{ reaches: new Set(['staged']) }, 'unstage changePrivacy askBeforeCommit installHook'],
    [{ reaches: new Set(['untracked']), canAskBeforeCommit: false }, 'ignore changePrivacy installHook'],
    [{ reaches: new Set(['tracked']) }, 'untrack changePrivacy askBeforeCommit installHook'],
    [
      { reaches: new Set(['changed', 'staged']) },
      'unstage untrack changePrivacy askBeforeCommit installHook',
    ],
    [{ reaches: new Set(['seen']) }, 'ignore untrack changePrivacy askBeforeCommit installHook'],
    [
      { reaches: new Set(['untracked']), privacy: 'everything' },
      'ignore changePrivacy shareNotes askBeforeCommit installHook',
    ],
    [{ lacksCopies: true }, 'updateRules changePrivacy askBeforeCommit installHook'],
    [
      { lacksCopies: true, reaches: new Set(['untracked']) },
      'ignore changePrivacy askBeforeCommit installHook',
    ],
    [{ isClosed: true, hasRepository: false }, 'openRepository'],
  ];
  for (const [given, actions] of cases) {
    it(actions, () => assert.equal(guardActions({ ...calm, ...given }).join(' '), actions));
  }
});
