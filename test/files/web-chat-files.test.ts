import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Customer, type WireActivity } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { dump } from '../support-files/dump.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { temporaryDirectory } from '../support-files/temporary-directory.js';
import { day, TestClock } from '../support-files/test-clock.js';
import { exif, jpeg, jpegWith } from './pictures.js';

interface Part {
  name: string;
  bytes: Buffer;
}

describe('files in a web chat', () => {
  const clock = new TestClock();
  let convoz: RunningConvoz;
  let agent: DeskAgent;
  before(async () => {
    convoz = await startConvoz({ clock });
  });
  beforeEach(async () => {
    agent = await convoz.agent();
  });
  after(() => convoz.close());

  it('come as a form: the customer sees what he sent, under an address that gives it back without what it told', async () => {
    const customer = await Customer.start(convoz.url);

    const { status, id } = await upload(customer, [{ name: 'torn box.jpg', bytes: jpegWith(exif(1)) }]);

    expect(status).to.equal(200);
    const [sent] = attachmentsOf(await customer.until((activity) => activity.id === id));
    expect(sent).to.deep.include({ contentType: 'image/jpeg', name: 'torn box.jpg' });
    const response = await fetch(sent?.contentUrl ?? '');
    expect(Buffer.from(await response.arrayBuffer()).equals(jpeg)).to.equal(true);
    expect(Object.fromEntries(response.headers)).to.deep.include({
      'content-type': 'image/jpeg',
      'content-length': String(jpeg.length),
      'content-disposition': `attachment; filename="torn box.jpg"; filename*=UTF-8''torn%20box.jpg`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, max-age=300',
    });
    const [again] = attachmentsOf((await customer.transcript()).find((activity) => activity.id === id));
    expect(again).to.deep.equal(sent);
  });

  it('without words are answered as what the bot cannot read, and stand in the transcript by their names', async () => {
    const customer = await Customer.start(convoz.url);

    const { id } = await upload(customer, [
      { name: 'a.txt', bytes: Buffer.from('one') },
      { name: 'b.txt', bytes: Buffer.from('two') },
    ]);

    await customer.until((activity) => activity.replyToId === id && activity.type === 'message');
    const said = await convoz.app.store.messages.since(customer.conversationId, 0, 100);
    expect(said.find((message) => message.id === id)?.text).to.equal('a.txt, b.txt');
  });

  it('with words are part of what the words say', async () => {
    const customer = await Customer.start(convoz.url);
    const activity = {
      type: 'message',
      text: 'how long does delivery take?',
      attachments: [{ name: 'x', contentType: 'y' }],
    };

    const { id } = await upload(customer, [{ name: 'n.txt', bytes: Buffer.from('note') }], activity);

    const own = await customer.until((heard) => heard.id === id);
    expect([own.text, attachmentsOf(own).map(({ name }) => name)]).to.deep.equal([activity.text, ['n.txt']]);
    const answer = await customer.until((heard) => heard.replyToId === id && heard.type === 'message');
    expect(answer.text).to.match(/day|hour/);
  });

  it('may stand in the activity itself when they are small', async () => {
    const customer = await Customer.start(convoz.url);
    const contentUrl = `data:text/plain;base64,${Buffer.from('hello').toString('base64')}`;
    const others = [{ contentType: 'image/png', contentUrl: 'https://elsewhere.example/x.png', name: 'seen' }];

    const id = await customer.tell('', {
      attachments: [{ contentType: 'text/plain', name: 'h.txt', contentUrl }, ...others],
    });

    const own = await customer.until((heard) => heard.id === id);
    expect(own.attachments?.[0]).to.deep.equal({ contentType: 'image/png', name: 'seen' });
    const response = await fetch(attachmentsOf(own)[1]?.contentUrl ?? '');
    expect(await response.text()).to.equal('hello');
  });

  it('are kept once when the same message comes twice', async () => {
    const customer = await Customer.start(convoz.url);
    const activity = { type: 'message', channelData: { clientActivityID: 'twice' } };

    const first = await upload(customer, [{ name: 'a.txt', bytes: Buffer.from('once') }], activity);
    const kept = await rows('files', customer);
    const second = await upload(customer, [{ name: 'a.txt', bytes: Buffer.from('once') }], activity);

    expect([second.id, kept.length]).to.deep.equal([first.id, 1]);
    expect(await rows('files', customer)).to.deep.equal(kept);
  });

  it('that are not accepted are refused with all that came with them, and nothing is said', async () => {
    const customer = await Customer.start(convoz.url);
    const before = await dump(`${convoz.dataDir}/convoz.db`);
    const text = { name: 'a.txt', bytes: Buffer.from('fine') };

    const svg = await upload(customer, [text, { name: 'x.jpg', bytes: Buffer.from('<svg onload="alert(1)"/>') }]);
    const six = await upload(
      customer,
      Array.from({ length: 6 }, () => text),
    );
    const none = await upload(customer, []);
    const large = await upload(customer, [{ name: 'a.txt', bytes: Buffer.alloc(10_485_761, 'a') }]);

    for (const { status, body } of [svg, six, none, large]) {
      expect([status, body.error?.code]).to.deep.equal([415, 'MEDIA_REFUSED']);
    }
    await convoz.app.runner.idle();
    expect((await dump(`${convoz.dataDir}/convoz.db`)).files).to.deep.equal(before.files);
    expect(await customer.transcript()).to.have.length.lessThan(3);
  });

  it('open for their own conversation, by an address nobody can make or change, until it is over', async () => {
    const [customer, other] = [await Customer.start(convoz.url), await Customer.start(convoz.url)];
    const { id } = await upload(customer, [{ name: 'a.txt', bytes: Buffer.from('mine') }]);
    const [sent] = attachmentsOf(await customer.until((activity) => activity.id === id));
    const url = new URL(sent?.contentUrl ?? '');
    const opened = async (change: (address: URL) => void) => {
      const address = new URL(url);
      change(address);
      const response = await fetch(address);
      const text = await response.text();
      return response.ok ? text : (JSON.parse(text) as { error: { code: string } }).error.code;
    };

    expect(await opened(() => {})).to.equal('mine');
    const elsewhere = (address: URL) => {
      address.pathname = address.pathname.replace(customer.conversationId, other.conversationId);
    };
    expect(await opened(elsewhere)).to.equal('TOKEN_INVALID');
    expect(await opened((address) => address.searchParams.set('e', '9999999999'))).to.equal('TOKEN_INVALID');
    expect(await opened((address) => address.searchParams.set('s', 'x'))).to.equal('TOKEN_INVALID');
    expect(await opened((address) => address.searchParams.delete('s'))).to.equal('BAD_REQUEST');
    clock.advance(3 * day);
    expect(await opened(() => {})).to.equal('TOKEN_EXPIRED');
    expect(await (await fetch(freshLink(customer, url))).text()).to.equal('mine');
  });

  it('are seen and opened at the desk, and nowhere else without a login', async () => {
    const customer = await Customer.start(convoz.url);
    const { id } = await upload(customer, [{ name: 'Ñandú 1.jpg', bytes: jpeg }]);
    await customer.until((activity) => activity.id === id);

    const { body } = await agent.get(`/api/conversations/${customer.conversationId}`);
    const message = body.messages.find((one: { id: string }) => one.id === id);

    expect(message.text).to.equal('');
    const [file] = message.files;
    expect(file).to.deep.include({ name: 'Ñandú 1.jpg', type: 'image/jpeg', size: jpeg.length, status: 'ready' });
    const opened = await fetch(`${convoz.url}/api/files/${file.id}`, { headers: agent.headers });
    expect(Buffer.from(await opened.arrayBuffer()).equals(jpeg)).to.equal(true);
    expect(opened.headers.get('content-disposition')).to.include("filename*=UTF-8''%C3%91and%C3%BA%201.jpg");
    expect((await fetch(`${convoz.url}/api/files/${file.id}`)).status).to.equal(401);
    expect((await agent.get('/api/files/nothing')).body.error.code).to.equal('NOT_FOUND');
  });

  it('come from agents, too: with words or without, from whoever has the conversation, and of their own only', async () => {
    const customer = await Customer.start(convoz.url);
    await customer.tell('I want to talk to a person');
    const add = (who: DeskAgent, type = 'application/octet-stream') =>
      fetch(`${convoz.url}/api/conversations/${customer.conversationId}/files`, {
        method: 'POST',
        headers: { ...who.headers, 'content-type': type, 'x-file-name': encodeURIComponent('label ñ.jpg') },
        body: new Uint8Array(jpegWith(exif(1))),
      });
    expect(((await (await add(agent)).json()) as { error: { code: string } }).error.code).to.equal(
      'NOT_ASSIGNED_TO_YOU',
    );
    await agent.claim(customer.conversationId);
    expect((await add(agent, 'multipart/form-data; boundary=x')).status).to.equal(415);

    const added = (await (await add(agent)).json()) as { id: string; size: number };
    const path = `/api/conversations/${customer.conversationId}/reply`;
    const { status } = await agent.post(path, { text: '', files: [added.id] });

    expect([status, added.size]).to.deep.equal([200, jpeg.length]);
    const heard = await customer.until(({ from, attachments }) => from?.role === 'bot' && attachments !== undefined);
    const [sent] = attachmentsOf(heard);
    expect([heard.text, sent?.name]).to.deep.equal(['', 'label ñ.jpg']);
    expect(Buffer.from(await (await fetch(sent?.contentUrl ?? '')).arrayBuffer()).equals(jpeg)).to.equal(true);

    const colleague = await convoz.agent({ role: 'supervisor' });
    const stranger = await Customer.start(convoz.url);
    await stranger.tell('I want to talk to a person');
    await colleague.claim(stranger.conversationId);
    const foreign = await colleague.post(`/api/conversations/${stranger.conversationId}/reply`, {
      text: 'look',
      files: [added.id],
    });
    expect(foreign.body.error.code).to.equal('NOT_FOUND');
    expect((await agent.post(path, { text: '', files: [] })).body.error.code).to.equal('BAD_REQUEST');
    const theirs = await upload(customer, [{ name: 'a.txt', bytes: Buffer.from('his') }]);
    await customer.until((activity) => activity.id === theirs.id);
    // A person has it: a file without words is for him, and the bot says nothing.
    expect((await customer.transcript()).filter(({ replyToId }) => replyToId === theirs.id)).to.deep.equal([]);
    const { body } = await agent.get(`/api/conversations/${customer.conversationId}/messages`);
    const his = body.messages.find((one: { id: string }) => one.id === theirs.id).files[0].id;
    expect((await agent.post(path, { text: 'x', files: [his] })).body.error.code).to.equal('NOT_FOUND');
  });

  it('go after ninety days, while what was said of them stays', async () => {
    const customer = await Customer.start(convoz.url);
    const { id } = await upload(customer, [{ name: 'old.txt', bytes: Buffer.from('long ago') }]);
    const own = await customer.until((activity) => activity.id === id);

    clock.advance(89 * day);
    await convoz.app.workplace.customers.sweep();
    const before = await rows('file_contents', customer);
    clock.advance(2 * day);
    await convoz.app.workplace.customers.sweep();

    expect(before).to.have.length(1);
    expect(await rows('file_contents', customer)).to.deep.equal([]);
    const { body } = await (await convoz.agent()).get(`/api/conversations/${customer.conversationId}/messages`);
    const message = body.messages.find((one: { id: string }) => one.id === id);
    expect(message.files).to.have.length(1);
    expect(message.files[0]).to.deep.include({ status: 'erased', name: '', size: 0 });
    const [sent] = attachmentsOf(own);
    expect((await fetch(freshLink(customer, new URL(sent?.contentUrl ?? '')))).status).to.equal(404);
  });

  it('are in the export of a contact as they are kept', async () => {
    const customer = await Customer.start(convoz.url);
    const long = Buffer.alloc(500_000, 'a long file, ');
    await upload(customer, [{ name: 'long.txt', bytes: long }]);
    const admin = await convoz.agent({ role: 'admin' });
    const contactId = (await convoz.app.store.conversations.find(customer.conversationId))?.contactId;

    const { body } = await admin.get(`/api/contacts/${contactId}/export`);

    expect(body.files).to.have.length(1);
    expect(body.files[0]).to.deep.include({ name: 'long.txt', size: long.length, type: 'text/plain' });
    const parts: { fileId: string; bytes: string }[] = body.file_contents;
    expect(parts.length).to.be.greaterThan(1);
    expect(Buffer.from(parts.map(({ bytes }) => bytes).join(''), 'base64').equals(long)).to.equal(true);
  });

  /** The address of today for the same file. */
  function freshLink({ conversationId }: Customer, { origin, pathname }: URL): string {
    const id = decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
    return origin + convoz.app.workplace.files.links.link({ conversationId, id }, 1);
  }

  /** Rows about the files of one customer. */
  async function rows(table: 'files' | 'file_contents', customer: Customer): Promise<string[]> {
    const { files = [], file_contents = [] } = await dump(`${convoz.dataDir}/convoz.db`);
    const his = files.filter((row) => row.includes(customer.conversationId));
    const ids = his.map((row) => (JSON.parse(row) as { id: string }).id);
    return table === 'files' ? his : file_contents.filter((row) => ids.some((id) => row.includes(id)));
  }
});

