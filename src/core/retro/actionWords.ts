import { withoutAccents } from '../search/fold';
import { isNobodyWritten } from '../teamWords';
import { answerWords } from './answerWords';
import { plainHeading } from './plainHeading';
import { isPrompt } from './prompts';
import { leadsWithInfinitive, leadsWithVerb } from './toDoItems';

/** What a column of a table, or a label such as `Owner:`, says of an action. */
export type Role = 'action' | 'owner' | 'due' | 'status' | 'goal' | 'change' | 'measure';

// Spelled as `plain` leaves them, in the languages of the phrases.
const roles: readonly (readonly [Role, string])[] = [
  [
    'action',
    'action|actions|action item|action items|action point|action points|action plan|task|tasks|todo|to do|item|what|improvement|next step|commitment|accion|acciones|tarea|compromiso|que|massnahme|massnahmen|aktion|aufgabe|was|tache|quoi|acao|acoes|tarefa|o que|azione|azioni|attivita|cosa|actie|acties|actiepunt|taak|wat|atgard|atgarder|handling|tiltak|toimenpide|tehtava|działanie|akcja|akcia|tiltak|eylem|дія|accio|veprim|intezkedes|การดาเนนการ|รายการ|zadanie|akce|opatreni|ukol|uloha|aksiyon|gorev|tindakan|aksi|hanh đong|cong viec|действие|действия|задача|мера|actiune|mesures|措施|改进措施|改善措施|行动|行动项|行動|任务|事项|액션|액션 아이템|할 일|アクション|アクションアイテム|タスク',
  ],
  [
    'owner',
    'owner|assignee|who|dri|lead|person|by whom|responsable|quien|wer|porteur|qui|responsavel|quem|responsabile|chi|verantwoordelijk|verantwoordelijke|wie|kuka|vem|hvem|pic|kim|kto|kdo|cine|кто',
  ],
  [
    'due',
    'due|due date|due by|due on|deadline|target|target date|target completion|by when|when|eta|fecha|fecha limite|plazo|cuando|fallig|fallig am|fallig bis|frist|termin|bis|bis wann|echeance|date limite|delai|quand|pour quand|prazo|data limite|quando|scadenza|entro|entro quando|wanneer|einddatum|gereed op|senast|klart senast|nar|hvornar|milloin|maaraaika|do kiedy|kdy|kedy|bitis|tarih|ne zaman|son tarih|tenggat|batas waktu|kapan|thoi han|han chot|срок|сроки|когда|термін|termen|cand|完成时限|截止日期|截止时间|完成时间|기한|마감일|期限|期日',
  ],
  [
    'status',
    'state|done|completed|complete|progress|hecho|stand|erledigt|etat|fait|feito|fatto|gedaan|klaar|trang thai|статус|stare|状態|状況|ステータス',
  ],
  ['goal', 'goal|goals|meta|objetivo|ziel|objectif|obiettivo|doel'],
  [
    'change',
    'change|changes|experiment|cambio|cambios|cambiar|a cambiar|experimento|anderung|anderungen|andern|veranderung|veranderungen|verandern|changement|changements|changer|a changer|mudanca|mudancas|mudar|a mudar|cambiamento|cambiamenti|cambiare|da cambiare|verandering|veranderingen|veranderen|zmiana|zmiany|zmienic|andra|ændre|endre|zmenit|muuta|изменить|изменения|змінити|зміни',
  ],
  ['measure', 'measure|measurement|metric|medicion|medida|messung|mesure|medicao|misura|meting'],
];

// The columns that answers bring along must be known again.
const ownRoles = Object.values(answerWords).flatMap(({ measure, day }) => [
  [plainHeading(measure), 'measure'] as const,
  [plainHeading(day), 'due'] as const,
]);

const byWord = new Map<string, Role>([
  ...ownRoles,
  ...roles.flatMap(([role, words]) =>
    withoutAccents(words)
      .split('|')
      .map((word) => [word, role] as const),
  ),
]);

// Where the noun stands first, what follows narrows it.
const leading = new Set(
  'action|task|owner|assignee|accion|tarea|responsable|fecha|acao|tarefa|responsavel|azione|responsabile|massnahme|aktion'.split(
    '|',
  ),
);

