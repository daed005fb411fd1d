import { describe, expect, it } from "vitest";
import { givenInvitation, givenMember, givenMembership, givenUser } from "../../testing/given.ts";
import { givenSender } from "../../testing/given-sender.ts";
import { linkIn, type ReceivedMail, readOutbox } from "../../testing/outbox.ts";
import { publicBaseUrl } from "../../testing/test-application.ts";
import { queueMail } from "../outbox/outbox-mail.repository.ts";

async function only(mails: Promise<ReceivedMail[]>): Promise<ReceivedMail> {
  const [mail, ...others] = await mails;
  expect(others).toEqual([]);
  if (!mail) throw new Error("There is no mail");
  return mail;
}

/** The text as a person sees it. */
function visible({ text }: ReceivedMail): string {
  return text.replaceAll("\u200c", "");
}

function linksIn({ html }: ReceivedMail): (string | undefined)[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
}

describe("the mail to the supplier", () => {
  it("says who invites whom, in which words, and until when", async () => {
    const { app, host, invite } = await givenSender();
    await invite({
      business_name: "Hafslund Bearings AS",
      message: "Dear Kari,\n\nwe would like to connect.",
      expires_at: "2026-03-28T16:30:00.000Z",
    });
    const mail = await only(readOutbox(app));
    expect(mail).toMatchObject({
      to: "sales@hafslund.example",
      replyTo: host.user.email,
      subject: "Ada Lind (Northwind Traders) invites you to connect on Liaison",
    });
    for (const words of [
      "Ada Lind (Northwind Traders) invites Hafslund Bearings AS",
      "> Dear Kari,\n> \n> we would like to connect.\n",
      "until 28 March 2026, 16:30 UTC",
      "with the address sales@hafslund.example",
      "You do not know Ada Lind (Northwind Traders)?",
    ]) {
      expect(mail.text).toContain(words);
    }
    expect(mail.html).toContain("Dear Kari,<br>\n<br>\nwe would like to connect.");
    expect(linksIn(mail)).toEqual([linkIn(mail)]);
  });

  it("has nothing to quote where nothing was written", async () => {
    const { app, invite } = await givenSender();
    await invite({ message: null });
    const mail = await only(readOutbox(app));
    expect(mail.text).not.toContain("writes:");
    expect(mail.html).not.toContain("blockquote");
  });

  it("is from the organization alone where its person has no name", async () => {
    const { app, host } = await givenSender();
    const user = await givenUser(app, { firstName: "", lastName: "" });
    await givenMembership(app, user, host.requester);
    const { id, email } = await givenInvitation(app, { ...host, user }, { message: "Hello" });
    await queueMail(app.store, {
      organizationId: host.requester,
      kind: "supplier_invitation",
      invitationId: id,
      recipient: email,
      createdAt: app.clock().toISOString(),
    });
    const mail = await only(readOutbox(app));
    expect(mail.subject).toBe("Northwind Traders invites you to connect on Liaison");
    expect(mail.text).toContain("Northwind Traders writes:\n\n> Hello");
  });

  it("has no HTML, no field and no link of its senders' making", async () => {
    const { app } = await givenSender();
    const organization = '<img src="https://evil.example/pixel"> Pay at http://evil.example/pay';
    const host = await givenMember(app, "buyer", organization);
    await app.store.db
      .updateTable("users")
      .set({
        first_name: "Ada\r\nBcc: everybody@acme.example\r\n\r\n",
        last_name: "www.evil.example",
      })
      .where("id", "=", host.user.id)
      .execute();
    const invitation = await givenInvitation(app, host, {
      business_name: '"><script>alert(1)</script> evil.example',
      message: '<a href="https://evil.example">Click</a>\nhttps://evil.example/invitation#x',
    });
    await queueMail(app.store, {
      organizationId: host.requester,
      kind: "supplier_invitation",
      invitationId: invitation.id,
      recipient: invitation.email,
      createdAt: app.clock().toISOString(),
    });
    const mail = await only(readOutbox(app));
    expect(mail.to).toBe(invitation.email);
    expect(linksIn(mail)).toEqual([linkIn(mail)]);
    expect(linkIn(mail)).toContain(`${publicBaseUrl}/invitation#`);
    expect(mail.text.match(/https?:\/\/\S+/g)).toEqual([linkIn(mail)]);
    expect(mail.html).not.toMatch(/<(img|script)/);
    expect(mail.html + mail.text + mail.subject).not.toContain("evil.example");
    expect(visible(mail), "though it is all there to be read").toContain(
      "> https://evil.example/invitation#x",
    );
  });
});

describe("a mail to the host", () => {
  it.each([
    [
      "invitation_accepted",
      "Hafslund Group has accepted your invitation",
      "the invitation that Northwind Traders sent to Hafslund Bearings AS",
      "partners",
    ],
    [
      "invitation_declined",
      "Hafslund Bearings AS has declined your invitation",
      "Hafslund Bearings AS (sales@hafslund.example) has declined",
      "supplier-invitations",
    ],
    [
      "new_link_requested",
      "Hafslund Bearings AS asks for a new link",
      "if you resend the invitation, a new link goes out",
      "supplier-invitations",
    ],
  ] as const)("tells it: %s", async (kind, subject, words, page) => {
    const { app, host, queue } = await givenSender();
    const invitation = await givenInvitation(app, host, { status: "expired" });
    const data = { guestName: "Hafslund Group" };
    await queue(invitation, { kind, data, recipient: host.user.email });
    const mail = await only(readOutbox(app));
    expect(mail).toMatchObject({ to: host.user.email, subject, replyTo: undefined });
    expect(mail.text).toContain(words);
    expect(linksIn(mail)).toEqual([`${publicBaseUrl}/${host.requester}/${page}`]);
    expect(linkIn(mail)).toBe(`${publicBaseUrl}/${host.requester}/${page}`);
  });

  it("says nothing of the invitation's delivery", async () => {
    const { app, host, queue, delivery, events } = await givenSender();
    const invitation = await givenInvitation(app, host, { delivery_state: "queued" });
    await queue(invitation, { kind: "new_link_requested", recipient: host.user.email });
    await app.outbox.settled();
    expect(await delivery(invitation.id)).toMatchObject({ state: "queued", error: null });
    expect(await events()).toEqual([]);
  });
});
