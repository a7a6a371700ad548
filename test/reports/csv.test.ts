import { expect } from 'chai';
import { csvCell } from '../../bot/reports/csv/csv-cell.js';
import { csv } from '../../bot/reports/csv/export-rows.js';

describe('a cell of a CSV file', () => {
  const dangerous = [
    '=1+1',
    '+34 981 000 000',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '   =1+1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=cmd',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ' ＝1',
    '﹦1',
    '\u0000=1',
  ];
  for (const text of dangerous) {
    it(`is no formula when it holds ${JSON.stringify(text)}`, () => {
      expect(csvCell(text)).to.equal(`'${text}`);
    });
  }

  it('leaves other texts as they are', () => {
    for (const text of ['muy bien', '5-7 días', 'a=b', '¡Genial! 😀', "'already", '', ' espacio']) {
      expect(csvCell(text)).to.equal(text);
    }
  });

  it('keeps numbers numbers, also negative ones, and nothing nothing', () => {
    expect([-2.5, 0, Number.NaN, Number.POSITIVE_INFINITY, null, undefined].map(csvCell)).to.deep.equal([
      -2.5,
      0,
      '',
      '',
      '',
      '',
    ]);
  });

  it('says moments in UTC and yes or no in a word', () => {
    expect(csvCell(new Date('2026-03-01T10:00:00Z'))).to.equal('2026-03-01T10:00:00.000Z');
    expect(csvCell(true)).to.equal('true');
  });
});

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and the names of the columns, and quotes what must be', async () => {
    const cells = { comment: (text: string) => text, length: (text: string) => text.length };

    const file = await whole(csv(cells, [['a,b', 'he said "no"'], [], ['two\nlines', '=HYPERLINK("x")']]));

    expect(file).to.equal(
      '\uFEFFcomment,length\n"a,b",3\n"he said ""no""",12\n"two\nlines",9\n"\'=HYPERLINK(""x"")",15\n',
    );
  });

  it('of nothing has the names of its columns', async () => {
    expect(await whole(csv({ a: () => 1, b: () => 2 }, []))).to.equal('\uFEFFa,b\n');
  });
});

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let file = '';
  for await (const piece of pieces) file += piece;
  return file;
}
