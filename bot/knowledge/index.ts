export { faqFiles } from './faq-files.js';
