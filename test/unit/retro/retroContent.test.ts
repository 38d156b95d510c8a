import assert from 'node:assert/strict';
import { globs } from '../../../src/core/retro/glob';
import { type Attention, retroContent } from '../../../src/core/retro/retroContent';

function judge(expected: Attention, why: string, path: string, ...lines: string[]) {
  it(`${expected}: ${why}`, () => assert.equal(retroContent(lines.join('\n'), path), expected));
}

const prose = Array.from({ length: 60 }, (_, at) => `Line ${at} of something else.`);

describe('retroContent', () => {
  describe('where the path says retro', () => {
    judge(
      'question',
      'two families',
      'retro.md',
      '# Sprint 4',
      '## What went well',
      '## Action items',
      ...prose,
    );
    judge(
      'question',
      'bold lines',
      'docs/retro/2022/01/21.md',
      '**Went well**',
      '- a',
      '**To improve**',
      ...prose,
    );
    judge('question', 'Spanish', 'retrospectiva.md', '## ¿Qué salió bien?', '## Plan de acción', ...prose);
    judge('question', 'YAML keys', 'retro.yaml', 'went_well:', '  - a', 'to_improve:', '  - b');
    judge('question', 'start and stop', 'retro.md', '# Start', '# Stop', ...prose);
    judge('question', 'plain text', 'retro.txt', 'Went well:', '- a', 'To improve:', '- b', ...prose);
    judge('lens', 'one family', 'retro.md', '# Sprint 4', '## Actions', '### Ada', ...prose);
    judge('question', 'almost empty', 'retro.md', '# Sprint 4 retro', '', '2026-01-05');
    judge('question', 'empty', 'retro.md', '');
    judge(
      'question',
      'only front matter and comments',
      'retro.md',
      '---',
      'a: b',
      'c: d',
      'e: f',
      '---',
      '<!--',
      ...prose,
      '-->',
    );
    judge('silent', 'almost empty at first only', 'retro.md', '# Retro', ...Array(250).fill(''), ...prose);
    judge('lens', 'short, without families', 'retro.md', ...prose.slice(0, 12));
    judge('silent', 'long, without families', 'retro.md', '# History of games', ...prose);
    judge(
      'silent',
      'families after 200 lines',
      'retro.md',
      ...prose,
      ...prose,
      ...prose,
      ...prose,
      '# Start',
      '# Stop',
    );
    judge('silent', 'families in code', 'retro.md', '```', '# Start', '# Stop', '```', ...prose);
    judge('question', 'front matter', 'retro.md', '---', 'type: retro', '---', ...prose);
  });

  describe('where the path says nothing', () => {
    judge(
      'question',
      'front matter',
      'notes/12.md',
      '---',
      'date: x',
      'type: "Retrospective" # ours',
      '---',
      ...prose,
    );
    judge('question', 'type in YAML', 'notes/12.yaml', 'date: x', 'type: retro');
    judge('question', 'telling headings', 'notes/12.md', '## What went well', '## Action items', ...prose);
    judge('question', 'all three columns', 'notes/12.md', '## Start', '## Stop', '## Continue');
    judge('silent', 'two columns', 'cli.md', '## Start', '## Stop');
    judge('silent', 'common headings', 'rfc.md', '## Goals', '## Challenges', '## Decision', '## Next steps');
    judge('silent', 'one telling heading', 'notes/12.md', '## What went well');
    judge('silent', 'empty', 'notes/12.md', '');
    judge('silent', 'type in the text', 'notes/12.md', '# x', 'type: retro');
    judge('silent', 'another type', 'notes/12.md', '---', 'type: retrofit', '---');
    judge('silent', 'retrofit', 'docs/retrofit.md', '# Retrofit', ...prose);
  });

  describe('in the report of an incident', () => {
    const retro = ['## What went well', '- a', '## What went wrong', '- b', '## Action items', '- c'];
    judge('silent', 'by its title', 'docs/2026-01-05.md', '# Postmortem: the long Tuesday', ...retro);
    judge('silent', 'by its title in two words', 'docs/12.md', 'Post-mortem', '===', ...retro);
    judge('silent', 'by a heading', 'docs/12.md', '# The long Tuesday', '## Root cause', ...retro);
    judge(
      'silent',
      'by its front matter',
      'docs/12.md',
      '---',
      'title: "Incident report 12"',
      '---',
      ...retro,
    );
    judge('silent', 'in Spanish', 'docs/12.md', '# Informe de incidente', ...retro);
    judge('silent', 'by its name', 'docs/2026-01-05-postmortem.md', '# The long Tuesday', ...retro);
    judge('silent', 'by its folder', 'docs/Incidents/2026-01-05.md', '# The long Tuesday', ...retro);
    judge('question', 'where the path says retro', 'docs/retros/12.md', '# Postmortem', ...retro);
    judge('question', 'where its name says both', 'incidents/12-retro.md', '# Incident report', ...retro);
    judge(
      'question',
      'where front matter says retro',
      'x.md',
      '---',
      'type: retro',
      '---',
      '# Postmortem',
      ...retro,
    );
    judge(
      'question',
      'unless it only tells of one',
      'docs/12.md',
      '# Sprint 4',
      'The incident of May.',
      ...retro,
    );
  });

  describe('where the path forbids', () => {
    const retro = ['---', 'type: retro', '---', '## What went well', '## Action items'];
    judge('silent', 'written by machines', '.planning/RETROSPECTIVE.md', ...retro);
    judge('silent', 'a readme', 'docs/retrospectives/README.md', ...retro);
    judge('silent', 'a template', 'docs/retro-template.md', ...retro);
    judge('silent', 'a readme below libretro', 'src/libretro/README.md', ...retro);
  });

  it('question: whatever the user includes', () => {
    assert.equal(retroContent(prose.join('\n'), 'x/y.log', { include: globs(['x/**']) }), 'question');
  });

  it('silent: whatever the user excludes', () => {
    assert.equal(retroContent('## Start\n## Stop', 'retro.md', { exclude: globs(['retro.md']) }), 'silent');
  });
});
