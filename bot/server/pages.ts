import { join } from 'node:path';
import express, { Router } from 'express';
import helmet from 'helmet';

/**
 * The built front ends: the demo shop at /, the desk at /desk, its reports at /desk/reports, what becomes of
 * ratings at /desk/feedback, the settings at /desk/settings, the widget's one file, which any site may load, and the style sheet of /api/docs. `directory` is
 * what `web/build.mjs` wrote.
 */
export function pageRoutes(directory: string): Router {
  const router = Router();
  router.get('/widget.js', (_request, response) => {
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=300',
    });
    response.sendFile(join(directory, 'widget.js'));
  });
  router.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", 'ws:', 'wss:'],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: false,
    }),
  );
  router.use('/api-docs', express.static(join(directory, 'api-docs')));
  router.use('/desk/reports', express.static(join(directory, 'reports'), { index: 'index.html' }));
  router.use('/desk/feedback', express.static(join(directory, 'feedback'), { index: 'index.html' }));
  router.use('/desk/settings', express.static(join(directory, 'settings'), { index: 'index.html' }));
  router.use('/desk', express.static(join(directory, 'desk'), { index: 'index.html' }));
  router.use('/', express.static(join(directory, 'shop'), { index: 'index.html' }));
  return router;
}
