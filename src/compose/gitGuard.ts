/** Watches what Git does with private files: loaded some time after the first rows are shown. */
export { startGuard } from '../host/guard/guard';
