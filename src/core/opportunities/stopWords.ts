import { stem } from './stem';

/**
 * Words that tell no subject from another, folded: those that hold sentences together, and those that stand in nearly every
 * goal and retro. English, German, Spanish and French; elsewhere rarity alone must do.
 */
const LISTS = [
  // English
  'a about above after again against all almost alone along already also although always am among an and another any',
  'anybody anyone anything are around as ask asks at away back be became because become becomes been before behind being',
  'below between both but by can cannot come comes could did do does doing don done down during each either else enough',
  'etc even ever every everybody everyone everything few first for from get gets getting give gives go goes going good got',
  'great had has have having he help helps her here hers him his how i if important in into is it its itself just keep keeps',
  'know knows last late later least less let lets like little long lot lots made make makes making many may maybe me might',
  'mine more most much must my need needed needs never new next no nobody none nor not nothing now of off often ok old on once',
  'one ones only onto or other others our ours out over own part people per perhaps person please put quite rather really',
  'right said same say says see seen sees shall she should show since so some somebody someone something sometimes soon still',
  'such sure take takes team teams than that the their theirs them themselves then there these they thing things think thinks',
  'this those though through thus time times to today together tomorrow too toward towards try tries two under until up upon',
  'us use used uses using very via want wants was way ways we week weeks well went were what whatever when where whether which',
  'while who whole whom whose why will with within without work worked working works would year years yes yet you your yours',
  'better best day days idea ideas improve improved improves improving month months opportunity problem ve ll re isn doesn',
  'begin begins big bigger change changes decide decides end ends feel feels find finds full happen happens hard hear hour hours',
  'kind learn learns line lines look looks mean means mind minute minutes morning move moves night nights place question',
  'questions read remember run runs show shows small smaller start starts talk talks tell tells touch true turn turns wait waits',
  'word words write writes wrong three four five six seven eight nine ten twelve hundred thousand half quarter monday tuesday',
  'wednesday thursday friday saturday sunday weekly daily monthly january february march april june july august september',
  'october november december',
  // German
  'aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim besser bin bis bist da dabei dadurch',
  'dafur damit dann daran darauf daraus das dass dein deine dem den denn der des deshalb dich die dies diese diesem diesen',
  'dieser dieses dir doch dort du durch ein eine einem einen einer eines einige er es etwas euch euer fur gegen gibt habe',
  'haben hat hatte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer immer in ins ist ja jede jedem jeden jeder',
  'jedes jemand jetzt kann kein keine keinen kommen konnen konnte machen man manche mehr mein meine mich mir mit muss mussen',
  'nach neben nein neue neuen neuer nicht nichts noch nun nur ob oder ohne schon sehr sein seine seit selbst sich sie sind so',
  'soll sollen sollte sondern uber um und uns unser unsere unseren unter viel viele vom von vor wahrend war waren warum was',
  'weg weil weiter welche wenig wenn wer werden wie wieder will wir wird wo wollen wurde wurden zu zum zur zwei zwischen',
  'montag dienstag mittwoch donnerstag freitag drei vier funf sechs sieben acht neun zehn andern anderung lernen stunde stunden',
  'arbeit dinge jahr leute mensch menschen monat tag tage woche wochen zeit idee verbessern',
  // Spanish
  'a al algo alguien algunas algunos ante antes aqui asi aun aunque bien cada como con contra cual cuando de del desde donde',
  'dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estar estas este esto estos',
  'fue ha hace hacer hacia han hasta hay hemos la las le les lo los mas me mejor mejorar menos mi mis mucho muchos muy nada',
  'ni no nos nosotros nuestra nuestras nuestro nuestros nueva nuevas nuevo nuevos o os otra otras otro otros para pero poco',
  'por porque pues que quien quienes se sea ser si sido sin sobre solo somos son su sus tal tambien tan tanto te tener tiene',
  'tienen toda todas todo todos tu tus un una unas uno unos y ya yo cosa cosas dia dias equipo forma gente manera semana',
  'lunes martes miercoles jueves viernes tres cuatro cinco diez hora horas aprender cambiar cambio cambios',
  'semanas tiempo trabajo trabajar vez veces',
  // French
  'au aussi autre autres aux avec avoir bien ce cela ces cet cette chaque chez ci comme dans de des donc dont du elle elles en',
  'encore est et etre eux faire fait il ils je la le les leur leurs lui ma mais me meme mes mieux moins mon ne nos notre nous on',
  'ont ou par pas peu plus pour qu que qui sa sans se ses si son sont sous sur ta te tes ton tous tout toute toutes tres un',
  'lundi mardi mercredi jeudi vendredi deux trois quatre cinq dix heure heures apprendre changer changement',
  'une vos votre vous chose choses equipe jour jours semaine semaines temps travail',
] as const;

const WORDS: ReadonlySet<string> = new Set(LISTS.flatMap((list) => list.split(' ')));
// `asked` and `finding` say as little as `ask` and `find`.
const STEMS: ReadonlySet<string> = new Set([...WORDS].map(stem));

/** True if a folded word, or its stem, says nothing about what a text is about. */
export function isStopWord(folded: string, stemmed: string): boolean {
  return WORDS.has(folded) || STEMS.has(stemmed);
}
