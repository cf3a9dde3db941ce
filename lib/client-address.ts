import { isIPv6 } from "node:net";

/**
 * From where a request came, for counting attempts. Pure.
 *
 * Only the server knows: it reads the socket (or, behind a proxy of ours, what the proxy added) and
 * puts the answer in this header, over whatever the browser sent. Nothing else is believed.
 */
export const ADDRESS_HEADER = "x-variorum-address";

interface Connection {
  /** Of the socket. */
  remoteAddress: string | undefined;
  /** The header x-forwarded-for, as it came. */
  forwardedFor: string | undefined;
  /** A proxy of ours stands before the server and adds the address it saw, at the end. */
  trustProxy: boolean;
}

/** The network a connection comes from: the address, of an IPv6 address the /64 that one household shares. */
export function networkOf({ remoteAddress, forwardedFor, trustProxy }: Connection): string | undefined {
  // The last one is the proxy's own word; those before it are whatever the browser claimed.
  const claimed = trustProxy ? forwardedFor?.split(",").at(-1)?.trim() : undefined;
  const address = (claimed || remoteAddress)?.replace(/^::ffff:(?=\d+\.)/i, "");
  return address !== undefined && isIPv6(address) ? prefix64(address) : address;
}

function prefix64(address: string): string {
  const [head = "", tail] = address.replace(/%.*$/, "").split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after];
  const prefix = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${prefix.join(":")}::/64`;
}
