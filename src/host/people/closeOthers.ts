import {
  ConfigurationTarget,
  l10n,
  type Tab,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  TabInputWebview,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { ME, peopleFolder } from '../../core/book/paths';
import { notesIdOf } from '../editor/notesUri';
import type { PagePanels } from '../pages/pagePanels';
import { pageOf } from '../pages/pageUri';
import { EXPORTS, PAGE_VIEW, readSetting } from '../platform/contributions';
import { showInformation } from '../platform/messages/notices';
import type { Books } from '../store/books';

/** Whose page it is that tells of everybody. */
const EVERYBODY = '*';

/**
 * Closes what is open about other people, as somebody may look at the screen now; what is not saved stays. Asks the first
 * time, and keeps the answer in the setting.
 * @param slug of whom the one-on-one is with
 * @param canAsk whether a person is there to be asked
 * @param panels of pages in a browser, asked for only where one is open
 */
export async function closeOthers(
  books: Books,
  slug: string,
  canAsk: boolean,
  panels: () => Promise<PagePanels>,
): Promise<void> {
  const setting = readSetting('oneOnOne.closeOthers');
  if (setting === 'never' || (setting === 'ask' && !canAsk)) return;
  const slugs = new Set((await Promise.all(books.known.map(({ book }) => book.people()))).flat());
  const isOther = (uri: Uri) => {
    const whose = personOfUri(books, slugs, uri);
    return whose !== undefined && whose !== ME && whose !== slug;
  };
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const others = tabs.filter((tab) => !tab.isDirty && urisOf(tab).some(isOther));
  const hasPages = tabs.some(
    ({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(PAGE_VIEW),
  );
  const pages = hasPages ? (await panels()).aboutOthers(slug) : [];
  if (others.length + pages.length === 0) return;
  if (setting === 'ask' && !(await isWanted())) return;
  for (const page of pages) page.dispose();
  await window.tabGroups.close(others, true);
}

async function isWanted(): Promise<boolean> {
  const [close, keep] = [l10n.t('Close Them'), l10n.t('Keep Them Open')];
  const answer = await showInformation(
    l10n.t(
      'Close notes and pages about other people whenever you start a one-on-one? You can change this in the settings.',
    ),
    close,
    keep,
  );
  if (answer === undefined) return false;
  await workspace
    .getConfiguration('leadbook')
    .update('oneOnOne.closeOthers', answer === close ? 'always' : 'never', ConfigurationTarget.Global);
  return answer === close;
}

function urisOf({ input }: Tab): readonly Uri[] {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return [input.uri];
  return input instanceof TabInputTextDiff ? [input.original, input.modified] : [];
}

/** Whose the thing at a place is: a page, a field of a file, a file of a book, or what was exported from one. */
function personOfUri(books: Books, slugs: ReadonlySet<string>, uri: Uri): string | undefined {
  const field = notesIdOf(uri);
  if (field) return personOfUri(books, slugs, field.file);
  const page = pageOf(uri);
  if (page) return page.page === 'mirror' ? EVERYBODY : page.subject.person;
  const parts = books.at(uri)?.book.pathOf(uri)?.split('/') ?? [];
  if (parts[0] === peopleFolder) return parts[1];
  const [folder, name = ''] = uri.path.split('/').slice(-2);
  // The longest: one slug may begin as another.
  const theirs = [...slugs].filter((one) => name.startsWith(`${one}-`) || name.startsWith(`${one}.`));
  return folder === EXPORTS ? theirs.sort((a, b) => b.length - a.length)[0] : undefined;
}
