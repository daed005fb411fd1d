import { isLiaisonError } from "@liaison/client";
import { client } from "./client.ts";

export async function tellOfPartners(lastEventId: string | null, signal: AbortSignal) {
  const events = client.events.live.subscribe(
    { types: ["partner.created", "partner.archived"], lastEventId },
    { signal },
  );
  let newest = lastEventId;
  for await (const { id, data } of events) {
    process.stdout.write(`${data.createdAt} ${data.type} ${data.subject.id}\n`);
    newest = id;
  }
  return newest;
}

export function onEvent(changed: () => void, denied: () => void) {
  const { unsubscribe } = client.events.live.subscribe(undefined, {
    onData: changed,
    onError: (error) => {
      if (isLiaisonError(error, "permission_denied")) denied();
    },
  });
  return unsubscribe;
}
