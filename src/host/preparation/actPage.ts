import { peopleFolder } from '../../core/book/paths';
import { meetingsOf } from '../../core/charts/meetings';
import { addDays } from '../../core/day';
import { PlaceList } from '../../core/pages/placeList';
import { preparationContent } from '../../core/pages/preparationContent';
import { SILENT_DAYS } from '../../core/rules/silence';
import type { CommandContext } from '../commands/commandContext';
import { cadenceFor } from '../dashboard/cadenceFor';
import { touchesOpportunities } from '../opportunities/records';
import { definePage } from '../pages/definePage';
import { isOfPerson } from '../pages/isOfPerson';
import { localizer } from '../pages/localizer';
import { gatherPreparation } from './gatherPreparation';

/** The id of the page that one goes through before a one-on-one. */
export const GO_THROUGH = 'goThrough';

/** The preparation as a page to act on: made of the person's own files, and of the opportunities they own. */
export const actPage = (host: Pick<CommandContext, 'today'>) =>
  definePage({
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
      const content = preparationContent(page, meetings, unreadable, {
        ...localizer(today),
        today,
        places,
        nameOf,
      });
      return { content, places: places.all };
    },
    isAbout: (paths, { person }) =>
      touchesOpportunities(new Set(paths)) ||
      paths.some(
        (path) =>
          path === 'book.yaml' ||
          isOfPerson(path, person) ||
          (path.startsWith(`${peopleFolder}/`) && path.includes('/one-on-ones/')),
      ),
  });
