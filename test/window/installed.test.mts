import { inRoot } from '../../scripts/lib/paths.mts';
import { runCommand } from './harness/drive.mts';
import { setLook, shot } from './harness/shots.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

describe('the packaged extension', () => {
  let window: TestWindow;
  before(async () => {
    window = await openWindow(inRoot('test/host/workspace'));
  });
  after(() => window?.close());

  const listed = () =>
    window.page.locator('.extensions-list .extension-list-item .name', { hasText: 'Leadbook' }).waitFor();

  it('is installed', async () => {
    await runCommand(window.page, 'Extensions: Show Installed Extensions');
    await listed();
  });

  for (const look of ['light', 'dark', 'contrast'] as const) {
    it(`shows in ${look}`, async () => {
      await setLook(window.page, look);
      await listed();
      await shot(window.page, `installed-${look}`);
    });
  }
});
