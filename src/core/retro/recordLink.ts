const record =
  /(?<![\p{L}\p{N}_-])opportunities[/\\](\d{4}-\d{2}-\d{2}-[^\s/\\()<>[\]"'`|]{1,200})\.ya?ml(?![\p{L}\p{N}])/iu;

/**
 * The name of the first Leadbook record that a text links to: a dated YAML file in a folder named `opportunities`, in whatever
 * syntax of links. Undefined if there is none.
 */
export function linkedRecord(text: string): string | undefined {
  return record.exec(text)?.[1];
}
