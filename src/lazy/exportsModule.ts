/** Loaded when something is made to leave the book. */
export { calendarEvents, calendarText, calendarWords, packetText, packetWords } from '../core/export/index';
