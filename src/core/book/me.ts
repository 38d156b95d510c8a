/** The slug by which a book calls the lead. Apart from paths, which bring the schemas along. */
export const ME = 'me';
