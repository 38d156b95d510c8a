// Runs the unit tests, and with --host the tests of people's rows and of commands in the Node host, as if it were a day on
// which a careless test goes red: the ends of a year, a leap day, the nights in which clocks change.

import { heading, main } from './lib/log.mts';
import { inRoot, root } from './lib/paths.mts';
import { show } from './lib/run.mts';

/** Each where a careless test would go wrong: where it is another day elsewhere, and in the nights of that zone. */
const days = [
  { TZ: 'America/New_York', LEADBOOK_DAY: '2026-12-31T23:30' },
  { TZ: 'Europe/Berlin', LEADBOOK_DAY: '2027-01-01T00:10' },
  { TZ: 'America/New_York', LEADBOOK_DAY: '2027-01-11T12:00' },
  { TZ: 'Europe/Berlin', LEADBOOK_DAY: '2028-02-29T12:00' },
  { TZ: 'America/New_York', LEADBOOK_DAY: '2028-03-12T01:30' },
  { TZ: 'Europe/Berlin', LEADBOOK_DAY: '2028-03-26T01:30' },
];
const limit = 10 * 60_000;

const runs = process.argv.includes('--host')
  ? [
      {
        script: 'test/host/node.mts',
        part: 'people',
        TZ: 'America/New_York',
        LEADBOOK_DAY: '2027-01-01T12:00',
      },
      { script: 'test/host/node.mts', part: 'people', TZ: 'Europe/Berlin', LEADBOOK_DAY: '2028-02-29T12:00' },
    ]
  : days.map((day) => ({ script: 'scripts/unit.mts', part: '--slow', ...day }));

await main(async () => {
  for (const { script, part, ...day } of runs) {
    heading(`${day.LEADBOOK_DAY} in ${day.TZ}`);
    const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', inRoot(script), part];
    const env = { ...process.env, ...day };
    const code = await show(process.execPath, args, { cwd: root, timeout: limit, env });
    if (code !== 0) return code;
  }
  return 0;
});
