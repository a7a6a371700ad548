import { connect, type Socket } from 'node:net';

/** Opens a live stream, and from then on neither says nor answers anything, as a laptop with its lid closed. */
export async function listenSilently(url: string): Promise<Socket> {
  const response = await fetch(`${url}/v3/directline/conversations`, { method: 'POST' });
  const { streamUrl } = (await response.json()) as { streamUrl: string };
  const { hostname, port, host, pathname, search } = new URL(streamUrl);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  const request = [
    `GET ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  socket.write(`${request.join('\r\n')}\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  socket.resume();
  return socket;
}
