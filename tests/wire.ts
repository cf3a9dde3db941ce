import { type Server, type Socket, connect, createServer } from "node:net";

/** Stands between somebody and a server on this machine, so that they can lose each other. */
export class Wire {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Where it listens; the same again after it was mended. */
  port = 0;

  constructor(onwardPort: number) {
    this.#server = createServer((near) => {
      const far = connect(onwardPort, "127.0.0.1");
      for (const end of [near, far]) {
        this.#sockets.add(end);
        end.on("error", () => undefined);
        end.on("close", () => [near, far].forEach((one) => this.#drop(one)));
      }
      near.pipe(far).pipe(near);
    });
  }

  async mend(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.port, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (typeof address === "object" && address !== null) this.port = address.port;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#sockets.forEach((socket) => this.#drop(socket));
    await closed;
  }

  #drop(socket: Socket): void {
    socket.destroy();
    this.#sockets.delete(socket);
  }
}
