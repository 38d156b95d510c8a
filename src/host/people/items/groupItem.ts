import { l10n, TreeItemCollapsibleState as State, type TreeItem } from 'vscode';
import { ME } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import type { GroupName } from '../../../core/records/rowGroups';
import { isDone } from '../../../core/rules/openPromises';
import { type PersonFiles, personFiles } from '../../store/personFiles';
import { relationOfSummary } from '../../store/personSummaries';
import { mayHoldPromises, unreadableFiles } from '../../store/unreadableFiles';
import { unreadableInWords } from '../needWords';
import type { Row } from '../peopleRows';
import { make } from './make';

/** How a group is shown. */
interface Group {
  readonly icon: string;
  readonly label: string;
  readonly count: number;
  /** Behind the label, where there is something. */
  readonly text?: string;
  /** There are rows below that are not counted. */
  readonly hasMore?: boolean;
  /** Behind the label, where there is nothing. */
  readonly none: string;
}

/** A group below a person, with what is in it. */
export async function groupItem(row: Row & { row: 'group' }, today: Day): Promise<TreeItem> {
  const files = await personFiles(row.book.book, row.person);
  const isTeam = relationOfSummary(await row.book.summaries.get(row.person)) === 'team';
  const elsewhere = row.group === 'promises' ? ((await row.book.needs.owed()).get(row.person) ?? []) : [];
  const group =
    row.person === ME && row.group === 'promises'
      ? myPromises((await row.book.needs.mine()).length)
      : groups[row.group]({ ...files, elsewhere: elsewhere.length, isTeam }, row.person, today);
  const open = row.group === 'oneOnOnes' ? State.Collapsed : State.Expanded;
  const isEmpty = group.count === 0 && !group.hasMore;
  const item = make(group.label, isEmpty ? State.None : open, `group.${row.group}`, group.icon);
  const counted = group.count === 0 ? undefined : (group.text ?? String(group.count));
  const broken = unreadableInWords(await unreadableIn(row, files));
  // Of what is collected for the next time it is clear which file is meant.
  const unread = broken && !counted && row.group === 'next' ? l10n.t('cannot be read') : broken;
  item.description = [counted, unread].filter(Boolean).join(' · ') || group.none;
  return item;
}

/** How many files cannot be read in which there may be more of what a group counts, and which are no rows in it. */
async function unreadableIn({ group, person, book }: Row & { row: 'group' }, files: PersonFiles) {
  if (group === 'promises' && person === ME)
    return (await unreadableFiles(book)).filter(({ path }) => mayHoldPromises(path)).length;
  if (group === 'oneOnOnes') return 0;
  const notes = group === 'next' ? files.next : files.all.filter(({ thing }) => thing.kind === 'oneOnOne');
  return notes.filter(({ summary }) => !summary.ok).length;
}

/** What a group counts: the person's files, what they promised in the one-on-ones of others, and whether it is a team. */
type Counted = PersonFiles & { readonly elsewhere: number; readonly isTeam: boolean };

const groups: { readonly [Name in GroupName]: (files: Counted, person: string, today: Day) => Group } = {
  promises: ({ promises, next, dated, elsewhere }, person) => {
    const all = promises.length + elsewhere;
    const hasMore = [...next, ...dated].some(
      ({ summary }) =>
        summary.ok && summary.record.actions?.some(({ text, done }) => text !== undefined && isDone(done)),
    );
    const mine = promises.filter(({ owner }) => owner === ME).length;
    const theirs = promises.filter(({ owner }) => owner === person).length + elsewhere;
    const others = all - mine - theirs;
    const text =
      others === all
        ? l10n.t('{0} open', all)
        : [
            ...(mine > 0 ? [l10n.t('{0} yours', mine)] : []),
            ...(theirs > 0 ? [l10n.t('{0} theirs', theirs)] : []),
            ...(others > 0 ? [l10n.t('{0} more', others)] : []),
          ].join(' · ');
    return {
      icon: 'checklist',
      label: l10n.t('Promises'),
      count: all,
      hasMore,
      text,
      none: l10n.t('none open'),
    };
  },
  next: ({ next, left }, _person, today) => ({
    icon: 'comment-discussion',
    label: l10n.t('Next time'),
    count: next.reduce(
      (sum, { summary }) =>
        sum +
        (summary.ok ? (summary.record.topics ?? []).filter(({ text }) => text !== undefined).length : 0),
      left(today).length,
    ),
    none: l10n.t('nothing to raise yet'),
  }),
  oneOnOnes: ({ dated, isTeam }) => ({
    icon: 'calendar',
    label: isTeam ? l10n.t('Meetings') : l10n.t('One-on-ones'),
    count: dated.length,
    none: l10n.t('none yet'),
  }),
};

function myPromises(count: number): Group {
  return {
    icon: 'checklist',
    label: l10n.t('My promises'),
    count,
    text: l10n.t('{0} open', count),
    none: l10n.t('none open'),
  };
}
