/** Reads calendars: loaded when the setting names one. */
export { Calendars } from '../host/calendars/calendars';
