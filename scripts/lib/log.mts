/** Prints one plain sentence as a line on the terminal. */
export function log(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** A heading between parts of a long output. */
export function heading(title: string): void {
  log(`\n== ${title} ${'='.repeat(Math.max(2, 70 - title.length))}`);
}

/** A failure whose message is all the reader needs: no stack is shown for it. */
export class Refusal extends Error {}

/** Runs the main function of a script; a refusal ends it with its sentence, anything else with a stack. */
export async function main(body: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
