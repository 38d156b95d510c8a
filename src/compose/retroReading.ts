/** What reads retros: to tell one from other documents, and to read all that it holds: shared with other bundles by the paths below `src`. */
export * as 'core/retro/actionItems' from '../core/retro/actionItems';
export * as 'core/retro/actionMarks' from '../core/retro/actionMarks';
export * as 'core/retro/actionSections' from '../core/retro/actionSections';
export * as 'core/retro/actionWords' from '../core/retro/actionWords';
export * as 'core/retro/answerWords' from '../core/retro/answerWords';
export * as 'core/retro/besidePhrases' from '../core/retro/besidePhrases';
export * as 'core/retro/currentSection' from '../core/retro/currentSection';
export * as 'core/retro/families' from '../core/retro/families';
export * as 'core/retro/headingLines' from '../core/retro/headingLines';
export * as 'core/retro/notNames' from '../core/retro/notNames';
export * as 'core/retro/phrases' from '../core/retro/phrases';
export * as 'core/retro/quiet' from '../core/retro/quiet';
export * as 'core/retro/tailMark' from '../core/retro/tailMark';
