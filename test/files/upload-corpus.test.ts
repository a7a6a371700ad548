import { deflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { isConvozError } from '../../bot/errors.js';
import { nameFor, whatItIs } from '../../bot/files/what-it-is.js';
import { withoutMetadata } from '../../bot/files/without-metadata.js';
import { longestFile } from '../../bot/support/stored-file.js';
import { jpeg, jpegWith, pdf, png, pngWith, segment, webp, webpWith } from './pictures.js';

const zip = Buffer.concat([
  Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'),
  deflateRawSync(Buffer.alloc(5_000_000)),
  Buffer.from('PK\x05\x06', 'latin1'),
  Buffer.alloc(18),
]);

/** What must not come in, whatever it is called. */
const refused: Record<string, Buffer> = {
  'nothing at all': Buffer.alloc(0),
  'ten megabytes and one byte': Buffer.alloc(longestFile + 1, 'a'),
  'an SVG': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'an SVG behind its declaration': Buffer.from('\ufeff \n<?xml version="1.0"?><svg onload="alert(1)"/>'),
  'a page': Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
  'a page behind words': Buffer.from('Dear all, <html><body onload="alert(1)">'),
  'a script of a shell': Buffer.from('#!/bin/sh\nrm -rf /\n'),
  'a program': Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
  'a zip that is small and holds much': zip,
  'a GIF': Buffer.from('GIF89a\x01\0\x01\0', 'latin1'),
  PostScript: Buffer.from('%!PS-Adobe-3.0\n'),
  'text with a NUL': Buffer.from('hello\0there'),
  'text that is no UTF-8': Buffer.from([0x68, 0xe9, 0x6c, 0x6c]),
  'UTF-16': Buffer.from('\ufeffhello', 'utf16le'),
  'a JPEG with a zip behind its end': Buffer.concat([jpeg, zip]),
  'a JPEG with a page behind its end': Buffer.concat([jpeg, Buffer.from('<html><script>alert(1)</script>')]),
  'a JPEG that is cut off': jpeg.subarray(0, -2),
  'a JPEG that is cut off in its pixels': jpeg.subarray(0, -4),
  'a JPEG that is cut off in a table': jpeg.subarray(0, 60),
  'the first bytes of a JPEG': jpeg.subarray(0, 3),
  'a JPEG without a frame': Buffer.concat([jpeg.subarray(0, 20), jpeg.subarray(-2)]),
  'a page that begins like a JPEG': Buffer.concat([jpeg.subarray(0, 3), Buffer.from('<html><script>alert(1)')]),
  'a JPEG of 65,000 by 65,000 pixels': sized(
    jpeg,
    jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5,
    [0xfd, 0xe8, 0xfd, 0xe8],
  ),
  'a JPEG without pixels': sized(jpeg, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5, [0, 0, 0, 0]),
  'a PNG that is cut off': png.subarray(0, -3),
  'a PNG without its end': png.subarray(0, -12),
  'a PNG with a page behind its end': Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]),
  'a PNG with a zip behind its end': Buffer.concat([png, zip]),
  'a PNG without pixels': Buffer.concat([png.subarray(0, 33), png.subarray(-12)]),
  'a PNG of 100,000 by 100,000 pixels': sized(png, 16, [0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]),
  'a PNG whose chunk is longer than the file': sized(png, 33, [0x7f, 0xff, 0xff, 0xff]),
  'a WebP that is cut off': webp.subarray(0, -4),
  'a WebP with a page behind its end': Buffer.concat([webp, Buffer.from('<script>alert(1)</script>')]),
  'a WebP of 16 million by 16 million pixels': sized(webpWith(), 24, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
  'a RIFF that is no WebP': Buffer.from('RIFF\x04\0\0\0AVI ', 'latin1'),
  'a PDF that is cut off': pdf.subarray(0, 40),
  'a PDF with a zip behind its end': Buffer.concat([pdf, zip]),
  'a PDF that is a page': Buffer.from('%PDF-1.4 <html><script>alert(1)</script>\n%%EOF'),
};

