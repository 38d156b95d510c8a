import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { personThing } from '../../../core/book/paths';
import { setKey } from '../../../core/records/changes';
import { RELATIONS, type Relation } from '../../../core/records/personKind';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import { defineCommand } from '../../commands/defineCommand';
import { personHere } from '../../prompts/currentPerson';
import { pickOne } from '../../prompts/inputs';
import { personOf, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { nameOf, relationOfSummary } from '../../store/personSummaries';

/** Says what somebody is to the lead. A report is what anybody is of whom nothing is said, so then the key goes. */
export const setRelation = defineCommand({
  name: 'setRelation',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    relation: argument.oneOf(RELATIONS),
  }),
  run: async (host, call) => {
    const { args, all } = call;
    const somebody =
      args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const answers = await askSteps<{ somebody: Somebody; relation: Relation }>(
      l10n.t('Set Relation'),
      { somebody, relation: args.relation },
      [
        {
          key: 'somebody',
          required: true,
          ask: (frame) => pickPerson(frame, l10n.t('Who is it about?'), host.books),
        },
        {
          key: 'relation',
          required: true,
          ask: async (frame, { somebody: whose }) =>
            pickOne(
              // It begins at how it stands: Enter alone must change nothing.
              { ...frame, before: frame.before ?? (whose && (await relationNow(whose))) },
              l10n.t('How do they relate to you?'),
              RELATIONS.map((value) => ({ ...relationLabel(value), value })),
            ),
        },
      ],
      all,
      await personHere(host, call),
    );
    if (!answers?.somebody || !answers.relation) return undefined;
    const { somebody: whose, relation } = answers;
    const { book, summaries } = whose.book;
    const uri = book.uri(personThing(whose.slug));
    const { person } = await summaries.get(whose.slug);
    const isStated = person.ok && person.record.relation !== undefined;
    if (relation !== 'report' || isStated)
      await host.writer.edit(book.folder.uri, uri, (text) =>
        edit(text, [
          relation === 'report'
            ? { kind: 'remove', path: ['relation'] }
            : setKey('person', 'relation', relation),
        ]),
      );
    const name = nameOf(await summaries.get(whose.slug));
    await host.feedback.tell({ message: l10n.t('{0}: {1}', name, relationLabel(relation).label), open: uri });
    return uri;
  },
});

async function relationNow({ book, slug }: Somebody): Promise<Relation> {
  return relationOfSummary(await book.summaries.get(slug));
}

function relationLabel(relation: Relation): { readonly label: string; readonly description: string } {
  const labels: Readonly<Record<Relation, readonly [label: string, description: string]>> = {
    report: [l10n.t('Report'), l10n.t('you lead them')],
    team: [l10n.t('Team'), l10n.t('topics for its meeting, promises with one owner each')],
    manager: [l10n.t('Your Manager'), l10n.t('what you owe them, and what you need')],
    peer: [l10n.t('Peer'), l10n.t('a lead at your level')],
    mentor: [l10n.t('Mentor'), l10n.t('you learn from them')],
    skip: [l10n.t('Skip-Level'), l10n.t('works for one of your reports; you meet rarely')],
  };
  const [label, description] = labels[relation];
  return { label, description };
}
