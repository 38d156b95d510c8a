// A run of tests stays on the day on which it began, as at midnight what a test wrote down as today is yesterday: each process
// of it is told, by `today.ts`, that it starts at ten on that day.
import { dayOf } from '../src/core/day.ts';

process.env.LEADBOOK_DAY ??= `${dayOf(new Date())}T10:00`;
