// Apart from paths, which bring the schemas of all kinds along.

/** The slug by which a book calls the lead. */
export const ME = 'me';
/** The one-on-one that collects what to raise next time. */
export const NEXT = 'next';
/** The file that marks a folder as a book. */
export const BOOK_FILE = 'book.yaml';
