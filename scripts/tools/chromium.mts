import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { log, Refusal } from '../lib/log.mts';
import { inRoot } from '../lib/paths.mts';
import { capture, works } from '../lib/run.mts';
import { aptInstall, canApt } from './debian.mts';

/** Chromium without what only a visible window needs: what the tests do takes it a quarter less time. */
const SHELL = 'chromium-headless-shell';

/** Has a Chromium on this machine: one that is there, else one that can be fetched. The path of its program. */
export async function ensureChromium(): Promise<string> {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Refusal(`CHROME_PATH names ${asked}, and there is no such file.`);
  }
  const there = await present();
  if (there) return there;
  await fetchOne();
  const now = await present();
  if (now) return now;
  throw new Refusal(
    'The tests drive a Chromium, and this machine has none and cannot fetch one. Please install Chromium, Chrome or Edge ' +
      '(Debian: apt-get install chromium), or set CHROME_PATH to the program of one.',
  );
}

async function fetchOne(): Promise<void> {
  if (await canApt()) {
    const cost = 'about 70 MB to fetch, half a minute on a fast line';
    await aptInstall(SHELL, cost).catch((error: Error) => {
      log(`${error.message}\nAn older Debian has it only as a part of the whole browser.`);
      return aptInstall('chromium', 'about 100 MB to fetch');
    });
    return;
  }
  log('Fetching Chromium with Playwright (once; about 170 MB) …');
  const { code, output } = await capture(process.execPath, [
    inRoot('node_modules/playwright-core/cli.js'),
    'install',
    'chromium',
  ]);
  if (code !== 0)
    log(
      `That did not work: ${
        output
          .trim()
          .split('\n')
          .find((line) => /error/i.test(line)) ?? 'no reason given'
      }`,
    );
}

async function present(): Promise<string | undefined> {
  for (const program of candidates()) {
    // Ubuntu's package without its snap leaves a program that only says so: hence the question on Linux.
    // Elsewhere a browser asked for its version may open a window instead.
    if (existsSync(program) && (process.platform !== 'linux' || (await works(program, '--version'))))
      return program;
  }
  return undefined;
}

function candidates(): string[] {
  const downloaded = chromium.executablePath();
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        downloaded,
      ];
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((name) => process.env[name] ?? [])
        .flatMap((base) => [
          join(base, 'Google/Chrome/Application/chrome.exe'),
          join(base, 'Microsoft/Edge/Application/msedge.exe'),
        ])
        .concat(downloaded);
    default:
      return [
        ...onPath(
          SHELL,
          'chromium',
          'chromium-browser',
          'google-chrome',
          'google-chrome-stable',
          'microsoft-edge',
        ),
        downloaded,
      ];
  }
}

function onPath(...names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
