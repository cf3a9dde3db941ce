import { describe, expect, test } from "vitest";
import { networkOf } from "@/lib/client-address";

const from = (remoteAddress: string | undefined, forwardedFor?: string, trustProxy = false) =>
  networkOf({ remoteAddress, forwardedFor, trustProxy });

describe("without a proxy the socket alone is believed", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    [undefined, undefined],
  ])("%s is %s", (address, network) => {
    expect(from(address)).toBe(network);
    expect(from(address, "203.0.113.9")).toBe(network);
  });
});

test("behind a proxy its own word is the last one, whatever the browser put before it", () => {
  expect(from("10.0.0.1", "203.0.113.9, 198.51.100.4", true)).toBe("198.51.100.4");
  expect(from("10.0.0.1", "203.0.113.9,2001:db8:1:2::7", true)).toBe("2001:db8:1:2::/64");
  expect(from("10.0.0.1", undefined, true)).toBe("10.0.0.1");
  expect(from("10.0.0.1", "", true)).toBe("10.0.0.1");
});
