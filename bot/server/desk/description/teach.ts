import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';

/** Kinds of zod that the generator refuses to describe. */
const strangers = new Set(['catch', 'custom', 'transform', 'file', 'undefined', 'void', 'never', 'nan', 'map', 'set']);
const anything: ('array' | 'boolean' | 'null' | 'number' | 'object' | 'string')[] = [
  'array',
  'boolean',
  'null',
  'number',
  'object',
  'string',
];

/** Tells the generator of every part it does not know what zod itself says of it: that it is anything, if need be. */
export function teach(schema: z.ZodType): void {
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const part = zodSchema as unknown as z.ZodType;
      if (!strangers.has(part.def.type) || zodToOpenAPIRegistry.has(part)) return;
      zodToOpenAPIRegistry.add(part, { type: anything, ...(jsonSchema as object) });
    },
  });
}
