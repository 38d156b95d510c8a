import { commands, type Uri, workspace } from 'vscode';

// What package.json contributes beside commands; tests keep both the same.

/** The ids of the views in package.json. */
export const VIEWS = {
  people: 'leadbook.people',
  agenda: 'leadbook.agenda',
  opportunities: 'leadbook.opportunities',
} as const;

/** The scheme of pages, which are made of a book and lie on no disk; package.json activates by it. */
export const PAGE_SCHEME = 'leadbook';

/** The type of the panels of pages in a browser, which VS Code brings back after a reload; package.json activates by it. */
export const PAGE_VIEW = 'leadbook.page';

/** The folder beside the book for what leaves it. */
export const EXPORTS = 'leadbook-exports';

/** Where the retro question is asked. */
type RetroAsk = 'notification' | 'input' | 'codelens' | 'off';

interface Settings {
  readonly folder: string;
  readonly 'people.order': 'need' | 'name';
  readonly cadence: string;
  readonly 'editor.codeLens': boolean;
  readonly 'oneOnOne.closeOthers': 'ask' | 'always' | 'never';
  readonly prompts: 'all' | 'few';
  readonly morningNotice: boolean;
  readonly calendars: readonly string[];
  readonly assistant: 'off' | 'read' | 'write';
  readonly work: boolean;
  readonly 'retro.ask': RetroAsk;
  readonly 'retro.include': readonly string[];
  readonly 'retro.exclude': readonly string[];
}

/** Settings with their defaults. */
export const SETTINGS: Settings = {
  folder: 'leadbook',
  'people.order': 'need',
  cadence: '2 weeks',
  'editor.codeLens': true,
  'oneOnOne.closeOthers': 'ask',
  prompts: 'all',
  morningNotice: false,
  calendars: [],
  assistant: 'off',
  work: false,
  'retro.ask': 'notification',
  'retro.include': [],
  'retro.exclude': [],
};

/** Context keys, for `when` clauses. */
interface ContextKeys {
  /** `none`: no folder has a book; `empty`: there is a book, but nobody in it; `people`. Unset until looked for. */
  'leadbook.books': 'none' | 'empty' | 'people';
  /** True if there is any row in the opportunities view. Unset until looked for. */
  'leadbook.opportunities': 'none' | 'some';
  /** True if anything is in *This Week*. Unset until looked for. */
  'leadbook.agenda': 'none' | 'some';
  /** True if the active editor shows a one-on-one of a book. */
  'leadbook.inOneOnOne': boolean;
  /** True if what is for the lead alone is hidden. */
  'leadbook.presenting': boolean;
  /** True while a list is open whose rows keys mark. */
  'leadbook.inMarkedList': boolean;
  /** True while a question about something new is asked, which a key ends. */
  'leadbook.inQuestion': boolean;
  /** True while the promises of everybody are listed. */
  'leadbook.inAllPromises': boolean;
  /** True while a list is open whose rows are answered by letters. */
  'leadbook.inAnswerList': boolean;
  /** True if Enter continues a list where the cursor is. */
  'leadbook.enterContinues': boolean;
  /** True once a book was created in this window, which the walkthrough hears of. */
  'leadbook.createdBook': boolean;
  /** True once a person was added in this window. */
  'leadbook.addedPerson': boolean;
  /** True once a one-on-one was started in this window. */
  'leadbook.startedOneOnOne': boolean;
  /** True once a retro was shown in an editor. */
  'leadbook.openedRetro': boolean;
}

/** The full id of a command; a unit test holds that package.json has it. */
export const commandId = (name: string): string => `leadbook.${name}`;

/** The full id of a setting. */
export const settingId = (name: keyof Settings): string => `leadbook.${name}`;

/** A setting's value for a place. */
export function readSetting<Name extends keyof Settings>(name: Name, scope?: Uri): Settings[Name] {
  return workspace.getConfiguration('leadbook', scope).get<Settings[Name]>(name, SETTINGS[name]);
}

/** Sets a context key. */
export function setContext<Key extends keyof ContextKeys>(
  key: Key,
  value: ContextKeys[Key],
): Thenable<unknown> {
  return commands.executeCommand('setContext', key, value);
}
