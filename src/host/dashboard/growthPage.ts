import { BOOK_FILE } from '../../core/book/paths';
import { growthContent } from '../../core/charts/growthContent';
import { PERIODS, periodStart } from '../../core/charts/timeAxis';
import type { KindName } from '../../core/records/kinds';
import type { PersonFacts, RecordFile } from '../../core/rules/personFacts';
import type { CommandContext } from '../commands/commandContext';
import { chartFrame } from '../pages/chartFrameOf';
import { definePage } from '../pages/definePage';
import { isOfPerson } from '../pages/isOfPerson';
import { personFacts, presentable } from '../store/loadFacts';
import { Turns } from '../store/turns';
import { cadenceFor } from './cadenceFor';

/** The id of the page about somebody's growth. */
export const GROWTH = 'growth';

/** Makes the page about a person's growth over time, from the person's own files. */
export const growthPage = (host: Pick<CommandContext, 'today'>) =>
  definePage({
    id: GROWTH,
    pictures: true,
    identity: ['person'],
    render: async (open, params) => {
      const { book } = open;
      const { person = '' } = params;
      const months = PERIODS.find((one) => String(one) === params.months) ?? 6;
      const isPresenting = book.presenting.isOn;
      const withPrivate = params.private === 'with' && !isPresenting;
      const only = { since: periodStart(host.today(), months), before: true } as const;
      const { facts, unreadable } = await personFacts(book, person, new Turns(), only);
      const frame = chartFrame(host.today());
      const cadence = await cadenceFor(open, facts.person.cadence);
      const content = growthContent(
        {
          facts: isPresenting ? presentable(facts) : withPrivate ? facts : withoutPrivate(facts),
          cadence,
          months,
          withPrivate,
          offersPrivate: !isPresenting && hasPrivate(facts),
          unreadable,
        },
        frame,
      );
      return { content, places: frame.places.all };
    },
    isAbout: (paths, { person }) => paths.some((path) => path === BOOK_FILE || isOfPerson(path, person)),
  });

function withoutPrivate(facts: PersonFacts): PersonFacts {
  return { ...presentable(facts), person: facts.person };
}

function hasPrivate({ notes, goals, delegations, recognition }: PersonFacts): boolean {
  const files: readonly RecordFile<KindName>[] = [...notes, ...goals, ...delegations, ...recognition];
  return files.some(({ thing }) => thing.private);
}
