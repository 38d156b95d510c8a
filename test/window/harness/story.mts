import { shot } from './shots.mts';
import type { TestWindow } from './window.mts';

/**
 * Makes the tests of a suite the steps of one story: where one fails, a picture of its window is kept, and those behind
 * it are skipped, for they would only fail of that.
 */
export function inOrder(window: () => TestWindow | undefined): void {
  let broken = false;
  beforeEach(function () {
    if (broken) this.skip();
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    broken = true;
    const page = window()?.page;
    if (page) await shot(page, `failed ${test.title}`.replace(/\W+/g, '-'));
  });
}
