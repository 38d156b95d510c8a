import * as l10n from '@vscode/l10n';
import { assertNever } from '../assertNever';
import type { Day } from '../day';
import { shortHash } from '../work/commitShare';
import type { WorkGroup, WorkLine } from '../work/workGroups';
import type { ActFrame } from './actItems';
import type { PageBlock, PageItem } from './pageContent';

/** What there is to say of somebody's work, or why there is nothing. */
export type FoundWork =
  | { readonly found: 'off' | 'looking' | 'noEmails' | 'noGit' | 'noRepositories' | 'failed' }
  | {
      readonly found: 'work';
      readonly groups: readonly WorkGroup[];
      /** True if there may be more than that. */
      readonly more: boolean;
      /** The names of repositories of which Git tells nothing. */
      readonly unread: readonly string[];
    };

/**
 * Returns the blocks that list what somebody committed and reviewed, by folder; each line opens its commit and can be
 * kept. Without any, a sentence that says why.
 * @param person their slug
 * @param since the day from which on
 */
export function workBlocks(
  work: FoundWork,
  person: string,
  since: Day,
  frame: ActFrame,
): readonly PageBlock[] {
  const { places, shortDay } = frame;
  const heading = { kind: 'heading', level: 2, text: l10n.t('Since {0}', shortDay(since)) } as const;
  const said = (text: string, place?: number): readonly PageBlock[] => [
    heading,
    { kind: 'text', role: 'quiet', text, ...(place === undefined ? {} : { place }) },
  ];
  const file = () => places.add({ open: { path: `people/${person}/person.yaml`, at: [] } });
  switch (work.found) {
    case 'off':
      return [
        {
          kind: 'text',
          role: 'quiet',
          text: l10n.t(
            'Leadbook can list here what they committed and reviewed since you last met, in the Git repositories open in this window.',
          ),
        },
        {
          kind: 'buttons',
          buttons: [{ text: l10n.t('Show Their Work'), place: places.add({ turnOn: 'work' }) }],
        },
      ];
    case 'looking':
      return said(l10n.t('Looking through Git…'));
    case 'noEmails':
      return said(
        l10n.t('To list their work, add the addresses they commit with to “emails” in their file.'),
        file(),
      );
    case 'noGit':
      return said(
        l10n.t(
          'Their work cannot be listed, as VS Code’s Git is not available here. Open the folder on a computer that has Git, and trust it.',
        ),
      );
    case 'noRepositories':
      return said(
        l10n.t('No Git repository is open in this window. Open the folder of one to list their work.'),
      );
    case 'failed':
      return said(l10n.t('Git could not list their work; see the Git output.'));
    case 'work': {
      const unread = work.unread.map(
        (name): PageBlock => ({
          kind: 'text',
          role: 'quiet',
          text: l10n.t('Git could not list what is in “{0}”; see the Git output.', name),
        }),
      );
      if (work.groups.length === 0)
        return [
          ...said(
            l10n.t(
              'Nothing of theirs in the repositories open here. If they commit with another address, add it to “emails” in their file.',
            ),
            file(),
          ),
          ...unread,
        ];
      return [
        heading,
        ...work.groups.flatMap((group) => groupBlocks(group, person, frame)),
        ...(work.more
          ? [{ kind: 'text', role: 'quiet', text: l10n.t('Only the latest are listed.') } as const]
          : []),
        ...unread,
      ];
    }
    default:
      return assertNever(work);
  }
}

function groupBlocks(
  { repository, folder, lines, more }: WorkGroup,
  person: string,
  frame: ActFrame,
): readonly PageBlock[] {
  const text = [repository, folder].filter(Boolean).join(' · ');
  return [
    { kind: 'heading', level: 3, text },
    { kind: 'list', items: lines.map((line) => workItem(line, person, frame)) },
    ...(more ? [{ kind: 'text', role: 'quiet', text: l10n.t('and more') } as const] : []),
  ];
}

function workItem(line: WorkLine, person: string, { places, shortDay }: ActFrame): PageItem {
  const { hash, title: text, root, url } = line;
  const link = url ?? shortHash(hash);
  const day = shortDay(line.day);
  const keep = (words: string, run: string, more: Readonly<Record<string, string>>) => ({
    text: words,
    place: places.add({ run, args: { person, text, link, ...more } }),
  });
  return {
    text,
    place: places.add({ commit: hash, repository: root, ...(url === undefined ? {} : { url }) }),
    note: line.share === 'reviewed' ? l10n.t('reviewed · {0}', day) : day,
    actions: [
      keep(l10n.t('Recognize'), 'recognise', {}),
      keep(l10n.t('Evidence…'), 'capture', { as: 'evidence' }),
      keep(l10n.t('Topic'), 'capture', { as: 'topic' }),
    ],
  };
}
