/**
 * Whether a retro already links to a Leadbook record: to a dated YAML file in a folder named `opportunities`, in whatever
 * syntax of links.
 */
export function alreadyAnswered(text: string): boolean {
  return /(?<![\p{L}\p{N}_-])opportunities[/\\]\d{4}-\d{2}-\d{2}-[^\s/\\()<>[\]"'`|]{1,200}\.ya?ml(?![\p{L}\p{N}])/iu.test(
    text,
  );
}
