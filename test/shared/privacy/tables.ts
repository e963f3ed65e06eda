import type { PrivacyVerdict } from '../../../shared/privacy/column-privacy.ts';
import { type Dice, diceFrom } from './dice.ts';

type Value = string | number | boolean | null;

/** A table as an agency would publish it, or better would not; with the verdict on each column. */
export interface Privately {
  name: string;
  columns: [
    header: string,
    value: (dice: Dice, row: number) => Value,
    verdict: PrivacyVerdict,
    kind?: string,
  ][];
  rows: number;
  /** Checks with a finding above advice. */
  found: string[];
}

export function rowsOf({ name, columns, rows }: Privately): Value[][] {
  const dice = diceFrom(name);
  return [
    columns.map(([header]) => header),
    ...Array.from({ length: rows }, (_, row) => columns.map(([, value]) => value(dice, row))),
  ];
}

const county = (d: Dice): string =>
  d.of('Alameda', 'Butte', 'Fresno', 'Kern', 'Los Angeles', 'Marin', 'Napa', 'Orange', 'Placer');
const town = (d: Dice): string =>
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
const zip = (d: Dice): string => `0${d.between(6001, 6928)}`;
const id =
  (prefix: string) =>
  (_: Dice, row: number): string =>
    `${prefix}${String(20_000 + row * 7)}`;
const date =
  (from: number, to: number) =>
  (d: Dice): string =>
    `${d.between(from, to)}-${d.two(1, 12)}-${d.two(1, 28)}`;
const phone = (d: Dice): string =>
  `(${d.of('916', '860', '203', '530')}) ${d.between(220, 899)}-${d.between(1000, 9999)}`;
const street = (d: Dice): string =>
  `${d.between(10, 9900)} ${d.of('Oak', 'Main', 'Elm', 'Mission', 'Park', 'State', 'Second')} ${d.of('St', 'Ave', 'Road', 'Blvd', 'Dr')}`;
const money = (d: Dice): number => d.between(100, 900_000) / 100;
const lat = (d: Dice): number => 38 + d.between(0, 999_999) / 1e6;
const lon = (d: Dice): number => -121 - d.between(0, 999_999) / 1e6;
const business = (d: Dice): string =>
  `${d.of('Sunrise', 'Golden', 'Valley', 'Harbor', 'Johnson', 'Garcia', 'Main Street', 'River')} ${d.of('Cafe', 'Market', 'Child Care Center', 'Auto Repair', 'Pharmacy', 'Supply Co', 'Builders Inc', 'Consulting LLC')}`;
const full = (d: Dice): string => `${d.first()} ${d.last()}`;
const comma = (d: Dice): string => `${d.last()}, ${d.first()} ${d.of('A.', 'B.', 'M.', 'T.')}`;
const shouted = (d: Dice): string => `${d.last()} ${d.first()}`.toUpperCase();
const ssn = (d: Dice): string => `${d.between(100, 665)}-${d.two(10, 99)}-${d.between(1000, 9999)}`;
const sex = (d: Dice): string => d.of('F', 'M');
const race = (d: Dice): string => d.of('White', 'Black', 'Asian', 'Hispanic', 'Other');
const note = (d: Dice): string =>
  d.of(
    'Pothole near the corner',
    'Tree limb on the sidewalk',
    'Graffiti on the north wall',
    'Street light out since Monday',
  ) +
  d.of(' by the bus stop', ' in front of the store', ' at the park entrance', ' on the left side') +
  ` ${d.between(1, 99)}`;

