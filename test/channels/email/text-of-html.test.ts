import { expect } from 'chai';
import fc from 'fast-check';
import { textOfHtml } from '../../../bot/channels/email/text-of-html.js';
import { withoutQuote } from '../../../bot/channels/email/without-quote.js';

describe('the text of a mail that is only HTML', function () {
  this.timeout(60_000);

  it('is what a person reads, in its lines', () => {
    const html = `<html><head><title>T</title><style>p { color: red }</style></head><body>
<p>Hola,&nbsp;<b>Vera</b>:</p><p>el   pedido <i>MR-1</i> &lt;azul&gt; &#8364;5 &#x1F600;</p><ul><li>uno</li><li>dos</li></ul>
<script>alert('<p>no</p>')</script><!-- <p>no</p> -->fin<br>y m&amp;s</body></html>`;

    expect(textOfHtml(html)).to.equal('Hola, Vera:\nel pedido MR-1 <azul> €5 😀\nuno\ndos\nfin\ny m&s');
  });

  it('has the mail before as a quotation, which is taken off', () => {
    const html =
      '<div>Gracias</div><div>El mar, 10 mar 2026 a las 10:00, Soporte escribió:<br><blockquote>Lo <b>enviamos</b> hoy<br>Vera</blockquote></div>';

    expect(textOfHtml(html)).to.match(/^Gracias\nEl mar.*\n> Lo enviamos hoy\n> Vera$/);
    expect(withoutQuote(textOfHtml(html))).to.equal('Gracias');
  });

  it('is read as far as it goes where the HTML is broken', () => {
    expect(textOfHtml('a <b')).to.equal('a');
    expect(textOfHtml('a <!-- b')).to.equal('a');
    expect(textOfHtml('a <script> b')).to.equal('a');
    expect(textOfHtml('5 &foo; &#99999999; &#0;')).to.equal('5 &foo; &#99999999; &#0;');
    expect(textOfHtml('</blockquote></blockquote>a')).to.equal('a');
  });

  it('is some text for whatever comes, and plain text is itself but for white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(textOfHtml(given)).to.be.a('string');
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zñ0-9]{1,9}$/), { minLength: 1 }), (words) => {
        expect(textOfHtml(words.join(' \n'))).to.equal(words.join(' '));
      }),
    );
  });

  it('takes no longer for what is made to take long', () => {
    for (const piece of ['<', '<script', '<script>', '<!--', '<blockquote>', '<blockquote>a', '&', '<p>', '</']) {
      expect(textOfHtml(piece.repeat(400_000 / piece.length))).to.be.a('string');
    }
  });
});
