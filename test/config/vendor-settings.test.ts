import { expect } from 'chai';
import { readConfig } from '../../bot/config.js';
import { isConvozError } from '../../bot/errors.js';
import { vendorChannels } from '../../bot/vendor-channels.js';

const telegram = { TELEGRAM_BOT_TOKEN: '1:token', TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-webhook' };
const url = { PUBLIC_URL: 'https://chat.shop.example' };

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!isConvozError(error, 'CONFIG_INVALID')) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

function channelsOf(env: Record<string, string>): string[] {
  return vendorChannels(readConfig(env), { now: () => new Date() }).map(({ id }) => id);
}

describe('the settings of channels', () => {
  it('make a channel once all of its own are there, and none otherwise', () => {
    expect(channelsOf({})).to.deep.equal([]);
    expect(channelsOf({ ...telegram, ...url })).to.deep.equal(['telegram']);
    expect(
      channelsOf({ ...url, TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 't', TWILIO_FROM: '+34981000000' }),
    ).to.deep.equal(['twilio_sms']);
  });

  it('that are there in part stop the start, with one line for each that is missing', () => {
    expect(faultsOf({ TELEGRAM_BOT_TOKEN: '1:token' })).to.deep.equal([
      'TELEGRAM_WEBHOOK_SECRET: is missing for the channel telegram',
      'PUBLIC_URL: is missing for the channel telegram',
    ]);
    expect(faultsOf({ ...url, WHATSAPP_TOKEN: 't', MESSENGER_PAGE_ID: '1' })).to.have.members([
      'WHATSAPP_PHONE_NUMBER_ID: is missing for the channel whatsapp',
      'META_APP_SECRET: is missing for the channel whatsapp',
      'META_VERIFY_TOKEN: is missing for the channel whatsapp',
      'MESSENGER_PAGE_TOKEN: is missing for the channel messenger',
      'META_APP_SECRET: is missing for the channel messenger',
      'META_VERIFY_TOKEN: is missing for the channel messenger',
    ]);
    expect(faultsOf({ ...url, TWILIO_FROM: '+34981000000', TWILIO_ACCOUNT_SID: 'AC1' })).to.deep.equal([
      'TWILIO_AUTH_TOKEN: is missing for the channel twilio_sms',
    ]);
    expect(faultsOf({ ...url, EMAIL_ADDRESS: 'help@shop.example', EMAIL_INBOUND_SECRET: 's' })).to.deep.equal([
      'EMAIL_INBOUND_PROVIDER: is missing for the channel email',
      'SMTP_URL: is missing for the channel email',
    ]);
  });

  it('that several channels share are of no use alone', () => {
    expect(faultsOf({ ...url, META_APP_SECRET: 's' })).to.deep.equal([
      'META_APP_SECRET: is of no use without one of the channels whatsapp, messenger, instagram',
    ]);
    expect(faultsOf({ ...url, TWILIO_ACCOUNT_SID: 'AC1' })[0]).to.include('of no use');
  });

  it('are refused where they cannot be right', () => {
    expect(faultsOf({ ...telegram, ...url, TELEGRAM_WEBHOOK_SECRET: 'with spaces in the secret' })[0]).to.include(
      'TELEGRAM_WEBHOOK_SECRET',
    );
    expect(faultsOf({ TELEGRAM_API_URL: 'ftp://x' })[0]).to.include('TELEGRAM_API_URL');
    expect(faultsOf({ SLACK_API_URL: 'https://user@slack.example' })[0]).to.include('SLACK_API_URL');
    expect(faultsOf({ META_GRAPH_VERSION: '25' })[0]).to.include('META_GRAPH_VERSION');
  });

  it('take the address of an API with or without a slash at its end', () => {
    expect(readConfig({ META_GRAPH_URL: 'https://graph.example/' }).META_GRAPH_URL).to.equal('https://graph.example');
    expect(readConfig({}).TELEGRAM_API_URL).to.equal('https://api.telegram.org');
  });
});
