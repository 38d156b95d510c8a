import { FileType, l10n, Uri, workspace } from 'vscode';
import type { Day } from '../../core/day';
import { formatOf } from '../../core/retro/format';
import type { CommandContext } from '../commands/commandContext';
import type { Choice } from '../prompts/inputs';
import { retroText } from '../retro/retroText';
import type { NextRetro } from './nextRetro';

/** A beginning of a new retro that is the team's own, and its text without what is carried. */
interface OwnBeginning extends Choice<'entry' | 'template' | 'last'> {
  readonly text: string;
  /** The ending of the file that it belongs into, with its dot; undefined for that of the next retro. */
  readonly ending?: string;
}

const TEMPLATE = /^[._]?(?:retro(?:spective)?[-_. ]?)?template(\.(?:md|markdown|mdx|adoc|org|rst|txt))$/i;

/**
 * Returns what a team has to begin a retro with: where the newest file holds many, an entry in it; its template beside
 * the retros, or in the folder above; then the headings of the last one.
 */
export async function ownBeginnings(
  host: Pick<CommandContext, 'modules'>,
  { folder, uri, last, newest }: NextRetro,
  day: Day,
): Promise<readonly OwnBeginning[]> {
  const { fromTemplate, likeLastRetro, markdownAs, takesEntries } = await host.modules.load('retro');
  const found: OwnBeginning[] = [];
  const log = newest && (await retroText(newest));
  if (newest && log !== undefined && takesEntries(log, formatOf(newest.path) ?? 'txt', day))
    found.push({ label: l10n.t('A new entry'), description: nameOf(newest), value: 'entry', text: '' });
  const template = await templateFor(folder.uri, Uri.joinPath(uri, '..'), endingOf(uri));
  const text = template && (await retroText(template));
  if (template && text !== undefined) {
    const label = l10n.t('Your team’s template');
    const description = nameOf(template);
    const ending = endingOf(template);
    found.push({ label, description, value: 'template', text: fromTemplate(text, day), ending });
  }
  const before = last && (await retroText(last));
  const like =
    last && before !== undefined ? likeLastRetro(before, formatOf(last.path) ?? 'txt', day) : undefined;
  if (last && like !== undefined) {
    const own = markdownAs(like, formatOf(uri.path) ?? 'md');
    found.push({ label: l10n.t('Like the last one'), description: nameOf(last), value: 'last', text: own });
  }
  return found;
}

/** Of several templates in a folder that with the ending of the next retro, else the first by name. */
async function templateFor(root: Uri, own: Uri, ending: string): Promise<Uri | undefined> {
  const isWithin = own.path === root.path || own.path.startsWith(`${root.path.replace(/\/$/, '')}/`);
  if (!isWithin) return undefined;
  try {
    const names = (await workspace.fs.readDirectory(own))
      .filter(([name, type]) => (type & FileType.File) !== 0 && TEMPLATE.test(name))
      .map(([name]) => name)
      .sort();
    const name = names.find((one) => one.toLowerCase().endsWith(ending)) ?? names[0];
    if (name !== undefined) return Uri.joinPath(own, name);
  } catch {
    // The folder of a new year is not there yet: the one above may have it.
  }
  return own.path === root.path ? undefined : templateFor(root, Uri.joinPath(own, '..'), ending);
}

/** With its dot, in small letters. */
function endingOf(uri: Uri): string {
  return /\.[^./]+$/.exec(uri.path)?.[0].toLowerCase() ?? '';
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
