import type { Topic } from './phrases';

const AGREED: ReadonlySet<Topic> = new Set([
  'actions',
  'previous',
  'start',
  'stop',
  'change',
  'opportunity',
  'problem',
  'judgement',
] satisfies Topic[]);

/** True for a known topic of a retro that is for what is told, not for what is agreed. */
export function isTold(topic: Topic | undefined): boolean {
  return topic !== undefined && !AGREED.has(topic);
}
