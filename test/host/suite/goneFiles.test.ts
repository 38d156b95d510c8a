// What is told of a file goes with it.
import { languages, Uri, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { freshBook, ofAda, today } from '../book.ts';
import { eventually, inWorkspace, watchedFolder, writeText } from '../harness.ts';

const RETRO =
  '# Retro\n\n## What went well\n\n- Shipped\n\n## What could be improved\n\n- CI\n\n## Action items\n\n- [ ] Fix the build\n';
const GOAL = 'title: Lead the release\nstatus: someday\n';

const told = (uri: Uri) => languages.getDiagnostics(uri).filter(({ source }) => source === 'Leadbook').length;

/** Shows a file that something is told of. */
async function shown(uri: Uri, text: string): Promise<Uri> {
  await writeText(uri, text);
  await window.showTextDocument(uri);
  await eventually('something is told', () => told(uri) > 0, { events: [languages.onDidChangeDiagnostics] });
  return uri;
}

const silent = (uri: Uri) =>
  eventually('nothing is told', () => told(uri) === 0, { events: [languages.onDidChangeDiagnostics] });

describe('problems of a file that is gone', () => {
  // Each test has files of its own: documents of files that went are still open for a while.
  let last = 60;
  const retro = () => inWorkspace('docs', 'retros', `${addDays(today(), -last--)}.md`);
  beforeEach(async () => {
    await freshBook();
    await watchedFolder('docs', 'retros');
    await watchedFolder('leadbook', 'people', 'ada-lovelace', 'goals');
  });

  it('go when it is deleted', async () => {
    for (const [uri, text] of [
      [retro(), RETRO],
      [ofAda('goals/gone.yaml'), GOAL],
    ] as const) {
      await shown(uri, text);
      await workspace.fs.delete(uri);
      await silent(uri);
    }
  });

  it('go when it is renamed', async () => {
    for (const [uri, text] of [
      [retro(), RETRO],
      [ofAda('goals/renamed.yaml'), GOAL],
    ] as const) {
      await shown(uri, text);
      await workspace.fs.rename(uri, inWorkspace('elsewhere', uri.path.split('/').at(-1) ?? ''));
      await silent(uri);
    }
  });

  it('go with its folder, and where no editor shows it any more', async () => {
    const uri = await shown(retro(), RETRO);
    await window.showTextDocument(await writeText(inWorkspace('other.txt'), 'Other\n'));
    await workspace.fs.delete(Uri.joinPath(uri, '..', '..'), { recursive: true });
    await silent(uri);
  });

  it('come back with it', async () => {
    const uri = await shown(retro(), RETRO);
    await workspace.fs.delete(uri);
    await silent(uri);
    await shown(uri, RETRO);
  });
});
