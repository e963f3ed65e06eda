import {
  card,
  comma,
  county,
  date,
  id,
  money,
  note,
  phone,
  race,
  sex,
  shouted,
  ssn,
  street,
  town,
  zip,
} from './table-values.ts';
import type { Privately } from './tables.ts';

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
