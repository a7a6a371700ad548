import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from '../../engine/botbuilder.js';
import type { Clock } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { VendorCall } from '../vendor-call.js';
import { connectorClient } from './connector.js';
import { isServiceUrl } from './service-url.js';

/** As the Bot Framework SDK calls its settings. Without an app id it takes everybody in, as the Emulator wants it. */
export interface MicrosoftSettings {
  MicrosoftAppId: string;
  MicrosoftAppPassword?: string;
  MicrosoftAppType?: string;
  MicrosoftAppTenantId?: string;
}

export interface AzureAdapterDeps {
  call: VendorCall;
  clock: Clock;
  /** How long Microsoft's keys are waited for; callers give up after 15 s. */
  patienceMs?: number;
}

/** The SDK's adapter for Azure Bot Service, which calls the Bot Connector our way and says why it lets nobody in. */
export class AzureAdapter extends CloudAdapter {
  readonly #appId: string;
  readonly #patienceMs: number;

  constructor(settings: MicrosoftSettings, { call, clock, patienceMs = 10_000 }: AzureAdapterDeps) {
    const options = { httpClient: connectorClient(call, clock) };
    const { MicrosoftAppId: appId } = settings;
    super(new ConfigurationBotFrameworkAuthentication({ ...settings }, undefined, undefined, undefined, options));
    this.#appId = appId;
    this.#patienceMs = patienceMs;
  }

  /** Whether answers may be posted to this address. */
  trusts(serviceUrl: string | undefined): boolean {
    return isServiceUrl(serviceUrl, this.#appId);
  }

  /**
   * Resolves when the token is one of the Bot Framework's for this activity. Rejects with TOKEN_MISSING or TOKEN_INVALID, and
   * with OVERLOADED when that cannot be told because Microsoft's keys are not to be had: the caller should come again.
   */
  async verify(activity: Activity, authorization: string | undefined): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_resolve, reject) => {
      late = setTimeout(() => reject(new Error('No keys in time')), this.#patienceMs);
    });
    try {
      await Promise.race([
        this.botFrameworkAuthentication.authenticateRequest(activity, authorization ?? ''),
        patience,
      ]);
    } catch (error) {
      throw refusal(error, authorization);
    } finally {
      clearTimeout(late);
    }
  }
}

const tokenErrors = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError']);
/** The SDK's status for keys that it could not load. */
const keysFailed = 500;

/** What is no fault of the token is one of the way to the keys, and passes. */
function refusal(error: unknown, authorization: string | undefined): ConvozError {
  const { name = '', statusCode } = error as { name?: string; statusCode?: number };
  const isTokenWrong = tokenErrors.has(name) || (statusCode !== undefined && statusCode !== keysFailed);
  if (!isTokenWrong) {
    return new ConvozError('OVERLOADED', "Microsoft's keys could not be fetched, so the token cannot be checked", {
      hint: 'Send it again; look at the way to login.botframework.com.',
    });
  }
  return authorization === undefined
    ? new ConvozError('TOKEN_MISSING', 'A token of the Bot Framework is needed')
    : new ConvozError('TOKEN_INVALID', 'The token of the Bot Framework is not valid here');
}
