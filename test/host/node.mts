// Runs the host tests on the VS Code that Leadbook is built with.
import { main } from '../../scripts/lib/log.mts';
import { ensureCodeServer } from '../../scripts/tools/codeServer.mts';
import { runNodeHost } from './nodeHost.mts';

await main(() => runNodeHost(ensureCodeServer));
