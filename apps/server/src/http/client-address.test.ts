import type { FastifyRequest } from "fastify";
import { expect, it } from "vitest";
import { addressKey } from "./client-address.ts";

const keyOf = (ip: string) => addressKey({ ip } as FastifyRequest);

it.each([
  ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff"],
  ["2001:DB8:0:0:0:0:0:1", "2001:db8::2"],
  ["fe80::1%eth0", "fe80::2"],
  ["::1", "::2"],
])("counts %s and %s as one", (one, other) => {
  expect(keyOf(one)).toBe(keyOf(other));
});

it.each([
  ["2001:db8:1:2::1", "2001:db8:1:3::1"],
  ["2001:db8::1:0:0:0:1", "2001:db8::1"],
  ["192.0.2.1", "192.0.2.2"],
  ["::ffff:192.0.2.1", "::ffff:192.0.2.2"],
])("tells %s from %s", (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});
