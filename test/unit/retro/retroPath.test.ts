import assert from 'node:assert/strict';
import { globs } from '../../../src/core/retro/glob';
import { type PathVerdict, type RetroRules, retroPath } from '../../../src/core/retro/retroPath';

function judge(verdict: PathVerdict, ...paths: string[]) {
  for (const path of paths) it(`${verdict}: ${path}`, () => assert.equal(retroPath(path), verdict));
}

describe('retroPath', () => {
  describe('names counted in public repositories', () => {
    judge(
      'yes',
      'retro.md',
      'RETROSPECTIVE.md',
      'docs/retrospective.md',
      'retrospective.md',
      'docs/retro.md',
      'team/retrospectives/RETRO_01.md',
      'docs/sprint-1-retrospective.md',
      'retrospectives.md',
      'docs/retrospectives/sprint-1.md',
      'retrospective.yaml',
      'docs/retro/2022/01/21.md',
      'admin/meetings/052823-retrospective.md',
      'retrospectives/TB-42-AND.md',
      'meetings/cycle-19/2026-01-05-retro.md',
      'Retro 12.md',
    );
    judge('never', '.planning/RETROSPECTIVE.md', 'docs/retrospectives/README.md');
    judge('no', 'docs/retrofit.md', 'docs/retroarch.md', 'retro-board/docs/plan.md');
    judge('never', 'src/libretro/README.md');
  });

  describe('whole words', () => {
    judge('yes', 'retro12.md', '2026retro.md', 'Sprint 4 (Retro).md', 'a.retro.md', 'docs/RETROS/x.txt');
    judge('yes', 'sprint-12-retro/notes.md', 'team retros/a.org', 'retro-2026/w3.rst', 'retro_a+b.adoc');
    judge('no', 'libretro/a.md', 'RetroArch.md', 'maestro.md', 'retroactive.md', 'retro-board/retrofit.md');
  });

  describe('languages', () => {
    judge('yes', 'Retrospectiva sprint 3.md', 'docs/retrospectivas/2026-01.md', 'rétrospective.md');
    judge(
      'yes',
      're\u0301trospective-4.md',
      'Retrospektive KW12.txt',
      'retrospettiva.md',
      'retrospectief.md',
    );
  });

  describe('formats', () => {
    judge(
      'yes',
      'retro.markdown',
      'retro.mdx',
      'retro.txt',
      'retro.yml',
      'retro.org',
      'retro.adoc',
      'retro.rst',
    );
    judge('never', 'retro.ts', 'retro.json', 'retro.html', 'retro', 'retros/photo.png', 'retros/.md');
  });

  describe('folders that are not the team’s own writing', () => {
    judge(
      'never',
      '.github/retro.md',
      'docs/.archive/retro.md',
      'node_modules/x/retro.md',
      'a/dist/retro.md',
    );
    judge('never', 'vendor/x/retro.md', 'third_party/retro.md', 'build/docs/retro.md', 'target/retro.md');
    judge(
      'never',
      'templates/retro.md',
      'docs/retro-templates/a.md',
      'prompts/retro.md',
      'skills/retro/x.md',
    );
    judge(
      'never',
      'commands/retro.md',
      'my-agents/retro.md',
      'ISSUE_TEMPLATE/retro.md',
      'issue-templates/retro.md',
    );
    judge('yes', 'template-team/retro.md', './retro.md', 'agents-team/retro.md');
  });

  describe('files that are about retros', () => {
    judge('never', 'retros/Summary.md', 'retros/index.txt', 'retros/contents.md', 'retros/OWNERS.md');
    judge('never', 'retros/action-items.md', 'retros/Action Items.md', 'retros/action_items.md');
    judge(
      'never',
      'retro-template.md',
      'docs/retros/TEMPLATE.md',
      'retros/0-templates.md',
      'retros/README.es.md',
    );
    judge('never', 'retros/.retro.md');
    judge('yes', 'retro-summary.md', 'retros/indexing.md');
  });

  describe('the user’s own rules', () => {
    const rules: RetroRules = {
      include: globs(['**/learnings/*.md', 'templates/retro.md', '**/.planning/**']),
      exclude: globs(['**/old/**', 'docs/learnings/readme.md']),
      books: ['leadbook', 'teams/a/leadbook'],
    };
    const cases: readonly [string, PathVerdict][] = [
      ['docs/learnings/sprint-1.md', 'forced'],
      ['DOCS/Learnings/sprint-1.MD', 'forced'],
      ['templates/retro.md', 'forced'],
      ['.planning/RETROSPECTIVE.md', 'forced'],
      ['docs/learnings/README.md', 'never'],
      ['docs/old/retro.md', 'never'],
      ['old/learnings/a.md', 'never'],
      ['docs/retro.md', 'yes'],
      ['leadbook/people/ada/goals/run-the-retro.yaml', 'never'],
      ['teams/a/leadbook/opportunities/2026-11-21-retro.yaml', 'never'],
      ['leadbooks/retro.md', 'yes'],
    ];
    for (const [path, verdict] of cases) {
      it(`${verdict}: ${path}`, () => assert.equal(retroPath(path, rules), verdict));
    }
  });

  it('judges many paths one by one @slow', () => {
    for (let i = 0; i < 10_000; i++) {
      assert.equal(retroPath(`docs/team-${i}/meetings/2026-01-${i}-retro.md`), 'yes');
    }
  });
});
