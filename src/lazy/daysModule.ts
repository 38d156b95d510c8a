/** Loaded when a day or a rhythm is asked for, or a promise is written. */
export { dayOffers } from '../core/days/dayOffers';
export { dueAtEnd } from '../core/days/dueAtEnd';
export { lastPacketDay, periodOffers } from '../core/days/periodOffers';
export { readCadence } from '../core/days/readCadence';
export { readDay } from '../core/days/readDay';
