import { type Html, html } from '../../support/html.js';
import type { Language } from '../../support/language.js';
import type { Invitation, Survey } from '../../support/survey.js';
import { type Asked, isWorded, pointsOf } from '../asked.js';
import { type Mail, mailPage } from './mail.js';

/** The sentences around the question, in one language. */
export interface SurveyMailWords {
  subject(occasion: Invitation['occasion']): string;
  hello: string;
  intro(occasion: Invitation['occasion'], closedAt: Date): string;
  tap: string;
  link: string;
  until(at: Date): string;
  privacy: string;
  why: string;
  stop: string;
}

export interface SurveyMailParts {
  to: string;
  language: Language;
  invitation: Pick<Invitation, 'occasion' | 'createdAt' | 'expiresAt'>;
  asked: Asked;
  /** The page that asks, without a slash or a query at the end. */
  link: string;
  words: SurveyMailWords;
}

/**
 * Asks one question by e-mail: a link for each point, which only shows the page with the point chosen, since the links in
 * a message are opened by scanners before anybody reads it.
 */
export function surveyMail({ to, language, invitation, asked, link, words }: SurveyMailParts): Mail {
  const { occasion, createdAt, expiresAt } = invitation;
  const subject = words.subject(occasion);
  const intro = words.intro(occasion, createdAt);
  const points = pointsOf(asked.survey).map((point) => ({ label: labelOf(asked, point), href: `${link}?v=${point}` }));
  const scale = isWorded(asked.survey) ? '' : ends(asked);
  const unsubscribe = `${link}/stop`;
  const text = [
    words.hello,
    intro,
    [asked.question, scale].filter(Boolean).join('\n'),
    words.tap,
    points.map(({ label, href }) => `${label}: ${href}`).join('\n'),
    `${words.link}\n${link}`,
    words.until(expiresAt),
    words.privacy,
    `${words.why}\n${unsubscribe}`,
  ].join('\n\n');
  const content = html`<p>${words.hello}</p>
<p>${intro}</p>
<h1 style="margin: 24px 0 8px; font-size: 20px; line-height: 1.3;">${asked.question}</h1>
<p style="margin: 0 0 8px;">${scale}</p>
<p style="margin: 0 0 16px;">${points.map(button)}</p>
<p>${words.tap} ${words.until(expiresAt)}</p>
<p>${words.link}<br><a href="${link}" style="word-break: break-all;">${link}</a></p>
<p style="font-size: 14px;">${words.privacy}</p>
<p style="font-size: 14px;">${words.why} <a href="${unsubscribe}">${words.stop}</a></p>`;
  return { to, language, subject, text: `${text}\n`, html: mailPage(language, subject, content), unsubscribe };
}

/** The accent of the pages, with white on it at 6.2 : 1; a border keeps the shape where colours are taken away. */
function button({ label, href }: { label: string; href: string }): Html {
  return html`<a href="${href}" style="display: inline-block; box-sizing: border-box; min-width: 42px; margin: 0 3px 8px 0; padding: 9px; border: 1px solid #0b6e6e; border-radius: 6px; background: #0b6e6e; color: #ffffff; font-weight: 600; text-align: center; text-decoration: none;">${label}</a>`;
}

function labelOf({ survey, first, last }: Asked, point: number): string {
  if (!isWorded(survey)) return String(point);
  return point === survey.min ? first : last;
}

function ends({ survey, first, last }: Pick<Asked, 'first' | 'last'> & { survey: Survey }): string {
  return `${survey.min} = ${first}, ${survey.max} = ${last}`;
}
