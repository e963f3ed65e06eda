import type { ColumnView } from '../column-view.ts';
import type { Records } from '../records-of.ts';
import { personal, question, type Recognised, shareOf, standing } from './recogniser.ts';

const four = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
const six = /^(?=.*:.*:)(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}$/i;
const mac = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i;
const versions =
  /\b(version|release|build|firmware|revision|section|outline|paragraph|clause|chapter|item|code)\b/;

/** Addresses of devices in a network, which lead to whoever uses them; version numbers look alike. */
export function recogniseNetworkAddress(view: ColumnView, records: Records): Recognised | null {
  const { words, share, column } = view;
  if (column.profile.counts.text === 0 || versions.test(words)) return null;
  const macs = share((text) => mac.test(text));
  if (macs > 0.6)
    return question('mac-address', 'warning', shareOf(macs, 'are addresses of network devices'));
  const saysIp = /\b(ip|ips|ip ?addr\w*|ipv ?[46]|client|visitor|remote|host)\b/.test(words);
  const ips = share((text) => four.test(text) || (six.test(text) && !/^\d{1,2}:\d{2}(:\d{2})?$/.test(text)));
  if (ips < (saysIp ? 0.3 : 0.8)) return null;
  const large = share((text) => text.includes(':') || text.split('.').some((one) => Number(one) > 40));
  if (!saysIp && large < ips * 0.7) return null;
  const seen = shareOf(ips, 'are addresses of computers');
  const own = /\b(user|client|visitor|remote|source|customer|voter|respondent|submitter|subscriber)\b/.test(
    words,
  );
  if (own || standing(view, records) === 'private') return personal('ip-address', seen);
  return records.of === 'unknown' || records.of === 'events'
    ? personal('ip-address', seen, 'medium')
    : question('ip-address', 'warning', seen);
}

const vin = /^[A-HJ-NPR-Z0-9]{17}$/i;
const plate = /\b(licen[cs]e plate|plate|plates|plate (number|no|num|#)|tag number|veh(icle)? (plate|tag))\b/;

/** Vehicles lead to their keepers; a fleet of an agency does not. */
export function recogniseVehicle(view: ColumnView, records: Records): Recognised | null {
  const { words, share } = view;
  const vins = share((text) => vin.test(text) && isVin(text));
  const severity = records.of === 'persons' ? 'warning' : 'advice';
  if (vins > 0.6 || (/\bvin\b/.test(words) && share((text) => vin.test(text)) > 0.6))
    return question('vehicle', severity, 'its values are vehicle identification numbers');
  if (!plate.test(words) || /\b(type|state|status|style|year|expir\w*|color|boundary|tectonic)\b/.test(words))
    return null;
  const plates = share((text) => /^(?=.*\d)[A-Z0-9 -]{2,8}$/i.test(text));
  if (plates < 0.5) return null;
  return question(
    'vehicle',
    records.of === 'public-role' ? 'advice' : 'warning',
    `its name says so, and ${shareOf(plates, 'are written like plates')}`,
  );
}

/** A character is worth its place in this row, counted in tens. */
const worth = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** The ninth character is a check digit. */
export function isVin(text: string): boolean {
  const upper = text.toUpperCase();
  let sum = 0;
  for (let at = 0; at < 17; at++) {
    sum += (worth.indexOf(upper[at]!) % 10) * weights[at]!;
  }
  const rest = sum % 11;
  return upper[8] === (rest === 10 ? 'X' : String(rest));
}
