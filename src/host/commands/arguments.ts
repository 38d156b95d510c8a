import { Uri } from 'vscode';
import * as z from 'zod/mini';
import { PRIVACIES } from '../../core/book/gitignore';
import { isDay } from '../../core/day';
import { AUTHORITIES, DELEGATION_STATUSES } from '../../core/records/delegation';
import { CONFIDENCES, GOAL_STATUSES } from '../../core/records/goal';
import { OPEN_STATUSES, OUTCOME_STATUSES } from '../../core/records/opportunity';
import { RETRO_FORMATS } from '../../core/retro/retroFormats';
import { isSlug } from '../../core/slug';
import type { CommandName } from '../platform/contributions';

/** What a thought becomes. */
export const CAPTURE_KINDS = ['topic', 'promise', 'recognition', 'evidence', 'opportunity'] as const;
export type CaptureKind = (typeof CAPTURE_KINDS)[number];

// Everything is optional here: what a command needs and was not given, it asks for.
const maybe = z.optional;
const text = maybe(z.string().check(z.trim(), z.minLength(1)));
const day = maybe(z.string().check(z.refine(isDay)));
const week = maybe(z.string().check(z.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)));
const person = maybe(z.string().check(z.refine(isSlug)));
const as = maybe(z.enum(CAPTURE_KINDS));
const commit = maybe(z.string().check(z.regex(/^[0-9a-f]{7,64}$/)));
const index = maybe(z.int().check(z.nonnegative()));
const texts = maybe(z.array(z.string().check(z.trim(), z.minLength(1))));
const uri = maybe(
  z.pipe(
    z.union([z.string(), z.custom<Uri>((value) => value instanceof Uri)]),
    z.transform((value) => (typeof value === 'string' ? Uri.parse(value, true) : value)),
  ),
);
/** Any place in the book meant, where two books know a person of the same slug. */
const book = uri;

const opportunity = z.strictObject({
  book,
  retro: uri,
  title: text,
  why: text,
  owner: person,
  goal: person,
  change: text,
  measure: text,
  before: text,
  revisit: day,
});

/** The arguments of each public command: unknown from outside, narrowed by these. */
export const commandArguments = {
  init: z.strictObject({ folder: uri, privacy: maybe(z.enum(PRIVACIES)) }),
  openSample: z.strictObject({ folder: uri }),
  addPerson: z.strictObject({ book, name: text, role: text, cadence: text, becoming: text }),
  archivePerson: z.strictObject({ book, person }),
  startOneOnOne: z.strictObject({ book, person, date: day }),
  // `begin` is what stands in the prompt for the text already.
  capture: z.strictObject({ book, person, as, text, link: text, uri, begin: maybe(z.string()) }),
  captureCommit: z.strictObject({ book, person, as, text, uri, commit }),
  addAction: z.strictObject({ book, person, uri, text, owner: person, due: day }),
  toggleAction: z.strictObject({ uri, index, text }),
  addGoal: z.strictObject({ book, person, title: text, why: text, due: day }),
  addMilestone: z.strictObject({ uri, text, due: day }),
  toggleMilestone: z.strictObject({ uri, index, text }),
  addEvidence: z.strictObject({ uri, text, link: text }),
  checkIn: z.strictObject({ uri, text, confidence: maybe(z.enum(CONFIDENCES)) }),
  setGoalStatus: z.strictObject({ uri, status: maybe(z.enum(GOAL_STATUSES)) }),
  skipOneOnOne: z.strictObject({ book, person, reason: text, date: day }),
  privateNote: z.strictObject({ uri }),
  recognise: z.strictObject({ book, person, text, effect: text, link: text }),
  markTold: z.strictObject({ uri }),
  delegate: z.strictObject({
    book,
    person,
    outcome: text,
    authority: maybe(z.enum(AUTHORITIES)),
    expectations: texts,
    limits: texts,
    support: texts,
    quiet: day,
  }),
  setDelegationStatus: z.strictObject({ uri, status: maybe(z.enum(DELEGATION_STATUSES)), why: text }),
  prepare: z.strictObject({ book, person, uri }),
  mirror: z.strictObject({ book }),
  reflect: z.strictObject({ book, week, leading: text, managing: text, stepup: text, how: text }),
  faceOpportunity: opportunity,
  fixProblem: opportunity,
  recordJudgement: opportunity,
  recordOutcome: z.strictObject({ uri, status: maybe(z.enum(OUTCOME_STATUSES)), text, after: text }),
  setOpportunityStatus: z.strictObject({ uri, status: maybe(z.enum(OPEN_STATUSES)), revisit: day }),
  setOpportunityOwner: z.strictObject({ uri, owner: person }),
  newRetro: z.strictObject({ book, format: maybe(z.enum(RETRO_FORMATS)), date: day }),
  improvements: z.strictObject({ book, from: day, to: day, person }),
  exportImprovements: z.strictObject({ book, from: day, to: day, person }),
  importNotes: z.strictObject({ book, folder: uri }),
  exportPacket: z.strictObject({ book, person, from: day, to: day }),
  exportCalendar: z.strictObject({ book }),
  // A field that is not the one at the cursor: `notes`, `topics.0.text`.
  openNotes: z.strictObject({ uri, field: text }),
  search: z.strictObject({ query: maybe(z.string()) }),
  changePrivacy: z.strictObject({ book, privacy: maybe(z.enum(PRIVACIES)) }),
  ownRepository: z.strictObject({ book }),
  checkGit: z.strictObject({ book }),
} as const satisfies Record<CommandName, unknown>;

type Schemas = typeof commandArguments;
export type CommandArguments = { readonly [K in CommandName]: z.infer<Schemas[K]> };
