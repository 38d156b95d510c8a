import * as l10n from '@vscode/l10n';
import type { OutcomeStatus } from '../records/opportunityKind';

/**
 * Returns the lines that the lead confirms before a text is captured: the very text, with whom it is about and what it
 * becomes, and the link where there is one.
 */
export function shownCapture(
  as: 'topic' | 'promise' | 'recognition' | 'opportunity',
  name: string,
  { text, link }: { readonly text: string; readonly link?: string | undefined },
): readonly string[] {
  const line = {
    topic: () => l10n.t('Topic for next time with {0}: {1}', name, text),
    promise: () => l10n.t('Your promise to {0}: {1}', name, text),
    recognition: () => l10n.t('Recognition of {0}: {1}', name, text),
    opportunity: () => l10n.t('Opportunity for {0}: {1}', name, text),
  }[as]();
  return [line, ...(link === undefined ? [] : [l10n.t('Link: {0}', link)])];
}

/** An outcome as the lead confirms it. */
export function shownOutcome(
  title: string,
  {
    status,
    text,
    after,
  }: { readonly status: OutcomeStatus; readonly text: string; readonly after?: string | undefined },
): readonly string[] {
  const became = {
    kept: () => l10n.t('kept'),
    changed: () => l10n.t('changed'),
    dropped: () => l10n.t('dropped'),
  }[status]();
  return [
    l10n.t('Outcome of “{0}”, {1}: {2}', title, became, text),
    ...(after === undefined ? [] : [l10n.t('How it stands now: {0}', after)]),
  ];
}

/** An opportunity as the lead confirms it: a line for each field, the owner by name. */
export function shownOpportunity(
  fields: Readonly<Record<string, string | undefined>>,
  owner: string | undefined,
): readonly string[] {
  const lines: Readonly<Record<string, (text: string) => string>> = {
    title: (text) => l10n.t('Opportunity: {0}', text),
    why: (text) => l10n.t('Why: {0}', text),
    change: (text) => l10n.t('Change: {0}', text),
    measure: (text) => l10n.t('Measure: {0}', text),
    before: (text) => l10n.t('Today: {0}', text),
    revisit: (text) => l10n.t('Review on: {0}', text),
    owner: (text) => l10n.t('Owner: {0}', text),
  };
  const values = { ...fields, owner };
  return Object.entries(lines).flatMap(([key, line]) => {
    const text = values[key as keyof typeof values];
    return text === undefined ? [] : [line(text)];
  });
}
