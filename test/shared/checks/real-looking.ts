import type { Example } from '../../../shared/check.ts';

type Value = Example['sheets'][number]['rows'][number][number];

/** A table as an agency would publish it, with what is said of it; nothing above advice is wrong with it. */
export interface Clean {
  state: 'ca' | 'ct';
  name: string;
  description: string;
  /** What each column means, by its header, in order; a number format behind a bar. */
  columns: Record<string, string>;
  rows: Value[][];
}

/** The same numbers for every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;
const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
const month = (at: number): string => `${2021 + Math.floor(at / 12)}-${pad((at % 12) + 1, 2)}`;

const counties = [
  'Alameda',
  'Butte',
  'Contra Costa',
  'Del Norte',
  'El Dorado',
  'Fresno',
  'Grand Lake',
  'Humboldt',
];
const towns = ['Andover', 'Avon', 'Berlin', 'Canton', 'Danbury', 'Essex', 'Granby', 'Killingly'];
const streets = [
  'Main St',
  'Elm St',
  'State Route 9',
  'Old County Rd',
  'St. James Pl',
  'Broadway',
  'E 4th St',
  'Oak Ave',
];

export const clean: Clean[] = [
  licences(),
  inspections(),
  cases(),
  budget(),
  crashes(),
  water(),
  enrolment(),
  bridges(),
  vehicles(),
  payments(),
  nursingHomes(),
  ratings(),
  appointments(),
];

function licences(): Clean {
  const roll = dice(1);
  return {
    state: 'ct',
    name: 'Licenses of Home Care Agencies',
    description:
      'Agencies that hold a license for care at home, as the register shows them on the day of the extract.',
    columns: {
      license_number: 'Number of the license.',
      business_name: 'Name of the agency as registered.',
      license_type: 'Kind of license.',
      status: 'Whether the license is in force.',
      issued: 'Day on which the license was first issued.|yyyy-mm-dd',
      expires: 'Day on which the license ends.|m/d/yyyy',
      street_address: 'Street address of the agency.',
      city: 'Town of the agency.',
      state: 'State of the agency.',
      zip: 'ZIP code of the agency.',
      website: 'Web page of the agency.',
    },
    rows: times(48, (at) => [
      `HCA.${pad(7000 + at * 3, 7)}`,
      `${pick(['ACME', 'BAKER & DAUGHTERS', 'CARE-4-U', "D'ANGELO", 'ÉLAN', 'MCINTYRE'], roll(90))} HOME CARE ${pad(at, 2)} ${pick(['LLC', 'INC', 'LLP'], at)}`,
      pick(['Homemaker-Companion Agency', 'Home Health Care Agency', 'Hospice'], roll(9)),
      pick(['Active', 'Active', 'Active', 'Lapsed', 'Inactive'], roll(50)),
      40_000 + roll(4000),
      46_000 + roll(400),
      `${roll(900) + 1} ${pick(streets, roll(80))}${roll(4) === 0 ? `, Suite ${roll(9) + 1}` : ''}`,
      at % 13 === 5 ? 'Springfield' : pick(towns, roll(80)),
      at % 13 === 5 ? 'MA' : 'CT',
      at % 13 === 5 ? '01103' : pick(['06001', '06419', '06810-1234', '06035', '06239'], roll(90)),
      roll(3) === 0 ? null : `${pick(['https://www.', 'www.', 'http://'], roll(9))}agency${at}.example.org`,
    ]),
  };
}

function inspections(): Clean {
  const roll = dice(2);
  return {
    state: 'ca',
    name: 'Inspections of Public Pools',
    description: 'Inspections of public pools with their result, as inspectors recorded them on site.',
    columns: {
      inspection_id: 'Number of the inspection.',
      facility_id: 'Number of the pool, which comes again with each inspection.',
      facility_name: 'Name of the pool.',
      inspected_at: 'Day and time of the inspection, Pacific time.|yyyy-mm-dd hh:mm',
      inspection_type: 'Why the pool was inspected.',
      result: 'Outcome of the inspection.',
      reinspection: 'Whether the pool has to be inspected again: Y or N.',
      violations: 'Violations found.',
      score: 'Points from 0 to 100.',
      remarks: 'What the inspector wrote, without names.',
    },
    rows: times(60, (at) => [
      202_400_100 + at,
      `FA${pad(roll(20), 7)}`,
      `${pick(['YMCA', 'City', 'McKinley', 'de la Cruz', 'KOA'], roll(90))} Pool #${roll(9) + 1}`,
      45_300 + at + (480 + roll(480)) / 1440,
      pick(['Routine', 'Complaint', 'Follow-up'], roll(90)),
      pick(['Pass', 'Pass', 'Conditional pass', 'Closed'], roll(90)),
      pick(['Y', 'N', 'N'], roll(90)),
      roll(9),
      61 + roll(39),
      roll(4) === 0
        ? null
        : `Gauge ${roll(9)} reads low; -2 psi at the pump, pH ${7 + roll(9) / 10}. (See permit)`,
    ]),
  };
}

function cases(): Clean {
  const roll = dice(3);
  return {
    state: 'ca',
    name: 'Influenza by County and Month',
    description: 'Reported influenza by county of residence and month of onset, as laboratories reported it.',
    columns: {
      month: 'Month of onset.',
      county: 'County of residence.',
      county_fips: 'Census code of the county.',
      cases: 'Reported cases in the month.',
      hospitalized: 'Cases admitted to a hospital.',
      rate: 'Cases per 100,000 residents.',
    },
    rows: times(14, month).flatMap((when) =>
      counties.map((county, at) => {
        const count = 40 + roll(900);
        return [
          when,
          county,
          `06${pad(at * 2 + 1, 3)}`,
          count,
          30 + Math.floor(count / 8),
          Math.round(count * 13.7) / 100,
        ];
      }),
    ),
  };
}

function budget(): Clean {
  const roll = dice(4);
  const funds = ['0001', '0044', '0890', '3085'];
  return {
    state: 'ca',
    name: 'Budget and Spending by Program',
    description: 'What was planned and spent by program, fund and fiscal year, from the accounting system.',
    columns: {
      fiscal_year: 'Fiscal year, which runs from July 1 to June 30.',
      agency: 'Agency.',
      program: 'Program of the agency.',
      fund_code: 'Code of the fund, with its leading zeros.',
      budgeted: 'Amount budgeted, in dollars.|#,##0',
      spent: 'Amount spent, in dollars; less than nothing where more came back.|#,##0.00',
      percent_spent: 'Share of the budget that was spent, out of 100; it may be over 100.',
    },
    rows: times(3, (year) =>
      times(4, (agency) =>
        times(4, (program) => {
          const planned = 100_000 + roll(9_000_000);
          const spent = Math.round(planned * (40 + roll(58))) / 100;
          return [
            `${2021 + year}-${22 + year}`,
            pick(['Parks and Recreation', 'Water Resources', 'Public Health', 'CalVet'], agency),
            pick(
              ['Administration', 'Local Assistance', 'Total Maximum Daily Load', 'Field Operations'],
              program,
            ),
            funds[roll(4)]!,
            planned,
            program === 2 && agency === 1 ? -spent : spent,
            Math.round((spent / planned) * 1000) / 10,
          ];
        }),
      ).flat(),
    ).flat(),
  };
}

function crashes(): Clean {
  const roll = dice(5);
  return {
    state: 'ct',
    name: 'Crashes on State Roads',
    description:
      'Crashes on state roads that police reported, with place, time and weather, without persons.',
    columns: {
      crash_id: 'Number of the report.',
      crash_date: 'Day of the crash.|m/d/yyyy',
      crash_time: 'Time of the crash, Eastern time, by 24 hours.|hh:mm',
      town: 'Town in which the crash was.',
      route: 'Route, interstate or local road.',
      severity: 'Most severe outcome on the scale of police reports.',
      weather: 'Weather at the time.',
      work_zone: 'Whether there was a work zone.',
      latitude: 'Latitude in degrees.',
      longitude: 'Longitude in degrees.',
      vehicles: 'Vehicles involved.',
    },
    rows: times(70, (at) => [
      900_000 + at * 7,
      45_000 + at,
      roll(1440) / 1440,
      pick(towns, roll(99)),
      pick(['I-84', 'Route 15', 'US 6', 'SR 571', 'CT-9', 'Main St'], roll(99)),
      pick(['K', 'A', 'B', 'C', 'O', 'O', 'O'], roll(99)),
      pick(['Clear', 'Rain', 'Snow', 'Sleet or hail', 'Fog'], roll(99)),
      roll(5) === 0,
      41.2 + roll(700) / 1000,
      -72 - roll(1500) / 1000,
      1 + roll(4),
    ]),
  };
}

function water(): Clean {
  const roll = dice(6);
  return {
    state: 'ca',
    name: 'Quality of Surface Water',
    description: 'Laboratory results of water samples from rivers and lakes, with detection limits.',
    columns: {
      station_code: 'Code of the station.',
      station_name: 'Name of the station.',
      sampled_at: 'Day and time of sampling, Pacific time.',
      parameter: 'What was measured.',
      unit: 'Unit of the result.',
      qualifier: 'Mark of the laboratory: = measured, ND not detected, J estimated.',
      result: 'Value measured; empty when not detected.',
      detection_limit: 'Least value that can be detected.',
      latitude: 'Latitude in degrees.',
      longitude: 'Longitude in degrees.',
    },
    rows: times(80, (at) => {
      const gone = roll(6) === 0;
      return [
        `${pick(['SAC', 'KLM', '541', 'R5'], at)}-${pad(at % 9, 3)}X`,
        `${pick(['Sacramento R', 'Clear Lk', "O'Neill Forebay", 'Dry Ck'], at)} @ Mile ${at % 9}`,
        `2023-${pad((at % 12) + 1, 2)}-${pad((at % 28) + 1, 2)}T${pad(6 + (at % 12), 2)}:15:00`,
        pick(['pH', 'Temperature', 'Dissolved oxygen', 'NO3-N', 'E. coli', 'PCB-118'], roll(99)),
        pick(['none', 'deg C', 'mg/L', 'mg/L as N', 'MPN/100 mL', 'ng/L'], roll(99)),
        gone ? 'ND' : pick(['=', '=', 'J'], roll(9)),
        gone ? null : Math.round((roll(5000) / (1 + roll(400))) * 1000) / 1000 - 1,
        pick([0.01, 0.5, 1, 0.002], roll(99)),
        33 + roll(8000) / 1000,
        -123 + roll(3000) / 1000,
      ];
    }),
  };
}

function enrolment(): Clean {
  const roll = dice(7);
  return {
    state: 'ct',
    name: 'Enrollment by School',
    description: 'Students enrolled on October 1 by school and grade, where there are twenty or more.',
    columns: {
      school_year: 'School year, from July 1 to June 30.',
      district: 'School district.',
      school: 'School.',
      school_code: 'Code of the school, with its leading zeros.',
      grade: 'Grade: PK, K, 1 to 12.',
      enrollment: 'Students enrolled on October 1.',
    },
    rows: ['2022-23', '2023-24'].flatMap((year) =>
      towns
        .slice(0, 4)
        .flatMap((town, place) =>
          ['Elementary', 'Intermediate'].flatMap((level, at) =>
            (at === 0 ? ['PK', 'K', '1', '2', '3'] : ['4', '5', '6']).map((grade) => [
              year,
              `${town} School District`,
              `${town} ${level} School`,
              `0${place + 1}${at + 1}${pad(place * 11, 2)}11`,
              grade,
              22 + roll(90),
            ]),
          ),
        ),
    ),
  };
}

function bridges(): Clean {
  const roll = dice(8);
  return {
    state: 'ca',
    name: 'Bridges of the State Highways',
    description:
      'Bridges with their place on the state plane, age and condition, from the inspection program.',
    columns: {
      bridge_number: 'Number of the bridge.',
      district: 'Number of the district, 1 to 12.',
      county_code: 'Code of the county as the department uses it.',
      route: 'Number of the route.',
      postmile: 'Postmile, with its prefix.',
      x: 'Easting in feet, zone 2 of the state plane.',
      y: 'Northing in feet, zone 2 of the state plane.',
      year_built: 'Year of construction.',
      main_material: 'Material of the main span.',
      condition: 'Condition found at the last inspection.',
      rating: 'Sufficiency, from -1 where not rated to 100.',
      deck_area: 'Area of the deck in square feet.|#,##0.0',
    },
    rows: times(50, (at) => [
      `${pad(1 + (at % 57), 2)} ${pad(at * 13 + 4, 4)}${pick(['L', 'R', 'S', ''], at)}`,
      1 + roll(12),
      pick(['ALA', 'CC', 'SBD', 'YOL', 'MRN'], roll(99)),
      pick([5, 80, 99, 101, 280], roll(99)),
      `${pick(['R', 'M', 'T', ''], roll(99))}${roll(60)}.${pad(roll(999), 3)}`,
      6_600_000 + roll(200_000),
      1_900_000 + roll(200_000),
      1921 + roll(100),
      pick(['Concrete', 'Prestressed concrete', 'Steel', 'Timber'], roll(99)),
      pick(['Good', 'Fair', 'Poor'], roll(99)),
      roll(9) === 0 ? -1 : 20 + roll(800) / 10,
      900 + roll(90_000) / 10,
    ]),
  };
}

function vehicles(): Clean {
  const roll = dice(9);
  return {
    state: 'ct',
    name: 'Vehicles by ZIP Code and Fuel',
    description: 'Registered vehicles on January 1 by ZIP code, fuel and duty, from the register.',
    columns: {
      year: 'Year; the figures are of January 1.',
      zip_code: 'ZIP code of registration.',
      fuel: 'Fuel or drive.',
      duty: 'Light or heavy duty.',
      vehicles: 'Vehicles registered.|#,##0',
      share: 'Share of the vehicles in the ZIP code, out of 1.|0.0%',
    },
    rows: [2022, 2023].flatMap((year) =>
      ['06001', '06019', '06074', '06103', '06457'].flatMap((zip) =>
        ['Gasoline', 'Diesel', 'BEV', 'PHEV', 'E85'].map((fuel, at) => [
          year,
          zip,
          fuel,
          fuel === 'Diesel' ? 'Heavy' : 'Light',
          [9000, 1200, 130, 90, 300][at]! + roll(500),
          ([60, 9, 3, 1, 2][at]! + roll(40) / 10) / 100,
        ]),
      ),
    ),
  };
}

function payments(): Clean {
  const roll = dice(10);
  return {
    state: 'ca',
    name: 'Payments to Vendors',
    description: 'Payments to vendors by document, account and day, from the accounting system.',
    columns: {
      document_id: 'Number of the document.',
      accounting_date: 'Day on which the payment was booked.|yyyy-mm-dd',
      business_unit: 'Number of the department.',
      account: 'Number and name of the account.',
      part_number: 'Number of the part, where one was bought.',
      vendor: 'Name of the vendor as it stands in the contract.',
      vendor_city: 'City of the vendor.',
      vendor_state: 'State or province of the vendor.',
      vendor_postal_code: 'ZIP code or Canadian postal code of the vendor.',
      small_business: 'Whether the vendor is a certified small business.',
      amount: 'Amount in dollars; less than nothing for what came back.|$#,##0.00;($#,##0.00)',
    },
    rows: times(64, (at) => {
      const abroad = at % 16 === 7;
      return [
        `0${1_000_440 + at}`,
        45_200 + Math.floor(at / 2),
        pick([2660, 3900, 4260], roll(99)),
        pick(['5340540 - Consulting Services', '5301700 - Office Supplies', '5326900 - Fleet'], roll(99)),
        roll(3) === 0
          ? null
          : `${pick(['M', 'AB-', '12-'], roll(99))}${roll(900) + 100}${pick(['K', 'MM', '-E5', ''], roll(99))}`,
        `${pick(['GRAINGER', 'O’HARA TRUCKS', 'SMITH & WESTON', '3M COMPANY', 'DE ANZA SUPPLY'], roll(99))} ${pad(roll(40), 2)}`,
        abroad ? 'Toronto' : pick(['Sacramento', 'Fresno', 'La Cañada Flintridge', 'Reno'], at),
        abroad ? 'ON' : at % 4 === 3 ? 'NV' : 'CA',
        abroad ? 'M5V 2T6' : at % 4 === 3 ? '89501' : pick(['95814', '93721-2204', '91011'], at),
        roll(2) === 0,
        Math.round((roll(90_000) - 4000) * 13) / 100,
      ];
    }),
  };
}

/** A register of places with the people who run them. */
function nursingHomes(): Clean {
  const roll = dice(11);
  const people = ['Ana Lopez', 'James Wilson', 'Mary Johnson', 'Linda Davis', 'Robert Brown', 'Susan Miller'];
  return {
    state: 'ct',
    name: 'Nursing Homes with Their Ratings',
    description: 'Nursing homes with beds, ratings and the administrator in charge.',
    columns: {
      provider_number: 'Number of the home, with its leading zero.',
      provider_name: 'Name of the home.',
      provider_address: 'Street address of the home.',
      city: 'Town of the home.',
      zip: 'ZIP code of the home.',
      phone: 'Telephone number of the home.',
      administrator: 'Administrator in charge.',
      certified_beds: 'Beds that are certified.',
      overall_rating: 'Stars from 1 to 5.',
      fines_total: 'Fines in the last three years, in dollars.',
    },
    rows: times(50, (at) => [
      `07${pad(5000 + at * 3, 4)}`,
      `${pick(['Maple View', 'Saint Joseph', 'Autumn Lake'], roll(90))} ${pick(['Manor', 'Rehabilitation Center', 'Health Care'], at)} ${at}`,
      `${roll(900) + 1} ${pick(streets, roll(80))}`,
      pick(towns, roll(80)),
      pick(['06001', '06419', '06810', '06035'], roll(90)),
      `860-555-${pad(100 + at, 4)}`,
      pick(people, roll(90)),
      20 + roll(200),
      1 + roll(5),
      roll(3) === 0 ? 650 + roll(90_000) : 0,
    ]),
  };
}

