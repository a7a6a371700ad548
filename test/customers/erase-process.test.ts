import { copyFile, cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import { dump } from '../support-files/dump.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { filesWith } from './grep-files.js';
import { command, type ServiceProcess, startProcess } from './service-process.js';

const canary = 'berberechoqxv';

describe('erasing a contact from the terminal', function () {
  this.timeout(120_000);
  let directory: TemporaryDirectory;
  let backup: TemporaryDirectory;
  let service: ServiceProcess | undefined;
  before(async () => {
    [directory, backup] = [await temporaryDirectory(), await temporaryDirectory()];
  });
  after(async () => {
    await service?.stop();
    await Promise.all([directory.remove(), backup.remove()]);
  });

  it('takes him out of the files while the service runs, was never in a log, and holds for a restored backup', async () => {
    service = await startProcess(directory.path);
    const customer = await Customer.start(service.url);
    for (let i = 0; i < 20; i++) await customer.tell(`${canary} ${i} ${'asks '.repeat(i)}`);
    await customer.tell('where is my order MR-10474');
    await customer.tell(`${canary}@shop.example`);
    await service.stop();
    await cp(directory.path, backup.path, { recursive: true });
    const rows = (await dump(join(directory.path, 'convoz.db'))).contacts ?? [];
    const { id } = JSON.parse(rows[0] ?? '{}') as { id: string };
    const first = service.log();
    service = await startProcess(directory.path);

    const exported = await command(directory.path, 'export', 'contact', id);
    const unconfirmed = await command(directory.path, 'erase', 'contact', id);
    const erased = await command(directory.path, 'erase', 'contact', id, '--confirm', id);

    expect(JSON.parse(exported.out)).to.have.property('contactId', id);
    expect(exported.out).to.include(`${canary} 3`);
    expect([unconfirmed.code, unconfirmed.err]).to.satisfy(
      ([code, err]: [number, string]) => code === 1 && err.includes('--confirm'),
    );
    expect([erased.code, erased.out]).to.satisfy(([code, out]: [number, string]) => code === 0 && out.includes(id));
    expect(await filesWith(canary, directory.path)).to.deep.equal([]);
    expect(first + service.log()).not.to.include(canary);
    expect(await readFile(join(directory.path, 'erased.txt'), 'utf8')).to.include(id);

    await service.stop();
    for (const name of ['convoz.db-wal', 'convoz.db-shm']) await rm(join(directory.path, name), { force: true });
    await copyFile(join(backup.path, 'convoz.db'), join(directory.path, 'convoz.db'));
    expect(await filesWith(canary, directory.path)).to.deep.equal(['convoz.db']);
    service = await startProcess(directory.path);

    expect(await filesWith(canary, directory.path)).to.deep.equal([]);
  });
});
