import { z } from 'zod';
import type { ShownChoice } from './fake-vendor.js';

/** A string of as many characters as the eye of the vendor counts, without blanks only. */
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.trim() !== '', 'is empty')
    .refine((text) => text.isWellFormed(), 'is no Unicode');
const line = (longest: number) => words(longest).refine((text) => !/[\n\t]/.test(text), 'has line breaks');
const link = z.url({ protocol: /^https$/ });

const text = z.strictObject({
  type: z.literal('text'),
  text: z.strictObject({ body: words(4096), preview_url: z.boolean() }),
});

const buttons = z
  .array(z.strictObject({ type: z.literal('reply'), reply: z.strictObject({ id: words(256), title: line(20) }) }))
  .min(1)
  .max(3)
  .refine((all) => isUnique(all.map(({ reply }) => reply.id)) && isUnique(all.map(({ reply }) => reply.title)));

const rows = z
  .array(z.strictObject({ id: words(200), title: line(24), description: line(72).optional() }))
  .min(1)
  .max(10)
  .refine((all) => isUnique(all.map(({ id }) => id)));

const body = z.strictObject({ text: words(1024) });

const interactive = z.strictObject({
  type: z.literal('interactive'),
  interactive: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('button'), body, action: z.strictObject({ buttons }) }),
    z.strictObject({
      type: z.literal('list'),
      body,
      action: z.strictObject({ button: line(20), sections: z.array(z.strictObject({ rows })).length(1) }),
    }),
  ]),
});

const image = z.strictObject({ type: z.literal('image'), image: z.strictObject({ link }) });
const document = z.strictObject({
  type: z.literal('document'),
  document: z.strictObject({ link, filename: line(240).optional() }),
});

const parameter = z.strictObject({ type: z.literal('text'), text: line(1000) });
const template = z.strictObject({
  type: z.literal('template'),
  template: z.strictObject({
    name: z.string().regex(/^[a-z0-9_]{1,512}$/),
    language: z.strictObject({ code: z.enum(['es', 'en', 'pt_PT']) }),
    components: z
      .array(z.strictObject({ type: z.literal('body'), parameters: z.array(parameter).length(1) }))
      .length(1),
  }),
});

const addressed = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual'),
  to: z
    .string()
    .regex(/^\d{7,15}$/)
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/)
    .optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
};

/** What the Cloud API takes as a message, by the limits that Meta publishes; other fields are refused. */
export const sendable = z
  .discriminatedUnion('type', [
    text.extend(addressed),
    interactive.extend(addressed),
    image.extend(addressed),
    document.extend(addressed),
    template.extend(addressed),
  ])
  .refine(({ to, recipient }) => (to === undefined) !== (recipient === undefined), 'has no single addressee');

export type Sendable = z.infer<typeof sendable>;

export const readMark = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});

export type ReadMark = z.infer<typeof readMark>;

/** A message as it stands on the screen of a telephone. */
export function onScreen(sent: Sendable): { text: string; choices: ShownChoice[] } {
  switch (sent.type) {
    case 'text':
      return { text: sent.text.body, choices: [] };
    case 'image':
      return { text: sent.image.link, choices: [] };
    case 'document':
      return { text: sent.document.link, choices: [] };
    case 'template':
      return { text: sent.template.components[0]?.parameters[0]?.text ?? '', choices: [] };
    case 'interactive': {
      const { interactive } = sent;
      const choices =
        interactive.type === 'button'
          ? interactive.action.buttons.map(({ reply }) => reply)
          : interactive.action.sections.flatMap(({ rows }) => rows.map(({ id, title }) => ({ id, title })));
      return { text: interactive.body.text, choices };
    }
  }
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
