import * as l10n from '@vscode/l10n';
import { cadence, list, map, maybe, text } from './fields';
import { topicFields } from './oneOnOneKind';
import { recordKind } from './recordKind';

const recurring = () => {
  const { text: said, kind, from, link } = topicFields();
  const every = maybe(
    cadence(
      l10n.t(
        'How often it comes back: 4 weeks. Without it, in every one-on-one. Counted from the last note that has it.',
      ),
    ),
  );
  return { text: said, kind, from, link, every };
};

const fields = () => ({
  topics: list(map(recurring()), l10n.t('Topics that a new one-on-one begins with, one item each.')),
  notes: maybe(text(l10n.t('What its notes begin with, such as headings, in Markdown.'))),
});

const about = {
  sibling: false,
  prose: [['notes']],
  blocks: ['notes'],
  items: { topics: 'topic' },
  icon: 'layout',
  schema: fields,
} as const;

/** `templates/<name>.yaml`: what one-on-ones begin with. */
export const template = recordKind({
  ...about,
  home: 'book',
  folder: 'templates',
  fileName: /^[a-z0-9][a-z0-9-]*$/,
  nameExamples: ['coaching'],
  summary: ['topics', 'notes'],
});

/** `one-on-ones/template.yaml`: what one-on-ones with this person begin with, beside their template. */
export const personTemplate = recordKind({
  ...about,
  home: 'person',
  folder: 'one-on-ones',
  fileName: /^template$/,
  nameExamples: ['template'],
  summary: ['topics', 'notes'],
});
