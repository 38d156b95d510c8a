import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withKinds } from '../../scripts/lib/words/manifestOfKinds.mts';
import { kinds } from '../../src/core/records/kinds';
import type { RecordKind } from '../../src/core/records/recordKind';
import { listFeedback } from './records/feedbackKind';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const all: Readonly<Record<string, RecordKind>> = kinds;

describe('what package.json says of kinds of records', () => {
  it('is what the kinds say: `npm run words` writes it', () =>
    assert.deepEqual(withKinds(manifest, all), manifest));

  it('is all that a new kind needs there', () => {
    const takeOff = listFeedback();
    try {
      const { contributes } = JSON.parse(JSON.stringify(withKinds(manifest, all)));
      assert.deepEqual(
        contributes.yamlValidation.filter(({ url }: { url: string }) => url.includes('/feedback.')),
        [
          {
            fileMatch: '**/leadbook/people/*/feedback/!(*.private).yaml',
            url: './dist/schemas/feedback.json',
          },
          {
            fileMatch: '**/leadbook/people/*/feedback/*.private.yaml',
            url: './dist/schemas/feedback.private.json',
          },
        ],
      );
      const labels = contributes.configurationDefaults['workbench.editor.customLabels.patterns'];
      assert.ok(labels['**/people/*/feedback/*.yaml'].includes('dirname(1)'));
    } finally {
      takeOff();
    }
  });
});
