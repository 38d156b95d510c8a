/** What guesses the kind of a topic by its words: shared with other bundles by the paths below `src`. */
export * as 'core/rules/topicLexicon' from '../core/rules/topicLexicon';
export * as 'core/rules/topicSentences' from '../core/rules/topicSentences';
