// Runs the host tests on the oldest VS Code that the manifest allows.
import { main } from '../../scripts/lib/log.mts';
import { ensureOldestServer } from '../../scripts/tools/oldestCodeServer.mts';
import { runNodeHost } from './nodeHost.mts';

await main(() => runNodeHost(ensureOldestServer));
