import { fold } from '../search/fold';

/** Verbs by which a change may begin, and that are nothing else there: `Rotate the facilitator`. */
const VERBS: ReadonlySet<string> = new Set(
  [
    'add adopt agree allow announce apply archive arrange ask assign automate avoid become begin book bring build buy call cancel',
    'carry celebrate choose clean close collect combine compare connect create cut decide define delete deliver deploy describe',
    'discuss divide drive drop enable end ensure estimate explain extract face fail feed find finish fix follow gather generate',
    'get give go group grow hand handle have hire hold ignore implement improve include install introduce invite join keep kill',
    'lead learn leave let limit link list listen make measure meet merge migrate move name offer open own pair pay pick prepare',
    'prevent publish pull push put raise read rebuild record reduce refactor reject rehearse remove rename repeat replace reply',
    'require resolve retire return reuse rewrite rotate run say schedule see sell send separate settle share shorten shrink skip',
    'solve speak split spread stop store switch take talk teach tell throw tidy treat trim turn unify update upgrade use',
    'validate wait walk watch write',
  ].flatMap((line) => line.split(' ')),
);

/** Words that are verbs and nouns alike: `Release every Tuesday`, but `Release train on Tuesdays`. */
const EITHER: ReadonlySet<string> = new Set(
  [
    'alert answer block break change charge check claim commit copy cover debug delegate demo design document draft experiment',
    'fork freeze guard help log look map mark mob mentor monitor order patch plan post practice practise present probe protect',
    'question rank release report request rest retry review sample score ship show sign sketch stage start step support swarm',
    'sync tag target test time touch trace track train trust visit vote warn work wrap',
  ].flatMap((line) => line.split(' ')),
);

/** What stands behind a verb rather than behind a noun. */
const AFTER_VERB: ReadonlySet<string> = new Set(
  'a all an any both each every everything her his it its less more my no nobody one only our some someone that the their them these this those two three what who whoever your with without'.split(
    ' ',
  ),
);

/** True if a text begins with an English verb as one says it to somebody: `Ask three customers`. In doubt it does not. */
export function beginsWithVerb(text: string): boolean {
  const [first = '', second = ''] = text.split(/\s+/, 2).map((word) => fold(word));
  return VERBS.has(first) || (EITHER.has(first) && AFTER_VERB.has(second));
}
