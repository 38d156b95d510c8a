import { matchHeading } from './families';

/** `a change: …`, one part of an experiment written as a list. */
export function experimentLabel(body: string): { readonly topic: string; readonly size: number } | undefined {
  const found = /^([*_]{0,2}([^:*_\n]{1,40})(?::[*_]{0,2}|[*_]{1,2}:))\s*/.exec(body);
  const name = found?.[2]?.replace(/^(?:an?|the) /i, '').replace(/\s*\/.*$/, '');
  const topic = name === undefined ? undefined : matchHeading(name)?.topic;
  const isProblem = /^problems?$/i.test(name ?? '');
  const isPart =
    isProblem || topic === 'goal' || topic === 'change' || topic === 'measure' || topic === 'result';
  return found && topic !== undefined && isPart ? { topic, size: found[0].length } : undefined;
}
