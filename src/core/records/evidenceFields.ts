import * as l10n from '@vscode/l10n';
import { day, maybe, text } from './fields';

/** The keys of a piece of evidence: of a goal, or of a person where it belongs to no goal yet. */
export const evidenceFields = () => ({
  date: maybe(day(l10n.t('The day you saw it.'))),
  text: text(l10n.t('What you saw them do: Talked the storage team out of dual writes.')),
  link: maybe(text(l10n.t('Where it can be seen: a file of the workspace or an address.'))),
});
