/** Loaded when a file is shown whose path does not rule out that it is a retro. */
export { retroContent } from '../core/retro/retroContent';
