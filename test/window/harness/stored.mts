import type { Page } from 'playwright-core';
import { comesTo } from './until.mts';

/**
 * Waits until VS Code has stored texts in the state of its window, such as the titles of what is open. In a browser it does so
 * every few seconds when it has nothing else to do, and not when the page is left: what opened just before is lost by a reload.
 */
export async function untilStored(page: Page, texts: readonly string[]): Promise<void> {
  await comesTo(
    async () => {
      const state = await storedState(page);
      return texts.filter((text) => !state.includes(text));
    },
    [],
    60_000,
  );
}

function storedState(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = (request: IDBRequest) =>
      new Promise<unknown>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const values: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db')) continue;
      const database = (await found(indexedDB.open(name))) as IDBDatabase;
      for (const table of database.objectStoreNames)
        values.push(JSON.stringify(await found(database.transaction(table).objectStore(table).getAll())));
      database.close();
    }
    return values.join('\n');
  });
}
