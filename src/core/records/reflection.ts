import type * as z from 'zod/mini';
import { maybe, text, week } from './fields';
import { recordKind } from './recordKind';

/** `reflections/<week>.yaml`: the lead's own weekly three questions. */
export const reflection = recordKind({
  home: 'book',
  folder: 'reflections',
  fileName: /^\d{4}-W\d{2}$/,
  sibling: false,
  prose: [['leading'], ['managing'], ['stepup'], ['how']],
  summary: ['week', 'leading', 'managing', 'stepup', 'how'],
  schema: () => ({
    week: week('The ISO week: 2026-W47.'),
    leading: maybe(text('Where did I lead this week?')),
    managing: maybe(text('Where did I manage?')),
    stepup: maybe(text('Where must I step up?')),
    how: maybe(text('How?')),
  }),
});

export type ReflectionRecord = z.infer<typeof reflection.schema>;
