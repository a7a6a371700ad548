import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Reports } from '../../reports/index.js';
import { type Language, languages } from '../../support/language.js';
import { reportNames } from '../../support/report-query.js';
import { type Endpoint, endpoint } from './endpoint.js';
import {
  commentsReportShape,
  conversationsReportShape,
  exportQuery,
  listQuery,
  reportQuery,
  reportShape,
  targetsShape,
} from './report-shapes.js';

const errors = ['REPORT_RANGE', 'REPORT_TIMEOUT', 'OVERLOADED'] as const;

/** Figures and what is behind them, for everybody of the team; targets are set by admins. */
export function reportEndpoints({ reports }: { reports: Reports }): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/reports/targets',
      summary: 'What is to be reached: percentages, for CES the mean',
      who: 'agent',
      scope: 'reports:read',
      answer: targetsShape,
      handle: () => reports.targets(),
    }),

    endpoint({
      method: 'put',
      path: '/reports/targets',
      summary: 'Set what is to be reached, all of it: what is left out has no target',
      who: 'admin',
      audits: 'targets.changed',
      body: targetsShape,
      answer: targetsShape,
      handle: ({ body }) => reports.setTargets(body),
    }),

    endpoint({
      method: 'get',
      path: '/reports/comments',
      summary: 'What customers wrote with their answers, the latest closing first, and its themes',
      who: 'agent',
      scope: 'reports:read',
      query: listQuery,
      answer: commentsReportShape,
      errors,
      handle: ({ query, response }) => whileWaitedFor(response, (signal) => reports.comments(query, signal)),
    }),

    endpoint({
      method: 'get',
      path: '/reports/conversations',
      summary: 'The conversations behind a figure',
      who: 'agent',
      scope: 'reports:read',
      query: listQuery,
      answer: conversationsReportShape,
      errors,
      handle: ({ query, response }) => whileWaitedFor(response, (signal) => reports.conversations(query, signal)),
    }),

    endpoint({
      method: 'get',
      path: '/reports/export.csv',
      summary: 'Answers, the ledger, episodes or the figures of a report as a file',
      who: 'agent',
      audits: 'report.exported',
      scope: 'reports:read',
      query: exportQuery,
      answer: 'text/csv',
      errors,
      async handle({ query: { what, ...query }, request, response }) {
        const pieces = await reports.exported(what, query, readerOf(request));
        response.setHeader('Content-Type', 'text/csv; charset=utf-8');
        response.setHeader('Content-Disposition', `attachment; filename="convoz-${what}.csv"`);
        await pipeline(Readable.from(pieces), response).catch((error: NodeJS.ErrnoException) => {
          // Whoever cancels a download has not met an error of ours.
          if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
        });
      },
    }),

    endpoint({
      method: 'get',
      path: '/reports/:name',
      summary: `A report of figures: ${reportNames.join(', ')}`,
      who: 'agent',
      scope: 'reports:read',
      params: z.strictObject({ name: z.string() }),
      query: reportQuery,
      answer: reportShape,
      errors,
      handle: ({ params, query, request, response }) =>
        whileWaitedFor(response, (signal) => reports.report(params.name, query, signal, readerOf(request))),
    }),
  ];
}

/** The language that whoever asks reads best, as his browser or page says. */
function readerOf(request: Request): Language | undefined {
  if ((request.headers['accept-language'] ?? '*') === '*') return undefined;
  return languages.find((language) => language === request.acceptsLanguages(...languages));
}

/** A report that nobody waits for any more, as the filter has been changed again, is not begun. */
async function whileWaitedFor(response: Response, ask: (signal: AbortSignal) => Promise<object>): Promise<unknown> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    return await ask(gone.signal);
  } catch (error) {
    if (!gone.signal.aborted) throw error;
    return undefined;
  }
}
