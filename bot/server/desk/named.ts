import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import type { z } from 'zod';

/** Gives a form a name, under which the description of the interface has it once and refers to it. */
export function named<Schema extends z.ZodType>(name: string, schema: Schema): Schema {
  zodToOpenAPIRegistry.add(schema, { _internal: { refId: name } });
  return schema;
}
