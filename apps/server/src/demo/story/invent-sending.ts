import type { Sending } from "../history/invitation-steps.ts";
import type { SeededRandom } from "../seeded-random.ts";

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
  expiresInDays: number,
): Sending {
  return { email, country, message: random.pick(messages), expiresInDays };
}
