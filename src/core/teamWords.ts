import * as l10n from '@vscode/l10n';
import { withoutAccents } from './search/fold';

// Written together, without accents: what all own, nobody does.
const words = new Set(
  (
    'team|teams|theteam|theteams|ourteam|wholeteam|thewholeteam|entireteam|theentireteam|allteam|everyone|everybody|anyone|anybody|all|allofus|eachofus|we|weall|us|usall|ourselves|both|' +
    'squad|thesquad|devteam|thedevteam|developmentteam|scrumteam|group|thegroup|staff|developers|devs|engineers|thedevelopers|thedevs|theengineers|allhands|' +
    'equipo|equipodedesarrollo|elequipo|nuestroequipo|todoelequipo|todos|todas|todosnosotros|nosotros|nosotras|grupo|elgrupo|todoelgrupo|' +
    'dasteam|entwicklungsteam|ganzesteam|dasganzeteam|unserteam|alle|allezusammen|wir|wiralle|jeder|jede|gruppe|diegruppe|' +
    'equipe|lequipe|notreequipe|toutelequipe|tous|toutes|toutlemonde|nous|legroupe|' +
    'aequipe|todaaequipe|nossaequipe|time|otime|todootime|nossotime|nos|todosnos|ogrupo|' +
    'ilteam|tuttoilteam|squadra|lasquadra|tuttalasquadra|tutti|tutte|noi|noitutti|ilgruppo|' +
    'hetteam|heleteam|hetheleteam|onsteam|iedereen|allemaal|wijallemaal|wij|degroep'
  ).split('|'),
);
/** A team among several: "Platform team", "equipo de soporte". */
const oneOfTeams =
  /^(?:(?:the |our |das |unser |het |ons |il )?(?!(?:for|with|by|to|of|as|and|per|no|each|every|one|in|on|ask|thank|tell|from) )[a-z0-9]+ ?(?:team|squad)|(?:el |l ?|a |la )?(?:equipo|equipe|squadra) (?:de |di |d ?|do |da )?[a-z]+|(?:o )?time de [a-z]+)$/;

/** What stands where no owner is named yet. */
const nobody = new Set(
  (
    'nobody|no one|none|na|n a|x|tbd|tba|tbc|todo|open|unassigned|unknown|somebody|someone|to be assigned|to be determined|to be defined|to be decided|to be discussed|team discussion needed|volunteer needed|owner needed|' +
    'por acordar|por asignar|por definir|sin asignar|sin definir|pendiente|ninguno|ninguna|nada|nadie|keine|keiner|niemand|offen|noch offen|festzulegen|zu klaren|' +
    'aucun|aucune|personne|a determiner|non attribue|nenhum|nenhuma|ninguem|a definir|a determinar|nessuno|nessuna|da assegnare|da definire|geen|nader te bepalen|' +
    '待定|未定|미정|belirlenecek|akan ditentukan|не назначен|do ustalenia|bude doplneno'
  ).split('|'),
);

/** True if a written owner says that there is none yet: `tbd`, `por-asignar`, `offen`; `@open` is somebody. */
export function isNobodyWritten(owner: string): boolean {
  return owner.length < 40 && !owner.startsWith('@') && nobody.has(foldedWords(owner).join(' '));
}

/** True if a written owner is the team or everybody, and nobody in it: `team`, `het-team`, `toute l’équipe`. */
export function isTeamWritten(owner: string): boolean {
  return owner.length < 40 && words.has(foldedWords(owner).join(''));
}

/** True if a written owner is some team: the own one, or another by what it does. */
export function isAnyTeam(owner: string): boolean {
  if (owner.length >= 40) return false;
  const parts = foldedWords(owner);
  return words.has(parts.join('')) || (parts.length <= 4 && oneOfTeams.test(parts.join(' ')));
}

/** Returns the sentence, in the language of VS Code, for where a team or everybody is to own something. */
export function sayTeamOwns(): string {
  return l10n.t('What everyone owns, no one owns. Name one person.');
}

/** Lower-case words without accents. */
function foldedWords(text: string): string[] {
  const folded = withoutAccents(text).normalize('NFC').toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}
