import { BOOK_FILE, peopleFolder } from '../../core/book/paths';
import { meetingsOf } from '../../core/charts/meetings';
import { addDays } from '../../core/day';
import { PlaceList } from '../../core/pages/placeList';
import { preparationContent } from '../../core/pages/preparationContent';
import { workBlocks } from '../../core/pages/workBlocks';
import { heldOneOnOnes } from '../../core/rules/held';
import { SILENT_DAYS } from '../../core/rules/silence';
import type { CommandContext } from '../commands/commandContext';
import { cadenceFor } from '../dashboard/cadenceFor';
import { touchesOpportunities } from '../opportunities/records';
import { definePage } from '../pages/definePage';
import { isOfPerson } from '../pages/isOfPerson';
import { localizer } from '../pages/localizer';
import { gatherPreparation } from './gatherPreparation';
import { TheirWork } from './theirWork';

/** The id of the page that one goes through before a one-on-one. */
export const GO_THROUGH = 'goThrough';

/** How far back work is looked for before a first one-on-one, in days. */
const FIRST_TIME = 14;

/**
 * The preparation as a page to act on: made of the person's own files, of the opportunities they own, and, where that is
 * turned on, of what they committed.
 */
export function actPage(host: Pick<CommandContext, 'today'>) {
  const work = new TheirWork();
  return definePage({
    onDidChange: work.onDidChange,
    dispose: () => work.dispose(),
    id: GO_THROUGH,
    pictures: false,
    identity: ['person'],
    render: async (open, { person = '' }) => {
      const today = host.today();
      const { page, facts, unreadable, nameOf } = await gatherPreparation(open, person, today);
      const cadence = await cadenceFor(open, facts.person.cadence);
      const from = addDays(today, 1 - SILENT_DAYS);
      const meetings = meetingsOf(facts, cadence, today).filter(({ day }) => day >= from);
      const places = new PlaceList();
      const frame = { ...localizer(today), today, places, nameOf };
      // The one-on-one of today may be written down already: what counts is the one before.
      const last = heldOneOnOnes(facts.notes, today).find(({ day }) => day < today)?.day;
      const since = last ?? addDays(today, -FIRST_TIME);
      const found = await work.of(open.book.root, person, facts.person.emails, since);
      const shown = workBlocks(found, person, since, frame);
      const content = preparationContent(page, meetings, unreadable, shown, frame);
      return { content, places: places.all };
    },
    isAbout: (paths, { person }) =>
      touchesOpportunities(new Set(paths)) ||
      paths.some(
        (path) =>
          path === BOOK_FILE ||
          isOfPerson(path, person) ||
          (path.startsWith(`${peopleFolder}/`) && path.includes('/one-on-ones/')),
      ),
  });
}
