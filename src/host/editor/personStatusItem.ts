import { l10n, window } from 'vscode';
import { ME } from '../../core/book/paths';
import type { Need } from '../../core/rules/need';
import { background } from '../platform/background';
import { commandId } from '../platform/contributions';
import { distance } from '../platform/dateFormat';
import { Disposables } from '../platform/disposables';
import { StatusItem } from '../platform/messages/statusItems';
import { fileBehind } from '../store/fileBehind';
import { nameOf } from '../store/personSummaries';
import type { EditorHost } from './editedFile';

/** Says in the status bar whose file is shown, and when the two meet next; a click prepares that. */
export class PersonStatusItem {
  readonly #disposables = new Disposables();
  readonly #item: StatusItem;
  readonly #host: Pick<EditorHost, 'books' | 'today'>;
  readonly #fail: (error: unknown) => void;

  constructor(host: Pick<EditorHost, 'books' | 'today'>, fail: (error: unknown) => void) {
    this.#host = host;
    this.#fail = fail;
    this.#item = this.#disposables.add(
      new StatusItem('leadbook.whose', l10n.t('Whose file of the book it is'), -10),
    );
    const look = () => background(this.#look().catch(this.#fail));
    this.#disposables.add(window.onDidChangeActiveTextEditor(look));
    this.#disposables.add(host.books.onDidChangeFiles(look));
    this.#disposables.add(host.books.onDidChange(look));
    look();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #look(): Promise<void> {
    const document = window.activeTextEditor?.document;
    await this.#host.books.all();
    const uri = document && fileBehind(document.uri);
    const open = uri && this.#host.books.at(uri);
    const slug = uri && open?.book.thing(uri)?.person;
    if (!open || slug === undefined || slug === ME) return this.#item.hide();
    const summary = await open.summaries.get(slug);
    const need = await open.needs.of(summary);
    // Another editor may be shown by now, for which this is asked again.
    if (window.activeTextEditor?.document !== document) return;
    const [name, when] = [nameOf(summary), meetingInWords(need, this.#host.today())];
    this.#item.show({
      icon: 'account',
      text: [name, when].filter(Boolean).join(' · '),
      tooltip: l10n.t('Prepare the one-on-one with {0}', name),
      label: [name, when, l10n.t('prepare the one-on-one')].filter(Boolean).join(', '),
      command: { command: commandId('prepare'), arguments: [{ book: open.book.root, person: slug }] },
    });
  }
}

/** When the next one-on-one is due; nothing of those who are archived, or where it is not known. */
function meetingInWords(need: Need | undefined, today: string): string | undefined {
  if (!need) return undefined;
  const { due, days = 0 } = need;
  if (due === undefined) return l10n.t('no 1:1 yet');
  if (days === 0) return l10n.t('1:1 due today');
  return days < 0
    ? l10n.t('1:1 due {0}', distance(due, today))
    : l10n.t('1:1 was due {0}', distance(due, today));
}
