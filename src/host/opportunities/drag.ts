import { type DataTransfer, DataTransferItem, type LogOutputChannel, Uri } from 'vscode';
import type { Host } from '../commands/host';
import { VIEWS } from '../contributions';
import { guarded } from '../guarded';
import type { Hand } from '../lateTree';
import type { Row } from '../people/rows';
import { recordOutcome } from './outcome';
import type { OpportunityRow } from './rows';
import { setOpportunityOwner, setOpportunityStatus } from './standing';

/** What VS Code calls rows of the opportunities view when they are dragged. */
export const OPPORTUNITY_MIME = `application/vnd.code.tree.${VIEWS.opportunities}`;

/** Opportunities are dragged to another status, or to a person of the people view, who then owns them. */
export class DragOpportunities implements Hand<OpportunityRow> {
  readonly #host: Host;
  readonly #log: LogOutputChannel;

  constructor(host: Host, log: LogOutputChannel) {
    this.#host = host;
    this.#log = log;
  }

  handleDrag(rows: readonly OpportunityRow[], data: DataTransfer): void {
    const uris = rows.flatMap((row) =>
      row.row === 'opportunity' ? [row.book.book.uri(row.thing).toString()] : [],
    );
    // Text, as it must cross to another view.
    if (uris.length > 0) data.set(OPPORTUNITY_MIME, new DataTransferItem(uris.join('\n')));
  }

  async handleDrop(target: OpportunityRow | undefined, data: DataTransfer): Promise<void> {
    const uris = await draggedOpportunities(data);
    const group = target?.row === 'status' ? target.group : undefined;
    if (!group) return;
    for (const uri of uris) {
      await guarded(this.#log, () =>
        group === 'outcomes'
          ? recordOutcome(this.#host, { args: { uri }, all: true })
          : setOpportunityStatus(this.#host, { args: { uri, status: group }, all: true }),
      );
    }
  }
}

/** The opportunities that are being dragged, from whatever view. */
export async function draggedOpportunities(data: DataTransfer): Promise<readonly Uri[]> {
  const text = await data.get(OPPORTUNITY_MIME)?.asString();
  return text ? text.split('\n').map((one) => Uri.parse(one, true)) : [];
}

/** Makes the person of a row the owner of what was dropped there. */
export async function dropOnPerson(host: Host, uris: readonly Uri[], target: Row | undefined): Promise<void> {
  const owner = target?.row === 'me' ? 'me' : target && 'person' in target ? target.person : undefined;
  if (owner === undefined) return;
  for (const uri of uris) await setOpportunityOwner(host, { args: { uri, owner }, all: false });
}
