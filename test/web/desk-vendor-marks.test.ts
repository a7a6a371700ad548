import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { useDesk } from './desk-stage.js';

describe('what the desk shows of a vendor’s channel', function () {
  this.timeout(30_000);
  const stage = useDesk();

  const ofCustomer = () => {
    const conversation = stage.fake.conversations.find(({ contact }) => contact.name === 'João Matos');
    const messages = conversation?.messages.filter(({ author }) => author.kind === 'customer') ?? [];
    const [first] = messages;
    if (!conversation || !first) throw new Error('João has written');
    return { conversation, first };
  };
  async function openIt(): Promise<Page> {
    const page = await stage.signIn();
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    await page.locator('#reply').waitFor();
    return page;
  }

  it('is a message that its customer edited, with its new text and a word about it, as soon as that happens', async () => {
    const { conversation, first } = ofCustomer();
    const page = await openIt();
    expect(await page.getByText('Editado', { exact: true }).count()).to.equal(0);

    first.text = 'Quise decir otra cosa';
    first.editedAt = new Date().toISOString();
    stage.fake.tell('message.edited', conversation.id);

    await page.getByText('Editado', { exact: true }).waitFor();
    await page.locator('.bubble', { hasText: 'Quise decir otra cosa' }).waitFor();
  });

  it('is that a message was deleted, and nothing of it', async () => {
    const { first } = ofCustomer();
    first.text = '';
    first.editedAt = first.deletedAt = new Date().toISOString();

    const page = await openIt();

    await page.locator('.bubble', { hasText: 'Borrado por el cliente' }).waitFor();
    expect(await page.getByText('Editado', { exact: true }).count()).to.equal(0);
  });

  it('is that the customer has blocked us, or that somebody answers him elsewhere', async () => {
    const { conversation } = ofCustomer();
    conversation.takenOver = true;
    const page = await openIt();
    await page.locator('.reply-window', { hasText: 'el bot calla' }).waitFor();

    conversation.blocked = true;
    stage.fake.tell('channel.blocked', conversation.id);

    await page.locator('.reply-window', { hasText: 'nos ha bloqueado' }).waitFor();
  });
});
