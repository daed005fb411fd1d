import { isIPv6 } from "node:net";
import type { FastifyRequest } from "fastify";

/**
 * What requests are counted by that come from one place. Whoever has an IPv6 address has a whole
 * /64 of them, so that is what counts.
 */
export function addressKey({ ip }: FastifyRequest): string {
  return `address ${ip.includes(":") && isIPv6(ip) ? ipv6Network(ip) : ip}`;
}

function ipv6Network(ip: string): string {
  const groups = ipv6Groups(ip);
  return isMappedIpv4(groups) ? groups.join(":") : `${groups.slice(0, 4).join(":")}::/64`;
}

/** The eight groups of an address, without leading zeros. */
function ipv6Groups(ip: string): string[] {
  const [address = ""] = ip.split("%");
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = canonical
    .split("::")
    .map((part) => part.split(":").filter((group) => group !== ""));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];
}

/** As which a socket for both families shows an IPv4 address. */
function isMappedIpv4(groups: readonly string[]): boolean {
  return groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";
}
