import assert from 'node:assert/strict';
import { FileType, Uri, workspace } from 'vscode';
import { neutralize } from '../../../../src/core/neutralize';
import { read } from '../../../../src/core/yaml';
import { run } from '../../book.ts';
import { inWorkspace, isWeb, log, readText, workspaceRoot } from '../../harness.ts';
import { codeOf, inBook, newBook, PATIENCE } from './lab.ts';

const NUL = '\u0000';

/** Names that other programs have stumbled over. */
// biome-ignore format: one a line reads worse
const NAMES: readonly string[] = [
  // paths
  '..', '.', '../', '../../etc/passwd', '/etc/passwd', '~/.ssh/id_rsa', 'people/../../x', '..\\..\\windows',
  'C:\\Windows\\System32', '\\\\server\\share', 'file:///tmp/x', '%2e%2e%2f', '....//....//x', './.gitignore',
  '.git/hooks/pre-commit', 'book.yaml',
  // what a shell or a program may take for its own
  '-rf', '--help', '$(touch pwned)', '`id`', '; rm -rf *', '*', '| cat', 'a\nb: c', '{{7*7}}', '<script>alert(1)</script>',
  // names of devices, and what some systems cut off
  'CON', 'con', 'LPT1.txt', 'NUL', 'aux.yaml', 'COM1', 'trailing dots...', 'trailing dots', 'x ', '.hidden',
  // characters
  `nul${NUL}byte`, 'tab\there', 'bell\u0007', '\u202eltr', 'שלום', 'مرحبا', '李小龍', '🙂', '🙃', '👩‍👩‍👧‍👦',
  // twins
  'Ada', 'ADA', 'Zoë', 'Zoe\u0308', 'ｆｕｌｌ', 'n'.repeat(5000),
];

describe('promise 15: names never become paths', () => {
  it(`keeps ${NAMES.length} hostile names of people, goals and opportunities in the book, each apart`, async () => {
    assert.equal(NAMES.length, 52);
    const { books, tree } = await newBook();
    const outside = await everythingOutside();
    const made: Uri[] = [];
    const titles = new Map<string, string>();
    const owner = await run('addPerson', { name: 'Owner' });
    const add = async (name: string, key: string, command: string, args: object) => {
      const uri = await run(command, args).catch((error) => {
        throw new Error(`${command} of ${JSON.stringify(name.slice(0, 40))}: ${codeOf(error)}`, {
          cause: error,
        });
      });
      made.push(uri);
      titles.set(uri.toString(), `${key} ${name.trim()}`);
    };
    for (const name of NAMES) {
      await Promise.all([
        add(name, 'name', 'addPerson', { name }),
        add(name, 'title', 'addGoal', { person: 'owner', title: name }),
        add(name, 'title', 'faceOpportunity', { title: name }),
      ]);
    }

    assert.equal(new Set(made.map((uri) => uri.path.toLowerCase())).size, 3 * NAMES.length, 'all distinct');
    for (const uri of made) {
      assert.match(uri.path.slice(inBook().path.length), PLACES);
      const [key = '', name = ''] = (titles.get(uri.toString()) ?? '').split(/ (.*)/s);
      const reading = read(await readText(uri));
      assert.ok(reading.ok, uri.path);
      assert.equal(reading.data[key], name);
    }
    assert.deepEqual(await everythingOutside(), outside);

    await books.rescan();
    const labels = (await Promise.all((await tree.getChildren()).map((row) => tree.getTreeItem(row)))).map(
      ({ label }) => label,
    );
    assert.deepEqual(labels.sort(), [...NAMES.map((name) => neutralize(name.trim())), 'Me', 'Owner'].sort());
    const home = Uri.joinPath(owner, '..');
    const goals = (await workspace.fs.readDirectory(Uri.joinPath(home, 'goals'))).length;
    assert.equal(goals, NAMES.length);
    log(`promise 15: ${NAMES.length} hostile names as person, goal and opportunity: 0 escapes, all distinct`);
  }).timeout(PATIENCE);

  it('refuses a name of nothing', async () => {
    await newBook();
    for (const name of ['', ' ', '\t', '\u00a0\n']) {
      await assert.rejects(run('addPerson', { name }), (error) => codeOf(error) === 'badArguments');
    }
  });

  it('takes no path for a person', async () => {
    await newBook();
    const outside = await everythingOutside();
    for (const person of ['..', '../x', '/etc', 'a/b', 'A', 'con', NUL, 'x'.repeat(49)]) {
      await assert.rejects(
        run('addGoal', { person, title: 'Lead' }),
        (error) => codeOf(error) === 'badArguments',
      );
    }
    assert.deepEqual(await everythingOutside(), outside);
  });
});

const PLACES =
  /^\/(people\/[a-z0-9-]{1,48}\/(person|goals\/[a-z0-9-]{1,48})|opportunities\/[0-9-]{11}[a-z0-9-]{1,48})\.yaml$/;

/** All paths around the book: in the workspace, and next to it where that is a real folder. */
async function everythingOutside(): Promise<string[]> {
  const beside = isWeb ? [] : await workspace.fs.readDirectory(Uri.joinPath(workspaceRoot(), '..'));
  return [...(await below(inWorkspace())), ...beside.map(([name]) => `../${name}`)].sort();
}

async function below(folder: Uri): Promise<string[]> {
  const found: string[] = [];
  for (const [name, type] of await workspace.fs.readDirectory(folder)) {
    const uri = Uri.joinPath(folder, name);
    if (uri.toString() === inBook().toString()) continue;
    found.push(uri.path);
    if (type === FileType.Directory) found.push(...(await below(uri)));
  }
  return found;
}
