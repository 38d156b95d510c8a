import { l10n, TreeItemCollapsibleState as State, ThemeColor, ThemeIcon, type TreeItem } from 'vscode';
import { ME } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import { weekOf } from '../../../core/day';
import { inOneLine } from '../../../core/inOneLine';
import { textsIn } from '../../../core/records/textsIn';
import type { NeedState } from '../../../core/rules/need';
import { reflectionDue } from '../../../core/rules/reflectionDue';
import { dayInWords, distance } from '../../platform/dateFormat';
import { nameOf, relationOfSummary } from '../../store/personSummaries';
import { needInWords, unreadableInWords } from '../needWords';
import type { Row } from '../peopleRows';
import { make, opens } from './make';

/** Each state has a shape of its own, so that nobody needs its colour. */
const NEED_ICONS: Readonly<Record<NeedState, ThemeIcon>> = {
  over: new ThemeIcon('bell-dot', new ThemeColor('list.errorForeground')),
  due: new ThemeIcon('bell', new ThemeColor('list.warningForeground')),
  soon: new ThemeIcon('watch'),
  new: new ThemeIcon('account'),
  fine: new ThemeIcon('account'),
  paused: new ThemeIcon('coffee'),
};

const WARNING = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));

/** A person, and how much they need the lead. */
export async function personItem(row: Row & { row: 'person' }, today: Day): Promise<TreeItem> {
  const summary = await row.book.summaries.get(row.person);
  const record = summary.person.ok ? summary.person.record : {};
  const need = await row.book.needs.of(summary);
  const item = make(
    nameOf(summary),
    State.Collapsed,
    record.archived === undefined ? 'person' : 'archivedPerson',
    'account',
  );
  const isTeam = relationOfSummary(summary) === 'team';
  const met =
    summary.lastHeld === undefined ? undefined : metInWords(distance(summary.lastHeld, today), isTeam);
  // What asks for the lead is nobody else's business.
  const isHidden = row.book.book.presenting.isOn;
  const words = need && !isHidden ? needInWords(need, false, isTeam) : '';
  const brief = need && !isHidden ? needInWords(need, true, isTeam) : '';
  const open = need ? await row.book.needs.promises(row.person) : [];
  const elsewhere = need ? ((await row.book.needs.owed()).get(row.person) ?? []) : [];
  const theirs = open.filter(({ owner }) => owner === row.person).length + elsewhere.length;
  const owed = theirs > 0 ? l10n.t('they owe {0}', theirs) : undefined;
  const unreadable = await row.book.needs.unreadable(summary);
  const broken =
    !summary.person.ok && unreadable.length === 1
      ? l10n.t('person.yaml cannot be read')
      : unreadableInWords(unreadable.length);
  const asks =
    [brief || met, owed, brief ? undefined : record.role].filter(Boolean).join(' · ') ||
    (isTeam ? l10n.t('no meeting yet') : l10n.t('no one-on-one yet'));
  item.description = [broken, asks].filter(Boolean).join(' · ');
  if (isTeam) item.iconPath = new ThemeIcon('organization');
  if (need && !isHidden && !(isTeam && isQuiet(need.state))) item.iconPath = NEED_ICONS[need.state];
  const isSaid = !isHidden && need?.reasons.some(({ code }) => code === 'noOneOnOneYet');
  const last =
    summary.lastHeld === undefined
      ? isTeam
        ? l10n.t('No meeting yet')
        : l10n.t('No one-on-one yet')
      : isTeam
        ? l10n.t('Last met {0}', distance(summary.lastHeld, today))
        : l10n.t('Last one-on-one {0}', distance(summary.lastHeld, today));
  const lines = [broken, words, theirsInWords(theirs), isSaid ? undefined : last].filter(Boolean);
  // Plain text: for a thousand people VS Code would take long over as many Markdown texts.
  const about = [record.role, record.team, record.pronouns].filter(Boolean).join(' · ') || undefined;
  const since = record.since === undefined ? undefined : l10n.t('Since {0}', dayInWords(record.since));
  item.tooltip = [nameOf(summary), about, since, ...lines, isHidden ? undefined : record.becoming]
    .filter((line) => line !== undefined)
    .join('\n');
  const spoken = [
    nameOf(summary),
    broken,
    record.role,
    isSaid ? undefined : last,
    words,
    theirsInWords(theirs),
  ].filter(Boolean);
  item.accessibilityInformation = { label: spoken.join(', ') };
  if (broken) item.iconPath = WARNING;
  return item;
}

