// The first six weeks of a quarter in a lead’s life.

import { openFile, pressInNotification, runCommand } from '../harness/drive.mts';
import { asked, choose, closeView, expand, openView, reply, tick, writing } from '../harness/people.mts';
import { comesTo } from '../harness/until.mts';
import { ADA, ADA_ROW, CONTRACT, GOAL, type Lead, note, on, RETRO } from './lead.mts';

/** Week 1: says what they stand for, collects a topic and meets Ada. */
export async function week1(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.run('Leadbook: Set Mission, Vision and Values');
  await reply(page, 'Mission: what is this team for?', 'Right fares.');
  await reply(page, 'Vision: what will be true', 'Live in a day.');
  await reply(page, 'Values: what guides your decisions', 'Say it early; Rider first');
  await lead.holdsText('leadbook/book.yaml', 'mission: Right fares.');
  await openFile(page, `${ADA}/person.yaml`);
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('becoming: Leads the storage team.');
  await page.keyboard.press('Control+S');
  await lead.holdsText(`${ADA}/person.yaml`, 'becoming: Leads the storage team.');
  await lead.run('Leadbook: Capture a Thought');
  await choose(page, 'Who is it about?', 'Ada Lovelace');
  await choose(page, 'What is it?', 'Topic');
  await reply(page, 'What will you raise next time?', 'Why does the release slip?');
  await lead.holdsText(`${ADA}/one-on-ones/next.yaml`, 'Why does the release slip?');
  await lead.run('Leadbook: Start One-on-One');
  await choose(page, 'Who are you meeting?', 'Ada Lovelace');
  await writing(page, `${on(0)}.yaml`, 'Ln 5, Col 3');
  await page.keyboard.type('She is tired of the pager.');
  await page.keyboard.press('Control+S');
  await lead.holdsText(note(0), 'She is tired of the pager.');
}

/** Week 2: is offered what stayed open, promises, and sets a goal. */
export async function week2(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(1);
  await expand(page, ADA_ROW);
  await expand(page, /^Next time/);
  await lead.prepared();
  await lead.sees('preparation of week 2', lead.drawn);
  await lead.run('Leadbook: Start One-on-One');
  await choose(page, 'Who are you meeting?', 'Ada Lovelace');
  await pressInNotification(page, '1 topic from Mar 2 is still open.', 'Take Over…');
  await page.locator('.quick-input-list .monaco-list-row').getByText('Why does the release slip?').click();
  await page.keyboard.press('Enter');
  await lead.holdsText(note(1), 'Why does the release slip?');
  await page.locator('.statusbar-item').getByText('Topics carried over').waitFor();
  await lead.run('Leadbook: Add Promise');
  await choose(page, 'In whose one-on-one?', 'Ada Lovelace');
  await reply(page, 'What was promised?', 'Ask Dag for a budget by fri');
  await choose(page, 'Who promised it?', 'You');
  await lead.holdsText(note(1), `Ask Dag for a budget\n    owner: me\n    due: ${on(1, 4)}`);
  await lead.run('Leadbook: Add Goal');
  await choose(page, 'Whose goal?', 'Ada Lovelace');
  await reply(page, 'The goal, in their words', 'Lead the migration');
  await reply(
    page,
    'Our vision: Live in a day. Why does it matter to them?',
    'She wants a system of her own.',
  );
  await asked(page, 'Which of our values does it stand for?');
  await page.keyboard.press('1');
  await reply(page, 'By when?', on(10, 4));
  await lead.holdsText(GOAL, 'why: She wants a system of her own.');
  await lead.run('Leadbook: Add Milestone');
  await choose(page, 'Which goal?', 'Lead the migration');
  await reply(page, 'A step you can both see when it’s done', 'RFC accepted');
  await reply(page, 'By when?', on(5));
  await lead.holdsText(GOAL, 'RFC accepted');
}

