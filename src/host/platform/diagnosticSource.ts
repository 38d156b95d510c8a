/** What marks a diagnostic as Leadbook's. */
export const SOURCE = 'Leadbook';
