import assert from 'node:assert/strict';
import { type Family, family, matchHeading } from '../../../src/core/retro/families';

function are(expected: Family | undefined, ...headings: string[]) {
  for (const heading of headings) {
    it(`${expected}: ${heading}`, () => assert.equal(family(heading), expected));
  }
}

describe('family of a heading', () => {
  are('actions', 'Action items', 'Actions', 'Action plan', 'TODO', 'Next steps', 'What we’ll do differently');
  are('actions', '✅ Action Items:', '3. Next Steps', 'action_items', 'actionItems', 'Action items (4)');
  are(
    'improve',
    "What didn't go well",
    'What could be improved?',
    'Challenges',
    'What went wrong',
    'To improve',
  );
  are('improve', 'What did not go so well', 'What can we improve', 'Opportunities for improvement');
  are(
    'well',
    'What went well',
    'What worked',
    'Wins',
    '🎉 What Went Well 🎉',
    '1️⃣ Went well',
    '**Went well**',
  );
  are('well', 'What did we do well?', 'wentWell', 'went_well', 'What went well <!-- ten minutes -->');
  are('startStop', 'Start', 'Stop', 'Continue', 'Keep', 'More of', 'Less of', 'Start / Stop / Continue');
  are('startStop', 'Comenzar', 'Seguir', 'Dejar de hacer');
  are(
    'experiment',
    'Goal',
    'Change',
    'Measurement',
    'Experiment',
    'Results',
    'Decision',
    'Goal: faster builds',
  );
  are('previous', 'Previous action items', 'Carried forward', 'Pending business', 'Actions from last retro');
  are('feelings', 'Mad', 'Sad 😢', 'Glad');
  are('fourLs', 'Liked', 'Learned', 'Lacked', 'Longed for');
  are('colours', '🔴 Red', 'Yellow', 'Green');
  are('kudos', 'Kudos', 'Shoutouts', 'Shout-outs!');
  are('answers', 'Opportunities', 'Opportunities to face', 'Problems to fix', 'Judgement calls');

  describe('in other languages', () => {
    are(
      'well',
      '¿Qué salió bien?',
      'Lo que funcionó',
      'Was lief gut?',
      "Ce qui s'est bien passé",
      'Wat ging goed?',
    );
    are('well', 'O que correu bem', 'O que deu certo?', 'Cosa è andato bene', '¿Qué hicimos bien?');
    are('improve', '¿Qué salió mal?', 'A mejorar', '¿Qué podemos mejorar?', 'Was lief nicht so gut?');
    are(
      'improve',
      'Ce qui peut être amélioré',
      "Axes d'amélioration",
      'O que não correu bem',
      'Wat kan beter?',
    );
    are('improve', 'Cosa non ha funzionato', 'Da migliorare', 'Verbesserungspotenzial', 'No salió bien');
    are(
      'actions',
      'Plan de acción',
      'Maßnahmen',
      'Nächste Schritte',
      "Plan d'action",
      'Próximos passos',
      'Azioni',
    );
    are('actions', 'Actiepunten', 'Acciones');
    are('startStop', 'Anfangen', 'Arrêter', 'Continuar', 'Começar', 'Smettere', 'Doorgaan');
    are('answers', 'Oportunidades', 'Chancen', 'Opportunités à saisir', 'Opportunità', 'Kansen');
  });

  describe('other headings', () => {
    are(
      undefined,
      '',
      '   ',
      '🎉',
      'Sprint 12',
      'Attendees',
      'Introduction',
      'Start date',
      'Stopwatch',
      'Goodness',
    );
    are(undefined, 'How we keep the lights on', 'Ada Lovelace', '2026-01-05', 'http://example.org/keep');
    are(undefined, `What went well ${'and more '.repeat(12)}`);
  });

  it('tells what only retros have from what others have too', () => {
    assert.equal(matchHeading('What went well')?.telling, true);
    assert.equal(matchHeading('Challenges')?.telling, false);
    assert.equal(matchHeading('Next steps')?.telling, false);
  });

  it('knows the language', () => {
    assert.deepEqual(matchHeading('¿Qué salió bien?')?.languages, ['es']);
    assert.deepEqual(matchHeading('Continuar')?.languages, ['es', 'pt']);
  });

  it('ends on long headings @slow', () => {
    for (const text of [' '.repeat(1e5), 'a '.repeat(1e5), '1 '.repeat(1e5), '<!--'.repeat(1e5)]) {
      assert.equal(family(text), undefined);
    }
  });
});
