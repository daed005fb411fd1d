import type { ListAsk } from "../workloads/ask.ts";

/** A list as all the peers take it. */
export function peerListInput({ limit, offset, cursor, search, invited }: ListAsk) {
  return {
    limit,
    ...(offset !== undefined && { offset }),
    ...(cursor !== undefined && { cursor }),
    ...(search !== undefined && { search }),
    ...(invited && {
      partner_type: "supplier",
      invitation_status: "invited",
      order_by: "sales_amount",
      order_dir: "desc",
    }),
  };
}
