/** The groups of rows below a person. */
export type GroupName = 'promises' | 'next' | 'goals' | 'delegations' | 'recognition' | 'oneOnOnes';
