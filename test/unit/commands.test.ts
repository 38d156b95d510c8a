import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';

describe('the ids of commands', () => {
  it('are named in the code as package.json has them', () => {
    const { contributes }: { contributes: { commands: { command: string }[] } } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const ids = new Set(contributes.commands.map(({ command }) => command));
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
