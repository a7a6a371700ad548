import { Router } from 'express';
import type { Registry } from 'prom-client';

export interface HealthDeps {
  /** True when this process can accept and commit messages. */
  isReady: () => Promise<boolean>;
  metrics: Registry;
}

/** /live: the event loop turns. /ready: a commit works and no shutdown is under way. /metrics: Prometheus text. */
export function healthRoutes({ isReady, metrics }: HealthDeps): Router {
  const router = Router();
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/ready', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  return router;
}
