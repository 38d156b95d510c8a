// What a calendar that something else keeps brings into the views.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { day } from './harness/disk.mts';
import { notification, openContainer, row, runCommand } from './harness/drive.mts';
import { openView, writing } from './harness/people.mts';
import { setLook, shot } from './harness/shots.mts';
import { inOrder } from './harness/story.mts';
import { openWindow, type TestWindow } from './harness/window.mts';

const calendar = join(temporaryFolder('calendars'), 'team.ics');
/** A day of a calendar file, with a time. */
const at = (days: number, time: string) => `${day(days).replaceAll('-', '')}T${time}`;
/** The name of a weekday as rows show it. */
const weekday = (days: number) => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toLocaleDateString('en', {
    weekday: 'short',
  });
};

/** Weekly with Ada from three weeks ago, once with Bo, and Cai two days ago. */
function meetings(moved = ''): string {
  const event = (uid: string, who: string, lines: readonly string[]) =>
    ['BEGIN:VEVENT', `UID:${uid}@example.com`, `SUMMARY:Sync with ${who}`, ...lines, 'END:VEVENT'].join(
      '\r\n',
    );
  const events = [
    event('ada', 'Ada', [
      `DTSTART:${at(-18, '100000')}`,
      `DTEND:${at(-18, '103000')}`,
      'RRULE:FREQ=WEEKLY',
      'ATTENDEE;CN=Ada Lovelace:mailto:ada@example.com',
    ]),
    event('bo', 'Bo', [`DTSTART:${at(0, '143000')}`, 'ATTENDEE;CN=Bo Diddley:mailto:bo@example.com']),
    event('cai', 'Cai', [`DTSTART:${at(-2, '090000')}`, 'ATTENDEE;CN=Cai Lun:mailto:cai@example.com']),
  ];
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('\r\n')}\r\n${moved}END:VCALENDAR\r\n`;
}
/** The instance of Ada's series in three days, a day later and in the afternoon. */
const MOVED = [
  'BEGIN:VEVENT',
  'UID:ada@example.com',
  'SUMMARY:Sync with Ada',
  `RECURRENCE-ID:${at(3, '100000')}`,
  `DTSTART:${at(4, '153000')}`,
  'ATTENDEE;CN=Ada Lovelace:mailto:ada@example.com',
  'END:VEVENT',
  '',
].join('\r\n');

const held = (slug: string, days: number) => [
  `leadbook/people/${slug}/one-on-ones/${day(days)}.yaml`,
  `date: ${day(days)}\ntopics:\n  - text: The release train\n`,
];
const BOOK: Readonly<Record<string, string>> = {
  'leadbook/book.yaml': 'leadbook: 1\ncadence: 1 week\n',
  'leadbook/people/ada-lovelace/person.yaml': 'name: Ada Lovelace\nemails: [ada@example.com]\n',
  'leadbook/people/bo-diddley/person.yaml': 'name: Bo Diddley\n',
  'leadbook/people/cai-lun/person.yaml': 'name: Cai Lun\n',
  'leadbook/people/dag-hammar/person.yaml': 'name: Dag Hammar\n',
  ...Object.fromEntries([
    held('ada-lovelace', -4),
    held('bo-diddley', -20),
    held('cai-lun', -9),
    held('dag-hammar', -9),
  ]),
};

describe('calendars in the window', () => {
  let window: TestWindow;

  before(async () => {
    const folder = temporaryFolder('met');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(calendar, meetings());
    window = await openWindow(folder, {}, { machine: { 'leadbook.calendars': [calendar] } });
    await openContainer(window.page, 'Leadbook');
  });
  after(() => window?.close());
  inOrder(() => window);

  it('say on rows when one meets next, before any rhythm', async () => {
    const { page } = window;
    await row(page, new RegExp(`^Ada Lovelace, .*next 1:1 ${weekday(3)} 10:00`)).waitFor();
    // Twenty days without one are no reason to hurry where one meets today.
    await row(page, /^Bo Diddley, .*next 1:1 today 14:30/).waitFor();
    await row(page, /^Dag Hammar, .*2 days overdue/).waitFor();
    await shot(page, 'calendar-rows-light');
    await setLook(page, 'dark');
    await shot(page, 'calendar-rows-dark');
  });

  it('are in This Week, with a day that has passed offered as a note', async () => {
    const { page } = window;
    await openView(page, 'This Week');
    await row(page, /^Bo Diddley, 14:30, one-on-one/).waitFor();
    const past = row(page, /^Cai Lun, no note yet, 2 days ago/);
    await past.waitFor();
    // That one met says it: the rhythm, which was due then, says nothing beside it.
    await row(page, /^Overdue, 2$/).waitFor();
    await shot(page, 'calendar-week-dark');
    await setLook(page, 'light');
    await shot(page, 'calendar-week-light');
    await past.click();
    await writing(page, `${day(-2)}.yaml`, 'Ln 3, Col 3');
    await past.waitFor({ state: 'hidden' });
    await shot(page, 'calendar-note-light');
  });

  it('follow a meeting that is moved', async () => {
    writeFileSync(calendar, meetings(MOVED));
    await row(window.page, new RegExp(`^Ada Lovelace, .*next 1:1 ${weekday(4)} 15:30`)).waitFor();
    await shot(window.page, 'calendar-moved-light');
  });

  it('that are cut short take nothing away, and say so in a sentence', async () => {
    const { page } = window;
    writeFileSync(calendar, meetings().slice(0, 90));
    const says = notification(page, 'The calendar “team.ics” cannot be read: it is not an iCalendar file');
    await says.getByRole('button', { name: 'Open Settings' }).waitFor();
    await row(page, new RegExp(`^Ada Lovelace, .*next 1:1 ${weekday(4)} 15:30`)).waitFor();
    await shot(page, 'calendar-broken-light');
    await setLook(page, 'dark');
    await shot(page, 'calendar-broken-dark');
    await says.getByRole('button', { name: 'Open Settings' }).click();
    await page.locator('.settings-editor').getByText('Calendars', { exact: true }).first().waitFor();
    await shot(page, 'calendar-setting-dark');
    await runCommand(page, 'View: Close All Editors');
  });
});
