import { EventEmitter } from "node:events";
import { type Channel, createChannel } from "../workers/channel.ts";
import { createExchange, type Exchange } from "../workers/exchange.ts";
import type { Siblings } from "../workers/siblings.ts";
import { siblingsOfWorker } from "../workers/worker-siblings.ts";

/** A worker in this process, and how it ends. */
export interface GivenWorker {
  readonly siblings: Siblings;
  /** From now on it says nothing, and hears nothing. */
  readonly fallSilent: () => void;
  readonly die: () => void;
}

/** Two ends of a channel whose messages are copied and come later, as between processes. */
export function givenChannels(): { near: Channel; far: Channel; cut: () => void } {
  const [toNear, toFar] = [new EventEmitter(), new EventEmitter()];
  const end = (incoming: EventEmitter, outgoing: EventEmitter) =>
    createChannel({
      send: (message) => {
        const text = JSON.stringify(message);
        setImmediate(() => outgoing.emit("message", JSON.parse(text)));
      },
      onMessage: (listener) => incoming.on("message", listener),
    });
  const cut = () => {
    for (const side of [toNear, toFar]) side.removeAllListeners();
  };
  return { near: end(toNear, toFar), far: end(toFar, toNear), cut };
}

/** Workers of one primary, all in this process. */
export function givenWorkers(count: number, exchange: Exchange = createExchange()): GivenWorker[] {
  return Array.from({ length: count }, () => {
    const { near, far, cut } = givenChannels();
    const siblings = siblingsOfWorker(far);
    exchange.attend(near);
    exchange.join(near);
    return {
      siblings,
      fallSilent: cut,
      die: () => {
        cut();
        exchange.leave(near);
      },
    };
  });
}
