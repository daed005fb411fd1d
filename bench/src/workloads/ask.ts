/** What a workload asks for, in no server's words. */
export type Ask = ListAsk | GetAsk | GetManyAsk | CreateAsk;

interface AskOfOrganization {
  readonly organizationId: string;
}

export interface ListAsk extends AskOfOrganization {
  readonly kind: "list";
  readonly limit: number;
  readonly offset?: number;
  readonly cursor?: string;
  readonly search?: string;
  /** Only invited suppliers, those with the largest sales first. */
  readonly invited?: boolean;
}

export interface GetAsk extends AskOfOrganization {
  readonly kind: "get";
  readonly id: string;
}

/** Several at once, in one request. */
export interface GetManyAsk extends AskOfOrganization {
  readonly kind: "getMany";
  readonly ids: readonly string[];
}

export interface CreateAsk extends AskOfOrganization {
  readonly kind: "create";
  readonly partner: {
    readonly company_name: string;
    readonly partner_type: "customer" | "supplier";
    readonly email: string;
    readonly sales_amount: number;
    readonly payment_terms: string;
    readonly country_code: string;
  };
}
