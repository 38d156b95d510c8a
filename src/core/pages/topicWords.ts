import * as l10n from '@vscode/l10n';
import { assertNever } from '../assertNever';
import type { Day } from '../day';
import type { TopicKind } from '../rules/waitingTopics';
import type { Localizer } from './pageFrame';

/**
 * Since when a topic has been on the table: "since Nov 7", "third time". Nothing for one that was in no one-on-one yet.
 * @param times in how many one-on-ones it was; see `timesRaised`
 */
export function sinceWords(
  since: Day | undefined,
  times: number,
  { shortDay }: Pick<Localizer, 'shortDay'>,
): readonly string[] {
  if (since === undefined) return [];
  const from = l10n.t('since {0}', shortDay(since));
  if (times < 2) return [from];
  const words = [l10n.t('second time'), l10n.t('third time'), l10n.t('fourth time'), l10n.t('fifth time')];
  return [from, words[times - 2] ?? l10n.t('raised {0} times', times)];
}

/** Returns the word for a kind of topic in the language of VS Code. */
export function topicKindWord(kind: TopicKind): string {
  switch (kind) {
    case 'training':
      return l10n.t('training');
    case 'coaching':
      return l10n.t('coaching');
    case 'conversation':
      return l10n.t('conversation');
    case 'review':
      return l10n.t('review');
    case 'direction':
      return l10n.t('direction');
    case 'planning':
      return l10n.t('planning');
    case 'organising':
      return l10n.t('organising');
    case 'administering':
      return l10n.t('administering');
    case 'controlling':
      return l10n.t('controlling');
    case 'enforcing':
      return l10n.t('enforcing');
    default:
      return assertNever(kind);
  }
}
