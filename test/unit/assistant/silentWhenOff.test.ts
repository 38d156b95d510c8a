// With the setting off Leadbook speaks of no assistant: what the manifest shows, and what the source says in any language.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { type Json, textsOf } from '../../../scripts/lib/words/manifest.mts';
import { messagesOf } from '../../../scripts/lib/words/messages.mts';

const ASSISTANT =
  /assistan|asisten|\bagent|\b(?:AI|KI|IA|LLM|MCP)\b|language model|sprachmodell|modelo de lenguaje|copilot|\bchat/i;
/** What is loaded, or shown, only where the setting is on. */
const OWN = /^src\/(?:host|core)\/assistant\/|^src\/cli\//;

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const manifest = () =>
  read<{
    contributes: {
      languageModelTools?: unknown;
      mcpServerDefinitionProviders?: unknown;
      configuration: { properties: Record<string, unknown> };
    };
    keywords?: unknown;
  }>('package.json');
/** The messages of some files. */
const saidIn = (files: readonly string[]) =>
  messagesOf(files.map((path) => ({ path, text: readFileSync(path, 'utf8') })));

describe('an assistant that is off', () => {
  it('is in no command, menu, view, help, walkthrough and other setting of the manifest', () => {
    const { contributes } = manifest();
    // VS Code shows these by their `when`, and the one setting is where it is switched on.
    delete contributes.languageModelTools;
    delete contributes.mcpServerDefinitionProviders;
    delete contributes.configuration.properties['leadbook.assistant'];
    const { keys } = textsOf({ contributes } as unknown as Json);
    assert.ok(keys.length > 100);
    assert.doesNotMatch(JSON.stringify(contributes), ASSISTANT);
    for (const language of ['', '.de', '.es']) {
      const texts = read<Record<string, string>>(`package.nls${language}.json`);
      for (const key of keys) assert.doesNotMatch(texts[key] ?? '', ASSISTANT, key);
    }
  });

  it('is in no message, prompt and hint but those of its own code @slow', async () => {
    const files = globSync('src/**/*.ts').map((file) => file.replaceAll('\\', '/'));
    const own = await saidIn(files.filter((file) => OWN.test(file)));
    const other = await saidIn(files.filter((file) => !OWN.test(file)));
    assert.ok(own.some((message) => ASSISTANT.test(message)) && other.length > 500);
    const said = new Set(other);
    for (const language of ['', '.de', '.es']) {
      const texts = Object.entries(read<Record<string, string>>(`l10n/bundle.l10n${language}.json`));
      for (const [message, text] of texts)
        if (said.has(message)) assert.doesNotMatch(`${message} ${text}`, ASSISTANT);
    }
  });
});
