import { extensions } from 'vscode';
import type { Orders } from '../figures.mts';
import { pause, timed } from './clock.ts';
import { type Found, report } from './report.ts';

/** What Foam gives to other extensions, as far as it is asked here. */
interface FoamApi {
  readonly foam: { readonly workspace: { list(): readonly { readonly type: string }[] } };
}

const ID = 'foam.foam-vscode';

/** What VS Code runs inside its extension host. */
export function run(): Promise<void> {
  return report(measure);
}

/** From the start of Foam's activation until it knows all notes. */
async function measure({ start, count }: Orders, found: Found): Promise<void> {
  const foam = extensions.getExtension<FoamApi>(ID);
  if (!foam) throw new Error(`${ID} is not in this host`);
  if (foam.isActive) throw new Error(`${ID} was activated before it could be measured`);
  const { ms } = await timed(async () => {
    const { workspace } = (await foam.activate()).foam;
    while (workspace.list().filter(({ type }) => type === 'note').length < count) await pause(50);
  });
  found(start === 'cold' ? { foamCold: { value: ms } } : { foamWarm: { value: ms } });
  // Its cache is written a moment after it was used.
  await pause(5000);
}
