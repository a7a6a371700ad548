import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkTranscripts } from '../../bot/replay/index.js';
import { scriptedRecognizer } from '../dialogs/scripted-recognizer.js';
import { codeOf } from '../support-files/code-of.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';

const recognizer = scriptedRecognizer(
  [
    'how long → delivery.period',
    'delivery → delivery.cost',
    'hours → store.hours',
    'a person → handoff contact.human_agent',
    'queixa → feedback.complaint',
  ],
  'en',
);

describe('checking transcripts', function () {
  this.timeout(20_000);
  let directory: TemporaryDirectory;
  beforeEach(async () => {
    directory = await temporaryDirectory();
  });
  afterEach(() => directory.remove());

  const write = (text: string, name = 'a.en.chat') => writeFile(join(directory.path, name), text);
  const check = async (...lines: string[]) => {
    await write(['language: en', '## talk', ...lines].join('\n'));
    return (await checkTranscripts(recognizer, directory.path)).map(({ line, expected, said }) => [
      line,
      expected,
      said,
    ]);
  };

  it('is not content with a directory in which there is nothing to try', async () => {
    await write('language: en');

    expect(await codeOf(checkTranscripts(recognizer, directory.path))).to.equal('FILE_NOT_FOUND');
  });

  it('finds nothing where everything comes true', async () => {
    const found = await check(
      'customer: delivery?',
      'bot: Standard delivery costs €3.95, …',
      'bot: Did that help?',
      'choices: Yes | No | Talk to a person',
      'customer: yes',
      'bot: Glad to hear it.',
      'bot: How easy was it …',
      'rating: ces 1–7',
      'customer: 7',
      'effect: rated 7',
      'bot: Thank you. …',
      'choices: No comment',
      'customer: quick and clear',
      'effect: rated 7 "quick and clear"',
      'effect: closed',
      'bot: Thank you, …',
    );

    expect(found).to.deep.equal([]);
  });

  it('reads lines that end as on Windows', async () => {
    await write(
      'language: en\r\n## talk\r\ncustomer: delivery\r\nbot: …\r\nbot: Did\r\n  that help?\r\nchoices: …\r\n',
    );

    expect(await checkTranscripts(recognizer, directory.path)).to.deep.equal([]);
  });

  it('names file, scenario and line of each difference of a turn, and what was said instead', async () => {
    await write(
      'language: en\n## fine\ncustomer: hours\nbot: …\n\n## wrong\ncustomer: hours\nbot: We never open.\n',
      'b.chat',
    );
    await write('language: en\n## first\ncustomer: delivery\nbot: …\nbot: And now?\nchoices: Yes\n', 'a.chat');

    const found = await checkTranscripts(recognizer, directory.path);

    expect(found).to.have.length(3);
    expect(found[0]).to.deep.equal({
      file: 'a.chat',
      scenario: 'first',
      line: 5,
      expected: 'bot: And now?',
      said: 'bot: Did that help?',
    });
    expect(found[1]).to.include({ line: 6, expected: 'choices: Yes', said: 'choices: Yes | No | Talk to a person' });
    expect(found[2]).to.include({ file: 'b.chat', scenario: 'wrong', line: 8, expected: 'bot: We never open.' });
  });

  it('finds what is said though it is not written, and what is written though it is not said', async () => {
    expect(await check('customer: hours')).to.have.length(1);
    expect((await check('customer: hours'))[0]).to.include.members([3, '(nothing)']);
    expect(await check('customer: hours', 'bot: …', 'bot: Anything else?')).to.deep.equal([
      [5, 'bot: Anything else?', '(nothing)'],
    ]);
  });

  it('stops at the first turn that differs, since the rest follows from it', async () => {
    const found = await check('customer: hours', 'bot: Never.', 'customer: hours', 'bot: Never.');

    expect(found.map(([line]) => line)).to.deep.equal([4]);
  });

  it('lets time pass: the question comes after three minutes of quiet, and not before', async () => {
    const asks = ['bot: How easy was it …', 'rating: ces 1–7'];

    expect(await check('customer: hours', 'bot: …', 'clock: +179s', 'clock: +1s', ...asks)).to.deep.equal([]);
    expect(await check('customer: hours', 'bot: …', 'clock: +3m')).to.have.length(2);
    expect(await check('customer: hours', 'bot: …', 'clock: +179s', ...asks)).to.have.length(2);
    expect(
      await check('customer: hours', 'bot: …', 'clock: +20d', ...asks, 'effect: expired', 'effect: closed'),
      'timers ring one after the other, each at its moment',
    ).to.deep.equal([]);
  });

  it('lets agents join, speak, hand back and close, and refuses what they may not do', async () => {
    const found = await check(
      'customer: a person',
      'effect: person (requested)',
      'bot: I’m calling someone …',
      'choices: Back to Vera',
      'agent: too early',
      'effect: refused (NOT_ASSIGNED_TO_YOU)',
      'agent: (Martin joins)',
      'bot: You are now with Martin.',
      'agent: Hello.',
      'agent: (Noa joins)',
      'effect: refused (ALREADY_CLAIMED)',
      'agent: (Martin joins)',
      'agent: (hands back)',
      'bot: You’re back with me, Vera, the virtual assistant.',
      'agent: (joins)',
      'bot: You are now with Martin.',
      'customer: thanks',
      'agent: (closes)',
      'bot: How would you rate …',
      'rating: csat 1–5',
    );

    expect(found).to.deep.equal([]);
  });

  it('shows what the channel of the scenario shows', async () => {
    const [azure, terminal] = [
      await check(
        'channel: azure',
        'event: opened',
        'bot: Hello, …',
        'choices: Where is my order? | … | Talk to a person',
      ),
      await check('channel: console', 'event: opened', 'bot: Hello, … 4. Talk to a person'),
    ];

    expect(azure).to.deep.equal([]);
    expect(terminal).to.deep.equal([]);
  });

  it('keeps the hours, the queue and the silence of the shop that a scenario wants', async () => {
    const hours = 'hours: Mon-Fri 09:30-14:00';
    const asks = ['bot: Which email should we write to?', 'choices: No email'];

    const closed = await check(
      'now: 2026-11-21T22:00:00Z',
      hours,
      'customer: a person',
      'bot: … on Monday at 9:30.',
      ...asks,
    );
    const queue = await check(
      'queue: 2',
      'customer: a person',
      'effect: person (requested)',
      'bot: … 2 people are …',
      'choices: …',
    );
    const down = await check(
      'orders: unavailable',
      'customer: MR-10482 ana@correo.example',
      'bot: I can’t look up orders right now: …',
      'choices: …',
    );

    expect([closed, queue, down]).to.deep.equal([[], [], []]);
  });

  it('tells what broke when a turn fails', async () => {
    const broken = {
      ...recognizer,
      recognise: () => {
        throw new TypeError('no such thing');
      },
    };
    await write('language: en\n## talk\ncustomer: hours\nbot: …\n');

    const found = await checkTranscripts(broken, directory.path);

    expect(found.map(({ said }) => said)[0]).to.match(/^effect: failed \(.*TypeError/);
  });

  for (const [problem, text, line] of [
    ['a line that is none', '## a\ncustomer: x\nand so on', 3],
    ['an answer to nothing', '## a\nbot: hello', 2],
    ['a verb before any scenario', 'customer: hello', 1],
    ['a setting that is none', 'colour: red\n## a\ncustomer: x', 1],
    ['a setting without sense', '## a\nchannel: telegraph\ncustomer: x', 2],
    ['hours that are none', '## a\nhours: whenever\ncustomer: x', 2],
    ['a setting that only every object has', 'constructor: x\n## a\ncustomer: x', 1],
    ['a setting in the middle', '## a\ncustomer: x\nchannel: azure', 3],
    ['a time that is none', '## a\nclock: soon', 2],
    ['an event that is none', '## a\nevent: earthquake', 2],
    ['a deed that is none', '## a\nagent: (dances)', 2],
    ['two scenarios of one name', '## a\ncustomer: x\n## a', 3],
  ] as const) {
    it(`refuses ${problem}, with file and line`, async () => {
      await write(text);

      const refused = await checkTranscripts(recognizer, directory.path).catch((error: Error) => error);

      expect(refused).to.include({ code: 'TRANSCRIPT_INVALID' });
      expect(String(refused)).to.include(`a.en.chat:${line}: `);
    });
  }

  it('says that there is nothing to be read where there is no directory', async () => {
    expect(await codeOf(checkTranscripts(recognizer, join(directory.path, 'nowhere')))).to.equal('FILE_NOT_FOUND');
  });

  it('leaves nothing behind', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('convoz-replay-'));
    const before = left();
    await check('customer: hours', 'bot: …');
    await write('## a\nagent: (dances)');
    await checkTranscripts(recognizer, directory.path).catch(() => undefined);

    expect(left().filter((name) => !before.includes(name))).to.deep.equal([]);
  });
});
