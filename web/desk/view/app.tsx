import { SignIn } from '../../ui/team/sign-in.js';
import { Shell } from './shell.js';

/** The page for whoever is, or is not, signed in. */
export function App() {
  return <SignIn>{(me) => <Shell me={me} />}</SignIn>;
}
