import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';

describe('the ids of commands', () => {
  const { contributes }: { contributes: { commands: { command: string }[] } } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const ids = new Set(contributes.commands.map(({ command }) => command));

  const namesIn = (naming: RegExp) =>
    globSync('src/**/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(naming)].map(([, name]) => ({ path, id: `leadbook.${name}` })),
    );

  it('are such as package.json has where rules of the core name them @slow', () => {
    const named = globSync('src/core/**/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bcommand: '(\w+)'/g)].map(([, name]) => `leadbook.${name}`),
    );
    assert.ok(named.length > 4);
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('are about the person at hand wherever they are about a person @slow', () => {
    // What a person is in their arguments instead.
    const others: Readonly<Record<string, string>> = {
      captureCommit: 'handed on to capture',
      moveTopic: 'whom a topic is moved to',
      rename: 'a row alone',
      sortTopics: 'everybody’s are gone through',
      improvements: 'whose improvements alone are shown',
      exportImprovements: 'whose improvements alone are shown',
      importNotes: 'a folder is imported',
    };
    const texts = globSync('src/host/**/*.ts').map((path) => readFileSync(path, 'utf8'));
    const commands = texts.flatMap((text) => text.split(/(?=\bdefineCommand\()/).slice(1));
    const asking = commands.flatMap((text) => {
      const name = /name: '(\w+)'/.exec(text)?.[1] ?? '';
      return /\bperson: argument\.person/.test(text) ? [{ name, text }] : [];
    });
    assert.ok(asking.length > 20);
    assert.deepEqual(
      asking
        .filter(
          ({ name, text }) =>
            !(name in others) && !/\b(?:personHere|personFor|noteFor|metBy|knownHere|subjectOf)\(/.test(text),
        )
        .map(({ name }) => name),
      [],
    );
    assert.deepEqual(
      Object.keys(others).filter((name) => !asking.some((one) => one.name === name)),
      [],
    );
  });

  it('have the same keys in all three views where they are about a person', () => {
    const {
      contributes: { keybindings },
    }: {
      contributes: { keybindings: { command: string; key: string; when?: string; args?: unknown }[] };
    } = JSON.parse(readFileSync('package.json', 'utf8'));
    const inViews = keybindings.filter(({ args }) => Array.isArray(args) && args[2] === 'selected');
    const named = ['capture', 'startOneOnOne', 'prepare', 'wrapUp', 'goThrough', 'checkIn'];
    for (const name of named)
      for (const view of ['people', 'agenda', 'opportunities']) {
        const [own, ...more] = inViews.filter(
          ({ when, args }) =>
            when?.includes(`focusedView == leadbook.${view} `) &&
            String(args) === `leadbook.${view},leadbook.${name},selected`,
        );
        const key = keybindings.find(({ command }) => command === `leadbook.${name}`)?.key;
        assert.deepEqual([own?.key, more.length], [key, 0], `${name} in ${view}`);
      }
  });

  it('have Space, F2 and Del in all three views, on rows that only `openRow` opens', () => {
    const {
      contributes,
    }: {
      contributes: { keybindings: { key: string; when?: string; args?: unknown }[] };
    } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const view of ['people', 'agenda', 'opportunities'])
      for (const [key, command] of [
        ['space', 'tickRow'],
        ['f2', 'rename'],
        ['delete', 'delete'],
      ]) {
        const own = contributes.keybindings.filter(
          (one) => one.key === key && String(one.args) === `leadbook.${view},leadbook.${command}`,
        );
        assert.equal(own.length, 1, `${key} in ${view}`);
        assert.match(own[0]?.when ?? '', /listFocus && !inputFocus/);
      }
    // A row that another command opened would be opened by each of these keys.
    const opened = globSync('src/host/{agenda,people,opportunities}/**/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bitem\.command = \{[^}]*?\bcommand(?::\s*([^,]+))?,/g)].map(
        ([, command]) => command ?? "commandId('openRow')",
      ),
    );
    assert.ok(opened.length >= 4);
    assert.deepEqual(new Set(opened), new Set(["commandId('openRow')"]));
  });

  it('are those of one value each in the code, the internal ones too @slow', () => {
    const defined = namesIn(/(?:\bdefine(?:Internal)?Command\(|: ReadyCommand => \()\{\s*name: '(\w+)'/g).map(
      ({ id }) => id,
    );
    assert.deepEqual(defined.sort(), [...ids].sort());
  });

  it('are named in the code as package.json has them @slow', () => {
    const named = namesIn(/\bcommandId\('(\w+)'\)/g);
    assert.ok(named.length > 50);
    assert.deepEqual(
      named.filter(({ id }) => !ids.has(id)),
      [],
    );
  });
});