/** True if a state has no shape of its own to show. */
function isQuiet(state: NeedState): boolean {
  return state === 'fine' || state === 'new';
}

function metInWords(when: string, isTeam: boolean): string {
  return isTeam ? l10n.t('met {0}', when) : l10n.t('1:1 {0}', when);
}

function theirsInWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? l10n.t('1 promise of theirs open') : l10n.t('{0} promises of theirs open', count);
}

/** The row of the lead. */
export async function meItem(row: Row & { row: 'me' }): Promise<TreeItem> {
  const summary = await row.book.summaries.get(ME);
  const name = summary.person.ok ? summary.person.record.name : undefined;
  const item = make(l10n.t('Me'), State.Collapsed, 'me', 'home');
  const count = (await row.book.needs.mine()).length;
  const broken = unreadableInWords((await row.book.needs.unreadable(summary)).length);
  item.description = [broken, name, promisesOpen(count)].filter(Boolean).join(' · ');
  if (broken) item.iconPath = WARNING;
  return item;
}

function promisesOpen(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? l10n.t('1 promise open') : l10n.t('{0} promises open', count);
}

/** The lead's reflection of this week. */
export async function reflectionItem(row: Row & { row: 'reflection' }, today: Day): Promise<TreeItem> {
  const { book } = row.book;
  const week = weekOf(today);
  const thing = (await book.things('reflection')).find(({ name }) => name === week);
  const summary = thing && (await book.summary(thing));
  const record = summary?.ok ? summary.record : undefined;
  const { unanswered } = reflectionDue(record, today);
  const item = make(
    l10n.t('This week’s reflection'),
    State.None,
    record?.stepup === undefined ? 'reflection' : 'reflection.step',
    unanswered.length === 0 ? 'pass' : 'mirror',
  );
  item.description =
    unanswered.length === 0
      ? l10n.t('done')
      : thing
        ? l10n.t('{0} of 3 still open', unanswered.length)
        : l10n.t('not yet');
  item.tooltip = l10n.t('Am I leading or managing? Where must I step up? How?');
  return opens(item, row);
}

/** Makes the row that says who the lead sees them becoming, or asks so. */
export async function becomingItem(row: Row & { row: 'becoming' }): Promise<TreeItem> {
  const { person } = await row.book.summaries.get(row.person);
  const isUntold = person.ok && person.record.becoming !== undefined && person.record.told === undefined;
  const said = person.ok ? person.record.becoming : undefined;
  const becoming = said && inOneLine(said);
  const label = becoming ?? l10n.t('Who do you see them becoming?');
  const item = make(label, State.None, isUntold ? 'becoming.untold' : 'becoming', 'compass');
  item.tooltip =
    becoming === undefined
      ? l10n.t('Write it under “becoming” in person.yaml')
      : l10n.t('Becoming: {0}', becoming);
  item.accessibilityInformation = {
    label: becoming === undefined ? label : l10n.t('Becoming: {0}', becoming),
  };
  return opens(item, row);
}

/** Makes the row with the person's strengths. */
export async function strengthsItem(row: Row & { row: 'strengths' }): Promise<TreeItem> {
  const { person } = await row.book.summaries.get(row.person);
  const strengths = textsIn(person.ok ? person.record.strengths : []).join(', ');
  return labelled(row, strengths, l10n.t('Strengths: {0}', strengths), 'sparkle');
}

/** Makes the row that says how the person likes to be recognised. */
export async function recogniseItem(row: Row & { row: 'recognise' }): Promise<TreeItem> {
  const { person } = await row.book.summaries.get(row.person);
  const how = inOneLine(person.ok ? (person.record.recognise ?? '') : '');
  return labelled(row, how, l10n.t('How they like to be recognized: {0}', how), 'heart');
}

function labelled(row: Row, label: string, spoken: string, icon: string): TreeItem {
  const item = make(label, State.None, 'becoming', icon);
  item.tooltip = spoken;
  item.accessibilityInformation = { label: spoken };
  return opens(item, row);
}
