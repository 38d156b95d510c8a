import type { BesidePhrases } from './besidePhrases';

/**
 * The same in languages that retros are read in, but no answer is written in: Swedish, Danish and Norwegian, Finnish, Polish, and
 * Japanese, which parts no words, so that only a whole heading is known.
 */
export const distantPhrases: readonly BesidePhrases[] = [
  {
    topic: 'well',
    words:
      'gick bra|gick det bra|fungerade bra|har gatt bra|gik godt|gik det godt|gikk bra|gikk det bra|fungerede godt|fungerte bra|' +
      'meni hyvin|toimi hyvin|onnistui|onnistumiset|poszło dobrze|poszło nam dobrze|sie udało|działało dobrze|' +
      'よかったこと|良かったこと|良かった点|よかった点|うまくいったこと|うまくいった点|続けること|続けたいこと|成果',
  },
  {
    topic: 'improve',
    words:
      'gick mindre bra|gick daligt|gick inte bra|kan vi forbattra|kunde gatt battre|att forbattra|forbattringsomraden|gik mindre godt|gik darligt|gik skidt|kan vi forbedre|kan forbedres|gikk mindre bra|gikk darlig|' +
      'meni huonosti|ei toiminut|parannettavaa|kehitettavaa|voisi parantaa|poszło zle|poszło nie tak|nie poszło|sie nie udało|mogło byc lepiej|do poprawy|mozemy poprawic|' +
      '課題|問題|問題点|改善点|改善すへきこと|改善すへき点|悪かった点|悪かったこと|うまくいかなかったこと|困ったこと|反省|反省点',
  },
  {
    topic: 'learned',
    words: 'larde vi oss|vi lart oss|larte vi|opimme|opittua|nauczylismy sie|wnioski|学ひ|学んたこと|気つき',
  },
  {
    topic: 'actions',
    words:
      'atgarder|nasta steg|handlingsplan|handlinger|aktioner|naeste skridt|næste skridt|neste steg|tiltak|' +
      'toimenpiteet|seuraavat askeleet|działania|nastepne kroki|plan działania|' +
      'アクション|アクションアイテム|ネクストアクション|次のアクション|改善アクション|次にやること|次に試すこと|試すこと|今後の対応|やること|トライ',
  },
  { topic: 'start', words: 'borja gora|borja med|aloittaa|zaczac robic|zaczniemy|始めること' },
  { topic: 'stop', words: 'sluta gora|sluta med|lopettaa|przestac robic|przestaniemy|やめること' },
  {
    topic: 'continue',
    words: 'fortsatta gora|fortsatta med|fortsette med|fortsaette med|jatkaa|kontynuowac',
  },
];
