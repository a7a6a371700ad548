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

  export interface NeuralNetwork {
    /** The activation of one intent; `keys` are the numbers of the features present. */
    runInputPerceptron(perceptron: { weights: Float32Array; bias: number }, input: { keys: number[] }): number;
    /** Activation per intent, 0 and up; the same object is filled again by the next call. */
    run(features: Record<string, number>): Record<string, number>;
    train(corpus: NetworkExample[]): NetworkStatus;
    toJSON(): NetworkData;
    fromJSON(data: NetworkData): void;
  }

  export interface NetworkData {
    settings: Record<string, unknown>;
    features: string[];
    intents: string[];
    perceptrons: number[][];
  }

  export interface NeuralNlu {
    neuralNetwork?: NeuralNetwork;
    innerTrain(input: {
      settings: Record<string, unknown>;
      corpus: NetworkExample[];
    }): Promise<{ status: NetworkStatus }>;
    fromJSON(data: { settings: object; intents: object; neuralNetwork: NetworkData }): void;
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
