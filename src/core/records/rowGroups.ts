/** The groups of rows that are made of a person's one-on-ones. */
export type GroupName = 'promises' | 'next' | 'oneOnOnes';
