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

  describe('for links, e-mail and alerts', () => {
    const mail = { SMTP_URL: 'smtps://u:p%40ss@mail.shop.example', MAIL_FROM: 'hola@shop.example' };
    const hook = {
      ALERT_WEBHOOK_URL: 'https://ops.shop.example/hook?key=1',
      ALERT_WEBHOOK_SECRET: 'sixteen characters',
    };
    const PUBLIC_URL = 'https://chat.shop.example/support//';

    it('takes everything together, and the address without the slash at its end', () => {
      const config = readConfig({ ...mail, ...hook, PUBLIC_URL, ALERT_EMAILS: 'a@shop.example, b@shop.example' });

      expect(config.PUBLIC_URL).to.equal('https://chat.shop.example/support');
      expect(config.ALERT_EMAILS).to.deep.equal(['a@shop.example', 'b@shop.example']);
      expect(readConfig({}).ALERT_EMAILS).to.deep.equal([]);
    });

    it('takes an address for links alone, and alerts by webhook alone', () => {
      expect(readConfig({ PUBLIC_URL }).SMTP_URL).to.equal(undefined);
      expect(readConfig(hook).ALERT_WEBHOOK_URL).to.equal(hook.ALERT_WEBHOOK_URL);
    });

    it('lists every half of a pair that is missing, with the reason', () => {
      const missing: [Record<string, string>, RegExp[]][] = [
        [{ SMTP_URL: mail.SMTP_URL }, [/SMTP_URL: needs MAIL_FROM/, /SMTP_URL: needs PUBLIC_URL/]],
        [{ MAIL_FROM: mail.MAIL_FROM }, [/MAIL_FROM: needs SMTP_URL/]],
        [{ ALERT_WEBHOOK_URL: hook.ALERT_WEBHOOK_URL }, [/ALERT_WEBHOOK_URL: needs ALERT_WEBHOOK_SECRET/]],
        [{ ALERT_WEBHOOK_SECRET: hook.ALERT_WEBHOOK_SECRET }, [/ALERT_WEBHOOK_SECRET: needs ALERT_WEBHOOK_URL/]],
        [{ ALERT_EMAILS: 'a@shop.example', ...hook }, [/ALERT_EMAILS: needs SMTP_URL/]],
      ];
      for (const [env, expected] of missing) {
        const { message } = faultsOf(env);
        expect(message.split('\n').length - 1).to.equal(expected.length);
        for (const line of expected) expect(message).to.match(line);
      }
    });

    it('refuses what is no address, without telling what was given, as it may hold a password', () => {
      const wrong: [string, string][] = [
        ['SMTP_URL', 'https://user:secret@mail.shop.example'],
        ['SMTP_URL', 'user:secret@mail.shop.example'],
        ['MAIL_FROM', 'hola'],
        ['MAIL_FROM', 'Mareira <hola@shop.example>\r\nBcc: secret@x.example'],
        ['MAIL_FROM', 'a@shop.example, secret@shop.example'],
        ['PUBLIC_URL', 'chat.shop.example/secret'],
        ['PUBLIC_URL', 'https://user:secret@shop.example'],
        ['PUBLIC_URL', 'https://shop.example/?a=secret'],
        ['ALERT_WEBHOOK_URL', 'ftp://ops.shop.example/secret'],
        ['ALERT_WEBHOOK_URL', 'https://user:secret@ops.shop.example'],
        ['ALERT_WEBHOOK_SECRET', 'short secret'],
        ['ALERT_EMAILS', 'a@shop.example;secret@shop.example'],
      ];
      for (const [name, value] of wrong) {
        const { message } = faultsOf({ ...mail, ...hook, PUBLIC_URL, [name]: value });
        expect(message, value).to.include(`${name}`).and.not.include('secret@').and.not.include('short secret');
        expect(message.split('\n').length, message).to.equal(2);
      }
    });

    it('takes a sender with a name', () => {
      for (const from of [
        'hola@shop.example',
        'Mareira <hola@shop.example>',
        '"Mareira, tienda" <hola@shop.example>',
      ]) {
        expect(readConfig({ ...mail, PUBLIC_URL, MAIL_FROM: from }).MAIL_FROM).to.equal(from);
      }
    });
  });
});
