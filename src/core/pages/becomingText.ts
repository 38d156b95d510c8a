import * as l10n from '@vscode/l10n';
import { pathOf, personThing } from '../book/paths';
import type { Preparation } from '../rules/preparation';
import type { BecomingLine } from '../rules/preparationLines';
import type { PageFrame } from './pageFrame';
import { markdownLink, markdownText, quotedText } from './pageMarkdown';

/**
 * Returns Markdown that says who the lead sees a person becoming and when evidence last backed it; without a line, a
 * question with a link to where it is written.
 */
export function becomingText(line: BecomingLine | undefined, page: Preparation, frame: PageFrame): string {
  if (line)
    return [`> ${markdownText(line.becoming)}`, '', becomingStatus(line, frame), '', toldText(page, frame)]
      .join('\n')
      .trimEnd();
  const path = pathOf(personThing(page.slug));
  return l10n.t(
    'Who do you see {0} becoming? {1}',
    markdownText(page.name),
    markdownLink(l10n.t('Write one sentence.'), frame.hrefTo({ path, at: [] })),
  );
}

/** True if the person has heard the sentence; one that only the lead knows helps nobody grow. */
function toldText({ slug, name, told }: Preparation, frame: PageFrame): string {
  if (told !== undefined)
    return l10n.t('You told them {0}, on {1}.', frame.distance(told), frame.dayInWords(told));
  const path = pathOf(personThing(slug));
  return l10n.t(
    '{0} has not heard it from you yet. {1}',
    markdownText(name),
    markdownLink(
      l10n.t('Once you have told them, write the day under “told”.'),
      frame.hrefTo({ path, at: ['becoming'] }),
    ),
  );
}

function becomingStatus(line: BecomingLine, frame: PageFrame): string {
  const { evidence } = line;
  if (!evidence)
    return markdownLink(l10n.t('No evidence of it yet. What have you seen?'), frame.hrefTo(line.target));
  const secret = evidence.private ? `🔒 ${l10n.t('private')}` : undefined;
  const proof = quotedText(markdownLink(markdownText(evidence.text), frame.hrefTo(evidence.target)), [
    secret,
  ]);
  const when = frame.distance(evidence.date);
  return line.state === 'stale'
    ? l10n.t('No new evidence for a long time; the last is from {0}: {1}', when, proof)
    : l10n.t('Last evidence {0}: {1}', when, proof);
}
