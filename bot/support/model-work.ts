import type { SupportEvent } from './event.js';
import type { Language } from './language.js';

/** What one gate found, in words for the person in charge. */
export interface GateFinding {
  gate: string;
  passed: boolean;
  detail: string;
}

/** A training or a publication on its way, or the last one there was. */
export interface ModelWork {
  id: string;
  kind: 'train' | 'publish' | 'rollback';
  /** Id of the agent who asked for it. */
  by: string;
  startedAt: Date;
  phase: 'training' | 'gates' | 'done' | 'failed';
  /** 0–100. */
  percent: number;
  gates: GateFinding[];
  /** The model it made or tried, once that is known. */
  version?: string;
  /** Why it failed. */
  error?: { code: string; message: string };
  endedAt?: Date;
}

/** The one place where work on models is agreed upon, however many processes there are. */
export interface ModelWorks {
  /** The work under way or the last one; `alive` while somebody still renews its lease. */
  latest(now: Date): Promise<{ work: ModelWork; alive: boolean } | undefined>;
  /** Takes the place, until the lease ends; false when somebody else has it. The event is kept with it. */
  begin(work: ModelWork, now: Date, leaseUntil: Date, event: SupportEvent): Promise<boolean>;
  /** Says how far it has come; false when the place has been lost, and nothing is kept then. */
  renew(work: ModelWork, leaseUntil: Date, event?: SupportEvent): Promise<boolean>;
  /** Leaves the place free with what came of it; false when it had been lost. */
  end(work: ModelWork, event: SupportEvent): Promise<boolean>;
}

/** A trained model as a person compares it with others. Shares are 0–1; null where there was nothing to take a share of. */
export interface ModelFigures {
  version: string;
  /** ISO 8601, UTC. */
  trainedAt: string;
  utterances: number;
  /** How many of the utterances came from use. */
  lessons: number;
  /** Expected calibration error, found by cross-validation. */
  calibrationError: number | null;
  /** On labelled messages: right of those answered, answered of those in scope, answered of those out of scope. */
  languages: {
    language: Language;
    accuracy: number | null;
    coverage: number | null;
    outOfScopeAnswered: number | null;
  }[];
  /** What the gates found the last time they were tried, and against which model. */
  gates?: { at: string; against: string; results: GateFinding[]; forced?: string | undefined };
}

/** All there is to see of models: the one in use, those published lately, those on the shelf, and the work on them. */
export interface ModelOverview {
  inUse: { version: string; source: 'published' | 'shipped' };
  /** Newest first: the first is in use, the second is what a rollback goes to. */
  publications: { version: string; at: string; forced?: string | undefined }[];
  /** Newest first. */
  models: ModelFigures[];
  /** The work under way or the last one; `abandoned` when whoever did it has died. */
  work?: ModelWork & { state: 'running' | 'done' | 'failed' | 'abandoned' };
}

/** What the desk may have done to models. Each rejects with MODEL_WORK_UNDER_WAY while something else is done. `by` is an agent's id. */
export interface ModelDesk {
  overview(): Promise<ModelOverview>;
  /** Begins to train a candidate and to try it at the gates; nothing is published by that. */
  train(by: string): Promise<ModelWork>;
  /**
   * Begins to try it at the gates, and publishes it when it passes them all, or when there is a reason to do so anyway. Rejects
   * with NOT_FOUND for what is not on the shelf.
   */
  publish(version: string, by: string, reason?: string): Promise<ModelWork>;
  /** Takes the last publication back. Rejects with NOT_FOUND when there is none. */
  rollBack(by: string): Promise<{ from: string; to: string; source: 'published' | 'shipped' }>;
}