/** Statuses that stand where an owner is to be. */
const statusWords = new Set(
  'not assigned|not yet assigned|no owner|no owner yet|nicht zugewiesen|noch nicht zugewiesen|no asignado|no asignada|sin responsable|non assigne|non assignee|nao atribuido|nao definido|non assegnato|niet toegewezen|nieprzypisane|brak|new|open|todo|to do|planned|backlog|pending|later|done|in progress|ongoing|not started|started|closed|neu|geplant|in arbeit|erledigt|nuevo|nueva|abierto|abierta|hecho|en curso|en progreso|nouveau|nouvelle|ouvert|ouverte|en cours|fait|prevu|novo|nova|aberto|aberta|em andamento|feito|nuovo|nuova|aperto|aperta|in corso|fatto|nieuw|open|bezig|klaar|gedaan|nowy|nowe|otwarte|w toku|новое|новый|открыто|готово'.split(
    '|',
  ),
);

const doneWords = new Set(
  (
    'done|closed|complete|completed|finished|resolved|fixed|shipped|yes|y|x|hecho|cerrado|cerrada|completado|completada|terminado|si|' +
    'erledigt|fertig|abgeschlossen|geschlossen|ja|fait|faite|termine|terminee|clos|close|oui|feito|feita|concluido|concluida|fechado|' +
    'sim|fatto|fatta|completato|completata|chiuso|chiusa|gedaan|klaar|afgerond|voltooid|gesloten'
  ).split('|'),
);

/** What a template leaves to be filled in; what stands for nobody is in `isNobodyWritten`. */
const nothingWords = new Set(
  (
    'nothing|por completar|to be completed|fill in|fill me in|to fill in|completar|a completar|rellenar|a rellenar|nombre|nombres|fecha|persona|responsable|' +
    'nichts|ausfullen|auszufullen|name eintragen|datum|verantwortlich|rien|a completer|a remplir|a renseigner|nom|a preencher|preencher|nome|responsavel|' +
    'niente|da compilare|da completare|responsabile|niets|invullen|in te vullen|naam|待填写|待确认|待补充|未記入|記入|不明|' +
    'name|names|your name|person|owner|owners|assignee|team member|member name|date|due date|deadline|yyyy mm dd|dd mm yyyy|mm dd yyyy|dd mm aaaa|aaaa mm dd|tt mm jjjj'
  ).split('|'),
);

// Beginnings of words that tell a role wherever they stand in a label: "Who is responsible?", "Kto jest odpowiedzialny".
const stems: readonly (readonly [Role, RegExp])[] = [
  [
    'owner',
    / (?:owner|assigne|asignad|responsib|accountab|responsab|responsav|respons |resp |encargad|porteur|verantwort|zustandig|eigner|eigenaar|proprietar|attribu[ei]|atribu|ansvar|agare|ejer |eier |vastuu|odpowiedzial|wlasciciel|odpovedn|zodpov|vlastnik|sorumlu|penanggung|phu trach|ответств|исполнител|відповідальн|виконавець|владел|власник)|ผรบผดชอบ|担当|責任|负责|負責|责任|담당|책임/u,
  ],
  [
    'status',
    / (?:status|statut|estado|stato|situacao|tila |stav |durum|состояние|allapot)|สถานะ|状态|狀態|進捗|상태/u,
  ],
];
/** "Foi resolvido?" */
const wasDone =
  /^ (?:foi|fue|se|was|were|is it|did|wurde|ha sido|a ete|esta) (?:\S+ ){0,2}?(?:resol|resuel|realiz|cumpl|conclu|complet|done|erled|umgesetz|hech|feit|fatt|fait)/u;
const MOST_STEMMED_WORDS = 4;

/**
 * Returns what a column or a label is for, by its name in any of the known languages; articles, case and markup do not
 * matter. Undefined for a name that is not known.
 */
export function roleOf(label: string): Role | undefined {
  if (label.length > 60) return undefined;
  const words = plainHeading(label).replace(/^(?:a|an|the) /, '');
  const known = byWord.get(words);
  if (known !== undefined || words.split(' ').length > MOST_STEMMED_WORDS) return known;
  if (/[?？]\W*$/u.test(label) && wasDone.test(` ${words} `)) return 'status';
  return stems.find(([, pattern]) => pattern.test(` ${words.normalize('NFKC')} `))?.[0];
}

/** The roles of a table's columns. A first word tells ("Responsable acordado") where no column has the role by its whole name. */
export function columnRoles(labels: readonly string[]): readonly (Role | undefined)[] {
  const sure = labels.map(roleOf);
  const known = new Set(sure);
  return sure.map((role, at) => {
    const [first = '', more] = plainHeading(labels[at] ?? '').split(' ');
    const likely = more !== undefined && leading.has(first) ? byWord.get(first) : undefined;
    return role ?? (likely !== undefined && !known.has(likely) ? likely : undefined);
  });
}

