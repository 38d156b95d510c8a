import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';

type Texts = Readonly<Record<string, string>>;
const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** The literals of what commands tell that they did. */
function toldMessages(): readonly string[] {
  const sources = globSync('src/host/**/*.ts').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const parts = sources.flatMap(({ path, text }) =>
    /commands[/\\]doneSentence\.ts$/.test(path)
      ? [text]
      : [
          ...text.matchAll(/\bdone: \(\) => .*|feedback\.tell\(\{[^}]*\}|function \w+Sentence\([\s\S]*?\n}/g),
        ].map(([part]) => part),
  );
  return parts.flatMap((part) =>
    [...part.matchAll(/l10n\.t\(\s*'([^']*)'/g)].map(([, message = '']) => message),
  );
}

describe('what commands tell that they did', () => {
  const told = toldMessages();
  const { contributes } = json<{ contributes: { commands: readonly { title: string }[] } }>('package.json');

  it('is found in the source', () => {
    assert.ok(told.length > 50, `${told.length}`);
    for (const one of [
      'Outcome saved',
      'Topic deleted',
      'Opportunity added to {0}',
      'Promise marked as done',
    ])
      assert.ok(told.includes(one), one);
  });

  for (const language of ['', '.de', '.es'])
    it(`is never the title of a command${language && ` in ${language.slice(1)}`}`, () => {
      const names = json<Texts>(`package.nls${language}.json`);
      const titles = new Set(contributes.commands.map(({ title }) => names[title.slice(1, -1)]));
      const words = json<Texts>(`l10n/bundle.l10n${language}.json`);
      assert.deepEqual(
        told.map((one) => words[one] ?? one).filter((one) => titles.has(one)),
        [],
      );
    });
});
