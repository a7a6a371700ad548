import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../bot/support/language.js';
import { strings } from '../../web/widget/strings/index.js';
import type { Strings } from '../../web/widget/strings/strings.js';

/** A customer in the demo shop, as far as his eyes and hands go. */
export class CustomerPage {
  readonly log: Locator;
  readonly panel: Locator;
  readonly #words: Strings;

  constructor(
    readonly page: Page,
    language: Language,
  ) {
    this.log = page.getByRole('log');
    this.panel = page.getByRole('dialog');
    this.#words = strings[language];
  }

  /** Opens the chat and waits for the greeting. */
  async opensChat(): Promise<void> {
    await this.page.locator('.launcher').click();
    await this.page.locator('.group[data-author="bot"]').waitFor();
  }

  async says(text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: this.#words.message, exact: true });
    await field.fill(text);
    await field.press('Enter');
  }

  /** Resolves when somebody else has said the text, or something with it. */
  async hears(text: string | RegExp): Promise<void> {
    await this.bubbles().filter({ hasText: text }).first().waitFor();
  }

  async taps(choice: string): Promise<void> {
    await this.page.getByRole('button', { name: choice, exact: true }).click();
  }

  async asksForPerson(): Promise<void> {
    await this.taps(this.#words.personLabel);
  }

  /** Chooses a score on the control and sends it. */
  async rates(value: number): Promise<void> {
    await this.page
      .locator('.scale-step')
      .nth(value - 1)
      .click();
    await this.taps(this.#words.sendRating);
  }

  async comments(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.#words.comment }).fill(text);
    await this.taps(this.#words.sendComment);
  }

  /** What the bot or a person has said. */
  bubbles(author: 'bot' | 'agent' | undefined = undefined): Locator {
    const group = author ? `.group[data-author="${author}"]` : '.group:not([data-author="me"])';
    return this.page.locator(`${group} .bubble`);
  }

  /** Everything in the conversation, in the order it is shown. */
  async reads(): Promise<string[]> {
    return this.page.locator('.message .bubble').allInnerTexts();
  }

  /** Resolves when nothing he wrote waits to be sent. */
  async hasSentAll(): Promise<void> {
    await this.page.locator('.message[data-delivery="pending"]').first().waitFor({ state: 'detached' });
  }
}
