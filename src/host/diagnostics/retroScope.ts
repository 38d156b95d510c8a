import type { TextDocument } from 'vscode';
import { addDays } from '../../core/day';
import { runRules, type ToldDiagnostic } from '../../core/diagnostics/rule';
import type { Attention } from '../../core/retro';
import { formatOf } from '../../core/retro/format';
import { linkedRecord } from '../../core/retro/recordLink';
import { readSetting } from '../platform/contributions';
import { workspacePath } from '../platform/workspaceLinks';
import { bookBeside } from '../retro/bookBeside';
import type { RetroMemory } from '../retro/memory';
import type { RetroContext } from '../retro/retroContext';
import { WAITS } from '../retro/waitsKey';
import type { Book } from '../store/openedBook';
import type { DiagnosticScope } from './scope';

/** What is told of retros needs of the host. */
type RetroHost = Pick<RetroContext, 'books' | 'modules' | 'today'>;

/** How much a document has to do with the retro question; handed in, as main has it loaded. */
export type AttentionTo = (document: TextDocument) => Promise<Attention>;

/** Retros that Leadbook asks about. */
export function retroScope(host: RetroHost, memory: RetroMemory, attentionTo: AttentionTo): DiagnosticScope {
  const isRetro = async (document: TextDocument) => {
    const { uri } = document;
    if (memory.get(uri) === 'notRetro' || readSetting('retro.ask', uri) === 'off') return false;
    return (await attentionTo(document)) !== 'silent';
  };
  return {
    find: async (document) => {
      if (!(await isRetro(document))) return undefined;
      const open = await bookBeside(host, document.uri);
      const all = open
        ? [...(await ofLinks(host, document, open.book)), ...(await ofActions(host, document))]
        : [];
      return { all, shown: all };
    },
    rewrites: async (document, offset) => {
      if (!(await isRetro(document))) return [];
      const { actionLines, raiseFix } = await host.modules.load('retro');
      const actions = actionLines(document.getText(), formatOf(document.uri.path) ?? 'txt', { all: true });
      const action = actions.find(
        ({ start, end, record }) => record === undefined && start <= offset && offset <= end,
      );
      return action ? [raiseFix(document.uri, action.line)] : [];
    },
  };
}

/** What is told of the opportunities that a retro links to, at their lines. */
async function ofLinks(
  { modules, today }: RetroHost,
  document: TextDocument,
  book: Book,
): Promise<readonly ToldDiagnostic[]> {
  const { opportunityRules } = await modules.load('opportunities');
  const people = new Set(await book.people());
  const found: ToldDiagnostic[] = [];
  const things = new Map((await book.things('opportunity')).map((thing) => [thing.name, thing]));
  for (let line = 0; line < document.lineCount; line++) {
    const { text, range } = document.lineAt(line);
    const name = linkedRecord(text);
    const thing = name === undefined ? undefined : things.get(name);
    const summary = thing && (await book.summary(thing));
    if (!thing || !summary?.ok) continue;
    const end = document.offsetAt(range.end);
    const place = { start: end - text.trimStart().length, end };
    const told = runRules(opportunityRules, {
      record: summary.record,
      uri: book.uri(thing),
      today: today(),
      people,
      flawed: new Set(summary.flaws.map(({ path }) => String(path[0]))),
      placeOf: () => place,
    });
    found.push(...told);
  }
  return found;
}

/** What is told of actions that are no records. What is history is left in peace. */
async function ofActions(
  { modules, today }: RetroHost,
  document: TextDocument,
): Promise<readonly ToldDiagnostic[]> {
  const { actionLines, actionRules, retroDay } = await modules.load('retro');
  const { uri } = document;
  const text = document.getText();
  const day = retroDay(workspacePath(uri), text);
  if (day !== undefined && day < addDays(today(), -WAITS)) return [];
  return runRules(actionRules, { uri, actions: actionLines(text, formatOf(uri.path) ?? 'txt') });
}
