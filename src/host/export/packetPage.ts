import { l10n } from 'vscode';
import { personThing } from '../../core/book/paths';
import { isPrivatePath } from '../../core/book/privacy';
import { packetContent } from '../../core/charts/packetContent';
import { PERIODS } from '../../core/charts/timeAxis';
import { isDay } from '../../core/day';
import { toldDay } from '../../core/rules/relations';
import type { CommandContext } from '../commands/commandContext';
import { chartFrame } from '../pages/chartFrameOf';
import { definePage } from '../pages/definePage';
import { isOfPerson } from '../pages/isOfPerson';
import { UserError } from '../platform/errors';
import type { OpenBook } from '../store/books';
import { personFacts, presentable } from '../store/loadFacts';
import { isReportSummary } from '../store/personSummaries';
import { Turns } from '../store/turns';
import { packetRecords, unreadableRecords } from './packetRecords';

/** The id of the page of a review packet. */
export const PACKET_PAGE = 'packet';

/** A review packet as a page, to be saved for the person: made of what of their files is theirs to read. */
export const packetPage = (host: Pick<CommandContext, 'today'>) =>
  definePage({
    id: PACKET_PAGE,
    pictures: true,
    identity: ['person', 'from', 'to'],
    render: async (open, params) => {
      const { book } = open;
      const { person = '' } = params;
      await assertReport(open, person);
      const turns = new Turns();
      // Of one-on-ones nothing leaves the book, so none is read.
      const { facts, unreadable } = await personFacts(book, person, turns, { since: '9999-12-31' });
      const records = await packetRecords(book, person, turns);
      const frame = chartFrame(host.today());
      const offersBecoming = !book.presenting.isOn && toldDay(facts.person, host.today()) !== undefined;
      const content = packetContent(
        {
          facts: book.presenting.isOn ? presentable(facts) : facts,
          ...records,
          months: PERIODS.find((one) => String(one) === params.months),
          period: { from: dayIn(params.from), to: dayIn(params.to) },
          withBecoming: offersBecoming && params.becoming === 'with',
          offersBecoming,
          unreadable: [...unreadable, ...unreadableRecords(records)].filter(
            (path) => !isPrivatePath(path, undefined),
          ),
        },
        frame,
      );
      return { content, places: frame.places.all };
    },
    isAbout: (paths, { person }) =>
      paths.some((path) => path.split('/')[0] === 'opportunities' || isOfPerson(path, person)),
  });

/**
 * Refuses a packet for somebody whom the lead does not lead.
 * @throws {UserError} `badArguments`
 */
export async function assertReport({ book, summaries }: OpenBook, person: string): Promise<void> {
  if (isReportSummary(await summaries.get(person))) return;
  throw new UserError(
    'badArguments',
    l10n.t('A review packet is for someone you lead. “relation” in their file says otherwise.'),
    book.uri(personThing(person)),
  );
}

function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}
