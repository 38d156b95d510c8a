const ASCII_WORD = /^[a-z]{4,}$/;

/**
 * A folded word without its commonest English endings: plurals, -ing, -ed, -ation, a last -e. What comes out need not be
 * a word, only the same for the forms of one word. Words with other letters stay as they are.
 */
export function stem(word: string): string {
  if (!ASCII_WORD.test(word)) return word;
  const base = withoutForm(singular(word));
  const noun = base.length >= 8 && base.endsWith('ation') ? base.slice(0, -3) : base;
  const bare = noun.length > 3 && noun.endsWith('e') ? noun.slice(0, -1) : noun;
  return bare.length > 4 && bare.endsWith('ll') ? bare.slice(0, -1) : bare;
}

/**
 * The stems of which this one may be a longer form, itself first: with one or two letters less, which is how most languages
 * with an alphabet bend words (`rechnungen`, `rechnung`). A beginning shorter than five letters says too little.
 */
export function beginnings(stemmed: string): readonly string[] {
  const all = [stemmed];
  for (let cut = 1; cut <= MORE; cut++) {
    const short = stemmed.slice(0, -cut);
    if (short.length >= SHORTEST) all.push(short);
  }
  return all;
}

/** How many letters the longer form of a word may have more. */
const MORE = 2;
const SHORTEST = 5;

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && !word.endsWith('is') ? word.slice(0, -1) : word;
}

function withoutForm(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const base = word.endsWith('ing')
    ? word.slice(0, -3)
    : word.endsWith('ed') && !word.endsWith('eed')
      ? word.slice(0, -2)
      : undefined;
  // `string` and `bed` only look like forms of another word.
  if (base === undefined || base.length < 3 || !/[aeiouy]/.test(base)) return word;
  return /([^aeiouls])\1$/.test(base) ? base.slice(0, -1) : base;
}
