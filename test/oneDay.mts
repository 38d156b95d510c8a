// A run of tests stays on the day on which it began, as at midnight what a test wrote down as today is yesterday: each process
// of it is told, by `today.ts`, that it starts at ten on that day.
const now = new Date();
const two = (number: number) => String(number).padStart(2, '0');
process.env.LEADBOOK_DAY ??= `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T10:00`;

export {};
