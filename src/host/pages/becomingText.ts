import { l10n } from 'vscode';
import { pathOf } from '../../core/book/paths';
import type { Preparation } from '../../core/rules/preparation';
import type { BecomingLine } from '../../core/rules/preparationLines';
import { distance } from '../words';
import type { Frame } from './bullets';
import { link, plain, said } from './markdown';

/** Who the lead sees a person becoming, and when evidence last backed it. */
export function becomingText(line: BecomingLine | undefined, page: Preparation, frame: Frame): string {
  if (!line) {
    const path = pathOf({ kind: 'person', person: page.slug, name: 'person', private: false });
    const href = frame.hrefTo({ path, at: ['becoming'] });
    return l10n.t('You have not said it yet: {0}.', link(l10n.t('write one sentence'), href));
  }
  return [`> ${plain(line.becoming)}`, '', standing(line, frame)].join('\n');
}

function standing(line: BecomingLine, frame: Frame): string {
  const { evidence } = line;
  if (!evidence)
    return link(
      l10n.t('No evidence of it is written down yet. What have you seen?'),
      frame.hrefTo(line.target),
    );
  const proof = said(link(plain(evidence.text), frame.hrefTo(evidence.target)), [
    evidence.private ? l10n.t('🔒 private') : undefined,
  ]);
  const when = distance(evidence.date, frame.today);
  return line.state === 'stale'
    ? l10n.t('Nothing new has backed it for long; the last evidence is from {0}: {1}', when, proof)
    : l10n.t('Last backed {0}: {1}', when, proof);
}
