import { BlockList, isIP } from 'node:net';

/** Anything with a scheme, or git's short forms `host:path` and `git@host:path`. */
export const isAddress = (from: string) =>
  /^[a-z][a-z0-9+.-]*:/i.test(overHttps(from)) && !/^[a-z]:[\\/]/i.test(from);

/** Where a public repository is read, of the address that its pages offer for SSH: `git@host:owner/repository.git`. */
export const overHttps = (from: string): string =>
  from.replace(/^(?:ssh:\/\/git@([a-z0-9.-]+)\/|git@([a-z0-9.-]+):)\/*(?=[^\s/])/i, 'https://$1$2/');

/** Addresses without the name and password that may stand in them, for people, logs and the store. */
export const shown = (text: string): string => text.replace(/:\/\/[^/@\s]*@/g, '://');

/** Whether a numeric address leads into this machine, its network, or nowhere: nothing is ever fetched from there. */
export function isPrivate(address: string): boolean {
  const family = isIP(address);
  return family === 0 || closed.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

export const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);

/** IPv4 written as IPv6 is looked up as the IPv4 it is. */
const closed = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [net, bits] = range.split('/');
  closed.addSubnet(net!, Number(bits), 'ipv4');
}
for (const range of [
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]) {
  const [net, bits] = range.split('/');
  closed.addSubnet(net!, Number(bits), 'ipv6');
}
