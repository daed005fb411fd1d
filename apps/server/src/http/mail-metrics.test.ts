import { expect, it } from "vitest";
import { givenSender } from "../testing/given-sender.ts";
import { givenSmtpServer, smtpAnswer } from "../testing/smtp-server.ts";

it("shows how many mails wait, and how many attempts went well", async () => {
  const { url } = await givenSmtpServer({
    onRecipient: (address) => {
      if (address === "busy@hafslund.example") throw smtpAnswer(451, "Not now");
    },
  });
  const { app, invite } = await givenSender({ smtpUrl: url });
  await invite({ email: "sales@hafslund.example" });
  await invite({ email: "office@hafslund.example" });
  await invite({ email: "busy@hafslund.example" });
  await app.outbox.settled();
  const { body } = await app.get("/metrics");
  expect(body.match(/^outbox_.*$/gm)).toEqual([
    "outbox_mails_waiting 1",
    'outbox_attempts_total{outcome="sent"} 2',
    'outbox_attempts_total{outcome="failed"} 1',
  ]);
});
