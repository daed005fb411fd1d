import type { Sending } from "../history/invitation-steps.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { InvitationPlan } from "./invitation-plan.ts";

const messages = [
  null,
  null,
  "We are moving our orders to Liaison and would like to have you there as well.",
  "Could you connect with us before the end of the quarter? Our buyers would be glad.",
  "Hej! Vi samlar våra leverantörer här. Välkommen att ansluta er.",
  "As discussed on the phone: please accept this for your head office, not for the branch.",
] as const;

export function inventSending(
  random: SeededRandom,
  { email, country }: Pick<Sending, "email" | "country">,
  { expiresInDays, delivery }: Pick<InvitationPlan, "expiresInDays" | "delivery">,
): Sending {
  return {
    email,
    country,
    message: random.pick(messages),
    expiresInDays,
    token_hash: inventTokenHash(random),
    delivery_state: delivery,
    delivery_error:
      delivery === "failed"
        ? `550 5.1.1 <${email}>: Recipient address rejected: User unknown`
        : null,
  };
}

/** Looks like a token's hash, but is none: nobody can make a token for it. */
function inventTokenHash(random: SeededRandom): string {
  const word = () => random.between(0, 0xffff_ffff).toString(16).padStart(8, "0");
  return Array.from({ length: 8 }, word).join("");
}
