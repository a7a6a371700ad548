import express from 'express';
import { z } from 'zod';

/** The floor under everything: Express reads JSON, zod checks it, the answer goes back in the same request. */
const body = z.object({ type: z.string(), text: z.string(), channelData: z.looseObject({}) });
const app = express();
app.disable('etag');
app.post('/', express.json(), (request, response) => {
  response.json({ id: body.parse(request.body).text });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`port ${typeof address === 'object' ? address?.port : ''}\n`);
});
