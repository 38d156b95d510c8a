/** What leaves a book: texts for others to read, made from records already read. */
export {
  type CalendarFacts,
  type CalendarWords,
  calendarEvents,
  calendarWords,
} from './calendarEvents';
export { type CalendarEvent, type CalendarKind, type CalendarOptions, calendarText } from './calendarText';
export type { Fact } from './exportFacts';
export type { ExportPeriod } from './exportPeriod';
export { type PacketFacts, packetText } from './packetText';
export { type PacketWords, packetWords } from './packetWords';
