import { errorCodes } from '../../../errors.js';
import { type Html, html } from '../../../support/html.js';
import { csrfHeader } from '../../csrf.js';
import type { Endpoint } from '../endpoint.js';
import { errorsOf } from './errors-of.js';
import { type Field, type Form, fieldsOf, kindOf } from './form.js';
import { groupOf } from './group-of.js';
import { type OpenApi, pathOf, whoMay } from './openapi-of.js';
import { sampleOf } from './sample-of.js';

interface Operation {
  parameters?: { name: string; in: 'path' | 'query'; required: boolean; schema: Form; description?: string }[];
  requestBody?: { content: Record<string, { schema: Form }> };
  responses: Record<string, { content?: Record<string, { schema?: Form }> }>;
}

const here = 'http://localhost:3978/api';

/** The description as a page: nothing in it needs a script, a font or a picture. */
export function pageOf(endpoints: readonly Endpoint[], document: OpenApi): string {
  const forms = (document.components?.schemas ?? {}) as Record<string, Form>;
  const groups = [...new Set(endpoints.map(groupOf))];
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Convoz · interface</title>
<link rel="stylesheet" href="../api-docs/api-docs.css">
</head>
<body>
<a class="skip" href="#content">To the content</a>
<nav aria-label="Groups"><ul>
${[...groups, 'Forms'].map((name) => html`<li><a href="#${idOf(name)}">${name}</a></li>\n`)}</ul></nav>
<main id="content">
<header>
<h1>The interface of the desk</h1>
<p>What the desk in the browser uses, and any other program of agents may. JSON in and out; times are ISO 8601 in UTC. The
same for programs: <a href="openapi.json">openapi.json</a>.</p>
<p>Log in first and keep the cookie and the <code>csrf</code> of the answer, which goes with every request that changes
something:</p>
<pre tabindex="0">${curl('post', '/login', { login: 'ana', password: '…' }, '-c jar')}</pre>
<p>A failure is <code>{"error": {"code", "message", "hint"}}</code>. Branch on the code; any request may also meet
<code>BAD_JSON</code>, <code>BODY_TOO_LARGE</code>, <code>OVERLOADED</code> or <code>INTERNAL</code>.</p>
</header>
${groups.map(
  (name) => html`<section id="${idOf(name)}">
<h2>${name}</h2>
${endpoints.filter((one) => groupOf(one) === name).map((one) => cardOf(one, operationOf(one, document), forms))}</section>
`,
)}<section id="forms">
<h2>Forms</h2>
${Object.entries(forms).map(
  ([name, form]) => html`<article class="form" id="form-${name}"><h3>${name}</h3>
${tableOf('Fields', fieldsOf(form))}</article>
`,
)}</section>
</main>
</body>
</html>
`.markup;
}

function cardOf(one: Endpoint, operation: Operation, forms: Record<string, Form>): Html {
  const { method, path, summary, who, answer } = one;
  const body = operation.requestBody?.content['application/json']?.schema;
  const given = operation.responses[one.status ?? 200]?.content?.['application/json']?.schema;
  const parameters = (operation.parameters ?? []).map(
    ({ name, required, schema, description }): Field & { in: string } => {
      return { name, kind: kindOf(schema), needed: required, words: description ?? '', in: fieldIn(name, path) };
    },
  );
  const sample = method === 'get' || typeof one.body === 'string' ? undefined : body ? sampleOf(body, forms) : {};
  return html`<details class="endpoint" id="${method}${path.replace(/[^\w]+/g, '-')}">
<summary><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code> <span class="what">${summary}</span>
<span class="who ${who}">${whoMay[who]}</span></summary>
${one.scope && html`<p>Or another system, with a key for <code>${one.scope}</code>.</p>`}
${['Path', 'Query'].map((place) =>
  tableOf(
    place,
    parameters.filter((field) => field.in === place),
  ),
)}
${
  typeof one.body === 'string' &&
  html`<h4>Body</h4>
<p><code>${one.body}</code></p>`
}${body && tableOf('Body', fieldsOf(body), kindOf(body))}
<h4>Answer${one.status && html` <small>${one.status}</small>`}</h4>
${typeof answer === 'string' ? html`<p><code>${answer}</code></p>` : given && tableOf('', fieldsOf(given), kindOf(given))}
<h4>May fail with</h4>
<p>${errorsOf(one).map((code) => html`<code>${code}</code> <small>${errorCodes[code]}</small> `)}</p>
<h4>Example</h4>
<pre tabindex="0">${curl(method, path, sample, who === 'anybody' ? '' : '-b jar', who !== 'anybody')}</pre>
</details>
`;
}

function tableOf(title: string, fields: readonly Field[], instead?: Html): Html | false {
  if (fields.length === 0) return instead ? html`${heading(title)}<p>${instead}</p>` : false;
  const row = ({ name, kind, needed, words }: Field) =>
    html`<tr><th scope="row"><code>${name}</code>${!needed && html` <small>optional</small>`}</th><td>${kind}</td><td>${words}</td></tr>\n`;
  return html`${heading(title)}<table><tbody>
${fields.map(row)}</tbody></table>
`;
}

const heading = (title: string) => title !== '' && html`<h4>${title}</h4>\n`;

function fieldIn(name: string, path: string): 'Path' | 'Query' {
  return path.split('/').includes(`:${name}`) ? 'Path' : 'Query';
}

function operationOf(one: Endpoint, document: OpenApi): Operation {
  return (document.paths?.[pathOf(one)] as Record<string, unknown> | undefined)?.[one.method] as Operation;
}

function idOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}

/** A line for a shell: it takes a token from `$csrf`, and what stands for an id in the path from variables of that name. */
function curl(method: string, path: string, body: unknown, cookie: string, secured = false): string {
  const address = `${here}${path.replace(/:(\w+)/g, '$$$1')}`;
  return [
    `curl ${[cookie, method !== 'get' && `-X ${method.toUpperCase()}`].filter(Boolean).join(' ')} "${address}"`.replace(
      / {2,}/,
      ' ',
    ),
    ...(body === undefined ? [] : [`  -H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`]),
    ...(secured && method !== 'get' ? [`  -H "${csrfHeader}: $csrf"`] : []),
  ].join(' \\\n');
}
