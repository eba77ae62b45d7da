/** A server on loopback that answers as a case of specs/ingest/servers.yaml says. */
import { createServer, type Server, type Socket } from 'node:net';
import { bytesOf, type Change, type Part } from './hostile.js';

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly parts?: readonly Part[];
  readonly by?: readonly Change[];
  readonly then?: 'hang' | 'drip' | 'flood' | 'drop' | 'mute';
}

export interface Site {
  readonly at?: Readonly<Record<string, Answer | readonly Answer[]>>;
  /** What is said whatever is asked; the line is closed after it. */
  readonly raw?: string;
}

const FLOOD = Buffer.alloc(1_000_000, 'a');
const LONG: Readonly<Record<string, string>> = {
  $LONG: 'a'.repeat(100_000),
  $HEADS: 'X-Name: a\r\n'.repeat(10_000),
};

export class HostileServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #asked = new Map<string, number>();
  #site: Site = {};
  /** Made beforehand: a bomb takes longer to make than a client waits. */
  readonly #bodies = new Map<Answer, Buffer>();
  #n = 0;

  constructor() {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => resolve((this.#server.address() as { port: number }).port));
    });
  }

  show(site: Site): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#asked.clear();
    this.#site = site;
    this.#bodies.clear();
    for (const answer of Object.values(site.at ?? {}).flat() as Answer[])
      this.#bodies.set(answer, bytesOf(answer.parts ?? [], answer.by));
  }

  close(): void {
    this.show({});
    this.#server.close();
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => {});
    socket.once('data', (request) => {
      const path = request.toString('latin1').split(' ')[1]!;
      const { raw, at = {} } = this.#site;
      // Whoever asks for the rules of a site that has none is told so.
      if (path === '/robots.txt' && at[path] === undefined) {
        socket.end('HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      } else if (raw !== undefined) socket.end(raw.replace(/\$[A-Z]+/, (name) => LONG[name] ?? name));
      else this.#answer(socket, path, at[path] ?? at['*'] ?? { status: 404 });
    });
  }

  #answer(socket: Socket, path: string, answers: Answer | readonly Answer[]): void {
    const asked = this.#asked.get(path) ?? 0;
    this.#asked.set(path, asked + 1);
    const all = [answers].flat() as Answer[];
    const answer = all[Math.min(asked, all.length - 1)]!;
    const { status = 200, type, headers = {}, then } = answer;
    if (then === 'mute') return;
    const body = this.#bodies.get(answer) ?? Buffer.alloc(0);
    const lines = [`HTTP/1.1 ${status} As it is`, 'Connection: close'];
    if (type !== undefined) lines.push(`Content-Type: ${type}`);
    for (const [name, value] of Object.entries(headers))
      lines.push(`${name}: ${value.replace('$N', String(this.#n++))}`);
    if (then === undefined && headers['content-length'] === undefined)
      lines.push(`Content-Length: ${body.length}`);
    if (then === 'drop' && body.length > 0 && headers['content-length'] === undefined)
      lines.push('Content-Length: 99999');
    if (then === 'drop' && body.length === 0) {
      socket.destroy();
      return;
    }
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    socket.write(body);
    if (then === undefined) socket.end();
    else if (then === 'drop') setTimeout(() => socket.destroy(), 20);
    else if (then === 'drip') {
      const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write('a')), 100);
    } else if (then === 'flood') {
      const pour = (): void => {
        while (!socket.destroyed && socket.write(FLOOD));
      };
      socket.on('drain', pour);
      pour();
    }
  }
}