export const clean: Privately[] = [
  {
    name: 'licensed facilities',
    rows: 60,
    columns: [
      ['Facility Number', id('34'), 'clear'],
      ['Facility Name', business, 'clear'],
      ['Facility Type', (d) => d.of('Day Care', 'Infant Center', 'Adult Residential'), 'clear'],
      ['Facility Address', street, 'clear', 'home-address'],
      ['City', town, 'clear'],
      ['Zip', zip, 'clear'],
      ['Facility Telephone Number', phone, 'clear', 'phone'],
      [
        'Email',
        (d) =>
          `${d.of('info', 'office', 'sunrise', 'golden')}${d.between(1, 99)}@${d.of('example.com', 'gmail.com')}`,
        'clear',
        'email',
      ],
      ['Facility Capacity', (d) => d.between(6, 120), 'clear'],
      ['Latitude', lat, 'clear'],
      ['Longitude', lon, 'clear'],
      ['Closed Date', date(2018, 2023), 'clear'],
    ],
    found: [],
  },
  {
    name: 'a register of professional licences',
    rows: 80,
    columns: [
      ['LicenseNumber', id('RN.'), 'clear'],
      ['LicenseType', (d) => d.of('Registered Nurse', 'Electrician', 'Real Estate Broker'), 'clear'],
      ['FirstName', (d) => d.first(), 'question', 'name'],
      ['LastName', (d) => d.last(), 'question', 'name'],
      ['City', town, 'clear'],
      ['State', () => 'CT', 'clear'],
      ['ZipCode', zip, 'clear'],
      ['Status', (d) => d.of('ACTIVE', 'LAPSED', 'INACTIVE'), 'clear'],
      ['IssueDate', date(1990, 2023), 'clear'],
      ['ExpirationDate', date(2024, 2026), 'clear'],
    ],
    found: [],
  },
  {
    name: 'payments to vendors',
    rows: 80,
    columns: [
      ['Vendor Name', business, 'clear'],
      ['Vendor ID', id('V'), 'clear'],
      ['Department', (d) => d.of('Health', 'Transportation', 'Parks'), 'clear'],
      ['Payment Date', date(2022, 2023), 'clear'],
      ['Check Number', (d) => d.between(100_000, 999_999), 'clear'],
      ['Account', (d) => d.of('5210', '5340', '5410'), 'clear'],
      ['Amount', money, 'clear'],
      [
        'Description',
        (d) =>
          d.of(
            'Office supplies for the regional center',
            'Repair of two heating units',
            'Consulting services second quarter',
          ),
        'clear',
      ],
    ],
    found: [],
  },
  {
    name: 'salaries of public employees',
    rows: 80,
    columns: [
      ['Fiscal Year', () => 2023, 'clear'],
      ['Employee Name', comma, 'question', 'name'],
      ['Job Title', (d) => d.of('Analyst', 'Engineer', 'Park Ranger', 'Accountant'), 'clear'],
      ['Department', (d) => d.of('Health', 'Transportation', 'Parks'), 'clear'],
      ['Base Pay', money, 'clear'],
      ['Overtime Pay', money, 'clear'],
      ['Total Pay', money, 'clear'],
    ],
    found: [],
  },
  {
    name: 'crashes',
    rows: 80,
    columns: [
      ['CrashID', (_, row) => 900_000 + row * 3, 'clear'],
      ['Crash Date', date(2022, 2023), 'clear'],
      ['Crash Time', (d) => `${d.two(0, 23)}:${d.two(0, 59)}`, 'clear'],
      ['Primary Road', (d) => d.of('MAIN ST', 'I-95', 'RT 44', 'JEFFERSON DAVIS HWY'), 'clear'],
      ['Town', town, 'clear'],
      ['Severity', (d) => d.of('Injury', 'Property damage only', 'Fatal'), 'clear'],
      ['Number Killed', (d) => d.between(0, 2), 'clear'],
      ['Number Injured', (d) => d.between(0, 5), 'clear'],
      ['Weather', (d) => d.of('Clear', 'Rain', 'Snow'), 'clear'],
      ['Latitude', lat, 'clear'],
      ['Longitude', lon, 'clear'],
    ],
    found: [],
  },
  {
    name: 'service requests',
    rows: 120,
    columns: [
      ['Service Request ID', (_, row) => 16_000_000 + row, 'clear'],
      ['Opened', date(2023, 2023), 'clear'],
      ['Status', (d) => d.of('Open', 'Closed'), 'clear'],
      ['Category', (d) => d.of('Street cleaning', 'Graffiti', 'Abandoned vehicle'), 'clear'],
      ['Address', street, 'clear', 'home-address'],
      ['Description', note, 'clear'],
      [
        'Resolution',
        (d) =>
          d.of(
            'Crew sent out and work completed. Questions: call 311 or 916-264-5011.',
            'Forwarded to the water utility, info@water.example.gov',
          ),
        'clear',
      ],
      ['Latitude', lat, 'clear'],
      ['Longitude', lon, 'clear'],
    ],
    found: [],
  },
  {
    name: 'cases by county and month',
    rows: 60,
    columns: [
      ['County', (_, row) => ['Alameda', 'Butte', 'Fresno', 'Kern', 'Marin', 'Napa'][row % 6]!, 'clear'],
      ['Month', (_, row) => `2023-${String(Math.floor(row / 6) + 1).padStart(2, '0')}`, 'clear'],
      ['Cases', (d) => d.between(11, 900), 'clear'],
      ['Deaths', (d) => d.of(0, 0, 7, 12, 31), 'clear'],
      ['Rate per 100,000', (d) => d.between(10, 900) / 10, 'clear'],
      ['Population', (d) => d.between(40_000, 900_000), 'clear'],
    ],
    found: [],
  },
  {
    name: 'inspections of restaurants',
    rows: 90,
    columns: [
      ['Inspection ID', id('INS-'), 'clear'],
      ['Business Name', business, 'clear'],
      ['Address', street, 'clear', 'home-address'],
      ['Phone', phone, 'clear', 'phone'],
      ['Inspection Date', date(2022, 2023), 'clear'],
      ['Inspector', full, 'question', 'name'],
      ['Score', (d) => d.between(70, 100), 'clear'],
      [
        'Violation Description',
        (d) =>
          `Employee hand sink not stocked with ${d.of('soap', 'towels')} at station ${d.between(1, 40)} of the kitchen`,
        'clear',
      ],
      ['Risk Category', (d) => d.of('High', 'Low'), 'clear'],
    ],
    found: [],
  },
  {
    name: 'enrolment by school and grade',
    rows: 60,
    columns: [
      ['School Year', () => '2023-24', 'clear'],
      ['School Code', (_, row) => `01${String(row % 10).padStart(5, '1')}`, 'clear'],
      [
        'School',
        (_, row) =>
          `${['Lincoln', 'Oak Hill', 'Bayview', 'Washington', 'Martin Luther King', 'John Muir', 'Cesar Chavez', 'Hope', 'Union', 'Mill'][row % 10]} Elementary`,
        'clear',
      ],
      ['Grade', (_, row) => ['K', '1', '2', '3', '4', '5'][Math.floor(row / 10)]!, 'clear'],
      ['Enrollment', (d) => d.between(20, 140), 'clear'],
    ],
    found: [],
  },
  {
    name: 'contributions to campaigns',
    rows: 90,
    columns: [
      [
        'Committee Name',
        (d) => `${d.of('Friends of', 'Committee to Elect')} ${d.last()} ${d.of('2022', '2024')}`,
        'clear',
      ],
      ['Contributor Name', comma, 'question', 'name'],
      ['Contributor City', town, 'clear'],
      ['Contributor Zip', zip, 'clear'],
      ['Occupation', (d) => d.of('Attorney', 'Retired', 'Teacher'), 'clear'],
      ['Employer', business, 'clear'],
      ['Amount', money, 'clear'],
      ['Date', date(2022, 2023), 'clear'],
    ],
    found: [],
  },
  {
    name: 'readings of water sensors',
    rows: 100,
    columns: [
      ['Station ID', (d) => d.of('ST-101', 'ST-102', 'ST-103'), 'clear'],
      ['Sensor Serial', (_, row) => `123-45-${String(1000 + (row % 9))}`, 'clear'],
      [
        'Timestamp',
        (_, row) =>
          `2023-05-${String(1 + Math.floor(row / 24)).padStart(2, '0')} ${String(row % 24).padStart(2, '0')}:00`,
        'clear',
      ],
      ['Temperature', (d) => d.between(50, 250) / 10, 'clear'],
      ['pH', (d) => d.between(60, 85) / 10, 'clear'],
      ['Firmware', (d) => d.of('1.2.3.4', '2.0.1.44'), 'clear'],
      ['Quality Flag', (d) => d.of('A', 'P'), 'clear'],
    ],
    found: [],
  },
  {
    name: 'parcels',
    rows: 80,
    columns: [
      ['APN', (_, row) => `${100 + row}-${String(10 + (row % 80))}-${String(1000 + row)}`, 'clear'],
      ['Situs Address', street, 'clear', 'home-address'],
      ['Use Code', (d) => d.of('0100', '0200'), 'clear'],
      ['Acres', (d) => d.between(10, 999) / 100, 'clear'],
      ['Land Value', money, 'clear'],
      ['Year Built', (d) => d.between(1900, 2020), 'clear'],
      ['Tax Rate Area', (d) => d.between(1000, 9999), 'clear'],
    ],
    found: [],
  },
  {
    name: 'deaths by race, sex and age group',
    rows: 48,
    columns: [
      ['Year', (_, row) => 2020 + Math.floor(row / 16), 'clear'],
      ['Race/Ethnicity', (_, row) => ['White', 'Black', 'Asian', 'Hispanic'][row % 4]!, 'clear'],
      ['Sex', (_, row) => ['Female', 'Male'][Math.floor(row / 4) % 2]!, 'clear'],
      ['Age Group', (_, row) => ['0-64', '65+'][Math.floor(row / 8) % 2]!, 'clear'],
      ['Cause of Death', () => 'All causes', 'clear'],
      ['Deaths', (d) => d.between(20, 900), 'clear'],
      ['Age-Adjusted Rate', (d) => d.between(100, 900) / 10, 'clear'],
    ],
    found: [],
  },
  {
    name: 'a budget',
    rows: 60,
    columns: [
      ['Fund', (d) => d.of('General', 'Special', 'Federal'), 'clear'],
      ['Organization', (d) => d.of('Health', 'Transportation'), 'clear'],
      ['Account Number', (d) => d.between(100_000_000, 999_999_999), 'clear'],
      ['Program', (d) => d.of('Child Support Services', 'Mental Health', 'Student Aid'), 'clear'],
      ['Appropriation', money, 'clear'],
      ['Expended', money, 'clear'],
    ],
    found: [],
  },
  {
    name: 'building permits',
    rows: 80,
    columns: [
      ['Permit Number', id('B2023-'), 'clear'],
      ['Permit Type', (d) => d.of('Residential', 'Commercial'), 'clear'],
      ['Issued Date', date(2022, 2023), 'clear'],
      ['Location Address', street, 'clear', 'home-address'],
      [
        'Work Description',
        (d) =>
          `Install ${d.between(4, 40)} solar panels on the roof of the ${d.of('house', 'garage', 'barn')}`,
        'clear',
      ],
      ['Contractor Name', business, 'clear'],
      ['Valuation', money, 'clear'],
    ],
    found: [],
  },
  {
    name: 'frequent first names',
    rows: 60,
    columns: [
      ['Year', (_, row) => 2000 + (row % 3), 'clear'],
      ['Sex', (_, row) => ['F', 'M'][Math.floor(row / 3) % 2]!, 'clear'],
      [
        'Name',
        (_, row) =>
          ['Emma', 'Olivia', 'Sophia', 'Mia', 'Noah', 'Liam', 'Jacob', 'Daniel', 'Mateo', 'Isabella'][
            Math.floor(row / 6)
          ]!,
        'clear',
      ],
      ['Count', (d) => d.between(20, 900), 'clear'],
    ],
    found: [],
  },
  {
    name: 'members of the legislature',
    rows: 40,
    columns: [
      ['District', (_, row) => row + 1, 'clear'],
      ['Member', full, 'question', 'name'],
      ['Party', (d) => d.of('D', 'R'), 'clear'],
      ['Office Phone', phone, 'clear', 'phone'],
      ['Office Email', (d) => `senator.${d.last().toLowerCase()}@sen.example.gov`, 'clear', 'email'],
      ['Capitol Office', (d) => `Room ${d.between(1000, 9000)}`, 'clear'],
    ],
    found: [],
  },
  {
    name: 'providers of health care',
    rows: 60,
    columns: [
      ['NPI', (d) => d.between(1_000_000_000, 1_999_999_999), 'clear'],
      ['Provider Last Name', (d) => d.last(), 'question', 'name'],
      ['Provider First Name', (d) => d.first(), 'question', 'name'],
      ['Specialty', (d) => d.of('Pediatrics', 'Psychiatry', 'Family Medicine'), 'clear'],
      ['Practice Phone', phone, 'clear', 'phone'],
      ['Accepts Medi-Cal', (d) => d.of('Y', 'N'), 'clear'],
      ['County', county, 'clear'],
    ],
    found: [],
  },
];

