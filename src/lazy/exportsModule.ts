/** Loaded when something is made to leave the book. */
export { calendarEvents } from '../core/export/calendarEvents';
export { calendarText } from '../core/export/calendarText';
export { packetText } from '../core/export/packetText';
