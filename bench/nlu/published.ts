/** What others have published; per cent. In scope and recall are at the threshold chosen on the validation part. */
export interface Published {
  who: string;
  accuracy: Partial<Record<string, number>>;
  inScopeAtRule?: number;
  outsideRecall?: number;
}

export const published: readonly Published[] = [
  {
    who: 'fine-tuned BERT or RoBERTa (Casanueva 2020; Zhang 2021; Larson 2019)',
    accuracy: { banking77: 93.5, 'banking77-10': 84.3, 'hwu64-10': 82.9, clinc150: 96.9 },
    inScopeAtRule: 96.2,
    outsideRecall: 52.3,
  },
  { who: 'Watson (Braun 2017)', accuracy: { sigdial: 92 } },
  { who: 'LUIS (Braun 2017)', accuracy: { sigdial: 91 } },
  { who: 'Snips (Braun 2017)', accuracy: { sigdial: 89 } },
  { who: 'Rasa (Braun 2017; Larson 2019)', accuracy: { sigdial: 88 }, inScopeAtRule: 90.9, outsideRecall: 31.2 },
  { who: 'Dialogflow (Braun 2017; Larson 2019)', accuracy: { sigdial: 87 }, inScopeAtRule: 90.8, outsideRecall: 26.7 },
  { who: 'linear SVM (Larson 2019)', accuracy: {}, inScopeAtRule: 88.2, outsideRecall: 18 },
];
