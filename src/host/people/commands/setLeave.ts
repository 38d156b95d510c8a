import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../../core/day';
import { setKey } from '../../../core/records/changes';
import { pausedUntil } from '../../../core/rules/relations';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { dayInWords } from '../../platform/dateFormat';
import { UserError } from '../../platform/errors';
import { personHere } from '../../prompts/currentPerson';
import { pickOne } from '../../prompts/inputs';
import { personFor } from '../../prompts/personFor';
import { pickDay } from '../../prompts/pickDay';
import { personOf, personUri, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { nameOf, type PersonSummary } from '../../store/personSummaries';

/** Takes somebody who is on leave out of the order of need until a day; whoever is on leave already can come back today. */
export const setLeave = defineCommand({
  name: 'setLeave',
  args: z.strictObject({ book: argument.uri, person: argument.person, until: argument.day }),
  run: async (host, call) => {
    const { args, all } = call;
    const given = args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const answers = await askSteps<{ somebody: Somebody; how: 'back' | 'day'; until: Day }>(
      l10n.t('Set Leave'),
      { somebody: given, until: args.until },
      [
        {
          key: 'somebody',
          required: true,
          ask: (frame) => pickPerson(frame, l10n.t('Who is on leave?'), host.books),
        },
        {
          key: 'how',
          required: true,
          when: async ({ somebody }) =>
            args.until === undefined &&
            somebody !== undefined &&
            isAway(await somebody.book.summaries.get(somebody.slug), host.today()),
          ask: (frame) =>
            pickOne(frame, l10n.t('They are on leave.'), [
              { label: l10n.t('Back Today'), value: 'back' },
              { label: l10n.t('Choose Another Day'), value: 'day' },
            ]),
        },
        {
          key: 'until',
          required: true,
          when: ({ how }) => how !== 'back',
          ask: (frame) =>
            pickDay(frame, host, {
              prompt: l10n.t('Until when are they on leave?'),
              // Nobody is met before they are back.
              somebody: undefined,
              required: true,
            }),
        },
      ],
      all,
      await personHere(host, call),
    );
    if (!answers?.somebody) return undefined;
    const { somebody, until } = answers;
    if (answers.how === 'back') return comeBack(host, somebody);
    if (until === undefined) return undefined;
    if (until <= host.today())
      throw new UserError('badArguments', l10n.t('Choose a day in the future for their return.'));
    const uri = personUri(somebody);
    await host.writer.edit(somebody.book.book.folder.uri, uri, (text) =>
      edit(text, [setKey('person', 'paused', until)]),
    );
    const name = nameOf(await somebody.book.summaries.get(somebody.slug));
    await host.feedback.tell({
      message: l10n.t('{0} is on leave until {1}', name, dayInWords(until)),
      open: uri,
    });
    return uri;
  },
});

/** Ends somebody's leave: they are in the order of need again. */
export const endLeave = defineCommand({
  name: 'endLeave',
  args: z.strictObject({ book: argument.uri, person: argument.person }),
  run: async (host, call) => {
    const fits = (summary: PersonSummary) => isAway(summary, host.today());
    const somebody = await personFor(host, call, l10n.t('End Leave'), l10n.t('Who is back?'), fits);
    return somebody && comeBack(host, somebody);
  },
});

async function comeBack(host: Pick<CommandContext, 'writer' | 'feedback'>, somebody: Somebody): Promise<Uri> {
  const uri = personUri(somebody);
  const summary = await somebody.book.summaries.get(somebody.slug);
  if (!summary.person.ok || summary.person.record.paused === undefined)
    throw new UserError('badArguments', l10n.t('{0} is not on leave.', nameOf(summary)), uri);
  await host.writer.edit(somebody.book.book.folder.uri, uri, (text) =>
    edit(text, [{ kind: 'remove', path: ['paused'] }]),
  );
  await host.feedback.tell({ message: l10n.t('{0} is back', nameOf(summary)), open: uri });
  return uri;
}

function isAway({ person }: PersonSummary, today: Day): boolean {
  return person.ok && pausedUntil(person.record, today) !== undefined;
}
