import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { projectPath } from '../../bot/project-path.js';

const library = projectPath('node_modules/botframework-webchat/dist/webchat.js');

const page = `<!doctype html>
<html lang="es">
  <head><meta charset="utf-8"><title>A shop of somebody else</title></head>
  <body>
    <div id="chat" style="height: 600px"></div>
    <script src="/webchat.js"></script>
    <script>
      const service = new URL(location.href).searchParams.get('service');
      fetch(service + '/v3/directline/tokens/generate', { method: 'POST' })
        .then((response) => response.json())
        .then(({ token }) => {
          const directLine = WebChat.createDirectLine({ domain: service + '/v3/directline', token });
          WebChat.renderWebChat({ directLine, locale: 'es-ES' }, document.getElementById('chat'));
        });
    </script>
  </body>
</html>`;

export interface ServedPage {
  url: string;
  close(): Promise<void>;
}

/** A site of its own, as its origin is another than the service's, with Microsoft's Web Chat on its one page. */
export async function serveWebChatPage(): Promise<ServedPage> {
  const script = await readFile(library);
  const server = createServer((request, response) => {
    if (request.url === '/webchat.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (request.url?.startsWith('/?')) response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
