/** The formats that a new retro can have, in the order in which they are offered. */
export const RETRO_FORMATS = [
  'wellImprove',
  'startStopContinue',
  'fourLs',
  'madSadGlad',
  'goalChangeMeasurement',
] as const;
/** Which sections a new retro begins with. */
export type RetroFormat = (typeof RETRO_FORMATS)[number];
