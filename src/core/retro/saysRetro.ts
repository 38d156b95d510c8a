import { type RetroRules, retroPath } from './retroPath';

/** True where the path says retro, or a rule of the user includes it. */
export function saysRetro(path: string, rules?: RetroRules): boolean {
  const verdict = retroPath(path, rules);
  return verdict === 'yes' || verdict === 'forced';
}
