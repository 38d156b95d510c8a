// State that lives as long as the test.
import type { Memento } from 'vscode';
import { Presenting } from '../../src/host/platform/presenting';

/** State in memory. */
export function memoryState(stored = new Map<string, unknown>()): Memento {
  return {
    keys: () => [...stored.keys()],
    get: <T>(key: string, otherwise?: T) => (stored.has(key) ? stored.get(key) : otherwise) as T,
    update: async (key: string, value: unknown) => {
      if (value === undefined) stored.delete(key);
      else stored.set(key, value);
    },
  };
}

/** Nobody else looks at the screen. */
export const presentingToNobody = () => new Presenting(memoryState());
