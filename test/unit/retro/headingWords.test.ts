import assert from 'node:assert/strict';
import { family, matchHeading } from '../../../src/core/retro/families';
import type { Topic } from '../../../src/core/retro/phrases';
import { retroPath } from '../../../src/core/retro/retroPath';

function are(expected: Topic | undefined, ...headings: string[]) {
  for (const heading of headings)
    it(`${expected}: ${heading}`, () => assert.equal(matchHeading(heading)?.topic, expected));
}

describe('words of headings', () => {
  describe('what is to be done next, in other words', () => {
    are('actions', 'Improvement goals for the next iteration and how to reach them', 'Things to change');
    are(
      'actions',
      'One change for next sprint',
      "What we'll change next sprint",
      'Act: what should we do next?',
      'Recommendations',
    );
    are('actions', 'Plan for improvement', 'What to carry forward', 'Ways to improve', 'For next sprint');
    are('actions', 'Propuestas de mejora', 'Recomendaciones', 'Empfehlungen', 'Recommandations');
    are('actions', 'Propostas de melhoria', 'Raccomandazioni', 'Aanbevelingen');
    are(undefined, 'Empiricism in Action', 'Call to action', 'Next: Sprint 2');
  });

  describe('actions of before', () => {
    are('result', 'What actions took place in iteration 3?');
    are('previous', 'Which actions were taken?');
    are('actions', 'Which actions were agreed?', 'What will we do differently?');
  });

  describe('what went well, what did not, and what was learned', () => {
    are(
      'well',
      'What improved',
      'One thing you are proud of as a team',
      'Waar zijn we trots op?',
      'Dingen die goed gingen',
    );
    are('well', 'Points réussis', 'Worauf sind wir stolz auf unser Team');
    are(
      'improve',
      "What we'd change",
      'What has not been as successful',
      'Issues encountered',
      "What didn't",
    );
    are('learned', 'Key takeaways', 'Lecciones aprendidas', 'Wat hebben we geleerd deze sprint?');
    are('learned', 'What lessons did you learn (good and bad) in this sprint?');
  });

  describe('numbered questions', () => {
    are('well', 'Q1: What went well in this project?', '_Q1:_ What went well?', 'Q: What went well?');
    are('improve', 'Q2. What could have gone better during this sprint of ours?');
    are(undefined, 'Q4 2026');
  });

  describe('a form’s own long sentence', () => {
    const form = 'Determine concrete and realistic ways of improvement, and decide how you will';
    are('actions', `${form} measure their success at the end of the iteration`);
    are(undefined, `${'word '.repeat(20)} action items`);
    are(undefined, `We think that it went well ${'and so on '.repeat(6)}`);
  });

  describe('languages in which no answer is written', () => {
    are(
      'well',
      'Vad gick bra?',
      'Hvad gik godt?',
      'Mikä meni hyvin?',
      'Hyvää',
      'Co poszło dobrze?',
      '良かった点',
    );
    are('improve', 'Vad kan vi förbättra nästa gång?', 'Co poszło źle?', '改善すべきこと', '課題');
    are(
      'actions',
      'Sovittiin',
      'Åtgärder',
      'Neste steg',
      'Następne kroki',
      'アクションアイテム',
      '次にやること',
    );
    are('learned', 'Vad lärde vi oss?', '学び');
    are(
      'well',
      'İyi giden',
      'Что прошло хорошо?',
      'Co se povedlo',
      'Berjalan baik',
      '今回のスプリントでうまくいったこと',
    );
    are('improve', 'İyi gitmeyen', 'うまくいかなかったこと・課題', '아쉬웠던 점');
    are('actions', "Sprint 3'te değişecek", '🔧 改善アクション', '次スプリントへの提案', '下一步行动');
    are(undefined, '次のスプリントでは以下の改善を試みます', '성능을 개선했다', '議事録');
    it('tells no language', () => assert.deepEqual(matchHeading('Vad gick bra?')?.languages, []));
    it('is of a family', () => assert.equal(family('Åtgärder'), 'actions'));
  });
});

describe('paths in other languages', () => {
  for (const path of ['retroSprint2.md', 'docs/SprintRetrospective.md', 'TeamRetro1.md'])
    it(`${path}, in camel case`, () => assert.equal(retroPath(path), 'yes'));
  for (const path of ['docs/RetroArch.md', 'docs/sprintPlan.md', 'docs/retroGame.md'])
    it(`not ${path}`, () => assert.equal(retroPath(path), 'no'));
  it('not a template in camel case', () => assert.equal(retroPath('SprintRetroTemplate.md'), 'never'));
  for (const path of ['docs/retroperspective/sprint2.md', 'docs/Retrospektiv.md', 'retrospekcja.md'])
    it(path, () => assert.equal(retroPath(path), 'yes'));
});
