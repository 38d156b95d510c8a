/**
 * Lets a run of tests believe that it is another time: `LEADBOOK_DAY=2028-02-29T23:30`, in the time zone of the run. Whoever
 * asks for the time in the same process, the extension under test included, is told that time, and it goes on from there. The
 * package that is shipped knows nothing of this.
 */
const given = process.env.LEADBOOK_DAY;
if (given) {
  const offset = new Date(given).getTime() - Date.now();
  if (Number.isNaN(offset)) throw new Error(`LEADBOOK_DAY is no time: ${given}`);
  const now = Date.now;
  globalThis.Date = new Proxy(Date, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length === 0 ? [now() + offset] : args, self),
    apply: (target) => new target(now() + offset).toString(),
    get: (target, key) => (key === 'now' ? () => now() + offset : Reflect.get(target, key)),
  });
}

export {};
