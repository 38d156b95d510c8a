import { l10n, Uri } from 'vscode';
import * as z from 'zod/mini';
import { personThing } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { toldDay } from '../../core/rules/relations';
import { writeExport } from '../book/writeExport';
import { argument } from '../commands/argumentFields';
import type { DoneNotice } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import type { PagePanels } from '../pages/pagePanels';
import { EXPORTS } from '../platform/contributions';
import { dayInWords } from '../platform/dateFormat';
import { defined } from '../platform/defined';
import { openAt } from '../platform/openAt';
import { askPeriod } from '../prompts/askPeriod';
import { pickOne } from '../prompts/inputs';
import { personFor, titleWith } from '../prompts/personFor';
import { asksOptional } from '../prompts/steps';
import { listFolder } from '../store/disk';
import { personFacts } from '../store/loadFacts';
import { isReportSummary } from '../store/personSummaries';
import { Turns } from '../store/turns';
import { assertReport, PACKET_PAGE } from './packetPage';
import { packetRecords, unreadableRecords } from './packetRecords';
import { tellUnreadable } from './tellUnreadable';

/** Writes a review packet for a person to read: nothing private, nothing of one-on-ones. */
export const exportPacket = (panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'exportPacket',
    done: packetExported,
    args: z.strictObject({
      book: argument.uri,
      person: argument.person,
      from: argument.day,
      to: argument.day,
      becoming: z.optional(z.boolean()),
    }),
    run: async (host, call) => {
      const { args, all } = call;
      const named = l10n.t('Export Review Packet');
      const who = l10n.t('Who is it for?');
      const somebody = await personFor(host, call, named, who, isReportSummary);
      if (!somebody) return undefined;
      const title = await titleWith(named, somebody);
      await assertReport(somebody.book, somebody.slug);
      const { book } = somebody.book;
      const { slug } = somebody;
      const { lastPacketDay } = await host.modules.load('days');
      const files = await listFolder(Uri.joinPath(book.folder.uri, EXPORTS), '');
      const answers = await askPeriod(title, host, args, all, lastPacketDay(files, slug));
      if (!answers) return undefined;
      const { from, to } = answers;
      const { packetText } = await host.modules.load('exports');
      const turns = new Turns();
      // Of one-on-ones nothing leaves the book, so none is read.
      const { facts, unreadable } = await personFacts(book, slug, turns, { since: '9999-12-31' });
      const toldOn = toldDay(facts.person, host.today());
      const withBecoming =
        toldOn !== undefined && (args.becoming ?? (all && (await wantsBecoming(title, toldOn))));
      if (withBecoming === undefined) return undefined;
      const records = await packetRecords(book, slug, turns);
      const text = packetText(
        {
          ...facts,
          person: {
            thing: personThing(slug),
            record: facts.person,
          },
          ...records,
          today: host.today(),
        },
        defined({ from, to }),
        withBecoming,
      );
      const name = [slug, from, to ?? host.today()].filter(Boolean).join('-');
      const uri = await writeExport(host, book, name, '.md', text);
      await openAt(uri);
      if (all) {
        const subject = defined({ person: slug, from, to });
        const notice = asPage(async () => (await panels()).show(PACKET_PAGE, book.root, subject));
        await host.feedback.tell({ message: packetExported(), notice });
      }
      tellUnreadable([...unreadable, ...unreadableRecords(records)]);
      return uri;
    },
  });

function packetExported(): string {
  return l10n.t('Packet exported');
}

/** The same can be shown with a picture, and saved as HTML. */
function asPage(press: () => Promise<void>): DoneNotice {
  const text = l10n.t(
    'The packet is written as Markdown. As a page it has a picture, and can be saved as HTML.',
  );
  return { text, buttons: [{ label: l10n.t('Show as Page'), press }] };
}

/** True if the packet says who the lead sees them becoming: they have heard it already. Undefined when cancelled. */
async function wantsBecoming(title: string, told: Day): Promise<boolean | undefined> {
  if (!asksOptional()) return false;
  const answer = await pickOne(
    { title, step: 1, of: 1, back: false },
    l10n.t('Include who you see them becoming? You told them on {0}.', dayInWords(told)),
    [
      { label: l10n.t('Leave It Out'), value: false },
      { label: l10n.t('Include It'), value: true },
    ],
  );
  return answer.kind === 'answer' ? answer.value : undefined;
}
