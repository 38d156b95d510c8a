import { l10n, type Memento, type Uri } from 'vscode';
import type { GuardAction } from '../../core/guard/actions';
import { showInformation, showWarning } from '../platform/messages/notices';
import type { BookFinding, GuardStatus, UnknownReason } from './guardStatus';
import { actionWords, countSentence, listOfNames } from './guardWords';

/** Where it is kept what was said once. */
const KEY = 'leadbook.guard.said';
/** What a notice has room for. */
const BUTTONS = 2;
/** What a notice offers at once; the rest is behind *More…*. */
const AT_ONCE: readonly GuardAction[] = ['unstage', 'ignore', 'untrack'];

/** What is said of a book. */
interface GuardNotice {
  readonly kind: 'warning' | 'information';
  readonly message: string;
  readonly actions: readonly GuardAction[];
  /** True if it leads to all that can be done. */
  readonly hasMore: boolean;
  /** The name under which it is kept that it was said, where once is enough. */
  readonly onceKey?: string;
}

/**
 * Returns the notices to show about a book, the most pressing first.
 * @param key the book's folder
 * @param findings those to be told now
 * @param isPresenting others look at the screen: no file is named
 */
export function guardNotices(
  key: string,
  { unknown }: GuardStatus,
  findings: readonly BookFinding[],
  actions: readonly GuardAction[],
  isPresenting: boolean,
): readonly GuardNotice[] {
  const notices: GuardNotice[] = [];
  const has = (...reasons: UnknownReason[]) => unknown.some(({ why }) => reasons.includes(why));
  if (findings.length > 0) {
    const count = countSentence(findings.length);
    const message = isPresenting ? `${count}.` : `${count}: ${listOfNames(findings)}.`;
    const offered = actions.filter((action) => AT_ONCE.includes(action)).slice(0, BUTTONS);
    return [{ kind: 'warning', message, actions: offered, hasMore: true }];
  }
  const tellOnce = (name: string, message: string, offered: readonly GuardAction[]) =>
    notices.push({ kind: 'information', message, actions: offered, hasMore: false, onceKey: name });
  if (has('notOpen')) {
    const message = l10n.t(
      'This book is in a Git repository that is not open in VS Code, so Leadbook cannot tell whether private files stay out of commits.',
    );
    tellOnce(`notOpen ${key}`, message, ['openRepository']);
  }
  if (has('noGit', 'restricted')) {
    const message = l10n.t(
      'VS Code’s Git is not available here, so Leadbook cannot tell whether private files stay out of commits.',
    );
    tellOnce('noGit', message, []);
  }
  if (actions.includes('updateRules')) {
    const message = l10n.t(
      'This book’s .gitignore lets copies of private notes through, such as “next.private (conflicted copy).yaml”.',
    );
    tellOnce(`updateRules ${key}`, message, ['updateRules']);
  }
  return notices;
}

/** Shows at most one notice at a time for each book, and none twice for the same files. */
export class GuardNotices {
  readonly #told = new Map<string, Set<string>>();
  readonly #open = new Set<string>();
  readonly #state: Memento;
  readonly #closed: () => void;

  /**
   * @param state where it is kept what was said once
   * @param closed is called when a notice is gone: what came meanwhile can be told now
   */
  constructor(state: Memento, closed: () => void) {
    this.#state = state;
    this.#closed = closed;
  }

  /**
   * Says what is new.
   * @param isPresenting others look at the screen
   * @returns what was chosen
   */
  async tell(
    root: Uri,
    status: GuardStatus,
    actions: readonly GuardAction[],
    isPresenting: boolean,
  ): Promise<GuardAction | 'more' | undefined> {
    const key = root.toString();
    if (this.#open.has(key)) return undefined;
    const findings = this.#news(key, status);
    for (const notice of guardNotices(key, status, findings, actions, isPresenting)) {
      if (notice.onceKey === undefined || (await this.#first(notice.onceKey))) return this.#ask(key, notice);
    }
    return undefined;
  }

  /** The findings where one of them was not told yet, all of them; none otherwise. */
  #news(key: string, { findings }: GuardStatus) {
    const before = this.#told.get(key) ?? new Set();
    const now = new Set(findings.map(({ path }) => path));
    this.#told.set(key, now);
    return [...now].some((path) => !before.has(path)) ? findings : [];
  }

  async #ask(
    key: string,
    { kind, message, actions, hasMore }: GuardNotice,
  ): Promise<GuardAction | 'more' | undefined> {
    const more = l10n.t('More…');
    const labels = [...actions.map((action) => actionWords(action).label), ...(hasMore ? [more] : [])];
    this.#open.add(key);
    try {
      const answer =
        kind === 'warning'
          ? await showWarning(message, ...labels)
          : await showInformation(message, ...labels);
      return answer === more ? 'more' : actions.find((action) => actionWords(action).label === answer);
    } finally {
      this.#open.delete(key);
      this.#closed();
    }
  }

  /** True the first time it is asked in this workspace. */
  async #first(what: string): Promise<boolean> {
    const said = this.#state.get<readonly string[]>(KEY, []);
    if (said.includes(what)) return false;
    await this.#state.update(KEY, [...said, what]);
    return true;
  }
}
