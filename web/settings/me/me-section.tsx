import { NotificationsCard } from './notifications-card.js';
import { PasswordCard } from './password-card.js';
import { SecondFactorCard } from './second-factor-card.js';
import { SessionsCard } from './sessions-card.js';

/** What everybody sets for himself. */
export function MeSection() {
  return (
    <>
      <PasswordCard />
      <SecondFactorCard />
      <SessionsCard />
      <NotificationsCard />
    </>
  );
}
