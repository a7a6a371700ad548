export { fetchMedia, type MediaFetcher, type MediaSource } from './fetch-media.js';
export { type FileLinks, fileLinks } from './file-links.js';
export { attachmentOf, type FileRoom, fileRoom, type GivenFile } from './file-room.js';
export { mediaRefused } from './media-refused.js';
export { scanBy } from './scan-command.js';
