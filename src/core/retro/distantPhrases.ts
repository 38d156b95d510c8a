import { withoutAccents } from '../search/fold';
import type { BesidePhrases } from './besidePhrases';
import type { Topic } from './phrases';

/**
 * Phrases of headings by topic in languages that retros are read in, but no answer is written in: Swedish, Danish, Norwegian,
 * Finnish, Polish, Czech, Slovak, Romanian, Catalan, Albanian, Russian, Turkish and Indonesian.
 */
export const distantPhrases: readonly BesidePhrases[] = [
  {
    topic: 'well',
    words:
      'gick bra|gick det bra|fungerade bra|har gatt bra|gik godt|gik det godt|gikk bra|gikk det bra|fungerede godt|fungerte bra|' +
      'iyi giden|iyi gidenler|iyi giti|iyi yaptik|iyi yaptıgımız|berjalan baik|berjalan dengan baik|shkoi mire|shkuan mire|что получилось|se povedlo|sa podarilo|a mers bine|ha anat be|hyvaa|meni hyvin|toimi hyvin|onnistui|onnistumiset|poszło dobrze|poszło nam dobrze|sie udało|działało dobrze|mocne strony|плюсы|хорошо|пройшло добре|вдалося|a functionat|ment jol|slo dobre|sudah baik|lam tot|điem tot|mika toimi|det gode|klady|plusy|dobro|positivt|iyi gitti|tercapai',
  },
  {
    topic: 'improve',
    words:
      'gick mindre bra|gick daligt|gick inte bra|kan vi forbattra|kunde gatt battre|att forbattra|forbattringsomraden|gik mindre godt|gik darligt|gik skidt|kan vi forbedre|kan forbedres|gikk mindre bra|gikk darlig|' +
      'iyi gitmeyen|iyi gitmeyenler|kotu giden|kotu gidenler|iyilestirme|gelistirilmesi gereken|perlu diperbaiki|tidak berjalan|nuk shkoi mire|не получилось|можно улучшить|что улучшить|проблемы|se nepovedlo|sa nepodarilo|co zlepsit|nu a mers bine|putem imbunatati|ha anat malament|podem millorar|muutettavaa|meni huonosti|ei toiminut|parannettavaa|kehitettavaa|voisi parantaa|poszło zle|poszło nie tak|nie poszło|sie nie udało|mogło byc lepiej|do poprawy|mozemy poprawic|nie działało|słabe strony|minusy|минусы|плохо|не вдалося|покращити|nu a functionat|ment rosszul|slo spatne|kotu gitti|kurang baik|chua tot|van đe|han che|kho khan|can cai thien|zapory|slabosti|slabo|tezave|negativt|zorlandik|zorlandık',
  },
  {
    topic: 'learned',
    words:
      'ne ogrendik|ogrendiklerimiz|kami pelajari|чему научились|выводы|larde vi oss|vi lart oss|larte vi|opimme|opittua|nauczylismy sie|wnioski|pouceni|poucenie|naucili|nauceni',
  },
  {
    topic: 'actions',
    words:
      'atgarder|nasta steg|handlingsplan|handlinger|aktioner|naeste skridt|næste skridt|neste steg|tiltak|' +
      'aksiyon|aksiyonlar|aksiyon maddesi|aksiyon maddeleri|degisecek|tindak lanjut|rencana perbaikan|veprimet|do te ndryshojme|hapat e ardhshem|действия|план действий|следующие шаги|akcni kroky|dalsie kroky|dalsi kroky|actiuni|pasii urmatori|accions|toimenpiteet|sovittiin|sovitut|seuraavat askeleet|działania|nastepne kroki',
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
      'アクション|提案|取り組み|取組|対策|やること|試し|試すこと|トライ|ネクスト|(?:次|今後|次回)の?(?:方針|目標)|次に?や(?:る|りたい)|(?:次|今後|次回).{0,12}(?:向けて|ステップ|対応|行動)|決定事項|宿題|改善(?:策|案|計画|措置|措施|計畫|方案)|' +
        '下一步|行动|行動|待办|待辦|后续|後續|改进(?:措施|计划|方案|行动)|解决方案|解決方案|决议|決議|下[个個].{0,12}改[进進]|下.{0,6}[计計][划畫]|下[一个個次].{0,8}要做|액션|실행|개선 (?:계획|방안)|(?:잘 ?하|나아지|개선하|나아가)려면|다음.{0,12}(?:개선|계획)|할 일|다음 단계|시도|해결 (?:방안|책)|결정 사항|앞으로|실천|약속|트라이',
    ],
    [
      'improve',
      'うまくいかな|良くなかった|よくなかった|悪かった|課題|改善|問題|反省|困った|不足|待改进|改进|问题|课题|不好|不足|아쉬|어려|개선|문제|부족|단점|힘들',
    ],
    [
      'well',
      'うまくいった|良かった|よかった|続けたい|続ける|成果|做得好|好的|优点|亮点|좋았|잘한|잘된|성과|장점|만족',
    ],
    ['learned', '学び|学んだ|気づき|收获|学到|배운|느낀'],
  ] as const
).map(([topic, words]) => [topic, new RegExp(withoutAccents(words), 'u')]);
