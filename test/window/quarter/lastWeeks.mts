// The last six weeks of a quarter in a lead’s life.

import { pressInMenu, pressInNotification, quickInput, row } from '../harness/drive.mts';
import { drawnPage } from '../harness/pages.mts';
import { asked, choose, expand, pressInRow, reply } from '../harness/people.mts';
import { shot } from '../harness/shots.mts';
import { comesTo } from '../harness/until.mts';
import { ADA_ROW, CONTRACT, GOAL, type Lead, note, on, RETRO } from './lead.mts';

/** Week 7: the quiet time is over, and hands over more. */
export async function week7(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(6);
  await lead.prepared();
  await lead.sees('preparation of week 7', lead.drawn);
  await expand(page, ADA_ROW);
  await expand(page, /^Delegations/);
  await row(page, /^Decides.*: Releases/).click({ button: 'right' });
  await pressInMenu(page, 'Hand Over More');
  await choose(page, 'How much authority do they have from now on?', 'Decide');
  await reply(page, 'Until when will you stay out of it this time?', on(9));
  await lead.holdsText(CONTRACT, 'authority: decide then tell');
}

/** Week 8: looks again at what they faced. */
export async function week8(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(7);
  await lead.prepared();
  await lead.sees('preparation of week 8', lead.drawn);
  await lead.sees('this week, in week 8', lead.rows);
  await lead.run('Leadbook: What Became of It?');
  await choose(page, 'What do you want to review?', 'Halve the build');
  await choose(page, 'What became of it?', 'it works and stays');
  await reply(page, 'Where does it stand now?', '5 minutes');
  await reply(page, 'What did you find?', 'It took a month, and holds.');
  await pressInNotification(page, 'It served the goal', 'Add as Evidence');
  await lead.holdsText(GOAL, 'It took a month, and holds.');
}

/** Week 9: skips one, and shares the praise. */
export async function week9(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(8);
  await row(page, ADA_ROW).click({ button: 'right' });
  await pressInMenu(page, 'Skip One-on-One');
  await reply(page, 'Why are you skipping it?', 'Ada is at a conference.');
  await lead.holdsText(note(8), 'Ada is at a conference.');
  await expand(page, ADA_ROW);
  await expand(page, /^Recognition/);
  await pressInRow(page, /^Kept calm in the outage, not shared/, 'Mark as Shared');
  await comesTo(async () => JSON.stringify(lead.files()).includes(`told: ${on(8)}`), true);
}

/** Week 10: closes the delegation with what it taught. */
export async function week10(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(9);
  await expand(page, ADA_ROW);
  await expand(page, /^One-on-ones/);
  await expand(page, /^Recognition/);
  await lead.sees('rows of week 10', lead.rows);
  await lead.prepared();
  await lead.sees('preparation of week 10', lead.drawn);
  await expand(page, /^Delegations/);
  await row(page, /^Decides.*: Releases/).click({ button: 'right' });
  await pressInMenu(page, 'Set Delegation Status');
  await choose(page, 'How is it going?', 'Done');
  await reply(page, 'What did you learn?', 'She asks before she guesses.');
  await lead.holdsText(CONTRACT, 'She asks before she guesses.');
}

/** Week 11: sees it when they hand over again. */
export async function week11(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(10);
  await lead.run('Leadbook: Delegate');
  await asked(page, 'Who would grow by owning it?');
  await lead.sees('whom to delegate to, in week 11', lead.listed);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+F');
  await quickInput(page).fill('tired pager');
  await lead.sees('search of week 11', lead.listed);
  await page.keyboard.press('Escape');
}

/** Week 12: sees the whole quarter. */
export async function week12(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(11);
  for (const [place, command] of [
    ['what we stand for, in week 12', 'Leadbook: What We Stand For'],
    ['improvements of week 12', 'Leadbook: Show Improvements'],
    ['Me, in week 12', 'Leadbook: Mirror'],
  ] as const) {
    await lead.run(command);
    await lead.sees(place, lead.drawn);
    await shot(page, `quarter-${place.replace(/\W+/g, '-')}`);
  }
  for (const [place, pageName] of [
    ['growth of week 12', 'Growth'],
    ['follow-through of week 12', 'Follow'],
    ['the packet’s page, in week 12', 'Packet'],
  ] as const) {
    await lead.run('Leadbook: Open Dashboard');
    await page.locator('.quick-input-list .monaco-list-row').getByText(pageName).first().click();
    if (pageName !== 'Follow')
      await page.locator('.quick-input-list .monaco-list-row').getByText('Ada').first().click();
    if (pageName === 'Follow') await drawnPage(page).getByText('Show as Table').first().click();
    await lead.sees(place, lead.drawn);
    await shot(page, `quarter-${pageName}`);
  }
  await lead.run('Leadbook: Export Review Packet');
  await choose(page, 'Who is it for?', 'Ada Lovelace');
  await choose(page, 'Which period?', 'Everything');
  await lead.sees('packet of week 12', async () =>
    Object.entries(lead.files())
      .filter(([path]) => /^leadbook-exports.*\.md$/.test(path))
      .map(([, text]) => text)
      .join(),
  );
  await lead.sees('the retro, in week 12', async () => lead.files()[RETRO] ?? '');
}
