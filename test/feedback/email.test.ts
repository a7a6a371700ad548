import { expect } from 'chai';
import type { Invitation } from '../../bot/support/survey.js';
import { surveys } from '../../bot/support/survey.js';
import { following } from '../store/change-sets.js';
import { type MailServer, startMailServer } from '../support-files/mail-server.js';
import type { ReceivedMail } from '../support-files/read-mail.js';
import { day } from '../support-files/test-clock.js';
import { address, csat, from, link, MailRoom } from './mail-room.js';

describe('a question by e-mail', () => {
  let server: MailServer;
  let room: MailRoom;
  beforeEach(async () => {
    server = await startMailServer();
    room = await MailRoom.open();
  });
  afterEach(async () => {
    await server.close();
    await room.close();
  });

  async function arrived(language: 'es' | 'gl' | 'en' | 'pt' = 'es'): Promise<ReceivedMail> {
    await room.survey(address, language);
    await room.send(room.sender(server.url));
    const [mail, ...more] = server.mails;
    if (!mail || more.length > 0) throw new Error(`${server.mails.length} mails came`);
    return mail;
  }

  it('goes to the customer, from the shop, and says that it is automatic', async () => {
    const { envelope, headers } = await arrived();

    expect(envelope).to.deep.equal({ from: 'hola@mareira.example', to: [address] });
    expect(headers).to.include({
      from,
      to: address,
      'reply-to': from,
      subject: 'Una pregunta sobre tu consulta a Mareira',
      'auto-submitted': 'auto-generated',
      'content-language': 'es',
      'x-convoz-id': 'mail-1',
      'list-unsubscribe': `<${link}/stop>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    expect(headers['message-id']).to.match(/^<[0-9a-f]{32}@mareira\.example>$/);
  });

  it('has a link for each point, the page alone, and a way never to be asked again, in text and in HTML', async () => {
    const { text, html } = await arrived();

    const links = [1, 2, 3, 4, 5].map((point) => `${link}?v=${point}`);
    for (const body of [text, html]) {
      for (const wanted of [...links, `${link}/stop`, csat.question, '1 = Muy mala, 5 = Muy buena']) {
        expect(body).to.include(wanted);
      }
      expect(body.match(/\?v=/g)).to.have.length(5);
    }
    expect(text).to.match(new RegExp(`\n${link.replaceAll('.', '\\.')}\n`));
    expect(html).to.include(`<a href="${link}"`).and.to.include('<html lang="es"');
  });

  for (const [language, subject, hello] of [
    ['es', 'Una pregunta sobre tu consulta a Mareira', 'El 9 de marzo hablaste con nosotros.'],
    ['gl', 'Unha pregunta sobre a túa consulta a Mareira', 'O 9 de marzo falaches connosco.'],
    ['en', 'A question about your enquiry to Mareira', 'You talked to us on 9 March.'],
    ['pt', 'Uma pergunta sobre o seu contacto com a Mareira', 'Falou connosco a 9 de março.'],
  ] as const) {
    it(`is written in the customer's language: ${language}`, async () => {
      const mail = await arrived(language);

      expect(mail.headers.subject).to.equal(subject);
      expect(mail.text).to.include(hello);
      expect(mail.html).to.include(`<html lang="${language}"`).and.to.include(hello);
    });
  }

  it('calls two points by their words, and eleven by their numbers from zero', async () => {
    const { survey, ...words } = csat;
    const two = { ...words, first: 'No', last: 'Sí', survey: { ...survey, min: 1, max: 2, topFrom: 2, bottomTo: 1 } };
    const eleven = { ...words, survey: surveys.nps };
    await room.survey();
    await room.send(room.sender(server.url, async () => two));
    await room.small.given(['mail-2'], { via: 'email', payload: JSON.stringify(surveyPayload()) });
    await room.send(room.sender(server.url, async () => eleven));

    expect(server.mails[0]?.text).to.include(`No: ${link}?v=1\nSí: ${link}?v=2\n`).and.not.include('1 = ');
    expect(server.mails[1]?.text).to.include(`0: ${link}?v=0\n`).and.to.include(`10: ${link}?v=10\n`);
  });

  const surveyPayload = () => ({ kind: 'survey', invitationId: room.asked.id, to: address, language: 'es' });

  it('shows the words of a definition as text, whatever they hold', async () => {
    const question = '<img src=x onerror=alert(1)> "¿Bien?" & \'más\'';
    await room.survey();

    await room.send(room.sender(server.url, async () => ({ ...csat, question, first: '</p><script>' })));

    const { html, text } = server.mails[0] as ReceivedMail;
    expect(html).to.not.match(/<img|<script/);
    expect(html).to.include('&lt;img src=x onerror=alert(1)&gt; &quot;¿Bien?&quot; &amp; &#39;más&#39;');
    expect(text).to.include(question);
  });

  it('speaks of the matter: the relationship as a whole, or what became of a recovery', async () => {
    for (const occasion of ['relationship', 'recovery'] as const) {
      const other = await MailRoom.open({ occasion });
      await other.survey();
      await other.send(other.sender(server.url));
      await other.close();
    }

    expect(server.mails.map(({ headers }) => headers.subject)).to.deep.equal([
      'Una pregunta de Mareira',
      '¿Cómo ha quedado tu consulta a Mareira?',
    ]);
  });

  for (const [situation, part] of [
    ['answered', { status: 'answered' }],
    ['declined', { status: 'declined' }],
    ['expired', { status: 'expired' }],
    ['suppressed since the customer wrote again', { status: 'suppressed', reason: 'reopened' }],
  ] as [string, Partial<Invitation>][]) {
    it(`is not sent once it is ${situation}`, async () => {
      await room.small.store.commit({ ...following(room.set), invitations: [{ ...room.asked, ...part }] });
      await room.survey();

      await room.send(room.sender(server.url));

      expect(server.attempts).to.equal(0);
      expect(room.small.settled).to.deep.equal(['email dropped']);
    });
  }

  it('is not sent after its time, nor to somebody who never wants to be asked', async () => {
    await room.survey();
    room.small.clock.advance(14 * day);
    await room.send(room.sender(server.url));
    const other = await MailRoom.open();
    const { contactId: id } = other.set.conversation;
    const contact = { id, createdAt: new Date(0), surveyOptOut: true };
    await other.small.store.commit({ ...following(other.set), contact });
    await other.survey();
    await other.send(other.sender(server.url));
    await other.close();

    expect(server.attempts).to.equal(0);
  });

  it('is not sent to what is no address, so that nobody can add a header or a receiver', async () => {
    const smuggled = [
      'ana@correo.example\r\nBcc: all@mareira.example',
      'ana@correo.example\nSubject: x',
      'ana@correo.example, all@mareira.example',
      'Ana <ana@correo.example>',
      '"ana\r\nBcc: all"@correo.example',
      'ana@correo.example\0',
      'ana',
      '@',
      '',
    ];
    await room.small.store.dispatches.add(
      smuggled.map((to, i) => ({
        id: `mail-${i}`,
        via: 'email',
        about: room.asked.id,
        payload: JSON.stringify({ ...surveyPayload(), to }),
        createdAt: room.small.clock.now(),
        nextAt: room.small.clock.now(),
      })),
    );

    await room.send(room.sender(server.url));

    const failures = await room.small.store.dispatches.failures(20);
    expect(failures.map(({ code }) => code)).to.deep.equal(smuggled.map(() => 'MAIL_REFUSED'));
    expect(server.attempts).to.equal(0);
    expect(JSON.stringify(room.small.log)).to.not.include('correo');
  });

  it('is kept for a person to look at when its payload cannot be read', async () => {
    await room.small.given(['broken'], { via: 'email', payload: '{"kind":"surprise"}' });

    await room.send(room.sender(server.url));

    const [failure] = await room.small.store.dispatches.failures(10);
    expect(failure).to.include({ code: 'INTERNAL', payload: '{"kind":"surprise"}' });
  });
});

describe('an alert by e-mail', () => {
  let server: MailServer;
  let room: MailRoom;
  beforeEach(async () => {
    server = await startMailServer();
    room = await MailRoom.open();
  });
  afterEach(async () => {
    await server.close();
    await room.close();
  });

  it('says how low the answer was and when the case is due, with the way there, and nothing the customer wrote', async () => {
    await room.alert(2);

    await room.send(room.sender(server.url));

    const [mail] = server.mails;
    expect(mail?.envelope.to).to.deep.equal(['equipo@mareira.example']);
    expect(mail?.headers.subject).to.equal('Un cliente espera noticias: plazo, 12 mar, 11:00');
    for (const body of [mail?.text, mail?.html]) {
      expect(body).to.include('Un cliente ha respondido 2 de 5 (CSAT).');
      expect(body).to.include(`https://chat.mareira.example/desk/#closed/${room.set.conversation.id}`);
      expect(body).to.not.include('muy mal');
    }
    expect(mail?.headers).to.not.have.property('list-unsubscribe');
  });

  it('tells the point as the customer saw it where the scale is reversed', async () => {
    const reversed = { ...csat, survey: { ...surveys.csat, reversed: true } };
    await room.alert(1);

    await room.send(room.sender(server.url, async () => reversed));

    expect(server.mails[0]?.text).to.include('Un cliente ha respondido 5 de 5 (CSAT).');
  });

  it('says that a comment was unhappy where that is the reason, and that the case is overdue once it is', async () => {
    await room.alert(4, 'case.overdue', { reason: 'unhappy_comment' });

    await room.send(room.sender(server.url));

    expect(server.mails[0]?.headers.subject).to.equal('Plazo vencido: un cliente sigue esperando noticias');
    expect(server.mails[0]?.text).to.include('comentario descontento').and.to.include('4 de 5 (CSAT)');
  });

  it('asks to go back to him as at first when the case is open again', async () => {
    await room.alert(2, 'case.reopened', { version: 3 });

    await room.send(room.sender(server.url));

    expect(server.mails[0]?.headers.subject).to.equal('Un cliente espera noticias: plazo, 12 mar, 11:00');
  });

  it('is not sent once the case is closed', async () => {
    await room.alert(2, 'case.opened', { status: 'closed', closedAt: new Date() });

    await room.send(room.sender(server.url));

    expect(server.attempts).to.equal(0);
    expect(room.small.settled).to.deep.equal(['email dropped']);
  });
});
