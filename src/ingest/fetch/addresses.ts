import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are no place on the public Internet: IANA's special-purpose registries of IPv4 and IPv6, with the
 * blocks that carry an IPv4 address inside an IPv6 one (NAT64, 6to4, Teredo), which would be a way round.
 */
const SPECIAL: readonly (readonly [net: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

let special: BlockList | undefined;

/** Made when first asked for: most runs fetch nothing. */
function specialBlocks(): BlockList {
  if (special !== undefined) return special;
  special = new BlockList();
  for (const [net, prefix] of SPECIAL) special.addSubnet(net, prefix, isIP(net) === 4 ? 'ipv4' : 'ipv6');
  return special;
}

/** Whether an address, in any spelling of an IP address, is on the public Internet. */
export function isPublic(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return false;
  // An IPv4 address written as IPv6 is looked up among the IPv4 blocks by BlockList itself.
  return !specialBlocks().check(bare, family === 4 ? 'ipv4' : 'ipv6');
}
