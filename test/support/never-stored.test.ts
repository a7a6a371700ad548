import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from '../../bot/project-path.js';
import { Customer } from '../support-files/customer.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { cardNumber, type Secret } from './secrets.js';
import { type SourceService, startSourceService } from './source-service.js';

/** A card for each place a card can be put in, and the words beside it that must be kept. */
const cards: Secret[] = [];
const kept: string[] = [];

describe('what must never be stored', function () {
  this.timeout(120_000);
  let data: TemporaryDirectory;
  let service: SourceService;

  before(async () => {
    data = await temporaryDirectory();
    service = await startSourceService(data.path);
  });

  after(async () => {
    await service.stop();
    await data.remove();
  });

  it('is in no file and no line of the log, whichever door it came by', async () => {
    const customer = await Customer.start(service.url, { locale: card('locale') });
    await directLine(customer);
    await opening();
    await botFramework();
    await deskAndRating(customer);

    const stored = await everything(data.path);
    const searched = `${stored}\n${service.log()}`;
    const found = [...cards.flatMap(({ traces }) => traces), ...otherSecrets].filter((trace) =>
      searched.includes(trace),
    );
    expect(found).to.deep.equal([]);
    expect(kept.filter((words) => !stored.includes(words))).to.deep.equal([]);
  });

  it('is not kept of a talk in the terminal either', async () => {
    const terminal = await temporaryDirectory();

    await talk(terminal.path, [`tarjeta ${card('terminal')}`, 'mi pin es 73915082, la clave: tiburón']);

    const stored = await everything(terminal.path);
    const traces = [...(cards.at(-1)?.traces ?? []), '73915082', 'tiburón'];
    expect(traces.filter((trace) => stored.includes(trace))).to.deep.equal([]);
    expect(stored).to.include('tarjeta ••••');
    await terminal.remove();
  });

  const otherSecrets = [
    'ES9121000418450200051332',
    '2100 0418 4502',
    'hunter2',
    'abretesesamo',
    '84620917',
    '12/27 975',
    'caracola',
  ];

  /** Every field of an activity that a client may fill in. */
  async function directLine(customer: Customer): Promise<void> {
    const groupings = Array.from({ length: 8 }, () => `${card('text')} ${word('text')}`);
    for (const text of groupings) await customer.tell(text);
    await customer.tell('mi clave es: abretesesamo, my pw is hunter2! e o pin é 84620917');
    await customer.tell(`${card('text')} 12/27 975 ${word('text')} IBAN ES91 2100 0418 4502 0005 1332`);
    const clientActivityID = `id ${card('client id')}`;
    await customer.tell(word('fields'), {
      id: card('id'),
      speak: card('speak'),
      name: `${word('name')} ${card('name')}`,
      locale: card('locale'),
      from: { id: card('from.id'), name: `${word('from')} ${card('from.name')}` },
      value: { [card('field name')]: 1, deep: [{ note: `${word('value')} ${card('value')}` }], password: 'caracola' },
      channelData: { clientActivityID, note: `${word('data')} ${card('channelData')}`, postBack: true },
      attachments: [{ contentType: 'text/plain', name: `${word('file')} ${card('file')}`, content: card('content') }],
      entities: [{ type: 'mention', text: card('mention') }],
    });
    await customer.tell(word('number'), { value: Number(plainCard()) });
    await customer.tell(card('postback'), { value: card('postback'), channelData: { postBack: true } });
    await customer.say('', { type: 'event', name: card('event'), value: card('event') });
    await customer.say('', { type: card('type') });
  }

  /** Tokens, names and languages given when a conversation is opened. */
  async function opening(): Promise<void> {
    const url = `${service.url}/v3/directline`;
    const headers = { 'content-type': 'application/json', 'accept-language': plainCard() };
    const user = { id: `dl_${card('user.id')}`, name: `${word('user')} ${card('user.name')}` };
    const generated = await fetch(`${url}/tokens/generate`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ user }),
    });
    const { token } = (await generated.json()) as { token: string };
    const opened = await fetch(`${url}/conversations`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${token}` },
      body: JSON.stringify({ user }),
    });
    expect(opened.status).to.equal(201);
  }

  async function botFramework(): Promise<void> {
    const answered = await fetch(`${service.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: randomUUID(),
        channelId: 'emulator',
        serviceUrl: 'http://127.0.0.1:9',
        conversation: { id: randomUUID(), name: card('conversation.name'), topic: card('topic') },
        from: { id: 'user', name: `${word('azure from')} ${card('from.name')}`, title: card('from.title') },
        recipient: { id: 'bot', name: card('recipient.name') },
        locale: card('locale'),
        text: `${word('azure text')} ${card('text')}`,
        value: { note: `${word('azure value')} ${card('value')}` },
        channelData: { note: card('channelData') },
        attachments: [{ contentType: 'text/plain', name: card('file'), content: card('content') }],
        entities: [{ type: 'mention', text: card('mention') }],
        speak: card('speak'),
      }),
    });
    expect(answered.status).to.equal(200);
  }

  /** An agent's reply; then the survey, and a card in what its control sends and in the comment. */
  async function deskAndRating(customer: Customer): Promise<void> {
    const session = await service.logIn();
    const post = (path: string, body: object = {}) =>
      fetch(`${service.url}/api/conversations/${customer.conversationId}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: service.url, ...session },
        body: JSON.stringify(body),
      });
    await customer.tell('quiero hablar con una persona');
    expect((await post('claim')).status).to.equal(200);
    const text = `${word('reply')} ${card('reply')}, la contraseña es caracola`;
    expect((await post('reply', { text, clientId: randomUUID() })).status).to.equal(200);
    expect((await post('reply', { text: 'x', clientId: card('clientId') })).status).to.equal(400);
    await customer.waitForReply('reply');
    expect((await post('close')).status).to.equal(200);
    const survey = await customer.waitForSurvey();
    await customer.rate(survey, { value: 5, comment: `${word('comment')} ${card('comment')}` });
    await customer.tell(`${word('typed')} ${card('typed comment')}`);
  }
});

function card(_place: string): string {
  const secret = cardNumber(cards.length + 1);
  cards.push(secret);
  return secret.written;
}

/** A card in plain digits, where no others can stand. */
function plainCard(): string {
  card('digits');
  return cards.at(-1)?.traces[0] ?? '';
}

/** Something harmless beside a secret: that it is found shows that the place is stored at all. */
function word(place: string): string {
  const words = `word of the ${place} ${kept.length}`;
  kept.push(words);
  return words;
}

/** All files of a directory, read as UTF-8: the database, what of it is still in its log, and whatever else there is. */
async function everything(directory: string): Promise<string> {
  const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name)).to.include.members(['convoz.db']);
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))).join('\n');
}

/** `convoz chat` with lines typed one after the other. */
async function talk(dataDir: string, lines: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', projectPath('bot/main.ts'), 'chat'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    cwd: projectPath('.'),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(`${lines.join('\n')}\n`);
  await new Promise((resolve) => child.once('exit', resolve));
}
