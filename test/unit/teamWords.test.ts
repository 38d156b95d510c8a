import assert from 'node:assert/strict';
import { ownerFault } from '../../src/core/opportunities/ownerFault';
import { isAnyTeam, isTeamWritten } from '../../src/core/teamWords';

describe('a team as an owner', () => {
  for (const [written, slug] of [
    ['het team', 'het-team'],
    ['Het hele team', 'het-hele-team'],
    ['the whole team', 'the-whole-team'],
    ['todo el equipo', 'todo-el-equipo'],
    ['das ganze Team', 'das-ganze-team'],
    ['toute l’équipe', 'toute-l-equipe'],
    ['toda a equipe', 'toda-a-equipe'],
    ['tutto il team', 'tutto-il-team'],
    ['iedereen', 'iedereen'],
    ['Dev team', 'dev-team'],
  ] as const)
    it(`${written} is nobody, in a retro and in a record`, () => {
      assert.ok(isTeamWritten(written));
      assert.equal(ownerFault(slug, new Set()), 'many');
    });

  it('is a name where it is one of several teams', () => {
    for (const written of ['Platform team', 'the QA team', 'equipo de soporte', 'Kernteam']) {
      assert.ok(isAnyTeam(written), written);
      assert.ok(!isTeamWritten(written), written);
    }
  });

  it('is none of other words', () => {
    for (const written of [
      'Team lead',
      'For Team',
      'each team',
      'Teammates',
      'Time boxing',
      'Ada',
      '',
      ' ',
      'a'.repeat(1e5),
    ])
      assert.ok(!isAnyTeam(written), written.slice(0, 20));
  });

  it('is somebody where a person is called so', () => {
    assert.equal(ownerFault('noi', new Set(['noi'])), undefined);
  });
});
