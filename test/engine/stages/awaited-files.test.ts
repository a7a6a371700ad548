import { expect } from 'chai';
import { ConvozAdapter } from '../../../bot/engine/adapter.js';
import { openDraft } from '../../../bot/engine/draft.js';
import { fileAddress } from '../../../bot/support/stored-file.js';
import { opening } from '../../store/change-sets.js';
import { FakePushChannel } from '../fake-push-channel.js';
import type { Guest } from '../guest.js';
import { SmallConvoz } from '../small-convoz.js';

describe('files that a vendor keeps', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.open();
  });
  afterEach(() => convoz.close());

  const sent = async (media: object[], text = '') => {
    await iria.send({ type: 'message', text, channelData: { convoz: { media } } });
    const message = (await iria.messages()).findLast(({ author }) => author.kind === 'customer');
    if (!message) throw new Error('Nothing was received');
    return { message, activity: JSON.parse(message.activity) };
  };

  it('are carried by the message, and wait to be fetched from the moment its turn is committed', async () => {
    const { message, activity } = await sent([
      { ref: 'AgACAg-1', mime: 'image/jpeg' },
      { ref: 'AgACAg-2', mime: 'application/pdf', name: 'invoice.pdf' },
    ]);

    const waiting = await convoz.store.files.due(convoz.clock.now(), 10);
    expect(waiting.map(({ ref, channel }) => [ref, channel])).to.have.deep.members([
      ['AgACAg-1', 'directline'],
      ['AgACAg-2', 'directline'],
    ]);
    const [first, second] = [`${message.id}.0`, `${message.id}.1`];
    expect(activity.attachments).to.deep.equal([
      { contentType: 'image/jpeg', name: 'image', contentUrl: fileAddress(first) },
      { contentType: 'application/pdf', name: 'invoice.pdf', contentUrl: fileAddress(second) },
    ]);
    expect(message.text).to.equal('image, invoice.pdf');
    expect(message.activity).not.to.include('AgACAg');
  });

  it('leave the words of the message as they are', async () => {
    const { message } = await sent([{ ref: 'AgACAg', mime: 'image/jpeg' }], 'opening hours?');

    expect(message.text).to.equal('opening hours?');
  });

  it('have names that are cut to a sensible length, and never within a character', async () => {
    const { activity } = await sent([{ ref: 'x', name: `${'x'.repeat(99)}😀😀` }]);

    expect(activity.attachments[0].name).to.equal('x'.repeat(99));
  });

  it('of no kind and no name are called a file', async () => {
    const { message } = await sent([{ ref: 'x' }, { ref: 'y', mime: '' }]);

    expect(message.text).to.equal('file, file');
  });
});

describe('files to a channel that is pushed to', () => {
  it('leave under an address that whoever has it can open, and stay in the transcript by their ids', async () => {
    const channels = new Map([['push', new FakePushChannel()]]);
    const link = (conversationId: string, id: string) => `https://chat.example/${conversationId}/${id}`;
    const adapter = new ConvozAdapter({ id: 'convoz', name: () => 'Vera' }, channels, link);
    const { conversation } = opening({ id: 'c', channel: 'push' });
    const contact = { id: conversation.contactId, createdAt: conversation.createdAt, surveyOptOut: false };
    const draft = openDraft({ conversation, contact }, conversation.createdAt);
    const files = [{ contentType: 'image/png', name: 'label.png', contentUrl: fileAddress('f1') }];

    await adapter.process(draft, { type: 'event', channelId: 'push' }, (context) =>
      adapter.say(context, { kind: 'agent', id: 'ana', name: 'Ana' }, [{ text: '', files }]),
    );

    const [request] = draft.changes.outbox.map(({ payload }) => JSON.parse(payload));
    expect(request.attachments).to.deep.equal([
      { contentType: 'image/png', name: 'label.png', contentUrl: 'https://chat.example/c/f1' },
    ]);
    const [message] = draft.changes.messages;
    expect(JSON.parse(message?.activity ?? '{}').attachments).to.deep.equal(files);
    expect(message?.text).to.equal('label.png');
  });
});
