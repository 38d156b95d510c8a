import type { Chunks, ChunkTypes } from '../host/platform/lazyModules';

/** What Leadbook loads when it is first used: the pure modules, and the parts that `compose` puts together. */
export interface HostChunkTypes extends ChunkTypes {
  commands: typeof import('./commands');
  editing: typeof import('./editing');
  guard: typeof import('./guard');
  notes: typeof import('./notes');
  rowEdits: typeof import('./rowEdits');
  yamlEditing: typeof import('./yamlEditing');
  opportunityDiagnostics: typeof import('./opportunityDiagnostics');
  pages: typeof import('./pages');
}

/** Loads any of them. */
export type HostChunks = Chunks<HostChunkTypes>;
