import 'mocha/mocha.js'; // the browser build: it runs in a Node host and in a web worker alike
import { commands } from 'vscode';
import { Told } from './reporter.ts';
import { tell } from './tell.ts';

/** Runs what `load` defines. VS Code waits for the promise; a rejection is its exit code 1. */
export async function runTests(load: () => void): Promise<void> {
  // Once more where it fails, and that is told: VS Code's watchers and editors answer late on a busy machine.
  mocha.setup({ ui: 'bdd', timeout: 180_000, slow: 1_000, reporter: Told, retries: 2 });
  load();
  // A side bar that stays open is drawn anew for each file that any later suite writes.
  const closeSideBar = () => commands.executeCommand('workbench.action.closeSidebar');
  mocha.suite.beforeAll('closes the side bar', closeSideBar);
  for (const suite of mocha.suite.suites) suite.afterAll('closes the side bar', closeSideBar);
  // Not `mocha.run`: in the browser build that asks the page's address for options, and there is no page here.
  const failed = await new Promise<number>((done) => Mocha.prototype.run.call(mocha, done));
  tell({ type: 'end' });
  if (failed > 0) throw new Error(`${failed} failed`);
}
