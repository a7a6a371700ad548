import { expect } from 'chai';
import { createAccess } from '../../bot/server/access/index.js';
import type { DeskDeps } from '../../bot/server/desk/index.js';
import { deskEndpoints } from '../../bot/server/desk/index.js';
import { Sessions } from '../../bot/server/sessions.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';

interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
}

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, unknown>[];
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string }>;
}

const mostCharacters = 1_000_000;

describe('the description of the desk’s interface', function () {
  this.timeout(60_000);
  let convoz: RunningConvoz;
  let document: Document;
  let operations: { path: string; method: string; operation: Operation }[];
  let names: string[];
  before(async () => {
    convoz = await startConvoz();
    document = (await (await fetch(`${convoz.url}/api/openapi.json`)).json()) as Document;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    const { app } = convoz;
    const deps = { ...app, timeZone: 'UTC', houseWords: [] } as unknown as DeskDeps;
    const endpoints = deskEndpoints(deps, createAccess(deps, new Sessions(app.store.agents, app.clock, false)));
    names = endpoints.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  });
  after(() => convoz.close());

  it('has every endpoint and no other, each under a name of its own', () => {
    expect(operations.map(({ method, path }) => `${method} ${path}`)).to.have.members(names);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('is an OpenAPI 3.1 document: what stands in a path is described, and every answer', () => {
    expect(document.openapi).to.match(/^3\.1\./);
    expect(document.info).to.include.keys('title', 'version');
    for (const { path, method, operation } of operations) {
      const where = `${method} ${path}`;
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = (operation.parameters ?? []).filter((one) => one.in === 'path');
      expect(
        described.map(({ name }) => name),
        where,
      ).to.have.members(inPath);
      expect(
        described.every(({ required }) => required),
        where,
      ).to.equal(true);
      expect(operation.tags, where).to.have.length(1);
      expect(
        Object.keys(operation.responses).every((status) => /^[2345]\d\d$/.test(status)),
        where,
      ).to.equal(true);
      expect(
        Object.values(operation.responses).every(({ description }) => description !== ''),
        where,
      ).to.equal(true);
      for (const scheme of operation.security.flatMap(Object.keys)) {
        expect(document.components.securitySchemes, where).to.have.property(scheme);
      }
    }
  });

  it('refers to nothing that it does not have', () => {
    const refers = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? '');

    expect(refers.length).to.be.greaterThan(20);
    for (const to of new Set(refers)) {
      expect(to).to.match(/^#\/components\/schemas\/\w+$/);
      expect(document.components.schemas).to.have.property(to.split('/').at(-1) ?? '');
    }
  });

  it('says what is asked, what is answered and what may go wrong', () => {
    const reply = document.paths['/conversations/{id}/reply']?.post;

    expect(reply?.requestBody?.content['application/json']?.schema).to.have.nested.property('properties.text');
    expect(reply?.responses['409']?.description).to.include('NOT_ASSIGNED_TO_YOU');
    expect(reply?.responses['404']?.description).to.include('NOT_FOUND');
    expect(document.paths['/dispatches']?.get?.responses['403']?.description).to.include('ROLE_NOT_ALLOWED');
    expect(document.paths['/login']?.post?.security).to.deep.equal([]);
  });

  it('is a page, too, which runs nothing, loads nothing from elsewhere and is of bounded size', async () => {
    const response = await fetch(`${convoz.url}/api/docs`);
    const page = await response.text();

    expect(response.headers.get('content-type')).to.match(/^text\/html/);
    expect(response.headers.get('content-security-policy')).to.match(/^default-src 'none'; style-src 'self'/);
    expect(page.length).to.be.within(20_000, mostCharacters);
    expect(page).not.to.match(/<script|<img|style=| on\w+="|(?:src|href)="(?:https?:)?\/\//);
    for (const { operation, path } of operations) {
      expect(page, path).to.include(
        operation.summary.replace(/&/g, '&amp;').replace(/'/g, '&#39;').replace(/"/g, '&quot;'),
      );
    }
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).to.include.members(targets);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
