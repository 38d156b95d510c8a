import * as l10n from '@vscode/l10n';
import { cadence, list, maybe, name, text } from './fields';
import { recordKind } from './recordKind';

/** The format version that this Leadbook writes. */
export const BOOK_FORMAT = '1';

/** `book.yaml`: marks a book and holds what the lead stands for. */
export const book = recordKind({
  home: 'book',
  folder: '',
  fileName: /^book$/,
  nameExamples: ['book'],
  sibling: false,
  prose: [['mission'], ['vision']],
  numbers: ['leadbook'],
  initial: { leadbook: BOOK_FORMAT },
  summary: ['mission', 'vision', 'values', 'cadence', 'template'],
  schema: () => ({
    leadbook: text(l10n.t('The version of the book’s format: 1. It marks the folder as a book.')),
    mission: maybe(text(l10n.t('What this team is for: Every passenger gets the right fare, every time.'))),
    vision: maybe(
      text(l10n.t('What will be true when the team has succeeded. Shown where choices are made.')),
    ),
    values: list(
      text(l10n.t('A value, in your own words.')),
      l10n.t('What guides your decisions when no rule helps.'),
    ),
    cadence: maybe(
      cadence(l10n.t('How often you meet each person, unless their own file says otherwise: 2 weeks.')),
    ),
    template: maybe(
      name(
        'template',
        l10n.t('The template that one-on-ones begin with, unless a person’s own file names another: plain.'),
      ),
    ),
  }),
});
