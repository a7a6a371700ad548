import { csrfHeader } from '../../../bot/server/csrf.js';
import type { Answer } from '../../support-files/desk-agent.js';

/** Somebody with a browser: it keeps the cookie it is given, and the page the token that goes with it. */
export class Person {
  cookie = '';
  csrf = '';

  constructor(readonly url: string) {}

  login(login: string, password: string, code?: string): Promise<Answer> {
    return this.send('POST', '/api/login', { login, password, ...(code !== undefined && { code }) });
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  async send(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Firefox of a test',
        origin: this.url,
        ...(this.cookie && { cookie: this.cookie }),
        ...(this.csrf && { [csrfHeader]: this.csrf }),
        ...headers,
      },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
    });
    const answer: Answer = { status: response.status, body: await response.json() };
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    if (typeof answer.body.csrf === 'string') this.csrf = answer.body.csrf;
    return answer;
  }

  /** The same person with the cookie and token as they are now, whatever happens to them here. */
  copy(): Person {
    return Object.assign(new Person(this.url), { cookie: this.cookie, csrf: this.csrf });
  }
}
