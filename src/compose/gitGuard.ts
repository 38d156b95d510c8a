/** What looks after private files and git: loaded once first rows had their time. */
export { startGuard } from '../host/guard/guard';
