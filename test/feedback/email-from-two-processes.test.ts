import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from '../../bot/project-path.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import { invitation, opening } from '../store/change-sets.js';
import { eventually } from '../support-files/eventually.js';
import { type MailServer, startMailServer } from '../support-files/mail-server.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { day, minute } from '../support-files/test-clock.js';

describe('e-mail from two processes on one database', function () {
  this.timeout(60_000);
  let directory: TemporaryDirectory;
  let store: OpenStore;
  let server: MailServer;
  let processes: ChildProcess[];
  const database = () => join(directory.path, 'convoz.db');
  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openStore(database());
    server = await startMailServer();
    processes = [];
  });
  afterEach(async () => {
    await Promise.all(processes.map(kill));
    await server.close();
    await store.close();
    await directory.remove();
  });

  function start(aheadMs = 0): ChildProcess {
    const script = projectPath('test/feedback/sending-process.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, database(), server.url, String(aheadMs)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    processes.push(child);
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const over = once(child, 'exit');
    child.kill('SIGKILL');
    await over;
  }

  /** Keeps that many questions to be sent, of one episode each. */
  async function given(count: number): Promise<void> {
    const now = new Date();
    for (let i = 0; i < count; i++) {
      const set = opening();
      const asked = invitation(set, { id: `inv-${i}`, createdAt: now, expiresAt: new Date(now.getTime() + 14 * day) });
      const payload = JSON.stringify({
        kind: 'survey',
        invitationId: asked.id,
        to: `c${i}@correo.example`,
        language: 'es',
      });
      const dispatch = {
        id: `mail-${i}`,
        via: 'email',
        about: asked.id,
        payload,
        createdAt: now,
        nextAt: now,
      } as const;
      await store.commit({ ...set, invitations: [asked], dispatches: [dispatch] });
    }
  }

  const isDone = async () => {
    const { ready, failed } = await store.dispatches.counts();
    return ready + failed === 0;
  };

  it('reaches each of 60 customers once', async () => {
    await given(60);

    start();
    start();
    await eventually(isDone, 40_000);

    const receivers = server.mails.map(({ envelope }) => envelope.to[0]);
    expect(receivers.length).to.equal(60);
    expect(new Set(receivers).size).to.equal(60);
  });

  it('is sent again, with the same Message-ID, when the process died before it knew that it had arrived', async () => {
    await given(1);
    const first = start();
    server.accepted = () => {
      server.accepted = () => {};
      return kill(first);
    };
    await eventually(() => first.signalCode !== null, 20_000);
    const untilThen = server.mails.length;

    start(2 * minute);
    await eventually(isDone, 20_000);

    const ids = server.mails.map(({ headers }) => headers['message-id']);
    expect(untilThen).to.equal(1);
    expect(ids.length).to.equal(2);
    expect(ids[1]).to.equal(ids[0]);
  });
});
