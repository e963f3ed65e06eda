import { wordsOf } from './sentences.ts';

/** A kind of quantity: names that say a column holds one, and the words that say its unit. */
interface Quantity {
  /** As a person would call it. */
  what: string;
  named: RegExp;
  unit: RegExp;
  /** A reader in the United States guesses the unit right. */
  guessed?: boolean;
}

const length =
  /\b(feet|foot|ft|inch(es)?|yards?|yds?|miles?|mi|meters?|metres?|kilomet(er|re)s?|km|centimet(er|re)s?|cm|millimet(er|re)s?|mm|fathoms?|lanes?)\b/;
const duration =
  /\b(milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|quarters?)\b/;
const money = /\b(dollars?|usd|cents?|thousands?|millions?)\b|\$|¢/;
const counted = /\b(number|count|counts|how many|tally)\b/;

const quantities: Quantity[] = [
  {
    what: 'a duration',
    named:
      /\b(duration|elapsed|length of (stay|time|service|sentence)|(response|travel|wait|waiting|processing|dwell|turnaround) time)\b/,
    unit: duration,
  },
  {
    what: 'a length',
    named:
      /\b(depth|height|width|length|distance|elevation|altitude|diameter|perimeter|thickness|snowfall|rainfall|precipitation|gage height|mileage)\b/,
    unit: length,
  },
  {
    what: 'an area',
    named: /\b(area|acreage|square footage|footprint)\b/,
    unit: /\b(acres?|ac|hectares?|ha|square|sq|sqft|sqmi|sqkm|km2|m2|ft2|acreage|footage)\b|²/,
  },
  {
    what: 'a volume',
    named: /\b(volume|storage)\b/,
    unit: /\b(acre|af|gallons?|gal|lit(er|re)s?|cubic|barrels?|bbls?|tons?|yards?|cy|m3|ft3|bytes?|[mgtk]b|vehicles?|calls?|trips?|number|count)\b|³/,
  },
  {
    what: 'a weight',
    named: /\b(weight|tonnage|mass)\b/,
    unit: /\b(tons?|tonnes?|tonnage|pounds?|lbs?|ounces?|oz|grams?|kilograms?|kg|milligrams?|mg|mt|percent|survey|sampl\w*|statistical|weighting|weighted)\b/,
  },
  {
    what: 'a temperature',
    named: /\btemp(erature)?\b/,
    unit: /\b(fahrenheit|celsius|centigrade|kelvin|degrees? [fck]|deg [fck]|temporary)\b|°/,
  },
  {
    what: 'a concentration',
    named: /\b(concentration|turbidity|salinity|conductivity|dissolved oxygen)\b/,
    unit: /\b(mg|milligrams?|micrograms?|[uµ]g|ng|ppm|ppb|ppt|pptr|ppth|parts per|percent|ntu|psu|[uµ]s|siemens|microsiemens|umhos|micromhos|moles?|mol|mmol|cfu|mpn)\b|%/,
  },
  {
    what: 'a flow',
    named: /\b(flow( rate)?|discharge|streamflow|runoff)\b/,
    unit: /\b(cfs|cubic|gpm|gallons?|mgd|acre|af|lit(er|re)s?|m3|persons?|people|patients?|inmates?|from|to)\b/,
  },
  {
    what: 'a speed',
    named: /\b(speed|velocity)\b/,
    unit: /\b(mph|miles?|knots?|feet|ft|kilomet(er|re)s?|km|kph|meters?|metres?|mbps|gbps|bits?|megabits?)\b/,
  },
  {
    what: 'energy or power',
    named:
      /\b(energy|electricity) (use|used|usage|consumption|generat\w+|produc\w+|sold|savings?)\b|\b(generating|nameplate|installed) capacity\b|\b(power|generation) output\b/,
    unit: /\b([kmgt]?wh?|(kilo|mega|giga)?watts?( hours?)?|(kilo|mega|giga)watt|therms?|m*btus?|joules?|[kmgt]j)\b/,
  },
  {
    what: 'emissions',
    named: /\bemissions?\b/,
    unit: /\b(tons?|tonnes?|mt|mmt|mtco2e?|pounds?|lbs?|grams?|kg|kilograms?|ppm|percent)\b|%/,
  },
  {
    what: 'money',
    named:
      /\b(costs?|price|salary|salaries|wages?|revenues?|expenditures?|expenses?|budget|income|payments?|sales|fees?|fines?|earnings|amount (paid|due|awarded|billed|charged)|(award|grant|loan|contract|payment|assessed|total) (amount|value))\b/,
    unit: money,
    guessed: true,
  },
];

/** The quantity a column holds by its name or label whose unit nothing in the text says; null when none is missing. */
export function missingUnit(
  names: readonly string[],
  text: string,
): Pick<Quantity, 'what' | 'guessed'> | null {
  const spoken = names.map((name) => wordsOf(name).join(' '));
  if (spoken.some((name) => other.test(name))) return null;
  const quantity = quantities.find(({ named }) => spoken.some((name) => named.test(name)));
  if (quantity === undefined) return null;
  const said = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/([a-z])[-_/]([a-z])/g, '$1 $2');
  const everything = `${said} ${spoken.join(' ')}`;
  const shortly = spoken.some((name) => short.test(name)) || bracketed.test(text);
  return shortly || quantity.unit.test(everything) || counted.test(everything) ? null : quantity;
}

/** Units of one or two letters count at the end of a name or in brackets only: "in" is a word as well. */
const short = /\s(in|m|s|h|g|l|f|c|k)$/;
const bracketed = /[([](in\.?|m|s|h|g|l|°?[fck])[)\]]/i;

/** Names that hold a quantity's word and are none: ranks, rates, codes, counts and dates. */
const other =
  /\b(rank|rate|ratio|index|score|percent|percentage|pct|share|ids?|codes?|class|category|type|grade|level|zone|group|flag|year|date|number|num|no|count|counts|units?|quarter|per)\b|%/;
