import type { Dice } from './dice.ts';

export const county = (d: Dice): string =>
  d.of('Alameda', 'Butte', 'Fresno', 'Kern', 'Los Angeles', 'Marin', 'Napa', 'Orange', 'Placer');
export const town = (d: Dice): string =>
  d.of(
    'Avon',
    'Bethel',
    'Canton',
    'Danbury',
    'East Haven',
    'Fairfield',
    'Granby',
    'New London',
    'West Hartford',
  );
export const zip = (d: Dice): string => `0${d.between(6001, 6928)}`;
export const id =
  (prefix: string) =>
  (_: Dice, row: number): string =>
    `${prefix}${String(20_000 + row * 7)}`;
export const date =
  (from: number, to: number) =>
  (d: Dice): string =>
    `${d.between(from, to)}-${d.two(1, 12)}-${d.two(1, 28)}`;
export const phone = (d: Dice): string =>
  `(${d.of('916', '860', '203', '530')}) ${d.between(220, 899)}-${d.between(1000, 9999)}`;
export const street = (d: Dice): string =>
  `${d.between(10, 9900)} ${d.of('Oak', 'Main', 'Elm', 'Mission', 'Park', 'State', 'Second')} ${d.of('St', 'Ave', 'Road', 'Blvd', 'Dr')}`;
export const money = (d: Dice): number => d.between(100, 900_000) / 100;
export const lat = (d: Dice): number => 38 + d.between(0, 999_999) / 1e6;
export const lon = (d: Dice): number => -121 - d.between(0, 999_999) / 1e6;
export const business = (d: Dice): string =>
  `${d.of('Sunrise', 'Golden', 'Valley', 'Harbor', 'Johnson', 'Garcia', 'Main Street', 'River')} ${d.of('Cafe', 'Market', 'Child Care Center', 'Auto Repair', 'Pharmacy', 'Supply Co', 'Builders Inc', 'Consulting LLC')}`;
export const full = (d: Dice): string => `${d.first()} ${d.last()}`;
export const comma = (d: Dice): string => `${d.last()}, ${d.first()} ${d.of('A.', 'B.', 'M.', 'T.')}`;
export const shouted = (d: Dice): string => `${d.last()} ${d.first()}`.toUpperCase();
export const ssn = (d: Dice): string => `${d.between(100, 665)}-${d.two(10, 99)}-${d.between(1000, 9999)}`;
export const sex = (d: Dice): string => d.of('F', 'M');
export const race = (d: Dice): string => d.of('White', 'Black', 'Asian', 'Hispanic', 'Other');
export const note = (d: Dice): string =>
  d.of(
    'Pothole near the corner',
    'Tree limb on the sidewalk',
    'Graffiti on the north wall',
    'Street light out since Monday',
  ) +
  d.of(' by the bus stop', ' in front of the store', ' at the park entrance', ' on the left side') +
  ` ${d.between(1, 99)}`;

/** A number with the check digit of a card. */
export function card(d: Dice): string {
  const body = `4${String(d.between(10_000_000_000_000, 99_999_999_999_999))}`.slice(0, 15);
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const digit = Number(body[14 - at]);
    sum += at % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return body + String((10 - (sum % 10)) % 10);
}
