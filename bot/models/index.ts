export { followPublished, type LiveModel } from './follow-published.js';
export { type LabelledMessage, readLabelled } from './labelled.js';
export { loadModelInUse, type ModelLog, type ModelPlaces } from './load-model.js';
export { type GateResult, type ModelReport, readReports, type Score } from './model-report.js';
export { type Publication, readPublications } from './publications.js';
export { publishModel } from './publish-model.js';
export { rollBack } from './roll-back.js';
export { trainCandidate } from './train-candidate.js';
