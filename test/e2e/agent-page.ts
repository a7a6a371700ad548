import type { Locator, Page } from 'playwright-core';
import { agentAdd } from '../../bot/commands/agent-add.js';
import type { Config } from '../../bot/config.js';
import { eventually } from '../support-files/eventually.js';

/** An agent at the desk, as far as her eyes and hands go. */
export class AgentPage {
  constructor(readonly page: Page) {}

  /** The first visit: the one-time password, a password of her own, the lists. */
  async signsIn(login: string, oneTimePassword: string): Promise<void> {
    const { page } = this;
    await page.fill('#login', login);
    await page.fill('#password', oneTimePassword);
    await page.keyboard.press('Enter');
    await this.choosesPassword();
  }

  /** The step after a one-time password. */
  async choosesPassword(): Promise<void> {
    const { page } = this;
    await page.fill('#next', 'unha batea na ría');
    await page.fill('#repeat', 'unha batea na ría');
    await page.keyboard.press('Enter');
    await page.locator('.live[data-live="true"]').waitFor({ state: 'attached' });
  }

  /** Opens the one conversation in this language on the list, and waits until it is there. */
  async opens(language: string): Promise<void> {
    const badge = this.page.locator('.badge', { hasText: language.toUpperCase() });
    const row = this.page.locator('.row').filter({ has: badge });
    const name = await row.locator('.row-name').textContent();
    await row.click();
    await this.page
      .locator('.thread-title h1')
      .getByText(name ?? '', { exact: true })
      .waitFor();
    await this.bubbles().first().waitFor();
  }

  async claims(): Promise<void> {
    await this.page.keyboard.press('a');
    await this.page.locator('#reply:focus').waitFor();
  }

  /** Begins a reply and does not send it. */
  async begins(text: string): Promise<void> {
    await this.page.locator('#reply').pressSequentially(text);
  }

  async says(text: string): Promise<void> {
    await this.page.fill('#reply', text);
    await this.page.keyboard.press('Enter');
  }

  async hears(text: string): Promise<void> {
    await this.bubbles('customer').filter({ hasText: text }).waitFor();
  }

  /** Writes a note that ends with whoever is offered first for `mention`. */
  async notes(text: string, mention: string): Promise<void> {
    await this.page.keyboard.press('n');
    await this.page.locator('#note:focus').waitFor();
    await this.page.locator('#note').pressSequentially(text + mention);
    await this.page.locator('.offers [role="option"]').first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Enter');
    await this.page.locator('.note', { hasText: text.trim() }).waitFor();
  }

  /** Takes the first canned reply offered for the beginning of its code; resolves with what is in the field then. */
  async takesCanned(code: string): Promise<string> {
    await this.page.getByRole('tab').first().click();
    await this.page.locator('#reply').pressSequentially(code);
    await this.page.locator('.offers [role="option"]').first().waitFor();
    await this.page.keyboard.press('Enter');
    const written = () => this.page.locator('#reply').inputValue();
    await eventually(async () => !(await written()).startsWith('/'));
    return written();
  }

  /** Transfers without waiting for the moment in which it could be undone. */
  async transfersTo(name: string, note: string): Promise<void> {
    const menu = this.page.locator('.action-menu').filter({ has: this.page.locator('select') });
    await menu.locator('summary').click();
    const label = await menu.locator('option', { hasText: name }).textContent();
    await menu.locator('select').selectOption({ label: label ?? '' });
    await menu.locator('textarea').fill(note);
    await menu.locator('button[type="submit"]').click();
    await this.page.locator('.notice .icon-button').click();
    await this.page.locator('#reply').waitFor({ state: 'detached' });
  }

  /** Closes without waiting for the moment in which it could be undone. */
  async closes(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('e');
    await this.page.locator('.notice .icon-button').click();
    await this.page.locator('#reply').waitFor({ state: 'detached' });
  }

  bubbles(author: 'customer' | 'bot' | 'agent' | undefined = undefined): Locator {
    const group = author ? `.group[data-author="${author}"]` : '.group';
    return this.page.locator(`${group} .bubble`);
  }
}

/** Makes an agent as `convoz agent add` does; resolves with the one-time password that it prints. */
export async function newAgent(config: Config, login: string, name: string): Promise<string> {
  const printed: string[] = [];
  await agentAdd(config, login, { name, role: 'agent' }, (line) => printed.push(line));
  return /one-time password: (\S+)/.exec(printed.join('\n'))?.[1] ?? '';
}
