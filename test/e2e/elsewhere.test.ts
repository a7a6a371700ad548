import { expect } from 'chai';
import { CustomerPage } from './customer-page.js';
import { useStage } from './stage.js';

describe('a chat that goes on elsewhere', function () {
  this.timeout(60_000);
  const stage = useStage();

  it('is the same in another browser, by an address that the customer copies himself and that is good once', async () => {
    const first = new CustomerPage(await stage.visit('/?lang=es'), 'es');
    await first.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await first.opensChat();
    await first.says('¿Cuánto cuesta el envío?');
    await first.hears('3,95');

    await first.page.getByRole('button', { name: 'Seguir en otro sitio' }).click();
    await first.page.getByRole('button', { name: 'Enlace copiado' }).waitFor();
    const link = String(await first.page.evaluate('navigator.clipboard.readText()'));
    const second = new CustomerPage(await stage.visit(`/?lang=es${new URL(link).hash}`), 'es');
    await second.hears('3,95');
    await second.says('Gracias');
    await first.log.getByText('Gracias', { exact: true }).waitFor();
    const third = new CustomerPage(await stage.visit(`/?lang=es${new URL(link).hash}`), 'es');
    await third.bubbles('bot').first().waitFor();

    expect(link).to.match(/#continue=./);
    expect(await third.log.getByText('Gracias', { exact: true }).count()).to.equal(0);
  });
});
