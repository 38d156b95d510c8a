/**
 * Modules that several lazily loaded modules use, by their path below `src`, under the chunk that holds them: it is loaded, and they
 * are shared, when the first chunk that imports one of them is.
 */
export const lazilyShared = {
  recordReading: [
    'core/book/gitignore',
    'core/book/paths',
    'core/day',
    'core/records/bookKind',
    'core/records/delegationKind',
    'core/records/evidenceFields',
    'core/records/fields',
    'core/records/goalKind',
    'core/records/kinds',
    'core/records/oneOnOneKind',
    'core/records/opportunityKind',
    'core/records/personKind',
    'core/records/plainValues',
    'core/records/recordKind',
    'core/records/shape',
    'core/records/typed',
    'core/retro/retroPath',
    'core/yaml/data',
    'core/yaml/index',
    'core/yaml/limitsGuard',
    'core/yaml/lines',
    'core/yaml/load',
    'core/yaml/locate',
    'core/yaml/plain',
    'core/yaml/quickRead',
  ],
  yamlEditing: [
    'core/records/newText',
    'core/yaml/change',
    'core/yaml/editing',
    'core/yaml/prove',
    'core/yaml/scalar',
  ],
  retroReading: [
    'core/retro/actionItems',
    'core/retro/actionMarks',
    'core/retro/actionSections',
    'core/retro/actionWords',
    'core/retro/answerWords',
    'core/retro/besidePhrases',
    'core/retro/currentSection',
    'core/retro/families',
    'core/retro/headingLines',
    'core/retro/notNames',
    'core/retro/phrases',
    'core/retro/quiet',
    'core/retro/tailMark',
  ],
  topicGuessing: ['core/rules/topicLexicon', 'core/rules/topicSentences'],
  noteTasks: [
    'core/notes-import/resolveDays',
    'core/notes-import/roster',
    'core/notes-import/tasks',
    'core/notes-import/writtenDay',
    'core/slugOf',
  ],
} as const;

/** The names of the chunks in `lazilyShared`. */
export const sharedChunks = Object.keys(lazilyShared) as (keyof typeof lazilyShared)[];
