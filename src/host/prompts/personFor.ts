import { nameOf, type PersonSummary } from '../store/personSummaries';
import { type PersonCall, type PersonHost, personHere } from './currentPerson';
import { personOf, pickPerson, type Somebody } from './pickPerson';

/**
 * Returns the person that was passed in, else, called by hand, the current one, else asks for one; undefined when cancelled.
 * @param only people to choose among, the current one included; everybody where it is not given
 * @throws {UserError} `noPerson` if there is no such person, `noBook` if there is no book
 */
export async function personFor(
  host: PersonHost,
  call: PersonCall,
  title: string,
  placeholder: string,
  only?: (summary: PersonSummary) => boolean,
): Promise<Somebody | undefined> {
  const { args } = call;
  if (args.person !== undefined) return personOf(host.books, args.person, args.book);
  const { somebody } = await personHere(host, call, only);
  if (somebody) return somebody.value;
  const frame = { title, step: 1, of: 1, back: false };
  const answer = await pickPerson(frame, placeholder, host.books, { only });
  return answer.kind === 'answer' ? answer.value : undefined;
}

/** The title of what is asked about somebody after it is known who they are. */
export async function titleWith(title: string, { book, slug }: Somebody): Promise<string> {
  return [title, nameOf(await book.summaries.get(slug))].join(' · ');
}
