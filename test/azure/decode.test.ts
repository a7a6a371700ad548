import { expect } from 'chai';
import { decode, readActivity } from '../../bot/channels/azure/decode.js';
import { isServiceUrl } from '../../bot/channels/azure/service-url.js';
import { isConvozError } from '../../bot/errors.js';

const message = {
  type: 'message',
  id: '1763000000001',
  timestamp: '2026-11-21T21:00:00Z',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversation: { id: 'a:1', isGroup: false },
  from: { id: '29:ana', name: 'Ana' },
  recipient: { id: '28:bot' },
  text: 'hi',
};

describe('an activity of the Bot Framework', () => {
  it('is a message under the id it has in its channel and conversation', () => {
    const incoming = read({});

    expect(incoming?.eventId).to.equal('msteams|a:1|1763000000001');
    expect(incoming?.activity).to.deep.include({ type: 'message', text: 'hi' });
    expect(incoming?.activity.channelData.convoz).to.not.have.property('changed');
  });

  it('is told apart by its contents when it has no id', () => {
    const [one, again, other] = [{}, {}, { text: 'ho' }].map((part) => read({ id: undefined, ...part })?.eventId);

    expect(one).to.equal(again).and.not.equal(other);
  });

  it('is an edit or a deletion of the message whose id it has, each of its own', () => {
    const first = read({ type: 'messageUpdate', text: 'hi there', timestamp: '2026-11-21T21:01:00Z' });
    const second = read({ type: 'messageUpdate', text: 'hello', timestamp: '2026-11-21T21:02:00Z' });
    const deleted = read({ type: 'messageDelete', text: undefined, timestamp: '2026-11-21T21:03:00Z' });

    expect(first?.activity.channelData.convoz.changed).to.deep.equal({ kind: 'edited', original: read({})?.eventId });
    expect(deleted?.activity.channelData.convoz.changed).to.deep.equal({
      kind: 'deleted',
      original: read({})?.eventId,
    });
    expect(new Set([read({}), first, second, deleted].map((one) => one?.eventId)).size).to.equal(4);
    expect(first?.conversationId).to.equal(read({})?.conversationId);
  });

  it('is nothing where several talk, unless the bot is mentioned', () => {
    const group = { conversation: { id: 'a:2', isGroup: true } };
    const mentioning = (id: string) => ({ ...group, entities: [null, { type: 'mention', mentioned: { id } }] });

    expect(read(group)).to.equal(undefined);
    expect(read(mentioning('29:brais'))).to.equal(undefined);
    expect(read(mentioning('28:bot'))?.eventId).to.equal('msteams|a:2|1763000000001');
  });

  it('is nothing when nobody said anything', () => {
    for (const type of ['typing', 'messageReaction', 'endOfConversation', 'installationUpdate', 'conversationUpdate']) {
      expect(read({ type }), type).to.equal(undefined);
    }
  });

  it('is refused when it wants its answer at an address that is not the Bot Framework’s', () => {
    const code = (part: object) => {
      try {
        read(part);
        return 'none';
      } catch (error) {
        return isConvozError(error) ? error.code : String(error);
      }
    };

    expect(code({ serviceUrl: 'https://evil.example/' })).to.equal('BAD_REQUEST');
    expect(code({ serviceUrl: undefined })).to.equal('BAD_REQUEST');
    expect(code({ type: 'messageUpdate', serviceUrl: 'https://evil.example/' })).to.equal('BAD_REQUEST');
    expect(code({})).to.equal('none');
  });

  function read(part: object) {
    return decode(readActivity({ ...message, ...part }), (serviceUrl) => isServiceUrl(serviceUrl, 'an app id'));
  }
});

describe('the addresses to which answers may be posted', () => {
  const good = [
    'https://smba.trafficmanager.net/emea/',
    'https://webchat.botframework.com/',
    'https://directline.botframework.com',
    'https://x.botframework.azure.us/',
    'https://x.botframework.azure.cn/',
  ];
  const bad = [
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/',
    'https://user:password@smba.trafficmanager.net/',
    'https://botframework.com.evil.example/',
    'https://evilbotframework.com/',
    'https://evil.example/#.botframework.com',
    'https://evil.example/?x=.botframework.com',
    'https://evil.example\\.botframework.com/',
    'https://169.254.169.254/',
    'https://127.0.0.1.evil.example/',
    'file:///etc/passwd',
    'not an address',
    '',
    undefined,
  ];
  const local = ['http://127.0.0.1:3979', 'http://localhost:3979/', 'http://[::1]:3979/', 'http://2130706433/'];

  it('are those of the Bot Framework, with an app id and without', () => {
    for (const address of good) {
      expect(isServiceUrl(address, 'an app id'), address).to.equal(true);
      expect(isServiceUrl(address, ''), address).to.equal(true);
    }
  });

  it('are no others', () => {
    for (const address of bad) {
      expect(isServiceUrl(address, 'an app id'), address).to.equal(false);
      expect(isServiceUrl(address, ''), address).to.equal(false);
    }
  });

  it('are those of this machine for the Emulator, which has no app id', () => {
    for (const address of local) {
      expect(isServiceUrl(address, ''), address).to.equal(true);
      expect(isServiceUrl(address, 'an app id'), address).to.equal(false);
    }
  });
});
