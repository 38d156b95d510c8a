import type { Handler } from '../../commands/commandContext';

/** Switches presenting on or off: while it is on, what is for the lead alone is not shown. */
export const present: Handler<'present'> = async (host, { args }) => {
  const { presenting } = host.books;
  await presenting.set(args.on ?? !presenting.isOn);
  return undefined;
};
