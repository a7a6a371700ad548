import { loadRecognizer } from '../../bot/nlu/index.js';
import { projectPath } from '../../bot/project-path.js';
import { workedMs } from './event-loop-watch.js';

// A process of its own, for a test: prints for how many milliseconds the first load of a model keeps this thread busy.
const started = workedMs();
await loadRecognizer(projectPath('dist/model'));
process.stdout.write(String(workedMs() - started));