/** True if a status says that an action is done: `Done`, `closed 2026-11-27`, `✅`, `[x]`. `not done` says that it is not. */
export function saysDone(status: string): boolean {
  if (/^[^\p{L}]*(?:✅|☑|✔|✓|🟢)/u.test(status)) return true;
  return doneWords.has(plainHeading(status.slice(0, 60)).split(' ', 1)[0] ?? '') || /^\W*100 ?%/.test(status);
}

/** "Card 1", "Action item 2", "Acción 3", "xxx (placeholder)": a template's, with no words of its own. */
const numbered =
  /^(?:x{2,}|[^(]{0,20}\(?placeholder|(?:action|improvement|commitment|card|item|task|step|point|bullet|thing|idea|experiment|name|person|member|acci[oó]n|mejora|tarea|punto|a[cç][aã]o|melhoria|tarefa|ponto|t[aâ]che|am[eé]lioration|aktion|maßnahme|aufgabe|punkt|azione|compito|punto|actie|taak)(?: items?| points?)? ?#?(?:\d{1,2}|[nx])$)/i;

/** `[Action 1: leave more time for reviews]`: words in a template's brackets, behind the number of their place. */
const filled = /^\[([\p{L}]{3,14} #?\d{1,2})[:.]\s([^\][]{12,300})\]$/u;
/** What a template asks for. */
const asks =
  /^(?:what|who|how|qu[eé]|was|wer)\s|(?<!\p{L})(?:owner|due|date|day|deadline|specific|measurable|description|smart|format|responsable|fecha|verantwortlich\p{L}*|datum|échéance|responsável|data)(?!\p{L})/iu;
/** In UTF-16 units. */
const LONGEST_FILLED = 320;

function isFilled(text: string): boolean {
  const [, place = '', words = ''] = (text.length <= LONGEST_FILLED && filled.exec(text)) || [];
  const isToDo = leadsWithVerb(words) || leadsWithInfinitive(words);
  return numbered.test(place) && isToDo && !isPrompt(words) && !asks.test(words);
}

/** What holds the place of an owner, but may be what is to be done, or who among others. */
const ofSomebody = /^(?:someone|somebody)$/i;
/** Words that say nothing of who it is among others: "Open Source Guild". */
const amongOthers = /^(?:x|open|to-?do|someone|somebody)$/i;

const completion =
  '(?:to be (?:completed|filled(?: in)?|added|defined)|fill in|(?:por |a )?completar|(?:por |a )?rellenar|ausfüllen|auszufüllen|[àa] compl[ée]ter|[àa] remplir|(?:a )?preencher|da compilare|da completare|(?:in te )?invullen|tbd)';
/** `(to be completed — who does what, and when)` */
const toBeCompleted = new RegExp(`^\\(${completion}(?:\\s[—–-]\\s|:\\s)[^()]{0,200}\\)$`, 'iu');
const bareCompletion = new RegExp(`^[*_]{0,3}${completion}[.…]{0,3}[*_]{0,3}$`, 'iu');

/** True if nothing but that something is to be written stands somewhere: `À compléter.` */
export function isToBeCompleted(text: string): boolean {
  return bareCompletion.test(text);
}

/** True if a text only holds the place of one: `TBD`, `…`, `[Specific action]`, `{owner}`, `[COMPLETAR]`, `Card 1`. */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim().replace(/^[`*_]+|(?<![`*_])[`*_]+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) return true;
  if (isFilled(bare)) return false;
  if (/^(?:\[[^\]]*\]|(?:\[[^\]]*\] ){1,5}\[[^\]]*(?:\.\.\.|…)\]|\{[^}]*\}|<[^>]*>)$/.test(bare)) return true;
  if (toBeCompleted.test(bare)) return true;
  return (
    bare.length < 40 &&
    (numbered.test(bare) ||
      nothingWords.has(plainHeading(bare)) ||
      (isNobodyWritten(bare) && !ofSomebody.test(bare)))
  );
}

/** True if the owner that a cell or a label names is none: a placeholder, a status, or capitals in brackets that wait for a name. */
export function isNobody(written: string): boolean {
  if (written.length < 30 && statusWords.has(plainHeading(written))) return true;
  const inner = /^[*_`]{0,3}[[{<(]([^\][{}<>()]{0,80})[\]}>)][*_`]{0,3}$/.exec(written.trim())?.[1];
  if (inner === undefined) return isPlaceholder(written) || isNobodyWritten(written);
  return (
    isPlaceholder(inner) ||
    isNobodyWritten(inner) ||
    (/\p{Lu}{2}/u.test(inner) && inner === inner.toUpperCase()) ||
    plainHeading(inner)
      .split(' ')
      .some((word) => nothingWords.has(word) || (isNobodyWritten(word) && !amongOthers.test(word)))
  );
}
