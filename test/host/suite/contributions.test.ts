import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { type CommandParts, commandList, internalCommandList } from '../../../src/compose/commandList';
import { readyCommands } from '../../../src/compose/readyCommands';
import { commandId, SETTINGS, VIEWS } from '../../../src/host/platform/contributions';
import { api } from '../book.ts';
import { activated, extensionId } from '../harness.ts';

interface Contributes {
  commands: { command: string; title: string; category: string }[];
  views: Record<string, { id: string; name: string; accessibilityHelpContent?: string }[]>;
  menus: Record<string, { command: string; when: string }[]>;
  keybindings: { command: string }[];
  configuration: {
    properties: Record<string, { default: unknown; scope: string; markdownDescription: string }>;
  };
}

describe('the contributions', () => {
  const manifest: { contributes: Contributes } | undefined =
    extensions.getExtension(extensionId)?.packageJSON;
  assert.ok(manifest);
  const { contributes } = manifest;
  // Commands that are only listed use none of their parts.
  const parts = { context: {} } as CommandParts;
  const publicCommands = commandList(parts);
  const internal = internalCommandList(parts);
  const ready = readyCommands({} as Parameters<typeof readyCommands>[0]);
  const ids = [...publicCommands, ...internal, ...ready].map(({ name }) => commandId(name)).sort();

  it('name the same commands as the code', async () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), ids);
    await activated();
    const registered = await commands.getCommands(true);
    for (const id of ids) assert.ok(registered.includes(id), `${id} is not registered`);
    for (const { title, category } of contributes.commands) assert.ok(title && category === 'Leadbook');
  });

  it('say that a command with nothing behind it does nothing', async () => {
    const { run } = (await api()) as unknown as { run(id: string, args: unknown[]): Promise<unknown> };
    await assert.rejects(run('leadbook.forgotten', []), /unexpected/);
  });

  it('put only commands that exist into menus and keys', () => {
    for (const { command } of [...Object.values(contributes.menus).flat(), ...contributes.keybindings]) {
      assert.ok(ids.includes(command), command);
    }
  });

  it('hide from the palette what only rows can do', () => {
    const hidden = contributes.menus.commandPalette
      ?.filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    for (const { name } of [...internal, ...ready]) assert.ok(hidden?.includes(commandId(name)), name);
  });

  it('put into menus of rows what takes a row', () => {
    // What a row says where a command does not: see `knownOfRow`.
    const known = ['book', 'person', 'uri', 'date'];
    const taking = new Set([
      ...publicCommands
        .filter(({ args, fromRow }) => fromRow || known.some((key) => key in args.shape))
        .map(({ name }) => commandId(name)),
      ...internal.filter(({ fromRow }) => fromRow).map(({ name }) => commandId(name)),
      commandId('openRow'),
    ]);
    const inMenus = contributes.menus['view/item/context']?.map(({ command }) => command) ?? [];
    assert.ok(inMenus.length > 100);
    assert.deepEqual(
      inMenus.filter((id) => !taking.has(id)),
      [],
    );
  });

  it('name the same settings, with the same defaults', () => {
    const { properties } = contributes.configuration;
    assert.deepEqual(
      Object.keys(properties).sort(),
      Object.keys(SETTINGS)
        .map((name) => `leadbook.${name}`)
        .sort(),
    );
    for (const [name, value] of Object.entries(SETTINGS)) {
      const property = properties[`leadbook.${name}`];
      assert.deepEqual(property?.default, value, name);
      assert.ok(property?.scope && property.markdownDescription, name);
      assert.deepEqual(workspace.getConfiguration('leadbook').get(name), value, name);
    }
  });

  it('name the same views', () => {
    assert.deepEqual(
      contributes.views.leadbook?.map(({ id }) => id),
      Object.values(VIEWS),
    );
    for (const { id, accessibilityHelpContent } of contributes.views.leadbook ?? [])
      assert.ok((accessibilityHelpContent?.length ?? 0) > 100, id);
  });
});