export const planted: Privately[] = [
  {
    name: 'social security numbers called ID',
    rows: 40,
    columns: [
      ['ID', ssn, 'personal', 'social-security'],
      ['Program', (d) => d.of('Rent relief', 'Job training'), 'clear'],
      ['County', county, 'clear'],
      ['Award', money, 'clear'],
    ],
    found: ['direct-identifiers'],
  },
  {
    name: 'social security numbers as figures',
    rows: 40,
    columns: [
      ['Soc Sec No', (d) => d.between(100_000_000, 665_999_999), 'personal', 'social-security'],
      ['Benefit Month', date(2023, 2023), 'clear'],
      ['Town', town, 'clear'],
    ],
    found: ['direct-identifiers'],
  },
  {
    name: 'telephone numbers in notes',
    rows: 60,
    columns: [
      ['Request ID', (_, row) => 5000 + row, 'clear'],
      ['Category', (d) => d.of('Noise', 'Litter'), 'clear'],
      [
        'Notes',
        (d) => (d.between(1, 3) === 1 ? `${note(d)}, call back ${phone(d)} after six` : note(d)),
        'question',
        'free-text',
      ],
      ['Closed', date(2023, 2023), 'clear'],
    ],
    found: ['free-text'],
  },
  {
    name: 'names in capitals, birth, and telephone numbers as figures',
    rows: 50,
    columns: [
      ['Client', shouted, 'personal', 'name'],
      ['Birth', date(1940, 2010), 'personal', 'birth-date'],
      ['Contact', (d) => Number(`916${d.between(220, 899)}${d.between(1000, 9999)}`), 'personal', 'phone'],
      ['Office', town, 'clear'],
    ],
    found: ['direct-identifiers'],
  },
  {
    name: 'e-mail addresses inside comments',
    rows: 60,
    columns: [
      ['Response', (_, row) => row + 1, 'clear'],
      ['Rating', (d) => d.between(1, 5), 'clear'],
      [
        'Comments',
        (d) =>
          `The office was ${d.of('helpful', 'slow', 'closed')}, write me at ${d.first().toLowerCase()}.${d.last().toLowerCase()}${d.between(1, 999)}@gmail.com please`,
        'question',
        'free-text',
      ],
    ],
    found: ['free-text'],
  },
  {
    name: 'patients',
    rows: 90,
    columns: [
      ['MRN', (d) => d.between(1_000_000, 9_999_999), 'personal', 'medical-record'],
      ['Patient Name', comma, 'personal', 'name'],
      ['Age', (d) => d.between(1, 99), 'indirect', 'quasi-identifier'],
      ['Gender', sex, 'indirect', 'quasi-identifier'],
      ['Zip', zip, 'indirect', 'quasi-identifier'],
      ['Diagnosis', (d) => d.of('Asthma', 'HIV', 'Diabetes'), 'indirect', 'sensitive'],
      ['Admit Date', date(2022, 2023), 'indirect', 'quasi-identifier'],
    ],
    found: ['direct-identifiers', 'quasi-identifiers', 'sensitive-attributes'],
  },
  {
    name: 'records of arrests without names',
    rows: 150,
    columns: [
      ['Arrest Date', date(2023, 2023), 'indirect', 'quasi-identifier'],
      ['Age', (d) => d.between(18, 80), 'indirect', 'quasi-identifier'],
      ['Sex', sex, 'indirect', 'quasi-identifier'],
      ['Race', race, 'indirect', 'quasi-identifier'],
      ['Town of Residence', town, 'indirect', 'quasi-identifier'],
      ['Offense', (d) => d.of('Larceny', 'Assault', 'DUI'), 'indirect', 'sensitive'],
    ],
    found: ['quasi-identifiers', 'sensitive-attributes'],
  },
  {
    name: 'students by number',
    rows: 60,
    columns: [
      ['SSID', (d) => d.between(1_000_000_000, 9_999_999_999), 'personal', 'student-number'],
      ['Grade', (d) => d.between(1, 12), 'indirect', 'quasi-identifier'],
      ['Ethnicity', race, 'indirect', 'quasi-identifier'],
      ['Special Ed', (d) => d.of('Y', 'N'), 'indirect', 'sensitive'],
      ['Score', (d) => d.between(200, 800), 'clear'],
    ],
    found: ['direct-identifiers', 'quasi-identifiers', 'sensitive-attributes'],
  },
  {
    name: 'a list of people and how to reach them',
    rows: 50,
    columns: [
      ['Col1', shouted, 'question', 'name'],
      ['Col2', phone, 'question', 'phone'],
      ['Col3', (d) => `${d.first().toLowerCase()}${d.between(1, 99)}@yahoo.com`, 'question', 'email'],
      ['Home Address', street, 'personal', 'home-address'],
    ],
    found: ['direct-identifiers'],
  },
  {
    name: 'cards and accounts',
    rows: 40,
    columns: [
      ['Reference', card, 'personal', 'payment-card'],
      ['Bank Account', (d) => d.between(10_000_000, 99_999_999), 'personal', 'bank-account'],
      [
        'Routing',
        (d) => d.of('121000358', '011900254', '322271627', '211170101'),
        'personal',
        'bank-account',
      ],
      ['Paid', money, 'clear'],
    ],
    found: ['direct-identifiers'],
  },
  {
    name: 'visits of a website',
    rows: 60,
    columns: [
      ['Visited', date(2023, 2023), 'clear'],
      [
        'Client',
        (d) => `${d.between(41, 220)}.${d.between(0, 255)}.${d.between(0, 255)}.${d.between(1, 254)}`,
        'personal',
        'ip-address',
      ],
      ['Page', (d) => d.of('/home', '/forms', '/permits'), 'clear'],
    ],
    found: ['direct-identifiers'],
  },
  {
    name: 'drivers',
    rows: 50,
    columns: [
      [
        'DL Number',
        (d) => `${d.of('A', 'B', 'D', 'F', 'N', 'Y')}${d.between(1_000_000, 9_999_999)}`,
        'personal',
        'driver-licence',
      ],
      [
        'Plate',
        (d) => `${d.between(1, 9)}${d.of('ABC', 'KLM', 'XYZ')}${d.between(100, 999)}`,
        'question',
        'vehicle',
      ],
      ['Driver Age', (d) => d.between(16, 90), 'indirect', 'quasi-identifier'],
      ['Violation', (d) => d.of('Speeding', 'Red light'), 'clear'],
    ],
    found: ['direct-identifiers', 'quasi-identifiers'],
  },
  {
    name: 'owners of parcels',
    rows: 50,
    columns: [
      ['APN', id('012-'), 'clear'],
      ['Owner Name', comma, 'question', 'owner-name'],
      ['Owner Mailing Address', street, 'question', 'home-address'],
      ['Assessed Value', money, 'clear'],
    ],
    found: ['direct-identifiers'],
  },
  {
    name: 'few students of a race',
    rows: 24,
    columns: [
      ['School', (_, row) => ['Oak High', 'Elm High', 'Bay High', 'Hill High'][row % 4]!, 'clear'],
      [
        'Race',
        (_, row) => ['White', 'Black', 'Asian', 'Hispanic', 'Other', 'Two or More'][Math.floor(row / 4)]!,
        'clear',
      ],
      ['Students', (_, row) => 3 + row * 9, 'clear'],
      ['Percent Proficient', (d) => d.between(100, 900) / 10, 'clear'],
    ],
    found: ['small-counts', 'small-denominators'],
  },
];

function card(d: Dice): string {
  const body = `4${String(d.between(10_000_000_000_000, 99_999_999_999_999))}`.slice(0, 15);
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const digit = Number(body[14 - at]);
    sum += at % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return body + String((10 - (sum % 10)) % 10);
}
