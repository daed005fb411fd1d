import type { Ask } from "./ask.ts";
import type { Workload } from "./workload.ts";

const batchSize = 10;
const million = 1_000_000;

/** In the body of a request, what the load makes different each time. */
export const uniqueMark = "{unique}";

export const singleWorkloads: readonly Workload[] = [
  {
    name: "get",
    title: "one partner by id",
    goals: [{ rows: million, ofBare: 0.45, ofBestPeer: 2.5, growth: 1.25 }],
    asks: ({ dataset }) =>
      dataset.parameters.ids.map((id): Ask => {
        return { kind: "get", organizationId: dataset.measured.id, id };
      }),
  },
  {
    name: "batch-of-ten",
    title: "ten partners by id in one tRPC batch",
    goals: [{ rows: million, growth: 1.25 }],
    asks: ({ dataset }) => {
      const { ids } = dataset.parameters;
      return Array.from({ length: Math.floor(ids.length / batchSize) }, (_, index): Ask => {
        const each = ids.slice(index * batchSize, (index + 1) * batchSize);
        return { kind: "getMany", organizationId: dataset.measured.id, ids: each };
      });
    },
  },
  {
    name: "create",
    title: "create, durable",
    goals: [{ rows: million, ofBare: 0.85, ofBestPeer: 3, growth: 1.25 }],
    writes: true,
    asks: ({ dataset }) => [
      {
        kind: "create",
        organizationId: dataset.measured.id,
        partner: {
          company_name: `Harbour Works ${uniqueMark} Ltd`,
          partner_type: "supplier",
          email: `office@harbour-${uniqueMark}.example`,
          sales_amount: 125_000,
          payment_terms: "Net 30",
          country_code: "GBR",
        },
      },
    ],
  },
];
