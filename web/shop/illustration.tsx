import type { ComponentChildren } from 'preact';
import type { ProductId } from './products.js';

/** A product, drawn flat in a 240-unit square; its name stands below. */
export function Illustration({ product }: { product: ProductId }) {
  return (
    <svg viewBox="0 0 240 240" aria-hidden="true">
      <ellipse cx="120" cy="214" rx="70" ry="7" fill="#000" opacity="0.1" />
      {drawings[product]}
    </svg>
  );
}

const drawings: Record<ProductId, ComponentChildren> = {
  raincoat: (
    <>
      <path d="M88 62c0-20 14-34 32-34s32 14 32 34l-8 14H96z" fill="#d99a1c" />
      <path d="M100 64c0-14 8-24 20-24s20 10 20 24c0 10-8 18-20 18s-20-8-20-18z" fill="#7a5209" />
      <path d="M92 66 62 84 46 158l24 8 8-32v76h84v-76l8 32 24-8-16-74-30-18-12 16h-32z" fill="#f0b429" />
      <path d="M120 82v128" stroke="#c98c14" stroke-width="4" />
      <path d="M78 166h28v26H78zM134 166h28v26h-28z" fill="#e0a31f" />
      <path d="M78 166h28M134 166h28" stroke="#c98c14" stroke-width="4" />
      <g fill="#7a5209">
        <circle cx="128" cy="104" r="4" />
        <circle cx="128" cy="130" r="4" />
        <circle cx="128" cy="156" r="4" />
      </g>
    </>
  ),
  backpack: (
    <>
      <path d="M100 44c0-16 40-16 40 0v14h-10V46h-20v12h-10z" fill="#20363c" />
      <path d="M74 84c0-18 18-30 46-30s46 12 46 30v104c0 12-8 22-20 22H94c-12 0-20-10-20-22z" fill="#2f7f86" />
      <path d="M74 88c0-20 18-34 46-34s46 14 46 34v18H74z" fill="#256970" />
      <path d="M90 142h60v42c0 8-4 12-12 12h-36c-8 0-12-4-12-12z" fill="#256970" />
      <path d="M90 142h60v14H90z" fill="#1d555b" />
      <path d="M96 54v78M144 54v78" stroke="#e8d7b5" stroke-width="8" />
      <path d="M91 118h10v16H91zM139 118h10v16h-10z" fill="#b3823a" />
      <path d="M110 168h20v6h-20z" fill="#e8d7b5" />
    </>
  ),
  lamp: (
    <>
      <circle cx="120" cy="92" r="66" fill="#ffe3a1" opacity="0.45" />
      <path d="M120 36c34 0 56 26 56 58 0 20-10 34-22 42H86c-12-8-22-22-22-42 0-32 22-58 56-58z" fill="#fff2d0" />
      <path d="M120 36c14 0 24 26 24 58 0 20-4 34-10 42h-28c-6-8-10-22-10-42 0-32 10-58 24-58z" fill="#ffdf94" />
      <path d="M82 136h76v12H82z" fill="#b3823a" />
      <path d="M112 148h16v42h-16z" fill="#c99548" />
      <path d="M84 206c0-10 16-18 36-18s36 8 36 18z" fill="#b3823a" />
    </>
  ),
  mug: (
    <>
      <path d="M164 98h14c18 0 28 12 28 30s-14 32-36 32h-8v-16h8c12 0 20-6 20-16s-4-14-12-14h-14z" fill="#b7cbc9" />
      <path d="M66 78h104v92c0 24-14 40-34 40h-36c-20 0-34-16-34-40z" fill="#f6f3ec" />
      <path d="M66 136c18-12 34-12 52 0s34 12 52 0v34c0 24-14 40-34 40h-36c-20 0-34-16-34-40z" fill="#2f7f86" />
      <path d="M66 156c18-12 34-12 52 0s34 12 52 0v14c0 24-14 40-34 40h-36c-20 0-34-16-34-40z" fill="#1d5d66" />
      <ellipse cx="118" cy="78" rx="52" ry="11" fill="#dfe7e5" />
      <ellipse cx="118" cy="79" rx="44" ry="8" fill="#5b3a22" />
      <path
        d="M104 60c-6-8 6-12 0-22M126 58c-6-8 6-12 0-22"
        fill="none"
        stroke="#fff"
        stroke-width="5"
        stroke-linecap="round"
        opacity="0.7"
      />
    </>
  ),
  jug: (
    <>
      <path d="M154 92c30-8 46 8 46 36s-18 48-46 50v-16c18-2 30-14 30-34 0-16-10-24-28-20z" fill="#a8482f" />
      <path
        d="M84 40h64l-8 34c20 18 28 40 28 66 0 44-22 70-50 70s-50-26-50-70c0-26 8-48 28-66L78 48c-2-4 2-8 6-8z"
        fill="#c75f42"
      />
      <path d="M70 122c32 12 64 12 96 0 2 6 2 12 2 18v6c-34 12-66 12-100 0v-6c0-6 0-12 2-18z" fill="#f4ecdd" />
      <path
        d="M74 136c8-7 16-7 23 0s15 7 23 0 15-7 23 0 15 7 20 1"
        fill="none"
        stroke="#1d5d66"
        stroke-width="4"
        stroke-linecap="round"
      />
      <ellipse cx="115" cy="42" rx="32" ry="6" fill="#8c3a25" />
    </>
  ),
  lantern: (
    <>
      <path d="M92 60c0-36 56-36 56 0" fill="none" stroke="#20363c" stroke-width="6" />
      <path d="M80 80h80l-14-22H94z" fill="#2b464d" />
      <path d="M86 80h68v96H86z" fill="#fff0c4" />
      <circle cx="120" cy="134" r="26" fill="#ffd779" />
      <path d="M120 104c14 16 16 24 16 32a16 16 0 0 1-32 0c0-8 2-16 16-32z" fill="#f09a37" />
      <path d="M86 80v96M154 80v96M108 80v96M132 80v96" stroke="#2b464d" stroke-width="5" />
      <path d="M76 176h88v14H76z" fill="#2b464d" />
      <path d="M84 190h72v20H84z" fill="#20363c" />
    </>
  ),
  blanket: (
    <>
      <path d="M52 150h136c12 0 20 8 20 30s-8 30-20 30H52c-12 0-20-8-20-30s8-30 20-30z" fill="#8fa9a4" />
      <path d="M50 104h134c12 0 20 8 20 26s-8 26-20 26H50c-12 0-20-8-20-26s8-26 20-26z" fill="#f4ecdd" />
      <path d="M56 62h126c12 0 18 8 18 24s-6 24-18 24H56c-12 0-18-8-18-24s6-24 18-24z" fill="#b9cbc6" />
      <path d="M64 62v48M84 62v48M156 62v48M176 62v48" stroke="#f4ecdd" stroke-width="6" />
      <path d="M60 104v52M80 104v52M158 104v52M178 104v52" stroke="#c75f42" stroke-width="6" />
      <path d="M58 150v60M80 150v60M160 150v60M182 150v60" stroke="#f4ecdd" stroke-width="6" />
    </>
  ),
  hat: (
    <>
      <circle cx="120" cy="52" r="22" fill="#f4ecdd" />
      <path d="M58 164c0-62 22-98 62-98s62 36 62 98z" fill="#c4513d" />
      <path
        d="M84 162c0-46 8-74 20-92M120 164V68M156 162c0-46-8-74-20-92"
        fill="none"
        stroke="#a8412f"
        stroke-width="5"
        stroke-linecap="round"
      />
      <path d="M54 156h132c6 0 10 4 10 10v28c0 6-4 10-10 10H54c-6 0-10-4-10-10v-28c0-6 4-10 10-10z" fill="#d9705b" />
      <path
        d="M66 166v28M88 166v28M110 166v28M132 166v28M154 166v28M176 166v28"
        stroke="#b9543f"
        stroke-width="6"
        stroke-linecap="round"
      />
    </>
  ),
};
