import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { openStore } from '../../bot/store/index.js';
import { message, opening } from '../store/change-sets.js';
import { understood } from '../store/contract/reviews.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { convoz } from './convoz.js';

const asked = ['¿Alquiláis zancos?', 'alquilais zancos', 'alquilais zancos, soy ana@correo.gal'];

describe('convoz review', function () {
  // Each call is a process of its own that loads the model.
  this.timeout(60_000);
  let directory: TemporaryDirectory;
  let env: Record<string, string>;
  beforeEach(async () => {
    directory = await temporaryDirectory();
    env = { DATA_DIR: directory.path };
    const store = await open();
    const set = opening();
    const at = new Date();
    set.messages.push(...asked.map((text, i) => message(set, i + 1, text, { ...understood('fallback'), at })));
    await store.commit(set);
    await store.close();
  });
  afterEach(() => directory.remove());

  const open = () => openStore(join(directory.path, 'convoz.db'));
  const review = (...args: string[]) => convoz(['review', ...args], env);
  const lessons = async () => {
    const store = await open();
    const found = await store.reviews.lessons();
    await store.close();
    return found;
  };
  const firstId = async () => JSON.parse((await review('--json')).out).groups[0].id as string;

  it('lists groups for people, and for programs', async () => {
    const { code, out, err } = await review();
    const json = JSON.parse((await review('--json', '--reason', 'unanswered', '--language', 'es', '--limit', '1')).out);
    const none = await review('--language', 'gl');

    expect(code).to.equal(0);
    expect(out).to.match(/^[0-9a-f]{12} +3 {2}¿Alquiláis zancos\?\n/);
    expect(out).to.include('unanswered 3 · es 3').and.to.include('1 × (es) alquilais zancos, soy _email_');
    expect(err).to.match(/^1 of 1 groups, from 3 messages since /);
    expect(json.groups[0]).to.include({ count: 3 });
    expect(none.out).to.equal('');
    expect(none.err).to.match(/^0 of 0 groups, .*\nNothing to decide\. .*review --since/);
  });

  it('approves, says what has been learned and what to do next, and takes it back', async () => {
    const id = await firstId();

    const approved = await review('approve', id, '--intent', 'none');
    const learned = await lessons();
    const undone = await review('undo', id);

    expect(approved.out)
      .to.match(new RegExp(`^${id} .* approved as none `))
      .and.to.include('lesson (es): ');
    expect(approved.err).to.include('model train').and.to.include(`review undo ${id}`);
    expect(learned.map(({ intent }) => intent)).to.deep.equal(['none', 'none']);
    expect(undone).to.include({ code: 0, out: `Taken back. Group ${id} is open again.\n` });
    expect(await lessons()).to.deep.equal([]);
  });

  it('drafts an answer from a file, and lists what has been decided', async () => {
    const before = await review('decided');
    const id = await firstId();
    await writeFile(join(directory.path, 'answer.txt'), 'No, pero sí escaleras.\n');

    await review('draft', id, '--answer-file', join(directory.path, 'answer.txt'), '--intent', 'product.rental');
    const { decisions } = JSON.parse((await review('decided', '--json')).out);

    expect(before.err).to.match(/^Nothing has been decided yet\./);
    expect(decisions).to.have.length(1);
    expect(decisions[0]).to.deep.include({ groupId: id, kind: 'drafted' });
    expect(decisions[0].draft).to.include({ answer: 'No, pero sí escaleras.', intent: 'product.rental' });
    expect((await review('decided')).out).to.include('draft for product.rental: No, pero sí escaleras.');
  });

  it('refuses what cannot be with its code', async () => {
    const id = await firstId();
    await review('dismiss', id);

    const [again, unknown, answer, file, since, id2] = await Promise.all([
      review('dismiss', id),
      review('approve', id, '--intent', 'order.teleport'),
      review('draft', id),
      review('draft', id, '--answer-file', join(directory.path, 'nowhere')),
      review('--since', 'yesterday'),
      review('undo', 'no-id'),
    ]);

    expect(again.err).to.match(/^REVIEW_DECIDED: /);
    expect(unknown.err).to.match(/^INTENT_UNKNOWN: /);
    expect(answer.err).to.match(/^BAD_REQUEST: /);
    expect(file.err).to.match(/^FILE_NOT_FOUND: /);
    expect(since.err).to.match(/^BAD_REQUEST: since/);
    expect(id2.err).to.match(/^BAD_REQUEST: id: must be the id of a group/);
    expect([again, unknown, answer, file, since, id2].map(({ code }) => code)).to.deep.equal([1, 1, 1, 1, 1, 1]);
  });
});
