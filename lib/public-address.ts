import ipaddr from "ipaddr.js";

/**
 * Whether an address is one that anybody on the internet can reach. What is left out by RFC 6890 and its
 * kin (private, loopback, link-local, carrier's, documentation, translated into IPv4 …) never is. Pure.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address may be written as IPv6.
  return ipaddr.process(address).range() === "unicast";
}
