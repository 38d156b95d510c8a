import * as z from 'zod/mini';
import { type KindName, kinds } from './kinds';

/** A JSON Schema (draft 7, which YAML language servers read) of a kind of record, made from its one schema. */
export function jsonSchemaOf(kind: KindName): object {
  return z.toJSONSchema(kinds[kind].schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      // Other readers type scalars by YAML's core schema: `title: 2027` is a number to them and text to us.
      const isText =
        jsonSchema.type === 'string' && !jsonSchema.enum && !jsonSchema.format && !jsonSchema.pattern;
      if (jsonSchema.anyOf) delete jsonSchema.type;
      else if (isText) jsonSchema.type = ['string', 'number', 'boolean'] as never;
    },
  });
}
