import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mts';
import { openContainer, openFile, option, quickInput, row } from './harness/drive.mts';
import { drawnPage } from './harness/pages.mts';
import { badge, expand, pressOnRow } from './harness/people.mts';
import { shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { comesTo } from './harness/until.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const PERSON = 'Wanjiru Kamande';

for (const language of ['de', 'es']) {
  describe(`in a window that speaks ${language}`, () => {
    const package_ = wordsIn(`package.nls.${language}.json`);
    const bundle = wordsIn(`l10n/bundle.l10n.${language}.json`);
    const wordOf = (words: Readonly<Record<string, string>>, key: string, name = '') => {
      const said = words[key];
      assert.ok(said !== undefined && said !== key, `${key} in ${language}`);
      return said.replace('{0}', name);
    };
    let window: TestWindow;
    before(async () => {
      window = await openWindow(inRoot('media/sample'), {}, { language });
    });
    after(() => window?.close());
    inOrder(() => window);

    it('views, rows and menus are in that language', async () => {
      const { page } = window;
      await openContainer(page, 'Leadbook');
      for (const view of ['view.people', 'view.opportunities'])
        await page.locator('.pane-header').getByText(wordOf(package_, view), { exact: true }).waitFor();
      // From then on rows stay where they are.
      await badge(page, new RegExp(wordOf(bundle, '{0} people need you', '\\d+')));
      await expand(page, new RegExp(`^${PERSON}`));
      for (const group of ['Promises', 'Next time', 'Goals'])
        await row(page, new RegExp(`^${wordOf(bundle, group)}`))
          .first()
          .waitFor();
      await page.keyboard.press('F1');
      await quickInput(page).fill(`>${wordOf(package_, 'command.recognise')}`);
      await option(page, `Leadbook: ${wordOf(package_, 'command.recognise')}`)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
    });

    it('a page is in that language, and what people wrote is as they wrote it', async () => {
      const { page } = window;
      const drawn = drawnPage(page);
      const prepared = drawn.locator('h1').getByText(wordOf(bundle, 'Before you meet {0}', PERSON));
      await pressOnRow(page, new RegExp(`^${PERSON}`), 'Control+Alt+m', prepared);
      await drawn.locator('li').getByText('Ask Dag for the staff criteria in writing').first().waitFor();
      await shot(page, `people-${language}`);
    });

    it('what a key of a file is for is said in that language', async () => {
      const { page } = window;
      await openFile(page, 'people/wanjiru-kamande/person.yaml');
      const said = page
        .locator('.monaco-hover:visible')
        .getByText(wordOf(bundle, 'Their name: Ada Lovelace.'));
      // The cursor stands in the first line, `name: …`; what tells of it may still be loading.
      await comesTo(async () => {
        await page.keyboard.press('Control+k');
        await page.keyboard.press('Control+i');
        return (await said.count()) > 0;
      }, true);
    });
  });
}

function wordsIn(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(inRoot(file), 'utf8'));
}