/** Week 3: is overdue, delegates and recognizes. */
export async function week3(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(2);
  await expand(page, ADA_ROW);
  await expand(page, /^Promises/);
  await lead.run('Leadbook: Focus on This Week View');
  await lead.sees('rows of week 3', lead.rows);
  await tick(page, /^Ask Dag for a budget, you owe/);
  await lead.holdsText(note(1), `done: ${on(2)}`);
  await lead.run('Leadbook: Delegate');
  await choose(page, 'Who would grow by owning it?', 'Ada Lovelace');
  await reply(page, 'What will be true when it works?', 'Releases leave on Tuesday');
  await choose(page, 'How much authority do they have?', 'We decide together');
  await reply(page, 'What do you expect?', 'No release is late');
  await reply(page, 'What is not theirs to change?', 'The freeze in December');
  await reply(page, 'What support will you give?', 'An hour a week');
  await reply(page, 'Until when will you stay out of it', on(6));
  await lead.holdsText(CONTRACT, 'An hour a week');
  await lead.run('Leadbook: Recognize Someone');
  await choose(page, 'Who was brilliant?', 'Ada Lovelace');
  await reply(page, 'What did they do?', 'Kept calm in the outage');
  await reply(page, 'What did it change?', 'Support could sleep.');
  await asked(page, 'Which of our values does it show?');
  await page.keyboard.press('2');
  await choose(page, 'Who noticed it?', 'Bo Diddley');
  await reply(page, 'How do they like to hear it?', 'In private first.');
  await lead.holdsText(`${ADA}/person.yaml`, 'In private first.');
}

/** Week 4: gives support, and reflects. */
export async function week4(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(3);
  await lead.prepared();
  await lead.sees('preparation of week 4', lead.drawn);
  await lead.run('Leadbook: Reflect');
  await reply(page, 'Am I leading?', 'Ada owns the train.');
  await reply(page, 'Or managing?', 'The audit.');
  await reply(page, 'Where must I step up?', 'Say no earlier');
  await reply(page, 'How?', 'Ask for a day');
  await choose(page, 'Should it become more than a thought?', 'Leave It Here');
  await comesTo(async () => JSON.stringify(lead.files()).includes('Say no earlier'), true);
}

/** Week 5: is asked whether they stepped up, and answers the retro. */
export async function week5(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(4);
  await lead.run('Leadbook: Reflect');
  await lead.sees(
    'question of week 5',
    async () => (await page.locator('.quick-input-widget').textContent()) ?? '',
  );
  await reply(
    page,
    'You wanted to step up in: Say no earlier, by: Ask for a day. Did you?',
    'Once, on Thursday',
  );
  for (const question of ['Am I leading?', 'Or managing?', 'Where must I step up?', 'How?'])
    await reply(page, question, '');
  await comesTo(async () => JSON.stringify(lead.files()).includes('Once, on Thursday'), true);
  await openFile(page, RETRO);
  await pressInNotification(page, 'What opportunity should we face?', 'Answer');
  await reply(page, 'What opportunity should we face?', 'Halve the build');
  await reply(page, 'Why is it worth it?', 'Everybody waits for it.');
  await reply(page, 'Who would grow by owning this?', 'Ada');
  await choose(page, 'Which of their goals does it serve?', 'Lead the migration');
  await reply(page, 'What exactly do we change?', 'Ada owns the build for a month');
  await reply(page, 'How will we know?', 'Minutes of a build');
  await reply(page, 'Where does that stand today?', '12 minutes');
  await reply(page, 'When will you review it?', on(7));
  await lead.holdsText(GOAL, `- ${on(4)}-halve-the-build`);
  await lead.holdsText(RETRO, '[Halve the build]');
}

/** Week 6: checks in, and keeps evidence. */
export async function week6(lead: Lead): Promise<void> {
  const { page } = lead;
  await lead.begins(5);
  await lead.prepared();
  await lead.sees('preparation of week 6', lead.drawn);
  await openView(page, 'Opportunities');
  await expand(page, ADA_ROW);
  await expand(page, /^Recognition/);
  await expand(page, /^Delegations/);
  await lead.sees('rows of week 6', lead.rows);
  await lead.sees('tooltip of the goal, in week 6', () => lead.pointedAt(/^Lead the migration, /));
  await lead.sees('tooltip of the opportunity, in week 6', () => lead.pointedAt(/^Halve the build, /));
  await closeView(page, 'Opportunities');
  await lead.run('Leadbook: Check In on a Goal');
  await choose(page, 'Which goal?', 'Lead the migration');
  await reply(page, 'How is it going?', 'Two services moved');
  await choose(page, 'How confident are they?', 'High');
  await lead.holdsText(GOAL, 'Two services moved');
  // What is selected becomes its link.
  await openFile(page, RETRO);
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await runCommand(page, 'Leadbook: Add Evidence');
  await choose(page, 'Which goal?', 'Lead the migration');
  await reply(page, 'What did you see them do?', 'Ran the cutover alone');
  await lead.holdsText(GOAL, 'Ran the cutover alone');
}
