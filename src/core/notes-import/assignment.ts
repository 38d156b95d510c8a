import { ME } from '../book/paths';
import type { Draft } from './draft';
import type { ImportContext, LeftOutCode, PersonAnswer, PersonQuestion } from './importPlan';
import { inNameOrder } from './nameOrder';
import type { PersonMention } from './peopleIn';
import type { Roster } from './roster';
import { isSameName, shownName, type Whose, whoseNote } from './whose';

/** Drafts with the slug of their person, or why they are left out; and what to ask. */
interface Assignment {
  readonly assigned: readonly { readonly draft: Draft; readonly person: string }[];
  readonly left: readonly { readonly draft: Draft; readonly code: LeftOutCode }[];
  readonly questions: readonly PersonQuestion[];
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly names: Set<string>;
  readonly drafts: Draft[];
  mail: string | undefined;
  why: LeftOutCode | undefined;
}

/** Says whose each draft is: as it was answered, else by the draft's own clues. Names of the same person are one. */
export function assign(drafts: readonly Draft[], people: Roster, context: ImportContext): Assignment {
  const leads = commonMentions(drafts, people);
  const isLead = (mention: PersonMention) =>
    people.isLead(mention) || leads.has(shownName(mention).toLowerCase());
  const containers = containersOf(drafts);
  const groups = new Map<string, Group>();
  for (const draft of drafts) {
    const whose = whoseNote(draft.clues, {
      knows: people.knows,
      isLead,
      names: (name) => namesSomebody(draft, name),
      does: (name) => tellsOf(draft, name),
      isContainer: containers.has(`${draft.clues.place}\n${draft.clues.folder[0] ?? ''}`),
    });
    const group = groupOf(whose, draft);
    const same = groups.get(group.key);
    if (same) {
      same.drafts.push(draft);
      same.mail ??= group.mail;
      // One note that tells for sure tells for all.
      if (group.why === undefined) same.why = undefined;
      for (const name of group.names) same.names.add(name);
    } else groups.set(group.key, group);
  }
  const assigned: { draft: Draft; person: string }[] = [];
  const left: { draft: Draft; code: LeftOutCode }[] = [];
  const questions: PersonQuestion[] = [];
  // Whole names first, so that a first name alone finds the one that has it.
  const ordered = [...groups.values()].sort((a, b) => b.label.split(' ').length - a.label.split(' ').length);
  for (const group of ordered) {
    const answer =
      context.person === undefined
        ? context.answers?.people?.[group.key]
        : { to: 'person' as const, slug: context.person };
    const person = personFor(group, answer, people);
    const why = person === undefined ? (answer ? 'chosen' : group.why) : person === ME ? 'lead' : undefined;
    for (const draft of group.drafts) {
      if (why !== undefined) left.push({ draft, code: why });
      else if (person !== undefined) assigned.push({ draft, person });
    }
    const isNew = person !== undefined && people.added().some(({ slug }) => slug === person);
    questions.push({
      key: group.key,
      label: group.label,
      notes: group.drafts.length,
      example: group.drafts[0]?.from.path ?? '',
      answer:
        why !== undefined || person === undefined
          ? { to: 'leave' }
          : isNew
            ? { to: 'new', name: answer?.to === 'new' ? answer.name : group.label }
            : { to: 'person', slug: person },
      why,
      names: [...group.names],
    });
  }
  const byPath = new Map(drafts.map((draft, at) => [draft, at]));
  assigned.sort((a, b) => (byPath.get(a.draft) ?? 0) - (byPath.get(b.draft) ?? 0));
  return { assigned, left, questions };
}

function personFor(group: Group, answer: PersonAnswer | undefined, people: Roster): string | undefined {
  if (answer?.to === 'leave') return undefined;
  if (answer?.to === 'person') return answer.slug;
  if (answer?.to === 'new') return people.claim(answer.name, group.mail);
  // `Tom` may be somebody whom other notes call by the whole name.
  const isKnown = group.why === 'noPerson' && people.knows({ name: group.label, mail: undefined });
  return group.why === undefined || isKnown ? people.claim(group.label, group.mail) : undefined;
}

function groupOf(whose: Whose, draft: Draft): Group {
  if (whose.is === 'person') {
    const { name, mail, isSure } = whose;
    return {
      key: name.toLowerCase(),
      label: name,
      names: new Set([name]),
      drafts: [draft],
      mail,
      why: isSure ? undefined : 'noPerson',
    };
  }
  const { folder, file, title } = draft.clues;
  // Those of one name go together; what names nobody goes by its folder.
  const own = whose.is === 'lead' ? [] : file.length > 0 ? file : title;
  const written = whose.names.length > 0 ? whose.names : own.map(inNameOrder);
  const label = written.length > 0 ? written.join(', ') : draft.clues.place || draft.from.path;
  const names = new Set(written.length > 0 ? written : [...title, ...file, ...folder]);
  return {
    key: `${whose.is} ${label.toLowerCase()}`,
    label,
    names,
    drafts: [draft],
    mail: undefined,
    why: whose.is,
  };
}

/** Who is named beside different others: that is the lead, whatever they are called. */
function commonMentions(drafts: readonly Draft[], people: Roster): ReadonlySet<string> {
  const beside = new Map<string, Set<string>>();
  for (const { clues } of drafts) {
    const names = [
      ...new Set(
        clues.stated.filter((one) => !people.isLead(one)).map((one) => shownName(one).toLowerCase()),
      ),
    ];
    if (names.length !== 2) continue;
    const [a = '', b = ''] = names;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const others = beside.get(one);
      if (others) others.add(other);
      else beside.set(one, new Set([other]));
    }
  }
  return new Set([...beside].filter(([, others]) => others.size > 1).map(([name]) => name));
}

/** Folders in which the files name others than the folder does: such a folder is nobody's. */
function containersOf(drafts: readonly Draft[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { clues } of drafts) {
    const [folder] = clues.folder;
    if (folder === undefined || clues.isSure) continue;
    if (clues.file.length > 0 && !clues.file.some((name) => isSameName(name, folder)))
      found.add(`${clues.place}\n${folder}`);
  }
  return found;
}

/** True if a note's text names somebody: their first name stands in it with a capital, or before a colon or dash. */
function namesSomebody({ lines }: Draft, name: string): boolean {
  const first = name.split(' ')[0] ?? '';
  if (first.length < 2) return false;
  const escaped = first.replace(/[^\p{L}\p{N}]/gu, '.');
  const pattern = new RegExp(`(?<!\\p{L})${escaped}(?=['’]s|\\s*[:,.-]|\\s)`, 'u');
  return lines.slice(0, 200).some(({ text }) => text.length < 2000 && pattern.test(text));
}

/** True if a note's text tells what somebody does or says: `Ana will …`, `Ana said`, `@Ana`. */
function tellsOf({ lines }: Draft, name: string): boolean {
  const first = name.split(' ')[0] ?? '';
  if (first.length < 2) return false;
  const escaped = first.replace(/[^\p{L}\p{N}]/gu, '.');
  const pattern = new RegExp(
    `@${escaped}(?!\\p{L})|(?<!\\p{L})${escaped}(?:['’]ll|\\s+(?:will|said|says|wants|feels|felt|thinks|asked|asks|would like|is happy|wird|will|sagt|sagte|möchte|fragt|findet|quiere|dice|dijo|siente|piensa|pide|va a))(?!\\p{L})`,
    'u',
  );
  return lines.slice(0, 200).some(({ text }) => text.length < 2000 && pattern.test(text));
}
