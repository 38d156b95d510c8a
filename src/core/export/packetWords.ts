/** Every word of a review packet, so that it can be translated; `{0}`, `{1}` are filled in. */
export const packetWords = {
  title: 'Review packet for {0}',
  period: '{0} to {1}',
  since: 'Since {0}',
  until: 'Until {0}',
  intro: 'This is what I have seen you do and grow into, with the evidence. Tell me what is missing.',
  nothing: 'Nothing is on record for this time yet.',
  becoming: 'Who I see you becoming',
  goals: 'Your goals',
  why: 'Why it matters to you: {0}',
  goalFrom: 'since {0}',
  goalDue: 'due {0}',
  milestones: 'Milestones',
  milestoneDue: 'due {0}',
  milestoneDone: 'reached {0}',
  evidence: 'What I saw you do',
  checkins: 'How it stood, in our check-ins',
  confidence: 'your confidence: {0}',
  recognition: 'Recognition',
  effect: 'What it changed: {0}',
  delegations: 'What you own',
  delegationFrom: 'yours since {0}',
  authority: 'how far you decide: {0}',
  expectation: 'What I expect: {0}',
  limit: 'Not yours to change: {0}',
  opportunities: 'What you faced, and what came of it',
  change: 'What changed: {0}',
  measure: 'How we knew: {0}',
  before: 'Before: {0}',
  after: 'After: {0}',
  outcome: 'Outcome: {0}',
  planned: 'planned',
  active: 'active',
  achieved: 'achieved',
  dropped: 'dropped',
  done: 'done',
  returned: 'handed back',
  low: 'low',
  medium: 'medium',
  high: 'high',
  'tell me first': 'tell me first',
  'decide together': 'decide together',
  'decide then tell': 'decide, then tell me',
  decide: 'you decide',
};

/** The words of a packet, translated: the same keys as `packetWords`. */
export type PacketWords = Readonly<Record<keyof typeof packetWords, string>>;

/** Puts values into the places of a sentence. */
export function fill(sentence: string, ...values: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (place, index: string) => values[Number(index)] ?? place);
}
