/** The narrow part of nlp.js 4.27 that is used here; the packages carry no types of their own. */
declare module '@nlpjs/basic' {
  export interface Container {
    get(name: string, settings?: object): unknown;
  }

  export interface NetworkStatus {
    iterations: number;
    error: number;
  }

  export interface NetworkExample {
    /** Features present, each with the value 1. */
    input: Record<string, number>;
    output: Record<string, number>;
  }

  /** One intent of a network. */
  export interface Perceptron {
    id: number;
    weights: Float32Array;
    /** By how much the weights were changed last. */
    changes: Float32Array;
    bias: number;
  }

  export interface NeuralNetwork {
    settings: { momentum: number };
    /** The learning rate of the pass that is under way. */
    decayLearningRate: number;
    /** Set by `prepareCorpus`: how many features there are, and the names of the intents. */
    lookup: { numInputs: number; outputLookup: { items: string[] } };
    perceptrons: Perceptron[];
    /** Of what it returns, which `trainPerceptron` is given, only the length is looked at. */
    prepareCorpus(corpus: NetworkExample[]): ArrayLike<unknown>;
    /** One pass over the examples for one intent; returns the squared errors together. */
    trainPerceptron(perceptron: Perceptron, examples: ArrayLike<unknown>): number;
    /** Activation per intent, 0 and up; the same object is filled again by the next call. */
    run(features: Record<string, number>): Record<string, number>;
    train(corpus: NetworkExample[]): NetworkStatus;
    toJSON(): NetworkData;
  }

  export interface NetworkData {
    features: string[];
    intents: string[];
    /** Per intent the weights of the features, then the constant. */
    perceptrons: number[][];
  }

  export interface NeuralNlu {
    neuralNetwork?: NeuralNetwork;
    innerTrain(input: {
      settings: Record<string, unknown>;
      corpus: NetworkExample[];
    }): Promise<{ status: NetworkStatus }>;
  }

  export interface Normalizer {
    normalize(text: string): string;
  }

  export interface Tokenizer {
    innerTokenize(text: string): string[];
  }

  export interface Stemmer {
    cache: Record<string, string>;
    stemWords(words: string[]): string[];
  }

  export class Nlp {
    constructor(settings: Record<string, unknown>);
    readonly container: Container;
    use(plugin: unknown): void;
  }
}
