import { z } from 'zod';

/** Where and how to answer a mail. */
export const emailReference = z.object({
  to: z.string(),
  /** The event it came as. */
  mail: z.string(),
  /** Without `Re:`, masked. */
  subject: z.string(),
  /** Ids of the mails before, his own last. */
  references: z.array(z.string()),
  /** A digest of what he wrote. */
  said: z.string(),
  /** He wrote to the address that only our mails to him carry. */
  thread: z.boolean(),
  /** The domain of his address sent it (DMARC); otherwise anybody may have written it. */
  proved: z.boolean(),
});

export type EmailReference = z.infer<typeof emailReference>;
