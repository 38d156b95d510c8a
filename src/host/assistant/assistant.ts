import {
  commands,
  LanguageModelTextPart,
  LanguageModelToolResult,
  l10n,
  type Memento,
  type PreparedToolInvocation,
  Uri,
  workspace,
} from 'vscode';
import {
  type AssistantTool,
  assistantTool,
  callTool,
  type ProposedWrite,
} from '../../core/assistant/assistantTools';
import { type AnswerContext, type BookPort, openSharedBook } from '../../core/assistant/sharedBook';
import { nextMeeting } from '../../core/rules/knownMeetings';
import type { CommandContext } from '../commands/commandContext';
import { background } from '../platform/background';
import { commandId, readSetting } from '../platform/contributions';
import { inEnglish } from '../platform/coreLanguage';
import { UserError, withoutText } from '../platform/errors';
import { showInformation } from '../platform/messages/notices';
import { toolConfirmation } from '../platform/messages/toolConfirmations';
import type { OpenBook } from '../store/books';
import { dirtyDocumentAt } from '../store/disk';
import { namesIn } from '../store/folderReader';
import { type Agreement, agreementIn, BookServers } from './bookServers';
import type { ToolCalls } from './registerLazyTools';

/** Where it is kept, over all windows, that the lead agreed to what leaves, and was told of agents. */
const AGREED = 'leadbook.assistant.agreed';
const NOTED = 'leadbook.assistant.noted';

/** A write with the book it belongs to. */
interface PlacedWrite {
  readonly write: ProposedWrite;
  readonly open: OpenBook;
}

/** Answers the tools of assistants, of what is no private file, no reflection and nobody private; writes by the commands. */
export class Assistant implements ToolCalls {
  readonly #host: Pick<CommandContext, 'books' | 'modules' | 'today'>;
  readonly #state: Memento;
  readonly #agreement: Agreement;
  readonly servers: BookServers;

  /** @param state of the lead, over all windows */
  constructor(host: Pick<CommandContext, 'books' | 'modules' | 'today'>, state: Memento) {
    this.#host = host;
    this.#state = state;
    this.#agreement = agreementIn(state, AGREED, whatLeaves);
    this.servers = new BookServers(host, this.#agreement, () => this.tellOfAgents());
  }

  /** Before anything leaves for the first time, and before anything is written, the lead is asked. */
  async prepare(name: string, input: unknown): Promise<PreparedToolInvocation | undefined> {
    const tool = assistantTool(name);
    if (!tool) return undefined;
    const isFirst = !this.#agreement.has();
    if (!tool.writes) {
      const invocationMessage = l10n.t('Reading your book');
      if (!isFirst) return { invocationMessage };
      const confirmationMessages = toolConfirmation(l10n.t('Let the Assistant Read Your Book?'), [
        whatLeaves(),
      ]);
      return { invocationMessage, confirmationMessages };
    }
    const asked = await this.#ask(tool, input);
    const proposal = asked.find((one) => 'write' in one);
    // What cannot be written is answered with a sentence: there is nothing to confirm.
    if (!proposal) return { invocationMessage: l10n.t('Reading your book') };
    return {
      invocationMessage: l10n.t('Writing to your book'),
      confirmationMessages: toolConfirmation(titleOf(proposal.write), [
        ...proposal.write.shows,
        ...(isFirst ? [whatLeaves()] : []),
      ]),
    };
  }

  async call(name: string, input: unknown): Promise<LanguageModelToolResult> {
    const tool = assistantTool(name);
    const level = readSetting('assistant');
    if (!tool || level === 'off' || (tool.writes && level !== 'write'))
      return answer(l10n.t('The setting “leadbook.assistant” does not allow this.'));
    // VS Code calls a tool only when the lead has agreed to what it was asked.
    await this.#agreement.keep();
    background(this.tellOfAgents());
    const asked = await this.#ask(tool, input);
    const proposal = asked.find((one) => 'write' in one);
    if (proposal) return answer(await written(proposal));
    const texts = asked.flatMap((one) => ('text' in one ? [one.text] : []));
    return answer(
      texts.length === 0 ? l10n.t('There is no book here yet.') : [...new Set(texts)].join('\n\n'),
    );
  }

  async tellOfAgents(): Promise<void> {
    if (this.#state.get(NOTED, false)) return;
    await this.#state.update(NOTED, true);
    const own = l10n.t('Keep the Book Elsewhere…');
    const said = await showInformation(
      l10n.t(
        'Leadbook’s tools leave out private files, private people and reflections. But an agent in this window can read the files of this folder by itself, private ones too; “files.exclude” does not prevent that. Keeping the book in a repository of its own outside this folder does.',
      ),
      own,
    );
    if (said === own) await commands.executeCommand(commandId('ownRepository'), {});
  }

  /** What a tool says of each book; one that proposes to write is asked of the first book in which it can. */
  async #ask(
    tool: AssistantTool,
    input: unknown,
  ): Promise<readonly ({ readonly text: string } | PlacedWrite)[]> {
    const results: ({ readonly text: string } | PlacedWrite)[] = [];
    for (const open of await this.#host.books.all()) {
      const result = await callTool(
        tool,
        await openSharedBook(portOf(open)),
        await this.#contextOf(open),
        input,
      );
      if ('write' in result) return [{ ...result, open }];
      results.push(result);
    }
    return results;
  }

  async #contextOf({ book, needs }: OpenBook): Promise<AnswerContext> {
    const { searchSession } = await this.#host.modules.load('search');
    return {
      searchSession,
      inEnglish,
      today: this.#host.today(),
      cadence: readSetting('cadence', book.root),
      meetingOf: (slug) => nextMeeting(needs.meetingsOf(slug), undefined),
    };
  }
}

/** The files of a book, what editors have not saved included. */
function portOf({ book }: OpenBook): BookPort {
  return {
    name: workspace.asRelativePath(book.root, true),
    list: (folder) => namesIn(book.reader, folder).catch((): readonly string[] => []),
    read: async (path) => {
      const dirty = dirtyDocumentAt(() => Uri.joinPath(book.root, path));
      if (dirty) return dirty.getText();
      // A file that cannot be read says nothing; its own row in the view says why.
      const file = await book.reader.read(path).catch(() => undefined);
      return file?.ok ? new TextDecoder().decode(file.bytes) : undefined;
    },
  };
}

/** Writes what the lead has confirmed, by the command that a hand would call. */
async function written({ write, open }: PlacedWrite): Promise<string> {
  const { command, args, path } = write;
  const place = path === undefined ? { book: open.book.root } : { uri: Uri.joinPath(open.book.root, path) };
  try {
    const uri = await commands.executeCommand<Uri | undefined>(commandId(command), { ...args, ...place });
    return uri
      ? l10n.t('Written to {0}: {1}', workspace.asRelativePath(uri), write.shows.join('; '))
      : l10n.t('Nothing was written.');
  } catch (error) {
    const { message } = error instanceof UserError ? error : withoutText(error);
    return l10n.t('Nothing was written: {0}', message);
  }
}

function titleOf({ command }: ProposedWrite): string {
  return {
    capture: l10n.t('Capture This in Your Book?'),
    recordOutcome: l10n.t('Record This Outcome?'),
    faceOpportunity: l10n.t('Face This Opportunity?'),
  }[command];
}

function whatLeaves(): string {
  return l10n.t(
    'Answers from your book, with names and notes of people, are sent to the language model that you chose in the chat, and to its provider. Private files, private people and your reflections are never sent.',
  );
}

function answer(text: string): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}
