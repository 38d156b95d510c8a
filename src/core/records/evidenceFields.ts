import { day, maybe, text } from './fields';

/** The keys of a piece of evidence: of a goal, or of a person where it belongs to no goal yet. */
export const evidenceFields = () => ({
  date: maybe(day('The day you saw it.')),
  text: text('What you saw them do: Talked the storage team out of dual writes.'),
  link: maybe(text('Where it can be seen: a file of the workspace or an address.')),
});
