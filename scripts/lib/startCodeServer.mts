import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureCodeServer } from '../tools/codeServer.mts';
import { temporaryFolder } from './cleanup.mts';
import { installExtensions } from './installedExtensions.mts';
import { freePort } from './port.mts';
import { startServer, stopServer } from './server.mts';
import { serverFolders } from './serverFolders.mts';
import { testSettings } from './testSettings.mts';

/** A VS Code of its own, served to this machine alone, with a packaged extension installed as a user would. */
export interface CodeServer {
  /** The page that opens a folder in it. */
  address(folder: string): string;
  /** Changes the user's settings; a running window follows. */
  settings(values: Record<string, unknown>): void;
  stop(): void;
  /** Resolved when the server has ended. */
  readonly ended: Promise<void>;
}

/** How a VS Code differs from the usual one. */
export interface CodeServerOptions {
  /** In which extensions speak; VS Code itself goes on in English, as its own language packs are not at hand. */
  readonly language?: string | undefined;
  /** A module that its processes load first, with what it needs in their environment. */
  readonly preload?: { readonly module: string; readonly env: Readonly<Record<string, string>> } | undefined;
  /** Settings of the machine on which extensions run: VS Code takes those of that scope from nowhere else here. */
  readonly machine?: Readonly<Record<string, unknown>> | undefined;
  /** Packages that are installed beside the extension. */
  readonly extensions?: readonly string[] | undefined;
}

/** Serves VS Code with the packaged extension. Everything it writes is in a temporary folder. */
export async function startCodeServer(vsix: string, options: CodeServerOptions = {}): Promise<CodeServer> {
  const { language, preload, machine, extensions = [] } = options;
  const { entry } = await ensureCodeServer();
  const home = temporaryFolder('code');
  const user = join(home, 'User');
  mkdirSync(user);
  const settings = (values: Record<string, unknown>) =>
    writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...testSettings, ...values }, null, 2));
  settings({});
  if (machine !== undefined) {
    mkdirSync(join(home, 'Machine'), { recursive: true });
    writeFileSync(join(home, 'Machine', 'settings.json'), JSON.stringify(machine));
  }

  const own = serverFolders(home);
  const env = outsideVsCode();
  await installExtensions(entry, [vsix, ...extensions], own.extensions, env);

  if (language !== undefined) speak(home, language);
  const port = await freePort();
  // biome-ignore format: one option a line reads worse
  const server = await startServer([
    ...(preload === undefined ? [] : ['--import', pathToFileURL(preload.module).href]),
    entry, ...own.args, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-workspace-trust',
    '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override',
    ...(language === undefined ? [] : ['--locale', language]),
  ], /HTTP server listening/, { ...env, ...preload?.env });
  return {
    address: (folder) => `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`,
    settings,
    stop: () => stopServer(server),
    ended: new Promise((done) => server.on('exit', () => done())),
  };
}

/** Leaves behind what the installation of a language pack leaves, one that translates nothing of VS Code itself. */
function speak(home: string, language: string): void {
  const pack = join(home, 'pack.json');
  writeFileSync(pack, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'leadbook.language-pack' }, version: '1.0.0' }];
  const packs = {
    [language]: { hash: language, extensions, translations: { vscode: pack }, label: language },
  };
  writeFileSync(join(home, 'languagepacks.json'), JSON.stringify(packs));
}

/** In a terminal of VS Code these would have code-server talk to that window instead of being its own. */
function outsideVsCode(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|CODE_SERVER_)/.test(name)),
  );
}
