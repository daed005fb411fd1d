import {
  LiaisonError,
  type ListPartnersInput,
  type Partner,
  PartnerOrderBy,
} from "@liaison/contracts";
import { z } from "zod";
import { normalizedKey } from "../db/normalized-key.ts";

/** The last row of a page: where the next one starts. */
export interface PartnerPosition {
  readonly key: string | number | null;
  readonly id: string;
}

type Order = Pick<ListPartnersInput, "order_by" | "order_dir">;

const Cursor = z.tuple([
  PartnerOrderBy,
  z.enum(["asc", "desc"]),
  z.union([z.string(), z.int(), z.null()]),
  z.guid(),
]);

/** Where a partner stands in an order. */
export function positionOf(
  { order_by }: Pick<Order, "order_by">,
  partner: Partner,
): PartnerPosition {
  return { key: orderKey(partner[order_by]), id: partner.id };
}

/** Writes down a row's position in an order. Callers treat it as opaque. */
export function encodeCursor(order: Order, partner: Partner): string {
  const { key, id } = positionOf(order, partner);
  const cursor: z.input<typeof Cursor> = [order.order_by, order.order_dir, key, id];
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** Reads a position back; refuses one that was made for another order. */
export function decodeCursor(order: Order, cursor: string): PartnerPosition {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success) throw invalidCursor("It is not a cursor of this list");
  const [order_by, order_dir, key, id] = parsed.data;
  if (order_by !== order.order_by || order_dir !== order.order_dir) {
    throw invalidCursor(`It was made for the order ${order_by} ${order_dir}`);
  }
  if (!fitsColumn(order_by, key)) throw invalidCursor("It is not a cursor of this list");
  return { key, id };
}

function orderKey(value: string | number | null): string | number | null {
  return typeof value === "string" ? normalizedKey(value) : value;
}

function fitsColumn(order_by: PartnerOrderBy, key: PartnerPosition["key"]): boolean {
  if (key === null) return order_by === "frequency" || order_by === "payment_terms";
  if (order_by === "sales_amount") return typeof key === "number" && Math.abs(key) < 2 ** 31;
  // One engine has no text with such a character in it; the contract lets none in.
  return typeof key === "string" && !key.includes("\0");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalidCursor(message: string): LiaisonError {
  return new LiaisonError("validation_failed", `cursor: ${message}`, {
    errors: [{ in: "input", path: "cursor", message }],
  });
}
