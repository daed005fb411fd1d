import { expect } from "vitest";
import { dayMs, letTimePass, pendingInvitationOf } from "./model.ts";
import { pick, type Step, step } from "./step.ts";

export const archive = (number: number): Step =>
  step(`partner ${number} is archived`, async (model, world) => {
    const partner = pick(model.partners, number);
    if (!partner) return;
    const { outcome } = await world.ask(
      { method: "POST", url: `/v1/partners/${partner.id}/archive` },
      world.asOwner(partner.organization),
    );
    expect(outcome).toBe(pendingInvitationOf(model, partner) ? "invitation_already_pending" : "ok");
    if (outcome === "ok") partner.isArchived = true;
  });

export const restore = (number: number): Step =>
  step(`partner ${number} is restored`, async (model, world) => {
    const partner = pick(model.partners, number);
    if (!partner) return;
    const { outcome } = await world.ask(
      { method: "POST", url: `/v1/partners/${partner.id}/restore` },
      world.asOwner(partner.organization),
    );
    expect(outcome).toBe("ok");
    partner.isArchived = false;
  });

/** The directories are read afterwards, so that what has run out is written down. */
export const letDaysPass = (days: number): Step =>
  step(`${days} days pass`, async (model, world) => {
    world.app.clock.advance(days * dayMs);
    letTimePass(model, days * dayMs);
    for (const organization of ["north", "fjord", "basalt"] as const) {
      const url =
        "/v1/partners?partner_types=supplier&invitation_statuses=invited&limit=0&offset=0";
      const { outcome, body } = await world.ask(
        { method: "GET", url },
        world.asOwner(organization),
      );
      expect(outcome).toBe("ok");
      const invited = model.partners.filter(
        (partner) =>
          partner.organization === organization &&
          partner.type === "supplier" &&
          partner.status === "invited" &&
          !partner.isArchived,
      );
      expect(body["total_items"]).toBe(invited.length);
    }
  });
