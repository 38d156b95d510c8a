import type { BesidePhrases } from './besidePhrases';
import type { Topic } from './phrases';

/**
 * The same in languages that retros are read in, but no answer is written in: Swedish, Danish, Norwegian, Finnish, Polish, Czech,
 * Slovak, Romanian, Catalan, Albanian, Russian, Turkish and Indonesian.
 */
export const distantPhrases: readonly BesidePhrases[] = [
  {
    topic: 'well',
    words:
      'gick bra|gick det bra|fungerade bra|har gatt bra|gik godt|gik det godt|gikk bra|gikk det bra|fungerede godt|fungerte bra|' +
      'iyi giden|iyi gidenler|iyi gitti|iyi giti|iyi yaptik|iyi yaptığımız|berjalan baik|berjalan dengan baik|shkoi mire|shkuan mire|прошло хорошо|получилось хорошо|что получилось|se povedlo|sa podarilo|a mers bine|ha anat be|hyvaa|meni hyvin|toimi hyvin|onnistui|onnistumiset|poszło dobrze|poszło nam dobrze|sie udało|działało dobrze',
  },
  {
    topic: 'improve',
    words:
      'gick mindre bra|gick daligt|gick inte bra|kan vi forbattra|kunde gatt battre|att forbattra|forbattringsomraden|gik mindre godt|gik darligt|gik skidt|kan vi forbedre|kan forbedres|gikk mindre bra|gikk darlig|' +
      'iyi gitmeyen|iyi gitmeyenler|kotu giden|kotu gidenler|iyilestirme|gelistirilmesi gereken|perlu diperbaiki|tidak berjalan|nuk shkoi mire|не получилось|можно улучшить|что улучшить|проблемы|se nepovedlo|sa nepodarilo|co zlepsit|nu a mers bine|putem imbunatati|no ha anat be|ha anat malament|podem millorar|muutettavaa|meni huonosti|ei toiminut|parannettavaa|kehitettavaa|voisi parantaa|poszło zle|poszło nie tak|nie poszło|sie nie udało|mogło byc lepiej|do poprawy|mozemy poprawic',
  },
  {
    topic: 'learned',
    words:
      'ne ogrendik|ogrendiklerimiz|kami pelajari|чему научились|выводы|larde vi oss|vi lart oss|larte vi|opimme|opittua|nauczylismy sie|wnioski',
  },
  {
    topic: 'actions',
    words:
      'atgarder|nasta steg|handlingsplan|handlinger|aktioner|naeste skridt|næste skridt|neste steg|tiltak|' +
      'aksiyon|aksiyonlar|aksiyon maddeleri|degisecek|tindak lanjut|rencana perbaikan|veprimet|do te ndryshojme|hapat e ardhshem|действия|план действий|следующие шаги|akcni kroky|dalsie kroky|dalsi kroky|actiuni|pasii urmatori|accions|toimenpiteet|sovittiin|sovitut|seuraavat askeleet|działania|nastepne kroki|plan działania',
  },
  { topic: 'start', words: 'borja gora|borja med|aloittaa|zaczac robic|zaczniemy' },
  { topic: 'stop', words: 'sluta gora|sluta med|lopettaa|przestac robic|przestaniemy' },
  {
    topic: 'continue',
    words: 'fortsatta gora|fortsatta med|fortsette med|fortsaette med|jatkaa|kontynuowac',
  },
];

/** Of languages that part no words: what may stand anywhere in a heading of theirs. Actions come first: 改善アクション. */
export const unparted: readonly (readonly [Topic, RegExp])[] = (
  [
    [
      'actions',
      'アクション|提案|取り組み|取組|対策|やること|試すこと|トライ|下一步|行动|行動項目|액션|실행|개선 계획',
    ],
    [
      'improve',
      'うまくいかな|良くなかった|よくなかった|悪かった|課題|改善|問題|反省|困った|不足|待改进|改进|问题|아쉬|개선|문제|부족',
    ],
    ['well', 'うまくいった|良かった|よかった|続けたい|続ける|成果|做得好|优点|亮点|좋았|잘한|잘된'],
    ['learned', '学び|学んだ|気づき|收获|学到|배운|느낀'],
  ] as const
).map(([topic, words]) => [topic, new RegExp(words.normalize('NFKD').replace(/\p{M}/gu, ''), 'u')]);
