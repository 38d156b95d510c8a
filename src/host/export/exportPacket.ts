import { l10n, Uri } from 'vscode';
import * as z from 'zod/mini';
import { pathOf } from '../../core/book/paths';
import { writeExport } from '../book/writeExport';
import { argument } from '../commands/argumentFields';
import { defineCommand } from '../commands/defineCommand';
import { EXPORTS } from '../platform/contributions';
import { defined } from '../platform/defined';
import { openAt } from '../platform/openAt';
import { translated } from '../platform/translated';
import { askPeriod } from '../prompts/askPeriod';
import { personFor } from '../prompts/personFor';
import { listFolder } from '../store/disk';
import { personFacts } from '../store/loadFacts';
import { mapLimit, WIDTH } from '../store/mapLimit';
import { readRecord } from '../store/record';
import { Turns } from '../store/turns';
import { tellUnreadable } from './tellUnreadable';

/** Writes a review packet for a person to read: nothing private, nothing of one-on-ones. */
export const exportPacket = defineCommand({
  name: 'exportPacket',
  args: z.strictObject({ book: argument.uri, person: argument.person, from: argument.day, to: argument.day }),
  run: async (host, { args, all }) => {
    const title = l10n.t('Export Review Packet');
    const somebody = await personFor(host, args, title, l10n.t('For whom?'));
    if (!somebody) return undefined;
    const { book } = somebody.book;
    const { slug } = somebody;
    const { lastPacketDay } = await host.modules.load('days');
    const files = await listFolder(Uri.joinPath(book.folder.uri, EXPORTS), '');
    const answers = await askPeriod(title, host, args, all, lastPacketDay(files, slug));
    if (!answers) return undefined;
    const { from, to } = answers;
    const { packetText, packetWords } = await host.modules.load('exports');
    const turns = new Turns();
    // Of one-on-ones nothing leaves the book, so none is read.
    const { facts, unreadable } = await personFacts(book, slug, turns, { since: '9999-12-31' });
    const opportunities = await mapLimit(await book.thingsNow('opportunity'), WIDTH, (thing) =>
      readRecord(book, thing, turns),
    );
    const text = packetText(
      {
        ...facts,
        person: {
          thing: { kind: 'person', person: slug, name: 'person', private: false },
          record: facts.person,
        },
        opportunities,
        today: host.today(),
      },
      defined({ from, to }),
      translated(packetWords),
    );
    const name = [slug, from, to ?? host.today()].filter(Boolean).join('-');
    const uri = await writeExport(host, book, name, '.md', text);
    await openAt(uri);
    tellUnreadable([
      ...unreadable,
      ...opportunities.filter((one) => one.unreadable).map(({ thing }) => pathOf(thing)),
    ]);
    return uri;
  },
});
