import { expect } from 'chai';
import { readConfig } from '../bot/config.js';
import { ConvozError } from '../bot/errors.js';

function faultsOf(env: Record<string, string>): ConvozError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConvozError) return error;
    throw error;
  }
  throw new Error('The settings were accepted');
}

describe('readConfig', () => {
  it('needs nothing: every setting has a default', () => {
    expect(readConfig({})).to.deep.include({
      PORT: 3978,
      DATA_DIR: './data',
      LOG_LEVEL: 'info',
      DEFAULT_LANGUAGE: 'es',
      TIME_ZONE: 'Europe/Madrid',
      BUSINESS_HOURS: 'always',
      QUIET_SECONDS: 180,
      HOLIDAYS: [],
      WIDGET_ORIGINS: [],
    });
  });

  it('takes an empty value for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', DIRECTLINE_SECRET: '', COOKIE_SECURE: '' })).to.include({
      PORT: 3978,
    });
  });

  it('reads numbers, flags and lists', () => {
    const config = readConfig({
      PORT: '0',
      COOKIE_SECURE: '1',
      WIDGET_ORIGINS: ' https://shop.example, ,https://www.shop.example ',
      HOLIDAYS: '2026-12-25,2026-07-25',
    });

    expect(config).to.deep.include({
      PORT: 0,
      COOKIE_SECURE: true,
      WIDGET_ORIGINS: ['https://shop.example', 'https://www.shop.example'],
      HOLIDAYS: ['2026-12-25', '2026-07-25'],
    });
    expect(readConfig({ COOKIE_SECURE: 'false' }).COOKIE_SECURE).to.equal(false);
  });

  it('reports all faults together, each with the name of its setting', () => {
    const { code, message, hint } = faultsOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      TIME_ZONE: 'Middle/Earth',
      DATABASE_URL: 'mysql://x',
      DIRECTLINE_SECRET: 'short',
      QUIET_SECONDS: '0',
      COOKIE_SECURE: 'maybe',
    });

    expect(code).to.equal('CONFIG_INVALID');
    for (const name of [
      'PORT',
      'LOG_LEVEL',
      'TIME_ZONE',
      'DATABASE_URL',
      'DIRECTLINE_SECRET',
      'QUIET_SECONDS',
      'COOKIE_SECURE',
    ]) {
      expect(message).to.match(new RegExp(`^ {2}${name}: .+`, 'm'));
    }
    expect(hint).to.include('.env');
  });

  it('never repeats a secret in what it reports', () => {
    const { message } = faultsOf({ DIRECTLINE_SECRET: 'too-short', DATABASE_URL: 'mysql://root:hunter2@db' });

    expect(message).to.not.include('too-short');
    expect(message).to.not.include('hunter2');
  });

  it('refuses production without an app id, because anybody could call the bot then', () => {
    expect(faultsOf({ NODE_ENV: 'production' }).message).to.include('MICROSOFT_APP_ID');
    expect(readConfig({ NODE_ENV: 'production', MICROSOFT_APP_ID: 'an-app-id' }).MICROSOFT_APP_ID).to.equal(
      'an-app-id',
    );
    expect(readConfig({ NODE_ENV: 'development' }).MICROSOFT_APP_ID).to.equal(undefined);
  });
});
