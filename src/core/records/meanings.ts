import { AUTHORITIES, DELEGATION_STATUSES } from './delegationKind';
import { CONFIDENCES, GOAL_STATUSES } from './goalKind';
import { TOPIC_KINDS } from './oneOnOneKind';
import { OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES } from './opportunityKind';

/**
 * The words that a key may hold, each with what it is for. Apart from the records, since only the editor features and
 * the JSON Schemas say it.
 */
const MEANINGS: readonly (readonly [words: readonly string[], meanings: readonly string[]])[] = [
  [CONFIDENCES, ['It needs something to change.', 'It can go either way.', 'It will be reached.']],
  [
    GOAL_STATUSES,
    [
      'For later: nobody is reminded.',
      'They work on it now.',
      'They got there.',
      'No longer wanted, and that is fine.',
    ],
  ],
  [
    DELEGATION_STATUSES,
    [
      'It is theirs now.',
      'It works, and it stays theirs.',
      'You took it back; why is for the .private.yaml file.',
    ],
  ],
  [
    AUTHORITIES,
    [
      'They propose, you decide.',
      'You find the answer together.',
      'They decide and let you know.',
      'They decide; you need not hear of it.',
    ],
  ],
  [
    TOPIC_KINDS,
    [
      'Leading: you teach something.',
      'Leading: you ask, they find the answer.',
      'Leading: you listen and get to know.',
      'Leading: you look at progress together.',
      'Leading: mission, vision and values.',
      'Managing: who does what, and when.',
      'Managing: people, rooms and means.',
      'Managing: what must be filed or reported.',
      'Managing: whether it was done as agreed.',
      'Managing: a rule is made to hold.',
    ],
  ],
  [
    OPPORTUNITY_KINDS,
    [
      'Something to face that could get better.',
      'Something broken to fix.',
      'A choice made where no rule existed.',
    ],
  ],
  [
    OPPORTUNITY_STATUSES,
    [
      'Named; nobody works on it yet.',
      'Being tried out now.',
      'It improved something: it stays.',
      'It stays in another form.',
      'It did not help: let go.',
      'Put aside for later.',
    ],
  ],
];

/** What each of these words is for, in their order; undefined where it is not said. */
export function meaningsOf(words: readonly string[]): readonly string[] | undefined {
  return MEANINGS.find(([known]) => known.join() === words.join())?.[1];
}
