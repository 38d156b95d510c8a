import assert from 'node:assert/strict';
import { globs } from '../../../src/core/retro/glob';
import { retroContent } from '../../../src/core/retro/retroContent';
import { judges } from './readKinds';

const prose = Array.from({ length: 60 }, (_, at) => `Line ${at} of something else.`);

describe('retroContent', () => {
  describe('where the path says retro', () => {
    judges(
      'question',
      'two families',
      'retro.md',
      '# Sprint 4',
      '## What went well',
      '## Action items',
      ...prose,
    );
    judges(
      'question',
      'bold lines',
      'docs/retro/2022/01/21.md',
      '**Went well**',
      '- a',
      '**To improve**',
      ...prose,
    );
    judges('question', 'Spanish', 'retrospectiva.md', '## ¿Qué salió bien?', '## Plan de acción', ...prose);
    judges('question', 'YAML keys', 'retro.yaml', 'went_well:', '  - a', 'to_improve:', '  - b');
    judges('question', 'start and stop', 'retro.md', '# Start', '# Stop', ...prose);
    judges('question', 'plain text', 'retro.txt', 'Went well:', '- a', 'To improve:', '- b', ...prose);
    judges('lens', 'one family', 'retro.md', '# Sprint 4', '## Actions', '### Ada', ...prose);
    judges('question', 'almost empty', 'retro.md', '# Sprint 4 retro', '', '2026-01-05');
    judges('question', 'empty', 'retro.md', '');
    judges(
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
    judges('silent', 'almost empty at first only', 'retro.md', '# Retro', ...Array(250).fill(''), ...prose);
    judges('lens', 'short, without families', 'retro.md', ...prose.slice(0, 12));
    judges('silent', 'long, without families', 'retro.md', '# History of games', ...prose);
    judges(
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
    judges('silent', 'families in code', 'retro.md', '```', '# Start', '# Stop', '```', ...prose);
    judges('question', 'front matter', 'retro.md', '---', 'type: retro', '---', ...prose);
  });

  describe('where the path says nothing', () => {
    judges(
      'question',
      'front matter',
      'notes/12.md',
      '---',
      'date: x',
      'type: "Retrospective" # ours',
      '---',
      ...prose,
    );
    judges('question', 'type in YAML', 'notes/12.yaml', 'date: x', 'type: retro');
    judges('question', 'telling headings', 'notes/12.md', '## What went well', '## Action items', ...prose);
    judges('question', 'all three columns', 'notes/12.md', '## Start', '## Stop', '## Continue');
    judges('silent', 'two columns', 'cli.md', '## Start', '## Stop');
    judges(
      'silent',
      'common headings',
      'rfc.md',
      '## Goals',
      '## Challenges',
      '## Decision',
      '## Next steps',
    );
    judges('silent', 'one telling heading', 'notes/12.md', '## What went well');
    judges('silent', 'empty', 'notes/12.md', '');
    judges('silent', 'type in the text', 'notes/12.md', '# x', 'type: retro');
    judges('silent', 'another type', 'notes/12.md', '---', 'type: retrofit', '---');
    judges('silent', 'retrofit', 'docs/retrofit.md', '# Retrofit', ...prose);
  });

  describe('in the report of an incident', () => {
    const retro = ['## What went well', '- a', '## What went wrong', '- b', '## Action items', '- c'];
    judges('silent', 'by its title', 'docs/2026-01-05.md', '# Postmortem: the long Tuesday', ...retro);
    judges('silent', 'by its title in two words', 'docs/12.md', 'Post-mortem', '===', ...retro);
    judges('silent', 'by a heading', 'docs/12.md', '# The long Tuesday', '## Root cause', ...retro);
    judges(
      'silent',
      'by its front matter',
      'docs/12.md',
      '---',
      'title: "Incident report 12"',
      '---',
      ...retro,
    );
    judges('silent', 'in Spanish', 'docs/12.md', '# Informe de incidente', ...retro);
    judges('silent', 'by its name', 'docs/2026-01-05-postmortem.md', '# The long Tuesday', ...retro);
    judges('silent', 'by its folder', 'docs/Incidents/2026-01-05.md', '# The long Tuesday', ...retro);
    judges('question', 'where the path says retro', 'docs/retros/12.md', '# Postmortem', ...retro);
    judges('question', 'where its name says both', 'incidents/12-retro.md', '# Incident report', ...retro);
    judges(
      'question',
      'where front matter says retro',
      'x.md',
      '---',
      'type: retro',
      '---',
      '# Postmortem',
      ...retro,
    );
    judges(
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
    judges('silent', 'written by machines', '.planning/RETROSPECTIVE.md', ...retro);
    judges('silent', 'a readme', 'docs/retrospectives/README.md', ...retro);
    judges('silent', 'a template', 'docs/retro-template.md', ...retro);
    judges('silent', 'a readme below libretro', 'src/libretro/README.md', ...retro);
  });

  it('question: whatever the user includes', () => {
    assert.equal(retroContent(prose.join('\n'), 'x/y.log', { include: globs(['x/**']) }), 'question');
  });

  it('silent: whatever the user excludes', () => {
    assert.equal(retroContent('## Start\n## Stop', 'retro.md', { exclude: globs(['retro.md']) }), 'silent');
  });
});
