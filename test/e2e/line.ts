import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A telephone line to the service that the test can cut: bytes go through unread. */
export interface Line {
  url: string;
  /** Breaks what is open and refuses what comes, until it is mended. */
  cut(): void;
  mend(): void;
  /** Lets the next request through and breaks its connection before the answer comes back; resolves when that is done. */
  loseNextAnswer(): Promise<void>;
  close(): Promise<void>;
}

export async function startLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isCut = false;
  let losing: (() => void) | undefined;

  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    join(near, far);
    join(far, near);
    far.on('data', (answer) => {
      const isAnswer = answer.subarray(0, 5).toString('latin1') === 'HTTP/';
      if (losing && isAnswer) {
        losing();
        losing = undefined;
        near.destroy();
      } else near.write(answer);
    });
    near.on('data', (request) => far.write(request));
  });

  function join(end: Socket, other: Socket): void {
    open.add(end);
    end.on('error', () => end.destroy());
    end.on('close', () => {
      open.delete(end);
      other.destroy();
    });
  }

  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend() {
      isCut = false;
    },
    loseNextAnswer: () =>
      new Promise((resolve) => {
        losing = resolve;
      }),
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
