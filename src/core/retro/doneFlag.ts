/** The words by which a key says that something is done, and that it is not. */
interface DoneFlag {
  readonly yes: string;
  readonly no: string;
}

const FLAGS: readonly DoneFlag[] = [
  { yes: 'true', no: 'false' },
  { yes: 'True', no: 'False' },
  { yes: 'yes', no: 'no' },
  { yes: 'Yes', no: 'No' },
];

/** The two words of a key that only says whether something is done, such as `done: false`; undefined for one that says more. */
export function doneFlag(status: string | undefined): DoneFlag | undefined {
  return FLAGS.find(({ yes, no }) => status === yes || status === no);
}
