import * as topicLexicon from '../core/rules/topicLexicon';
import * as topicSentences from '../core/rules/topicSentences';
import type { lazilyShared } from './sharedModules';

/** What guesses the kind of a topic by its words. Other bundles share them by their path below `src`. */
export const modules: Readonly<Record<(typeof lazilyShared.topicGuessing)[number], unknown>> = {
  'core/rules/topicLexicon': topicLexicon,
  'core/rules/topicSentences': topicSentences,
};
