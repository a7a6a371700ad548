import type { Invitation } from '../../support/survey.js';
import type { Tokens } from '../tokens.js';

/**
 * The address of the page on which this invitation is answered, without a slash or a query at the end; `?v=4` chooses a point
 * and `?lang=gl` a language. `publicUrl` is where the service is reached, without a slash at the end.
 */
export async function rateLink(
  invitation: Pick<Invitation, 'id' | 'expiresAt'>,
  { tokens, publicUrl }: { tokens: Tokens; publicUrl: string },
): Promise<string> {
  return `${publicUrl}/rate/${await tokens.issueRating(invitation)}`;
}
