import { shot } from './shots.mts';
import type { TestWindow } from './window.mts';

/** Keeps a picture of the window where a test fails. */
export function pictured(window: () => TestWindow | undefined): void {
  afterEach(async function () {
    const test = this.currentTest;
    const page = test?.state === 'failed' ? window()?.page : undefined;
    if (test && page) await shot(page, `failed ${test.title}`.replace(/\W+/g, '-'));
  });
}

/**
 * Makes the tests of a suite the steps of one story: where one fails, a picture of its window is kept, and those behind
 * it are skipped, for they would only fail of that.
 */
export function inOrder(window: () => TestWindow | undefined): void {
  let broken = false;
  beforeEach(function () {
    if (broken) this.skip();
  });
  afterEach(function () {
    broken ||= this.currentTest?.state === 'failed';
  });
  pictured(window);
}
