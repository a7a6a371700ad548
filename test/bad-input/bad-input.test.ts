import { expect } from 'chai';
import { connectorCases } from './connector-cases.js';
import { deskCases } from './desk-cases.js';
import { fieldCases } from './field-cases.js';
import { jsonCases } from './json-cases.js';
import { routeCases } from './route-cases.js';
import { seed } from './seed.js';
import { sizeCases } from './size-cases.js';
import { socketCases } from './socket-cases.js';
import { Target } from './target.js';
import { textCases } from './text-cases.js';
import { tokenCases } from './token-cases.js';

const blocks: [string, (target: () => Target) => void][] = [
  ['JSON', jsonCases],
  ['sizes', sizeCases],
  ['tokens', tokenCases],
  ['fields', fieldCases],
  ['texts', textCases],
  ['addresses', routeCases],
  ['sockets', socketCases],
  ['the desk', deskCases],
  ['the Bot Framework', connectorCases],
];

describe(`the service under bad input (BAD_INPUT_SEED=${seed})`, function () {
  this.timeout(120_000);
  let target: Target;

  before(async () => {
    target = await Target.start();
  });

  after(async () => {
    await target.close();
  });

  for (const [name, cases] of blocks) {
    describe(name, () => {
      cases(() => target);

      afterEach(() => target.worksAsEver());
    });
  }

  describe('in all', () => {
    it('has stood at least five hundred cases', () => {
      console.log(`        ${target.cases} cases`);
      expect(target.cases).to.be.at.least(500);
    });
  });
});
