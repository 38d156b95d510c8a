/** How many days a retro waits for answers: what was not faced in a quarter is history. */
export const WAITS = 91;
