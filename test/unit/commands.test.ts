import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';

describe('the ids of commands', () => {
  const { contributes }: { contributes: { commands: { command: string }[] } } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const ids = new Set(contributes.commands.map(({ command }) => command));

  it('are such as package.json has where rules of the core name them', () => {
    const named = globSync('src/core/**/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bcommand: '(\w+)'/g)].map(([, name]) => `leadbook.${name}`),
    );
    assert.ok(named.length > 4);
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('are named in the code as package.json has them', () => {
    const named = globSync('src/**/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bcommandId\('(\w+)'\)|^ {2,4}name: '(\w+)',$/gm)]
        .filter(([, called]) => called !== undefined || readFileSync(path, 'utf8').includes('defineCommand('))
        .map(([, called, defined]) => ({ path, id: `leadbook.${called ?? defined}` })),
    );
    assert.ok(named.length > 50);
    assert.deepEqual(
      named.filter(({ id }) => !ids.has(id)),
      [],
    );
  });
});
