import { type TextDocument, type Uri, workspace } from 'vscode';
import { ME } from '../../core/book/paths';
import { addDays } from '../../core/day';
import { runRules, type ToldDiagnostic } from '../../core/diagnostics/rule';
import type { Attention } from '../../core/retro';
import { formatOf } from '../../core/retro/format';
import type { CommandContext } from '../commands/commandContext';
import { readSetting } from '../platform/contributions';
import { workspacePath } from '../platform/workspaceLinks';
import { bookForRetro } from '../retro/bookForRetro';
import { countedRetros } from '../retro/countedRetros';
import { isIgnoredRetro } from '../retro/ignoredRetro';
import { knownPeople } from '../retro/knownPeople';
import type { CountedContext } from '../retro/retroContext';
import { rulesFor } from '../retro/retroDetector';
import { WAITS } from '../retro/waitsKey';
import type { OpenBook } from '../store/books';
import type { DiagnosticScope } from './scope';

/** How much a document has to do with the retro question; handed in, as main has it loaded. */
export type AttentionTo = (document: TextDocument) => Promise<Attention>;

/** The lines (from 0) of a retro that are those of records of a book; handed in, as finding them is another feature's. */
export type RecordLines = (open: OpenBook, retro: Uri) => Promise<ReadonlySet<number>>;

/** Retros that Leadbook asks about. */
export function retroScope(
  host: Pick<CommandContext, 'books' | 'modules' | 'today'>,
  parts: CountedContext,
  attentionTo: AttentionTo,
  recordLines: RecordLines,
): DiagnosticScope {
  const isRetro = async (document: TextDocument) => {
    const { uri } = document;
    if (isIgnoredRetro(parts.memory, uri) || readSetting('retro.ask', uri) === 'off') return false;
    return (await attentionTo(document)) !== 'silent';
  };
  return {
    find: async (document) => {
      if (!(await isRetro(document))) return undefined;
      const open = await bookForRetro(host, document.uri);
      const all = open ? await ofActions(host, parts, document, open, recordLines) : [];
      return { all, shown: all };
    },
    rewrites: async (document, offset) => {
      if (!(await isRetro(document))) return [];
      const { actionLines, numbersOnLines, promoteActionFix } = await host.modules.load('retro');
      const actions = actionLines(document.getText(), formatOf(document.uri.path) ?? 'txt', { all: true });
      const near = actions.filter(
        ({ start, end, record }) => record === undefined && start <= offset && offset <= end,
      );
      // Of several on a line, the one in which the cursor is.
      const action =
        near.find(({ textStart, textEnd }) => textStart <= offset && offset <= textEnd) ?? near[0];
      const nth = action && numbersOnLines(actions).get(action);
      return action ? [promoteActionFix(document.uri, action.line, nth ?? 0)] : [];
    },
  };
}

/**
 * What is told of actions that are no records. What is history is left in peace: what is older than a quarter, or has a later one in
 * its series. So are lines that Leadbook wrote: what is wrong there is told at the record.
 */
async function ofActions(
  { modules, today }: Pick<CommandContext, 'modules' | 'today'>,
  parts: CountedContext,
  document: TextDocument,
  open: OpenBook,
  recordLines: RecordLines,
): Promise<readonly ToldDiagnostic[]> {
  const { actionLines, actionRules, isFollowed, nameTest, retroDay } = await modules.load('retro');
  const { uri } = document;
  const text = document.getText();
  const day = retroDay(workspacePath(uri), text);
  if (day !== undefined && day < addDays(today(), -WAITS)) return [];
  const folder = workspace.getWorkspaceFolder(uri);
  const paths = folder ? (await countedRetros(parts, folder)).map(workspacePath) : [];
  if (folder && isFollowed(workspacePath(uri), paths, rulesFor(folder))) return [];
  const people = (await knownPeople(open)).map(({ name }) => name).filter((name) => name !== ME);
  const written = await recordLines(open, uri);
  const isPerson = nameTest(people);
  const actions = actionLines(text, formatOf(uri.path) ?? 'txt', { isPerson }).filter(
    ({ line }) => !written.has(line),
  );
  return runRules(actionRules, { uri, actions, people });
}
