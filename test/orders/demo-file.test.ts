import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { isConvozError } from '../../bot/errors.js';
import { readDemoFile } from '../../bot/orders/index.js';

describe('readDemoFile', () => {
  let directory: string;
  let file: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'demo-orders-'));
    file = join(directory, 'orders.json');
    await copyFile('nlp-models/shop/catalogue.json', join(directory, 'catalogue.json'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('names the file that is not there', async () => {
    const problem = await failure(readDemoFile(file));

    expect(isConvozError(problem, 'FILE_NOT_FOUND')).to.equal(true);
    expect(String(problem)).to.include(file);
  });

  it('refuses what is not JSON', async () => {
    await writeFile(file, '{');

    expect(isConvozError(await failure(readDemoFile(file)), 'CONFIG_INVALID')).to.equal(true);
  });

  it('names every fault and where it is', async () => {
    const shop = JSON.parse(await readFile('nlp-models/shop/orders.json', 'utf8'));
    shop.customers[0].orders[0].status = 'lost';
    shop.customers[1].email = 'nobody';
    await writeFile(file, JSON.stringify(shop));

    const problem = await failure(readDemoFile(file));

    expect(isConvozError(problem, 'CONFIG_INVALID')).to.equal(true);
    expect(String(problem)).to.include('customers[0].orders[0].status').and.to.include('customers[1].email');
  });

  it('refuses a number that is there twice, a parcel with what was not ordered, and a product nobody sells', async () => {
    const shop = JSON.parse(await readFile('nlp-models/shop/orders.json', 'utf8'));
    shop.customers[1].orders[0].number = 'MR-10482';
    shop.customers[0].orders[0].parcels[0].items = ['yacht'];
    shop.customers[2].orders[0].items[0].product = 'dinghy';
    await writeFile(file, JSON.stringify(shop));

    const problem = await failure(readDemoFile(file));

    expect(String(problem)).to.include('MR-10482 is there twice').and.to.include('"yacht"').and.to.include('"dinghy"');
  });
});

function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (problem: unknown) => problem,
  );
}
