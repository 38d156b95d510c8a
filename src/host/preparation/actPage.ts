import { peopleFolder } from '../../core/book/paths';
import { meetingsOf } from '../../core/charts/meetings';
import { addDays } from '../../core/day';
import { PlaceList } from '../../core/pages/placeList';
import { preparationContent } from '../../core/pages/preparationContent';
import { namedIn } from '../../core/pages/preparationText';
import { preparationOf } from '../../core/rules/preparation';
import { SILENT_DAYS } from '../../core/rules/silence';
import type { CommandContext } from '../commands/commandContext';
import { cadenceFor } from '../dashboard/cadenceFor';
import { opportunityFiles, readable, touchesOpportunities } from '../opportunities/records';
import { definePage } from '../pages/definePage';
import { isOfPerson } from '../pages/isOfPerson';
import { localizer } from '../pages/localizer';
import { personFacts, presentable } from '../store/loadFacts';
import { nameOf } from '../store/personSummaries';
import { Turns } from '../store/turns';

import { promisedElsewhere } from './promisedElsewhere';

/** The id of the page that one goes through before a one-on-one. */
export const GO_THROUGH = 'goThrough';

/** The preparation as a page to act on: made of the person's own files, and of the opportunities they own. */
export const actPage = (host: Pick<CommandContext, 'today'>) =>
  definePage({
    id: GO_THROUGH,
    pictures: false,
    identity: ['person'],
    render: async (open, { person = '' }) => {
      const { book, heads } = open;
      const { facts: all, unreadable } = await personFacts(book, person, new Turns());
      const facts = book.presenting.isOn ? presentable(all) : all;
      const today = host.today();
      const page = preparationOf(
        facts,
        today,
        readable(await opportunityFiles(book)),
        (await promisedElsewhere(open)).get(person),
      );
      const known = new Set(await book.people());
      const names = new Map<string, string>();
      for (const slug of namedIn(page)) if (known.has(slug)) names.set(slug, nameOf(await heads.get(slug)));
      const cadence = await cadenceFor(open, facts.person.cadence);
      const from = addDays(today, 1 - SILENT_DAYS);
      const meetings = meetingsOf(facts, cadence, today).filter(({ day }) => day >= from);
      const places = new PlaceList();
      const content = preparationContent(page, meetings, unreadable, {
        ...localizer(today),
        today,
        places,
        nameOf: (slug) => names.get(slug) ?? slug,
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
