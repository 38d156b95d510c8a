import type { Localizer } from '../pages/pageFrame';
import type { OutcomeStatus } from '../records/opportunityKind';

type T = Localizer['t'];

/** What is captured, as the lead confirms it: the very text, with whom it is about and what it becomes. */
export function shownCapture(
  t: T,
  as: 'topic' | 'promise' | 'recognition' | 'opportunity',
  name: string,
  { text, link }: { readonly text: string; readonly link?: string | undefined },
): readonly string[] {
  const line = {
    topic: () => t('Topic for next time with {0}: {1}', name, text),
    promise: () => t('Your promise to {0}: {1}', name, text),
    recognition: () => t('Recognition of {0}: {1}', name, text),
    opportunity: () => t('Opportunity for {0}: {1}', name, text),
  }[as]();
  return [line, ...(link === undefined ? [] : [t('Link: {0}', link)])];
}

/** An outcome as the lead confirms it. */
export function shownOutcome(
  t: T,
  title: string,
  {
    status,
    text,
    after,
  }: { readonly status: OutcomeStatus; readonly text: string; readonly after?: string | undefined },
): readonly string[] {
  const became = { kept: () => t('kept'), changed: () => t('changed'), dropped: () => t('dropped') }[
    status
  ]();
  return [
    t('Outcome of “{0}”, {1}: {2}', title, became, text),
    ...(after === undefined ? [] : [t('How it stands now: {0}', after)]),
  ];
}

/** An opportunity as the lead confirms it: a line for each field, the owner by name. */
export function shownOpportunity(
  t: T,
  fields: Readonly<Record<string, string | undefined>>,
  owner: string | undefined,
): readonly string[] {
  const lines: Readonly<Record<string, (text: string) => string>> = {
    title: (text) => t('Opportunity: {0}', text),
    why: (text) => t('Why: {0}', text),
    change: (text) => t('Change: {0}', text),
    measure: (text) => t('Measure: {0}', text),
    before: (text) => t('Today: {0}', text),
    revisit: (text) => t('Review on: {0}', text),
    owner: (text) => t('Owner: {0}', text),
  };
  const values = { ...fields, owner };
  return Object.entries(lines).flatMap(([key, line]) => {
    const text = values[key as keyof typeof values];
    return text === undefined ? [] : [line(text)];
  });
}
