import { expect } from 'chai';
import { openOrSkip, type ReportDatabase } from '../reports/databases.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { Person } from './access/person.js';

describe('the desk on PostgreSQL', function () {
  this.timeout(30_000);
  let database: ReportDatabase | undefined;
  let convoz: RunningConvoz | undefined;
  before(async function () {
    database = await openOrSkip(this, 'PostgreSQL');
    convoz = await startConvoz({ env: { DATABASE_URL: database.location } });
  });
  after(async () => {
    await convoz?.close();
    await database?.remove();
  });

  it('refuses a character that cannot be kept there as a mistake of the caller', async () => {
    if (!convoz) throw new Error('nothing runs');
    const admin = await convoz.agent({ role: 'admin' });
    const name = 'a\u0000b';

    const answers = [
      await admin.get('/api/contacts/a%00b'),
      await admin.get('/api/audit?actor=a%00b'),
      await admin.post('/api/agents', { login: 'breo', name, role: 'agent' }),
      await admin.post('/api/keys', { name, scopes: ['reports:read'] }),
      await new Person(convoz.url).login(name, 'whatever it is'),
    ];

    for (const { status, body } of answers) expect([status, body.error?.code]).to.deep.equal([400, 'BAD_REQUEST']);
  });
});
