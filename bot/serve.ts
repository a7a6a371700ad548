import { surveyWords } from '../dialogs/survey-words.js';
import { say } from '../dialogs/wording/index.js';
import { persona } from '../dialogs/wording/persona.js';
import { ratePageWords } from '../dialogs/wording/rate-page.js';
import { type App, type AppOptions, createApp } from './app.js';
import type { Config } from './config.js';
import { projectPath } from './project-path.js';
import { elsewhereIn } from './server/elsewhere.js';
import { type RunningServer, startServer } from './server/index.js';

export interface Service {
  app: App;
  server: RunningServer;
  /** Answers the last request, finishes running turns, closes the database. */
  stop(): Promise<void>;
}

/** Builds the system, takes up what an earlier run left, and serves it. Resolves once it listens. */
export async function serve(config: Config, options: Omit<AppOptions, 'sockets'> = {}): Promise<Service> {
  let sockets = () => 0;
  const app = await createApp(config, { ...options, sockets: () => sockets() });
  await app.start();
  const server = await startServer(
    {
      ...app,
      metrics: app.metrics.registry,
      pages: projectPath('dist/web'),
      houseWords: [persona.bot, persona.shop],
      timeZone: config.TIME_ZONE,
      surveyWords: (survey, language) => surveyWords(survey, { language, brand: '', place: '' }),
      rateWords: (language) => ratePageWords(language, config.TIME_ZONE),
      firstLanguage: config.DEFAULT_LANGUAGE,
      directLineSecret: config.DIRECTLINE_SECRET,
      identitySecret: config.WIDGET_IDENTITY_SECRET,
      mail: config.SMTP_URL !== undefined,
      chatAddress: () => config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
      elsewhere: elsewhereIn(app.webhooks, (language, word) => say(language, 'elsewhere.say', { word })),
      widgetOrigins: config.WIDGET_ORIGINS,
      trustedProxies: config.TRUST_PROXY,
      secureCookies: config.COOKIE_SECURE ?? config.NODE_ENV === 'production',
      adminsNeedTotp: config.ADMIN_SECOND_FACTOR,
      limits: { tokensPerMinute: config.RATE_TOKENS_PER_MINUTE, messagesPerMinute: config.RATE_MESSAGES_PER_MINUTE },
      demoOrders: () => app.demo.samples(),
      onError: (error, path) => app.log.error({ code: error.code, path, error: String(error.cause) }, error.message),
    },
    config.PORT,
    config.HOST,
  );
  sockets = () => server.connections();
  return {
    app,
    server,
    async stop() {
      await server.close();
      await app.stop();
    },
  };
}
