import { l10n, type Uri } from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { showInformation } from '../platform/messages/notices';
import { openAtPath } from '../platform/openAt';
import type { OpenBook } from '../store/books';
import { opportunityAt } from './opportunityAt';
import { opportunityFiles, readable } from './records';

/** Says that it is time for a rule where the same was decided three times. */
export async function offerRule(
  host: Pick<CommandContext, 'books' | 'modules'>,
  open: OpenBook,
  uri: Uri,
): Promise<void> {
  const { thing, record } = await opportunityAt(host, uri);
  const others = readable(await opportunityFiles(open.book)).filter(
    (one) => one.record.kind === 'judgement' && one.thing.name !== thing.name,
  );
  if (others.length < 2) return;
  const { timeForRule } = await host.modules.load('opportunities');
  const hint = timeForRule(
    record,
    others.map((one) => ({ name: one.thing.name, title: one.record.title, why: one.record.why })),
  );
  if (!hint) return;
  const show = l10n.t('Show Them');
  const terms = hint.terms.map((term) => `“${term}”`).join(', ');
  const count = hint.names.length + 1;
  const said = await showInformation(
    l10n.t('{0} decisions are about {1}. Time for a rule?', count, terms),
    show,
  );
  if (said !== show) return;
  for (const name of hint.names)
    await openAtPath(open.book.uri({ kind: 'opportunity', name, private: false }), ['title']);
}
