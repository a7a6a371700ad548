export { readCatalogue } from './catalogue.js';
export { type DemoOrders, type DemoSample, demoOrders } from './demo.js';
export { type DemoFile, readDemoFile } from './demo-file.js';
export { type Guard, guarded } from './guarded.js';
