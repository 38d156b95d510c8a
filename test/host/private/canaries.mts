// Words that stand nowhere but in the records of the private run. Put together here, so that no copy of the code holds them.

/** Stands in every text of a record that is for the lead alone. */
export const PRIVATE = ['kanarien', 'vogel'].join('');
/** Stands in every text of any other record. */
export const SHARED = ['blau', 'meise'].join('');
