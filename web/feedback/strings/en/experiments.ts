import type { ExperimentStrings } from '../experiments.js';

export const experiments: ExperimentStrings = {
  experiments: {
    choose: ['No experiment open', 'Choose one from the list to see what it has shown so far.'],
    none: [
      'Nothing has been tried out yet',
      'Compare two wordings of an answer or of a question; each customer always sees the same one.',
    ],
    states: { running: 'running', stopped: 'stopped' },
    add: 'New experiment',
    explanation: 'Once it begins nothing of it can be changed, so that the figures stay comparable.',
    id: 'Name',
    target: 'What is tried out',
    answers: 'Answers of the bot',
    questions: 'Questions of surveys',
    metric: 'Judged by',
    worthwhile: 'Difference worth a change, in points',
    worthwhileHint: 'The smaller it is, the more answers are needed.',
    variants: 'Wordings',
    control: 'As always',
    variant: (id) => `Wording ${id}`,
    textHint: 'Empty: this language says what it always did.',
    share: 'Share of customers',
    addVariant: 'Add a wording',
    begin: 'Begin',
    beginHint: 'It is judged once, when enough customers have answered in every wording.',
    begun: 'The experiment is running.',
    taken:
      'The name is taken, or another experiment is running on the same. Choose another name or stop the other one.',
    faults: {
      target: 'Choose what is tried out.',
      text: 'Each wording needs a text in one language at least.',
      same: 'A wording must differ from what is always said.',
      shares: 'The shares must add up to 100 %.',
    },
    stop: 'Stop…',
    stopEarly:
      'There are not enough answers yet: stopped now, it ends without a verdict, and cannot be taken up again.',
    stopNow: 'Everybody will read what is always said again. To keep another wording, write it into the answer.',
    stopSurely: 'Stop for good',
    stopped: 'Stopped. Everybody reads what is always said again.',
    verdicts: {
      collecting: 'Still collecting answers: too early to say.',
      better: 'A new wording is better than what is always said.',
      worse: 'The new wordings are worse than what is always said.',
      cannot_say: 'No difference can be told from chance.',
      stopped: 'Stopped before there were enough answers: nothing can be said.',
    },
    broken:
      'The customers are divided otherwise than planned. Something other than chance was at work, so nothing can be concluded.',
    rule: (needed, worthwhile) =>
      `Judged once, when ${needed} customers have answered in each wording: enough to find a difference of ${worthwhile} points four times out of five. Looking earlier decides nothing.`,
    noAnswers: 'No answers yet',
    counts: (answered, sent, contacts) => `${answered} of ${sent} answered · ${contacts} customers`,
    difference: (value, interval) => `${value} points against “as always” (${interval})`,
    progress: (given, needed) => `${given} of ${needed} answers`,
    missing: (count) => (count === 1 ? '1 more answer needed' : `${count} more answers needed`),
    enough: 'Enough answers',
  },
};
