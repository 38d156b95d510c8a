// What the preparation tells of commits: in a real repository that is made here, by git itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ConfigurationTarget,
  commands,
  type Event,
  extensions,
  Uri,
  version,
  window,
  workspace,
} from 'vscode';
import { addDays, dayOf } from '../../../src/core/day.ts';
import type { PageContent, PageItem } from '../../../src/core/pages/pageContent.ts';
import type { PagePlace } from '../../../src/core/pages/placeList.ts';
import { newestPanel } from '../book.ts';
import { eventually, log } from '../harness.ts';
import { PATIENCE } from '../suite/promises/lab.ts';
import { api, bookOf, caseOf, folderOf, write } from './books.ts';

interface Panel {
  readonly onDidShow: Event<PageContent>;
  readonly shown:
    | {
        readonly content: PageContent;
        readonly places: readonly PagePlace[];
        readonly version: number;
      }
    | undefined;
  hear(message: unknown): void;
}
interface Git {
  getAPI(version: 1): { openRepository(uri: Uri): Promise<unknown> };
}

const ONE = caseOf('clean', 'private');
const SHOP = () => join(dirname(folderOf(ONE)), 'shop');
/** A repository without a commit, and one that lost an older commit. */
const EMPTY = () => join(dirname(folderOf(ONE)), 'empty');
const BROKEN = () => join(dirname(folderOf(ONE)), 'broken');
const TODAY = dayOf(new Date());
const MET = addDays(TODAY, -8);
const MOST = 50_000;

/** Runs git at noon of a day, as somebody. */
function gitOn(day: string, mail: string, ...args: string[]): string {
  const who = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: mail,
    GIT_COMMITTER_NAME: 'B',
    GIT_COMMITTER_EMAIL: 'b@x.org',
  };
  const when = { GIT_AUTHOR_DATE: `${day}T12:00:00`, GIT_COMMITTER_DATE: `${day}T12:00:00` };
  return execFileSync('git', args, {
    cwd: SHOP(),
    encoding: 'utf8',
    env: { ...process.env, ...who, ...when, GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Writes a file and commits it, `days` ago. */
function commit(days: number, mail: string, file: string, message: string): void {
  write(join(SHOP(), file), `${message}\n`.repeat(20));
  gitOn(addDays(TODAY, -days), mail, 'add', '-A');
  gitOn(addDays(TODAY, -days), mail, 'commit', '-qm', message);
}

function makeShop(): void {
  mkdirSync(SHOP(), { recursive: true });
  gitOn(TODAY, 'b@x.org', 'init', '-q', '-b', 'main');
  commit(30, 'ada@x.org', 'billing/old.ts', 'Long ago');
  commit(5, 'b@x.org', 'billing/theirs.ts', 'By another');
  commit(5, 'ADA@x.org', 'billing/retry.ts', 'Retry on 502 (#12)\n\nBecause it passes.');
  commit(4, 'ada@home.org', 'src/ledger/job.ts', 'Split the ledger job');
  commit(4, 'b@x.org', 'cache/keys.ts', 'Cache keys\n\nReviewed-by: Ada <ada@x.org>');
  commit(4, 'b@x.org', 'cache/warm.ts', 'Warm it\n\nCo-authored-by: Ada <Ada@Home.org>');
  gitOn(TODAY, 'ada@x.org', 'checkout', '-q', '-b', 'side', 'HEAD~1');
  commit(3, 'ada@x.org', 'billing/side.ts', 'On the side');
  gitOn(TODAY, 'ada@x.org', 'checkout', '-q', 'main');
  gitOn(addDays(TODAY, -2), 'ada@x.org', 'merge', '-q', '--no-ff', '-m', 'Merge side', 'side');
  mkdirSync(join(SHOP(), 'payments'));
  gitOn(TODAY, 'ada@x.org', 'mv', 'billing/theirs.ts', 'payments/theirs.ts');
  gitOn(addDays(TODAY, -1), 'ada@x.org', 'commit', '-qm', 'Move it');
}

/** Opens repositories that lie beside the workspace: the oldest supported VS Code does so only where a setting allows it. */
async function besideTheWorkspace(open: () => Promise<void>): Promise<void> {
  const allow = async (value: string) => {
    if (version.startsWith('1.106.'))
      await workspace
        .getConfiguration('git')
        .update('openRepositoryInParentFolders', value, ConfigurationTarget.Global);
  };
  await allow('always');
  await open();
  await allow('never');
}

/** Makes repositories that tell nothing of anybody. */
function makeOthers(): void {
  for (const cwd of [EMPTY(), BROKEN()]) {
    mkdirSync(cwd, { recursive: true });
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd });
  }
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@x.org'];
    return execFileSync('git', [...who, ...args], { cwd: BROKEN(), encoding: 'utf8' });
  };
  for (const message of ['One', 'Two']) git('commit', '-q', '--allow-empty', '-m', message);
  const hash = git('rev-parse', 'HEAD~1').trim();
  rmSync(join(BROKEN(), '.git/objects', hash.slice(0, 2), hash.slice(2)), { force: true });
}

