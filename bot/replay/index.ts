export type { Difference } from '../support/difference.js';
export type { Change } from './changes.js';
export { checkTranscripts, playScenarios, readTranscriptFile } from './check-transcripts.js';
export { compareLines, type Said } from './compare-lines.js';
export { compareModels, type ReplaySummary } from './compare-models.js';
export { readDuration } from './read-duration.js';
export { type Line, readTranscript, type Scenario, type ScriptedTurn, type Setting } from './read-transcript.js';
export { replyInLines } from './said.js';
