import type { NeuralNlu, Perceptron } from '@nlpjs/basic';

export interface NetworkSettings {
  /** Passes over the examples, at most. */
  iterations: number;
  learningRate: number;
  /** Slope of the activation above zero. */
  alpha: number;
}

/** Which features each of many texts shows, the texts one behind the other. */
export interface NetworkInputs {
  /** Text t shows the features `features[starts[t]]` up to, not with, `features[starts[t + 1]]`. */
  starts: Uint32Array;
  /** Numbers below `featureCount`. */
  features: Uint32Array;
  featureCount: number;
}

export interface NetworkExamples {
  inputs: NetworkInputs;
  /** Per text its class, a number below `classCount`. */
  labels: Uint16Array;
  classCount: number;
  /** The texts to learn from, in their order: what comes last weighs most. */
  order: Uint32Array;
}

/** What was learned of one class: a weight per feature, and a constant. */
export type NetworkClass = Pick<Perceptron, 'weights' | 'bias'>;

/**
 * Trains nlp.js's classifier and returns what it learned, per class. Passes, rates and the rule for stopping are nlp.js's;
 * its texts as objects and its loop over them are replaced by numbers one behind the other, which gives the same weights
 * several times faster. Synchronous work.
 */
export async function trainNetwork(
  nlu: NeuralNlu,
  examples: NetworkExamples,
  settings: NetworkSettings,
): Promise<NetworkClass[]> {
  // Without examples it only makes its network.
  await nlu.innerTrain({ settings: { ...settings, log: false }, corpus: [] });
  const network = nlu.neuralNetwork;
  if (!network) throw new Error('nlp.js made no network');
  const { inputs, classCount, order } = examples;
  network.prepareCorpus = () => {
    const items = Array.from({ length: classCount }, (_, label) => String(label));
    network.lookup = { numInputs: inputs.featureCount, outputLookup: { items } };
    return order;
  };
  network.trainPerceptron = (perceptron) =>
    learnOnce(perceptron, examples, settings.alpha, network.decayLearningRate, network.settings.momentum);
  network.train([{ input: {}, output: {} }]);
  return network.perceptrons;
}

/** One pass of nlp.js's `trainPerceptron`, sum by sum; returns the squared errors together. */
function learnOnce(
  perceptron: Perceptron,
  { inputs: { starts, features }, labels, order }: NetworkExamples,
  alpha: number,
  rate: number,
  momentum: number,
): number {
  const { id, weights, changes } = perceptron;
  let { bias } = perceptron;
  let squares = 0;
  for (let turn = 0; turn < order.length; turn += 1) {
    const text = order[turn] as number;
    const start = starts[text] as number;
    const end = starts[text + 1] as number;
    let sum = bias;
    for (let at = start; at < end; at += 1) sum += weights[features[at] as number] as number;
    const activation = sum <= 0 ? 0 : alpha * sum;
    const error = (labels[text] === id ? 1 : 0) - activation;
    if (error === 0) continue;
    squares += error ** 2;
    const delta = (activation > 0 ? 1 : alpha) * error * rate;
    for (let at = start; at < end; at += 1) {
      const feature = features[at] as number;
      const change = delta + momentum * (changes[feature] as number);
      changes[feature] = change;
      weights[feature] = (weights[feature] as number) + change;
    }
    bias += delta;
  }
  perceptron.bias = bias;
  return squares;
}
