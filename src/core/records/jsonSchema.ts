import * as z from 'zod/mini';
import { REFERS_TO } from './fields';
import { type KindName, kinds } from './kinds';

/** The parts of a JSON Schema that are made here. */
interface Schema {
  type?: string | string[];
  enum?: string[];
  anyOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

/**
 * A JSON Schema (draft 7, which YAML language servers read) of a kind of record, made from its one schema.
 * @param partial of a private sibling, which need not have every key
 */
export function jsonSchemaOf(kind: KindName, partial = false): object {
  const schema = z.toJSONSchema(kinds[kind].schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema[REFERS_TO];
      // Other readers type scalars by YAML's core schema: `title: 2027` is a number to them and text to us.
      const isText =
        jsonSchema.type === 'string' && !jsonSchema.enum && !jsonSchema.format && !jsonSchema.pattern;
      if (jsonSchema.anyOf) delete jsonSchema.type;
      else if (isText) jsonSchema.type = ['string', 'number', 'boolean'] as never;
    },
  });
  finish(schema as Schema, partial);
  return schema;
}

/** Takes a key with nothing behind it for no key. */
function finish(schema: Schema, partial: boolean): void {
  if (partial) delete schema.required;
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    if (!schema.required?.includes(key)) allowNothing(part);
    finish(part, partial);
  }
  if (schema.items) finish(schema.items, partial);
}

function allowNothing(schema: Schema): void {
  if (schema.anyOf) schema.anyOf.push({ type: 'null' });
  // A list of words that offered nothing as one of them would be odd.
  else if (schema.type !== undefined && !schema.enum) schema.type = [schema.type, 'null'].flat();
}
