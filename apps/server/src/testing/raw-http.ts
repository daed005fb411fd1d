import { once } from "node:events";
import { connect, type Socket } from "node:net";

export async function openConnection(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

export async function canConnect(port: number): Promise<boolean> {
  try {
    (await openConnection(port)).destroy();
    return true;
  } catch {
    return false;
  }
}

/** What comes in until the other side hangs up. */
export async function readAll(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** What a server answers to these bytes on a connection of their own. */
export async function sendBytes(port: number, bytes: string | Uint8Array): Promise<string> {
  const socket = await openConnection(port);
  socket.write(bytes);
  return readAll(socket);
}
