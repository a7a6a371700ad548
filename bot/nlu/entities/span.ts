import type { Entity } from '../../engine/ports.js';

/** Where in a text something of a kind stands. */
export type Span = Pick<Entity, 'type' | 'start' | 'end'>;
