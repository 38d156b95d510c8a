import * as l10n from '@vscode/l10n';
import { ME } from '../book/fixedNames';
import { compareText } from '../compareText';
import { day, maybe, name, slug, text } from './fields';
import { type ListedFile, recordKind } from './recordKind';

/** `recognition/<day>-<slug>.yaml`: something brilliant, what it changed, and whether they were told. */
export const recognition = recordKind({
  home: 'person',
  folder: 'recognition',
  fileName: /^\d{4}-\d{2}-\d{2}-[a-z0-9][a-z0-9-]*$/,
  nameExamples: ['2026-11-21-kept-calm'],
  inName: 'date',
  title: 'text',
  sibling: true,
  prose: [['text'], ['effect']],
  icon: 'star-empty',
  deleted: () => l10n.t('Recognition deleted'),
  group: () => l10n.t('Recognition'),
  // What they have not been told yet comes first, the oldest above; what they have been told after it, the newest above.
  listed: (files) => {
    const told = ({ summary }: ListedFile) => Number(summary.ok && summary.record.told !== undefined);
    return files
      .filter(({ thing, summary }) => !thing.private && summary.ok)
      .sort(
        (a, b) => told(a) - told(b) || compareText(a.thing.name, b.thing.name) * (told(a) === 0 ? 1 : -1),
      );
  },
  waiting: {
    for: 'told',
    inWords: (count) => (count > 0 ? l10n.t('{0} not shared yet', count) : l10n.t('all shared')),
  },
  row: async ({ told, from, text, value }, { start, distance, person }) => ({
    icon: told === undefined ? undefined : 'star-full',
    said: [
      ...(told === undefined
        ? [l10n.t('not shared yet'), start && distance(start)]
        : [l10n.t('shared {0}', distance(told))]),
      from === undefined || from === ME ? undefined : l10n.t('noticed by {0}', await person(from)),
    ],
    tooltip: () => [text, value],
  }),
  lenses: ['told'],
  days: { start: 'date', afterStart: [['told']], happened: [['date'], ['told']] },
  summary: ['date', 'text', 'told', 'from', 'value'],
  schema: () => ({
    date: day(l10n.t('The day it happened.')),
    text: text(l10n.t('What they did: Found the rounding error before it was live.')),
    effect: maybe(text(l10n.t('What it changed: Nobody was charged twice.'))),
    link: maybe(text(l10n.t('Where it can be seen: a file of the workspace or an address.'))),
    told: maybe(day(l10n.t('The day you told them. Without it they have not heard it yet.'))),
    from: maybe(
      slug('person', l10n.t('Who noticed it, if it was not you: a person’s slug such as priya-nair.')),
    ),
    value: maybe(name('value', l10n.t('The value of the book that it shows, as written in book.yaml.'))),
  }),
});
