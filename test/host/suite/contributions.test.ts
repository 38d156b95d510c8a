import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { type CommandParts, commandList } from '../../../src/compose/commandList';
import { commandId, INTERNAL_COMMANDS, SETTINGS, VIEWS } from '../../../src/host/platform/contributions';
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
  const publicIds = commandList({ context: {} } as CommandParts).map(({ name }) => commandId(name));
  const ids = [...publicIds, ...Object.values(INTERNAL_COMMANDS)].sort();

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
    for (const id of [INTERNAL_COMMANDS.openRow, INTERNAL_COMMANDS.showOlder, INTERNAL_COMMANDS.askRetro]) {
      assert.ok(hidden?.includes(id), id);
    }
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
