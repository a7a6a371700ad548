import { expect } from 'chai';
import { orientationIn } from '../../bot/files/orientation.js';
import { withoutMetadata } from '../../bot/files/without-metadata.js';
import { exif, jpeg, jpegWith, png, pngWith, segment, webp, webpWith } from './pictures.js';

const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01colours');

describe('what a picture tells beside itself', () => {
  it('is taken out of a JPEG: place, device, comments, previews and what stands behind its end', () => {
    const told = Buffer.concat([
      jpegWith(
        exif(1),
        segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>secret xmp</x:xmpmeta>'),
        segment(0xe0, 'JFXX\0 secret preview'),
        segment(0xed, 'Photoshop 3.0\0 secret iptc'),
        segment(0xe2, 'MPF\0 secret second picture'),
        segment(0xfe, 'secret comment'),
      ),
      Buffer.from('secret trailer of a phone'),
    ]);

    const clean = withoutMetadata(told, 'image/jpeg');

    expect(clean.toString('latin1')).not.to.match(/secret|SecretPhone|GPS|Exif/);
    expect(clean.equals(jpeg)).to.equal(true);
  });

  it('leaves a JPEG its colours', () => {
    const adobe = segment(0xee, 'Adobe\0\x64\0\0\0\0\x01');

    const clean = withoutMetadata(jpegWith(profile, adobe, exif(1)), 'image/jpeg');

    expect(clean.equals(jpegWith(profile, adobe))).to.equal(true);
  });

  it('leaves a JPEG the way up, and no more of its Exif, in either order of bytes', () => {
    for (const order of ['II', 'MM'] as const) {
      for (let way = 2; way <= 8; way++) {
        const clean = withoutMetadata(jpegWith(exif(way, order)), 'image/jpeg');

        const at = clean.indexOf('Exif', 0, 'latin1');
        expect(orientationIn(clean.subarray(at)), `${order} ${way}`).to.equal(way);
        expect(clean.length - jpeg.length).to.equal(36);
        expect(clean.toString('latin1')).not.to.match(/SecretPhone|GPS/);
      }
    }
  });

  it('takes the preview out of the header of a JPEG, which may show what was cropped', () => {
    const header = Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01secret', 'latin1');
    const told = Buffer.concat([jpeg.subarray(0, 2), segment(0xe0, header), jpeg.subarray(20)]);

    const clean = withoutMetadata(told, 'image/jpeg');

    expect(clean.length).to.equal(jpeg.length);
    expect(clean.toString('latin1')).not.to.include('secret');
  });

  it('is taken out of a PNG, which keeps its colours', () => {
    const colours: [string, string] = ['sRGB', '\0'];
    const told = pngWith(
      colours,
      ['tEXt', 'Author\0secret'],
      ['iTXt', 'XML:com.adobe.xmp\0secret'],
      ['zTXt', 'secret'],
      ['eXIf', 'II*\0secret'],
      ['tIME', 'secret7'],
      ['prVt', 'secret'],
    );

    const clean = withoutMetadata(told, 'image/png');

    expect(clean.equals(pngWith(colours))).to.equal(true);
    expect(withoutMetadata(png, 'image/png').equals(png)).to.equal(true);
  });

  it('is taken out of a WebP, which does not announce it any more', () => {
    const told = webpWith(['ICCP', 'colours'], ['EXIF', 'II*\0secret'], ['XMP ', 'secret'], ['prVt', 'secret']);

    const clean = withoutMetadata(told, 'image/webp');

    expect(clean.toString('latin1')).not.to.include('secret');
    expect(clean.toString('latin1')).to.include('colours');
    expect(clean[20]).to.equal(0);
    expect(clean.readUInt32LE(4)).to.equal(clean.length - 8);
    expect(withoutMetadata(webp, 'image/webp').equals(webp)).to.equal(true);
  });
});
