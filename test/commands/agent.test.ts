import { expect } from 'chai';
import { agentChange, agentList, agentNoSecondFactor, agentPassword, roleNamed } from '../../bot/commands/agent.js';
import { agentAdd } from '../../bot/commands/agent-add.js';
import { type Config, databaseOf, readConfig } from '../../bot/config.js';
import { isConvozError } from '../../bot/errors.js';
import { passwordMatches } from '../../bot/server/passwords.js';
import { openStore } from '../../bot/store/index.js';
import { codeOf } from '../support-files/code-of.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';

describe('managing the team in the terminal', () => {
  let directory: TemporaryDirectory;
  let config: Config;
  let printed: string[];
  const print = (line: string) => void printed.push(line);
  beforeEach(async () => {
    directory = await temporaryDirectory();
    config = readConfig({ DATA_DIR: directory.path });
    printed = [];
    await agentAdd(config, 'ana', { name: 'Ana Souto', role: 'admin' }, print);
  });
  afterEach(() => directory.remove());

  it('lists the team, changes roles, disables and enables, and never takes the last admin away', async () => {
    await agentAdd(config, 'breo', { name: 'Breo', role: 'agent' }, print);
    printed = [];

    const last = await codeOf(agentChange(config, 'ana', { active: false }, print));
    await agentChange(config, 'breo', { role: roleNamed('supervisor') }, print);
    await agentChange(config, 'Breo', { active: false }, print);
    await agentList(config, print);
    await agentChange(config, 'breo', { active: true }, print);

    expect(last).to.equal('LAST_ADMIN');
    expect(printed).to.deep.equal([
      'breo   supervisor',
      'breo   supervisor   disabled',
      'ana   admin   Ana Souto   one-time password',
      'breo   supervisor   Breo   disabled   one-time password',
      'breo   supervisor',
    ]);
  });

  it('gives a new one-time password and takes a second factor away, and notes both', async () => {
    const store = await openStore(databaseOf(config));
    const { id } = (await store.agents.list())[0] ?? { id: '' };
    await store.agents.setPassword(id, 'hash');
    await store.agents.offerTotp(id, 'sealed');
    await store.agents.confirmTotp(id, 'sealed', 1, ['code']);

    await agentPassword(config, 'ana', print);
    await agentNoSecondFactor(config, 'ana', print);

    const password = /^login: ana {3}one-time password: (\S+)$/.exec(printed.at(-2) ?? '')?.[1] ?? '';
    const known = await store.agents.byLogin('ana');
    const noted = await store.audit.list({ actor: 'terminal', limit: 10 });
    await store.close();
    expect(await passwordMatches(password, known?.passwordHash)).to.equal(true);
    expect(known?.agent).to.include({ mustChangePassword: true }).and.to.not.have.property('totp');
    expect(noted.map(({ action }) => action)).to.deep.equal(['totp.removed', 'password.reset', 'agent.added']);
  });

  it('knows nobody of another login, and no other role', async () => {
    expect(await codeOf(agentPassword(config, 'xan', print))).to.equal('NOT_FOUND');
    expect(() => roleNamed('king'))
      .to.throw()
      .that.satisfies((error: unknown) => isConvozError(error, 'BAD_REQUEST'));
  });
});
