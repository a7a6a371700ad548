import { expect } from 'chai';
import fc from 'fast-check';
import { checkVariables, fillIn, variables } from '../../bot/team/canned-text.js';
import { codeOf } from '../support-files/code-of.js';

const refused = (text: string) => codeOf(Promise.resolve().then(() => checkVariables(text)));

describe('a canned text', () => {
  it('may hold the variables there are, and no others', async () => {
    expect(await refused(variables.map((name) => `{{${name}}} {{ ${name} }}`).join())).to.equal('resolved');
    expect(await refused('{{customer.phone}}')).to.equal('VARIABLE_UNKNOWN');
    expect(await refused('{{}}')).to.equal('VARIABLE_UNKNOWN');
    expect(await refused('{{constructor}}')).to.equal('VARIABLE_UNKNOWN');
  });

  it('leaves no braces open', async () => {
    expect(await refused('Hello, {{customer.name}')).to.equal('VARIABLE_UNKNOWN');
    expect(await refused('Hello }}')).to.equal('VARIABLE_UNKNOWN');
    expect(await refused('A {set} of braces')).to.equal('resolved');
  });

  it('is read at once, however many spaces follow open braces', async () => {
    const text = `{{${' '.repeat(4900)}`;

    const before = performance.now();
    expect(await refused(text)).to.equal('VARIABLE_UNKNOWN');
    expect(fillIn(text, {}, 'en').text).to.equal('{{');

    expect(performance.now() - before).to.be.below(5000);
  });

  it('is filled with what is known', () => {
    const text = 'Hi {{customer.name}}, it is {{ agent.name }} about {{order.number}}.';

    const filled = fillIn(text, { 'customer.name': ' Iria ', 'agent.name': 'Ana', 'order.number': 'MR-10482' }, 'en');

    expect(filled).to.deep.equal({ text: 'Hi Iria, it is Ana about MR-10482.', empty: [] });
  });

  it('reads well where something is not known, and says what', () => {
    expect(fillIn('Hola, {{customer.name}}. Tu pedido {{order.number}} va en camino.', {}, 'es')).to.deep.equal({
      text: 'Hola. Tu pedido va en camino.',
      empty: ['customer.name', 'order.number'],
    });
    expect(fillIn('{{customer.name}}', { 'customer.name': '  ' }, 'es').text).to.equal('');
    expect(fillIn('Escrevo para {{customer.email}}.', {}, 'pt').text).to.equal(
      'Escrevo para o seu endereço de e-mail.',
    );
  });

  it('never reads a value for variables', () => {
    const filled = fillIn(
      'Hello, {{customer.name}}',
      { 'customer.name': '{{agent.name}} $& $1', 'agent.name': 'Ana' },
      'en',
    );

    expect(filled.text).to.equal('Hello, {{agent.name}} $& $1');
  });

  it('without variables is said as it is, whatever it is', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('{{'));
    fc.assert(fc.property(plain, (text) => fillIn(text, {}, 'gl').text === text.trim()));
  });
});
