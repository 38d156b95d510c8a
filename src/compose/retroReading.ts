import * as actionItems from '../core/retro/actionItems';
import * as actionMarks from '../core/retro/actionMarks';
import * as actionSections from '../core/retro/actionSections';
import * as actionWords from '../core/retro/actionWords';
import * as answerWords from '../core/retro/answerWords';
import * as besidePhrases from '../core/retro/besidePhrases';
import * as currentSection from '../core/retro/currentSection';
import * as families from '../core/retro/families';
import * as headingLines from '../core/retro/headingLines';
import * as notNames from '../core/retro/notNames';
import * as phrases from '../core/retro/phrases';
import * as quiet from '../core/retro/quiet';
import * as tailMark from '../core/retro/tailMark';
import type { lazilyShared } from './sharedModules';

/** What reads retros: to tell one from other documents, and to read all that it holds. Other bundles share them by their path below `src`. */
export const modules: Readonly<Record<(typeof lazilyShared.retroReading)[number], unknown>> = {
  'core/retro/actionItems': actionItems,
  'core/retro/actionMarks': actionMarks,
  'core/retro/actionSections': actionSections,
  'core/retro/actionWords': actionWords,
  'core/retro/answerWords': answerWords,
  'core/retro/besidePhrases': besidePhrases,
  'core/retro/currentSection': currentSection,
  'core/retro/families': families,
  'core/retro/headingLines': headingLines,
  'core/retro/notNames': notNames,
  'core/retro/phrases': phrases,
  'core/retro/quiet': quiet,
  'core/retro/tailMark': tailMark,
};