const accepted: [what: string, type: string, bytes: Buffer][] = [
  ['a JPEG', 'image/jpeg', jpeg],
  ['a JPEG with what a phone puts behind its end', 'image/jpeg', Buffer.concat([jpeg, Buffer.from('\0\0SEFHe\0SEFT')])],
  ['a JPEG with filling before a marker', 'image/jpeg', jpegWith(Buffer.from([0xff, 0xff]), segment(0xfe, 'x'))],
  ['a PNG', 'image/png', png],
  ['a WebP', 'image/webp', webp],
  ['an extended WebP', 'image/webp', webpWith()],
  ['a PDF', 'application/pdf', pdf],
  ['text', 'text/plain', Buffer.from('¿Dónde está mi pedido?\r\n\t— aquí 👍\n')],
  ['text that compares', 'text/plain', Buffer.from('1 < 2 and <3')],
];

describe('what files are accepted', () => {
  for (const [what, bytes] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      expect(codeFor(bytes)).to.equal('MEDIA_REFUSED');
    });
  }

  for (const [what, type, bytes] of accepted) {
    it(`takes ${what}`, () => {
      expect(whatItIs(bytes)).to.equal(type);
      expect(withoutMetadata(bytes, whatItIs(bytes)).length).to.be.greaterThan(0);
    });
  }

  it('takes exactly ten megabytes', () => {
    expect(codeFor(Buffer.alloc(longestFile, 'a'))).to.equal('accepted');
  });

  it('never fails but by refusing, however a file is damaged', () => {
    const whole = [
      jpegWith(segment(0xe1, 'Exif\0\0II*\0\x08\0\0\0\x01\0')),
      pngWith(['tEXt', 'a\0b']),
      webpWith(['EXIF', 'x']),
      pdf,
    ];
    const damage = fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 6 });

    fc.assert(
      fc.property(fc.constantFrom(...whole), damage, fc.nat(300), (bytes, changes, length) => {
        const damaged = Buffer.from(bytes.subarray(0, length));
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
        expect(codeFor(damaged)).to.be.oneOf(['accepted', 'MEDIA_REFUSED']);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a name without a path, without what cannot be seen, and with the ending of what it is', () => {
    const names: [string, Parameters<typeof nameFor>[1], string][] = [
      ['photo.jpg', 'image/jpeg', 'photo.jpg'],
      ['../../etc/passwd', 'text/plain', 'passwd.txt'],
      ['C:\\Users\\ana\\factura.pdf.exe', 'application/pdf', 'factura.pdf.pdf'],
      ['photo.html', 'image/jpeg', 'photo.jpg'],
      ['photo\u202egpj.exe', 'image/png', 'photogpj.png'],
      ['a\u0000b\r\nSet-Cookie: x.png', 'image/png', 'abSet-Cookie x.png'],
      ['.htaccess', 'text/plain', 'file.txt'],
      ['', 'image/webp', 'file.webp'],
      ['informe de marzo 2026', 'application/pdf', 'informe de marzo 2026.pdf'],
      ['\ud800.png', 'image/png', '\ufffd.png'],
      [`${'👍'.repeat(300)}.png`, 'image/png', `${'👍'.repeat(95)}.png`],
    ];

    for (const [given, type, kept] of names) expect(nameFor(given, type), given).to.equal(kept);
  });

  it('gives every name an ending of its own, at most a hundred characters and no separator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = nameFor(given, 'image/jpeg');
        expect(name).to.match(/^[^/\\\p{Cc}]+\.jpg$/u);
        expect(Array.from(name).length).to.be.at.most(100);
      }),
    );
  });
});

function codeFor(bytes: Buffer): string {
  try {
    withoutMetadata(bytes, whatItIs(bytes));
    return 'accepted';
  } catch (error) {
    if (!isConvozError(error)) throw error;
    return error.code;
  }
}

/** The same with these bytes in place of those at `at`. */
function sized(bytes: Buffer, at: number, by: readonly number[]): Buffer {
  const changed = Buffer.from(bytes);
  for (const [i, byte] of by.entries()) changed[at + i] = byte;
  return changed;
}
