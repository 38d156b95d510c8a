import assert from 'node:assert/strict';
import { isUnwritten } from '../../../src/core/retro/unwritten';

const PATH = 'docs/retros/sprint-3.md';
const HEAD = '# Sprint 3 retrospective\n\n**Team:** Otters\n**Attendees:** Ada, Bo\n\n';
const TABLE = '| Keep doing | Stop doing | Start doing |\n|---|---|---|\n';

/** Forms that nobody has filled in, by what is theirs. */
const FORMS: Readonly<Record<string, string>> = {
  'a table of columns': `${HEAD}### Review\n\n${TABLE}| | | |\n`,
  'a table whose cells are numbered': `${HEAD}${TABLE}| 1. | 1. | 1. |\n| 2.<br>3. | 2. | 2. |\n`,
  'a table with the names of those who are to fill it in':
    '# Retro\n\n## Sprint 1\n\n| Team | Liked | Lacked | Learned |\n|---|---|---|---|\n| Ada | | | |\n| Bo | | | |\n\n### Action plan\n\n| Action | Owner | Due |\n|---|---|---|\n| | | |\n',
  'cells that hold places in brackets': `${HEAD}${TABLE}| 1. [What we want to begin] | 1. [What hurts] | 1. [What works] |\n| 2. [Action 2] | 2. [Item 2] | 2. [Item 2] |\n`,
  'what says that it is to be completed':
    '# Rétrospective\n\n## Ce qui a bien fonctionné\n\n- À compléter.\n\n## Actions décidées\n\n| Action | Responsable |\n|---|---|\n| À compléter | À compléter |\n\n## Bilan\n\nÀ compléter avec les points livrés.\n',
  'labels without answers':
    '# Retro\n\n- **What did we do well?**\n- **What could we improve?**\n- **Actions:**\n',
  'questions alone': `# Retro\n\n- **What surprised us?**\n- **Which tool helped most?**\n- **What will we automate next?**\n`,
  'parts of its own beside those of a retro': `${HEAD}## What went well\n\nTODO: What did your team do well? What are you proud of?\n\n## What to improve\n\nTODO: Document practices that slowed you down.\n\n## Contributions\n\n| Role | Name | Part |\n|---|---|---|\n| Lead | | |\n\n## Notes\n\nAny context that does not fit above.\n`,
  'hints to whoever fills it in': `${HEAD}#### Q1. Decisions that turned out well\n\nList **process-related** (i.e. how you work) decisions that turned out to be successful.\n\n * 2 - 4 decisions.\n * Ordered from most to least important.\n\n#### Q2. Planned changes\n\nList any **process-related** changes you are planning to make\n\n * Explain why you are making a change.\n`,
  'examples that are to be replaced':
    '# Retrospectiva\n\n## Qué funcionó bien\n\n- [EJEMPLO] Los hilos por tarea ayudaron.\n\n## Qué mejoraremos\n\n- [EJEMPLO] Revisar los PR el mismo día.\n',
  'days and numbers to be written': `${HEAD}## What went well\n\n- \n\n## Action items\n\n1. [Action] — Owner: [name] — Due: [day]\n\n**When:** DD/MM/YYYY\n**Velocity:** __ points\n`,
  'letters that stand for numbers': `${HEAD}## Outcome\n\n| Planned | Done |\n|---|---|\n| _n_ | _n_ |\n\n## What went well\n\n-\n\n## Action items\n\n- [ ]\n`,
  'what quotes say': `${HEAD}## Went well\n\n> To be filled in after the sprint.\n\n- \n\n## To improve\n\n> What slowed us down, and why.\n\n- \n`,
  'comments alone': `${HEAD}## Went well\n\n<!-- One line each.\nNo names. -->\n\n## To improve\n\n<!-- The same. -->\n`,
};

/** Retros in which somebody wrote, by where. */
const WRITTEN: Readonly<Record<string, string>> = {
  'ideas as headings':
    '# Retro\n\n## Start doing\n\n#### Short stand-ups each day\n#### Reviews before noon\n\n## Stop doing\n\n#### Working on Sundays\n',
  HTML: '<h1>Start doing</h1>\n<p>Plan our tasks earlier.</p>\n\n<h2>Stop doing</h2>\n<p>Long meetings.</p>\n',
  code: '# Start doing:\n\n```\n Meet once a week to see where we are.\n```\n\n# Stop doing:\n\n```\n\n```\n',
  'one cell': `${HEAD}${TABLE}| | Late reviews | |\n`,
  'rows that name their part':
    '# Retro\n\n| Part | Notes |\n|---|---|\n| Went well | Pairing |\n| To improve | |\n',
  'answers in italics':
    '# Retrospective\n\n## What went well?\n_We worked in pairs from the first day on, which is why nobody was stuck for longer than an hour, and the reviews were short since both had seen the code before; it took some getting used to, but by the second week all of us wanted to keep it, also for the parts that looked easy._\n\n## What would you improve?\n_Next time we begin with the interface between the parts, as we lost two days to it._\n',
  'one label': '# Retro\n\n- **What went well:** pairing\n- **What to improve:**\n',
  'sentences without headings':
    'Little was to be done this week, and all of it was finished on time. We looked at other apps.\n',
  'a part of its own, where only one is known':
    '# Retro\n\n## Went well\n\n## The outage\n\nWe were blind for an hour.\n',
  signs: `${HEAD}## Went well\n\n- 👍\n\n## To improve\n\n- \n`,
};

describe('a form that nobody has filled in', () => {
  for (const [what, text] of Object.entries(FORMS))
    it(`is no moment for the question: ${what}`, () => assert.ok(isUnwritten(text, PATH)));
});

describe('a retro in which a team wrote', () => {
  for (const [where, text] of Object.entries(WRITTEN))
    it(`is one, whatever else waits: ${where}`, () => assert.ok(!isUnwritten(text, PATH)));
});