describe('the work on the preparation, in a real repository', () => {
  let panel: Panel;
  const goThrough = () =>
    commands.executeCommand('leadbook.goThrough', { book: Uri.file(bookOf(ONE)), person: 'ada' });
  const setting = (value: boolean | undefined) =>
    workspace.getConfiguration('leadbook').update('work', value, ConfigurationTarget.Global);
  const lines = (): Record<string, string[]> => {
    const found: Record<string, string[]> = {};
    let folder = '';
    for (const block of panel.shown?.content.blocks ?? []) {
      if (block.kind === 'heading') folder = block.level === 3 ? block.text : '';
      if (block.kind === 'list' && folder !== '')
        found[folder] = block.items.map(({ text, note }) =>
          note?.startsWith('reviewed') ? `${text} (reviewed)` : text,
        );
    }
    return found;
  };
  const texts = () => JSON.stringify(panel.shown?.content.blocks ?? []);
  const shows = (what: string, isThere: () => boolean) =>
    eventually(what, () => isThere() || Promise.reject(new Error(texts())), {
      within: PATIENCE,
      events: [panel.onDidShow],
    });
  const press = (place: number | undefined) => {
    assert.ok(place !== undefined);
    panel.hear({ type: 'open', version: panel.shown?.version, place });
  };
  const item = (text: string): PageItem | undefined =>
    panel.shown?.content.blocks
      .flatMap((block) => (block.kind === 'list' ? block.items : []))
      .find((one) => one.text === text);

  before(async function () {
    this.timeout(PATIENCE);
    makeShop();
    const git = (await extensions.getExtension('vscode.git')?.activate()) as Git;
    makeOthers();
    await besideTheWorkspace(async () => {
      for (const folder of [SHOP(), EMPTY(), BROKEN()]) await git.getAPI(1).openRepository(Uri.file(folder));
    });
    write(join(bookOf(ONE), 'people/ada/person.yaml'), 'name: Ada\n');
    write(join(bookOf(ONE), `people/ada/one-on-ones/${MET}.yaml`), `date: ${MET}\n`);
    const { books } = await api();
    await books.all();
    await books.rescan();
    await goThrough();
    panel = await newestPanel<Panel>();
  });
  after(() => setting(undefined));

  it('is not looked for before it is turned on, on the page', async function () {
    this.timeout(PATIENCE);
    await shows('the button', () => texts().includes('Show Their Work'));
    assert.doesNotMatch(texts(), /Since /);
    const buttons = panel.shown?.content.blocks.flatMap((one) => (one.kind === 'buttons' ? one.buttons : []));
    press(buttons?.find(({ text }) => text === 'Show Their Work')?.place);
    await shows('what is missing', () => texts().includes('add the addresses they commit with'));
    assert.equal(workspace.getConfiguration('leadbook').inspect('work')?.globalValue, true);
    assert.doesNotMatch(texts(), /Show Their Work/);
  });

  it('is what they wrote and reviewed since the last one-on-one, by folder', async function () {
    this.timeout(PATIENCE);
    write(
      join(bookOf(ONE), 'people/ada/person.yaml'),
      'name: Ada\nemails:\n  - ada@x.org\n  - ada@home.org\n',
    );
    await (await api()).books.rescan();
    await shows('their work', () => Object.keys(lines()).length > 0);
    assert.deepEqual(lines(), {
      'shop · payments': ['Move it'],
      'shop · billing': ['On the side', 'Retry on 502'],
      'shop · src/ledger': ['Split the ledger job'],
      'shop · cache': ['Warm it', 'Cache keys (reviewed)'],
    });
    // One that git cannot read takes nothing away from the others, and one without a commit has nothing to say.
    assert.match(texts(), /Git could not list what is in “broken”; see the Git output/);
    assert.doesNotMatch(texts(), /“empty”/);
  });

  it('follows the repository, and leads to the page of a commit or to the commit', async function () {
    this.timeout(PATIENCE);
    const place = () => panel.shown?.places[item('Retry on 502')?.place ?? -1];
    const hash = gitOn(TODAY, 'b@x.org', 'log', '--format=%H', '--grep=Retry on').trim();
    assert.deepEqual(place(), { commit: hash, repository: Uri.file(SHOP()).toString() });
    press(item('Retry on 502')?.place);
    const tabs = () => window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await eventually('the commit is open', () => tabs().some((label) => label.includes('Retry on 502')), {
      within: PATIENCE,
      events: [window.tabGroups.onDidChangeTabs],
    });
    await goThrough();
    gitOn(TODAY, 'b@x.org', 'remote', 'add', 'origin', 'git@git.example.org:team/shop.git');
    commit(0, 'ada@x.org', 'billing/new.ts', 'Newer still');
    await commands.executeCommand('git.refresh', Uri.file(SHOP()));
    await shows('the new commit', () => item('Newer still') !== undefined);
    await shows('its address', () =>
      JSON.stringify(place()).includes(`https://git.example.org/team/shop/commit/${hash}`),
    );
  });

  it('is kept as a topic and as recognition, with its title and its link', async function () {
    this.timeout(PATIENCE);
    const keep = async (action: string, path: string, text: string) => {
      press(item(text)?.actions?.find((one) => one.text === action)?.place);
      const file = Uri.file(join(bookOf(ONE), 'people/ada', path));
      const expected = new RegExp(`text: ${text}\\n\\s*link: https://git\\.example\\.org/team/shop/commit/`);
      const isKept = async () => expected.test(new TextDecoder().decode(await workspace.fs.readFile(file)));
      await eventually(`${path} says ${expected}`, isKept, { within: PATIENCE });
    };
    await keep('Topic', 'one-on-ones/next.yaml', 'Cache keys');
    await keep('Recognize', `recognition/${TODAY}-split-the-ledger-job.yaml`, 'Split the ledger job');
  });

  it('is found among 50,000 commits since', async function () {
    this.timeout(PATIENCE);
    const begin = Date.parse(`${MET}T12:00:00Z`) / 1000;
    const stream = Array.from({ length: MOST - 100 }, (_, index) => {
      const mail = index % 10_000 === 5 ? 'ada@x.org' : 'c@x.org';
      const trailer = index === 33 ? '\nReviewed-by: Ada <ADA@home.org>\n' : '';
      const said = `Change ${index}\n${trailer}`;
      return `commit refs/heads/main\nauthor A <${mail}> ${begin + index} +0000\ncommitter B <b@x.org> ${begin + index} +0000\ndata ${said.length}\n${said}${index === 0 ? 'from refs/heads/main^0\n' : ''}M 100644 inline many/${index % 100}.txt\ndata 5\n${String(index).padStart(5, '0')}\n\n`;
    }).join('');
    execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: SHOP(), input: stream });
    gitOn(TODAY, 'b@x.org', 'reset', '-q', '--hard');
    await commands.executeCommand('git.refresh', Uri.file(SHOP()));
    await shows('those of theirs', () => item('Change 40005') !== undefined);
    // Once more for another address, now that git has nothing else to do.
    let [asked, told] = [0, 0];
    const listening = panel.onDidShow((content) => {
      const isAsked = JSON.stringify(content).includes('Looking through Git');
      if (isAsked) asked = performance.now();
      else if (asked > 0) told ||= performance.now();
    });
    write(
      join(bookOf(ONE), 'people/ada/person.yaml'),
      'name: Ada\nemails:\n  - ada@x.org\n  - ada@home.org\n  - ada@new.org\n',
    );
    await (await api()).books.rescan();
    await shows('those of theirs again', () => told > 0 && item('Change 40005') !== undefined);
    listening.dispose();
    log(`      among 50,000 commits: ${Math.round(told - asked)} ms`);
    assert.deepEqual(lines()['shop · many'], [
      'Change 40005',
      'Change 30005',
      'Change 20005',
      'Change 10005',
      'Change 5',
      'Change 33 (reviewed)',
    ]);
  });
});
