import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import { mask } from '../../support/mask.js';

/** What a person of the team writes: clean, and without card numbers and the like. */
const written = z.string().transform(clean).transform(mask);

export const noteText = written.pipe(z.string().trim().min(1).max(10_000));

export const reasonText = written.pipe(z.string().trim().min(3).max(300));

/** In lower case, so that "VIP" and "vip" are one. */
export const labelText = written.pipe(z.string().trim().toLowerCase().min(1).max(40));