describe('a scanner of files', () => {
  it('is asked about each file before it is kept, and lets nothing pass that it does not', async () => {
    const directory = await temporaryDirectory();
    const scanner = join(directory.path, 'scan.sh');
    await writeFile(scanner, '#!/bin/sh\n! grep -q VIRUS\n');
    await chmod(scanner, 0o755);
    const convoz = await startConvoz({ env: { FILE_SCAN_COMMAND: `${scanner} --quiet` } });
    const customer = await Customer.start(convoz.url);

    const good = await upload(customer, [{ name: 'a.txt', bytes: Buffer.from('well') }]);
    const bad = await upload(customer, [{ name: 'a.txt', bytes: Buffer.from('a VIRUS') }]);

    expect([good.status, bad.status, bad.body.error?.code]).to.deep.equal([200, 415, 'MEDIA_REFUSED']);
    await convoz.close();
    await directory.remove();
  });

  it('that cannot be started lets nothing pass', async () => {
    const convoz = await startConvoz({ env: { FILE_SCAN_COMMAND: '/nowhere/scan' } });
    const customer = await Customer.start(convoz.url);

    const { body } = await upload(customer, [{ name: 'a.txt', bytes: Buffer.from('well') }]);

    expect(body.error?.code).to.equal('MEDIA_REFUSED');
    await convoz.close();
  });
});

interface Uploaded {
  status: number;
  id: string;
  body: { id?: string; error?: { code: string } };
}

/** Posts files as the stock client does. */
async function upload(
  customer: Customer,
  parts: readonly Part[],
  activity: object = { type: 'message' },
): Promise<Uploaded> {
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
  for (const { name, bytes } of parts) form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const response = await fetch(
    `${customer.url}/v3/directline/conversations/${customer.conversationId}/upload?userId=x`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${customer.token}` },
      body: form,
    },
  );
  const body = (await response.json()) as Uploaded['body'];
  return { status: response.status, id: body.id ?? '', body };
}

function attachmentsOf(
  activity: WireActivity | undefined,
): { contentType: string; name: string; contentUrl: string }[] {
  return (activity?.attachments ?? []) as { contentType: string; name: string; contentUrl: string }[];
}