/** Ratings by figures, with a letter where none applies. */
function ratings(): Clean {
  const roll = dice(12);
  const rating = (): Value => pick([4, 5, 6, 7, 7, 8, 'N'], roll(99));
  return {
    state: 'ca',
    name: 'Ratings of Bridge Parts',
    description: 'Condition ratings of the parts of public bridges at their last inspection.',
    columns: {
      structure_number: 'Number of the bridge, with its leading zeros.',
      route: 'Route carried by the bridge.',
      year_built: 'Year the bridge was built.',
      deck_condition: 'Rating of the deck from 0 to 9; N where it has none.',
      substructure_condition: 'Rating of the substructure from 0 to 9; N where it has none.',
      geolocation: 'Where the bridge is, as well-known text.',
    },
    rows: times(60, (at) => [
      pad(at * 17 + 3, 15),
      pick(['I 5', 'SR 99', 'US 101', 'Main St'], roll(90)),
      1920 + roll(100),
      rating(),
      rating(),
      `POINT (-${119 + roll(2000) / 1000} ${36 + roll(2000) / 1000})`,
    ]),
  };
}

/** Seats, of which several are vacant and alike. */
function appointments(): Clean {
  const people = ['Ana Lopez', 'James Wilson', 'Mary Johnson', 'Linda Davis', 'Robert Brown', 'Susan Miller'];
  return {
    state: 'ct',
    name: 'Seats on Boards and Commissions',
    description: 'Seats on state boards with who holds them and until when.',
    columns: {
      board: 'Board or commission.',
      seat: 'Kind of seat.',
      member_name: 'Who holds the seat; blank when vacant.',
      appointed_by: 'Who appoints to the seat.',
      term_start: 'First day of the term.|yyyy-mm-dd',
      term_end: 'Last day of the term.|yyyy-mm-dd',
    },
    rows: times(40, (at) => {
      const vacant = at % 9 === 4;
      return [
        vacant
          ? 'Board of Landscape Architects'
          : pick(['Board of Landscape Architects', 'Siting Council'], at),
        vacant ? 'Public member' : pick(['Public member', 'Professional member', 'Chair'], at),
        vacant ? null : pick(people, at),
        'Governor',
        vacant ? null : 43_500 + at * 11,
        vacant ? null : 45_300 + at * 11,
      ];
    }),
  };
}
