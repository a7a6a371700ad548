import { launchBrowser } from './browser.js';
import { readFileSync } from 'node:fs';
// args: out crop(0/1) files...
const [out, crop, ...files] = process.argv.slice(2);
const b = await launchBrowser(); const p = await b.newPage({ viewport: { width: crop==='1' ? 410*files.length : 385*files.length, height: crop==='1'?690:750 }, deviceScaleFactor: 1.3 });
const cell = (f: string) => { const u = 'data:image/png;base64,' + readFileSync(f).toString('base64');
 return crop==='1' ? `<div style="width:410px;height:690px;flex:none;background:url(${u}) -870px -120px / 1280px 800px"></div>` : `<img src="${u}" width=375 style="margin-right:10px">`; };
await p.setContent(`<body style="margin:0;background:#888"><div style="display:flex">${files.map(cell).join('')}</div>`);
await p.waitForTimeout(300); await p.screenshot({ path: out! }); await b.close();
