import type { Survey } from '../../bot/support/survey.js';
import type { SurveyRules } from '../../bot/support/survey-rule.js';
import type { Call } from '../ui/team/call.js';
import type { CaseFilter } from './route.js';
import type {
  CaseDetail,
  CaseList,
  Experiment,
  ExperimentPlan,
  ExperimentResult,
  FaqAnswer,
  SurveyDraft,
  SurveyScale,
  SurveyShelf,
} from './wire.js';

/** What can be done to a case; each names the version it was decided on. */
export type CaseDeed =
  | { what: 'take' | 'close' | 'reopen' }
  | { what: 'assign'; agentId: string | null }
  | { what: 'cause' | 'action'; text: string }
  | { what: 'reply'; text: string; clientId: string };

/** The server's verbs. Every call rejects with ApiError, or with the reason it was given up for. */
export type FeedbackApi = ReturnType<typeof feedbackApi>;

const pageSize = '50';

export function feedbackApi(call: Call) {
  return {
    cases: async (filter: CaseFilter, after: string | undefined, signal: AbortSignal) => {
      const query = new URLSearchParams({ ...filterQuery[filter], limit: pageSize, ...(after && { after }) });
      return (await call('GET', `cases?${query}`, { signal })) as CaseList;
    },
    case: async (id: string, signal: AbortSignal) =>
      (await call('GET', `cases/${encodeURIComponent(id)}`, { signal })) as CaseDetail,
    async change(id: string, version: number, { what, ...fields }: CaseDeed): Promise<{ version: number }> {
      const body = { version, ...fields };
      const { case: changed } = (await call('POST', `cases/${encodeURIComponent(id)}/${what}`, { body })) as {
        case: { version: number };
      };
      return changed;
    },
    scales: async (signal: AbortSignal) =>
      ((await call('GET', 'surveys/scales', { signal })) as { scales: SurveyScale[] }).scales,
    surveys: async (signal: AbortSignal) => (await call('GET', 'surveys', { signal })) as SurveyShelf,
    async saveSurvey({ id, ...body }: SurveyDraft): Promise<Survey> {
      return ((await call('PUT', `surveys/${encodeURIComponent(id)}`, { body })) as { survey: Survey }).survey;
    },
    async saveRules(body: SurveyRules): Promise<SurveyRules> {
      return ((await call('PUT', 'surveys/rules', { body })) as { rules: SurveyRules }).rules;
    },
    experiments: async (signal: AbortSignal) =>
      ((await call('GET', 'experiments', { signal })) as { experiments: Experiment[] }).experiments,
    experiment: async (id: string, signal: AbortSignal) =>
      (await call('GET', `experiments/${encodeURIComponent(id)}`, { signal })) as {
        experiment: Experiment;
        result: ExperimentResult;
      },
    beginExperiment: async (body: ExperimentPlan) => void (await call('POST', 'experiments', { body })),
    stopExperiment: async (id: string) => void (await call('POST', `experiments/${encodeURIComponent(id)}/stop`)),
    answers: async (signal: AbortSignal) =>
      ((await call('GET', 'answers', { signal })) as { answers: FaqAnswer[] }).answers,
  };
}

const filterQuery: Record<CaseFilter, Record<string, string>> = {
  all: {},
  mine: { owner: 'me' },
  nobody: { owner: 'nobody' },
  closed: { status: 'closed' },
};
