import { type Dataset, table } from './described.ts';

/** Invented datasets, described as well-kept ones are: nothing in them may be called more than advice. */
export const good: Dataset[] = [
  {
    name: 'wells, with units in the dictionary',
    rows: table(`permit_id,county,completed,depth,yield
      W-0101,Alder,2023-03-14,220,12.5
      W-0102,Alder,2023-04-02,185,8
      W-0103,Birch,2023-04-19,310,4.5
      W-0104,Cedar,2023-05-30,95,20`),
    fields: {
      title: 'Water wells completed by county',
      description:
        'One record for each water well drilled in the state. Drillers file a completion report with the county within 60 days, and the Well Program enters it here. The data supports groundwater planning under state law. Wells drilled before 1990 are not included, and depths are as the driller reported them.',
      tags: ['groundwater', 'drilling', 'aquifers'],
      'temporal-coverage': '2023-01-01 to 2023-12-31',
    },
    columns: {
      permit_id: {
        label: 'Permit number',
        description: 'Number of the drilling permit, unique in the state.',
      },
      county: { label: 'County', description: 'County in which the well lies.' },
      completed: { label: 'Completion date', description: 'Day on which drilling ended.', kind: 'date' },
      depth: {
        label: 'Total depth',
        description: 'Depth below ground at which drilling stopped, in feet.',
        kind: 'int',
        values: ['0-3000'],
      },
      yield: {
        label: 'Yield',
        description: 'Water the well gave in the pump test, in gallons per minute (gpm).',
        kind: 'float',
      },
    },
  },
  {
    name: 'food assistance, with acronyms spelled out',
    rows: table(`Town,Month,Households,Persons
      Ashby,2024-01,1210,2204
      Ashby,2024-02,1198,2190
      Brookton,2024-01,402,800
      Brookton,2024-02,410,811`),
    fields: {
      title: 'Supplemental Nutrition Assistance Program (SNAP) households by town',
      description:
        'Households and persons who received benefits of the Supplemental Nutrition Assistance Program (SNAP) by town and month. The figures come from the eligibility system, in which caseworkers record each benefit. SNAP is run by the state for the U.S. Department of Agriculture (USDA). The data is used to plan outreach. A household that moved within a month counts in the town where it lived on the last day.',
      tags: ['food stamps', 'nutrition', 'benefits'],
    },
    columns: {
      Town: { description: 'Town where the household lived on the last day of the month.' },
      Month: { description: 'Calendar month in which benefits were paid, as YYYY-MM.' },
      Households: { description: 'Number of households that received SNAP benefits.' },
      Persons: { description: 'Number of persons in these households.' },
    },
  },
  {
    name: 'snow surveys, in the template of California',
    rows: table(`station_id,survey_date,swe,snow_depth
      QUA,2024-02-01,14.5,40
      QUB,2024-02-01,22,61.5
      QUC,2024-02-02,9.5,28
      QUD,2024-02-02,31,88`),
    fields: {
      title: 'Snow survey measurements',
      description:
        'Snow depth and snow water equivalent (SWE) at mountain stations. Surveyors measure both by hand each month from January to May, so that reservoir operators can forecast runoff. Stations that could not be reached in a month are missing.',
      tags: ['snowpack', 'runoff', 'hydrology'],
    },
    dictionary: {
      tab: 'Data Dictionary Template',
      rows: [
        ['Data Table Name', 'Field Name', 'Field Label', 'Data Type', 'Field Definition', 'Valid Values'],
        ['Surveys', 'station_id', 'Station', 'text', 'Three letters by which the station is known.', null],
        ['Surveys', 'survey_date', 'Survey date', 'date', 'Day of the survey in local time.', null],
        [
          'Surveys',
          'swe',
          'Snow water equivalent',
          'float',
          'Water the snow would melt into (SWE), in inches.',
          '0-150',
        ],
        [
          'Surveys',
          'snow_depth',
          'Snow depth',
          'float',
          'Mean of ten soundings with a snow tube, in inches.',
          '0 to 400',
        ],
        ['Stations', 'elevation', 'Elevation', 'int', 'Height of the station above sea level in feet.', null],
      ],
    },
  },
  {
    name: 'crashes, with coded values and local time',
    rows: [
      ['crash_id', 'crash_time', 'severity', 'weather'],
      ['C24-00017', '2024-03-05T07:12:00', 'K', 1],
      ['C24-00018', '2024-03-05T17:40:00', 'A', 2],
      ['C24-00019', '2024-03-06T08:02:00', 'O', 1],
      ['C24-00020', '2024-03-07T22:31:00', 'B', 3],
    ],
    fields: {
      title: 'Motor vehicle crashes on state roads',
      description:
        'Crashes on roads the state maintains. Police officers report each crash on a uniform form, and the Crash Unit codes the location from it. Traffic engineers use the data to find dangerous places. Crashes with damage under $1,000 need not be reported, so minor ones are missing. Reports may change for 12 months.',
      tags: ['traffic safety', 'collisions', 'accidents'],
    },
    columns: {
      crash_id: { description: 'Number of the police report, unique for each crash.' },
      crash_time: { description: 'Date and time of the crash in Eastern Time.', kind: 'timestamp' },
      severity: {
        description: 'Worst injury in the crash on the KABCO scale (K = killed, O = property damage only).',
        values: { K: 'killed', A: 'serious injury', B: 'minor injury', C: 'possible injury', O: 'no injury' },
      },
      weather: {
        description: 'Weather as the officer noted it.',
        kind: 'int',
        values: ['1 = clear', '2 = rain', '3 = snow'],
      },
    },
  },
  {
    name: 'school readiness, percentages and withheld values',
    rows: [
      ['district', 'school_year', 'pupils', 'pct_ready'],
      ['Ashby', '2022-23', 240, 61.2],
      ['Brookton', '2022-23', 31, '*'],
      ['Canter', '2022-23', 512, 58.4],
      ['Dale', '2022-23', 77, 70.1],
      ['Elm', '2022-23', 129, 66.6],
    ],
    fields: {
      title: 'Kindergarten readiness by school district',
      description:
        'Share of kindergarten pupils whom teachers rated ready in the fall inventory. Every teacher fills in a questionnaire on each pupil in October; districts use the results to plan preschool. To protect privacy, shares based on fewer than 20 pupils, or on a count of 5 or fewer, are withheld and shown as an asterisk (*).',
      tags: ['early childhood', 'preschool', 'assessment'],
    },
    columns: {
      district: { description: 'School district in which the pupil was enrolled.' },
      school_year: { description: 'School year, from September to June, such as 2022-23.' },
      pupils: { description: 'Number of pupils who were rated.' },
      pct_ready: {
        description: 'Percent of rated pupils found ready, from 0 to 100; * where the value is withheld.',
      },
    },
  },
  {
    name: 'spending by fiscal year, with a plain dictionary tab under a title',
    rows: table(`fiscal_year,program,amount_spent
      2022,Road resurfacing,1250000.5
      2022,Bridge repair,890000
      2023,Road resurfacing,1310000
      2023,Bridge repair,775250.25`),
    fields: {
      title: 'State highway spending by program',
      description:
        'Amounts the department paid out for road programs. The figures are taken from the state accounting system after the books are closed, and are published to show how fuel taxes are used. Payments that were made for other agencies are excluded.',
      tags: ['roads', 'expenditures', 'fuel tax'],
    },
    dictionary: {
      tab: 'About the columns',
      rows: [
        ['Columns of the spending table', null, null],
        [null, null, null],
        ['Column', 'Meaning', 'Type'],
        ['fiscal_year', 'State fiscal year, July 1 to June 30, named by the year in which it ends', 'Number'],
        ['program', 'Budget program under which the money was paid', 'Text'],
        ['amount_spent', 'Money paid out, in US dollars', 'Number'],
      ],
    },
  },
  {
    name: 'air quality, with chemical names and an outside standard',
    rows: table(`site_code,day,pm25,ozone
      S01,2024-07-01,8.2,0.041
      S02,2024-07-01,11.9,0.052
      S01,2024-07-02,7.7,0.039
      S02,2024-07-02,12.4,0.055`),
    fields: {
      title: 'Daily air quality at monitoring sites',
      description:
        '**What it is.** Daily means of fine particles (PM2.5) and of ozone at the monitoring sites.\n\n**How it is measured.** Instruments at each site take a reading every hour; staff check and average them. Methods follow the [national quality handbook](https://example.gov/QA/HANDBOOK).\n\n**Use.** The data shows whether the air meets health standards.\n\n**Limits.** Values of the last 90 days are preliminary.',
      tags: ['particulate matter', 'smog', 'ambient monitoring'],
      'temporal-coverage': '2024-07-01 to 2024-07-31',
    },
    columns: {
      site_code: { description: 'Code of the monitoring site.' },
      day: {
        description: 'Day of the mean, midnight to midnight, Pacific Standard Time (PST).',
        kind: 'date',
      },
      pm25: {
        label: 'PM2.5',
        description: 'Mean concentration of fine particles in micrograms per cubic meter (µg/m3).',
      },
      ozone: { label: 'Ozone', description: 'Highest mean of eight hours, in parts per million (ppm).' },
    },
  },
  {
    name: 'licences of professions, by law',
    rows: table(`License_Number,Profession,Issued,Expires,Status
      HI.0000123,Home Inspector,2015-06-01,2026-06-30,Active
      HI.0000124,Home Inspector,2016-02-11,2025-06-30,Lapsed
      EL.0000981,Electrician,2019-09-20,2026-09-30,Active
      EL.0000982,Electrician,2020-01-15,2026-09-30,Active`),
    fields: {
      title: 'Trade licenses by profession',
      description:
        'Licenses the board has issued to home inspectors and electricians. Applicants file with the board under Section 20-490 of the General Statutes, and staff record each decision. The public uses the list to see whether a license is active. Licenses that lapsed more than ten years ago are left out.',
      tags: ['occupational licensing', 'contractors', 'credentials'],
      'temporal-coverage': '2015-01-01 to 2024-12-31',
    },
    columns: {
      License_Number: {
        description: 'Number of the license: two letters for the profession and a running number.',
      },
      Profession: { description: 'Profession the license allows.' },
      Issued: { description: 'Day on which the license was first issued.' },
      Expires: { description: 'Day on which the license ends if it is not renewed.' },
      Status: { description: 'Status on the day of publication.', values: ['Active', 'Lapsed', 'Revoked'] },
    },
  },
  {
    name: 'library visits, in a dictionary of several tables one below the other',
    rows: table(`library,year,visits,open_hours
      Ashby,2022,40210,1980
      Brookton,2022,12877,1440
      Canter,2023,55100,2310
      Dale,2023,9800,900`),
    fields: {
      title: 'Public library visits',
      description:
        'Visits and hours of public libraries. Each library director submits an annual report to the State Library, which publishes it so that communities can compare services. Libraries count visits in different ways: some by a door counter, others by a sample week.',
      tags: ['libraries', 'attendance', 'annual report'],
      'temporal-coverage': '2022-01-01 to 2023-12-31',
    },
    dictionary: {
      tab: 'Codebook',
      rows: [
        ['Table: staff', null],
        ['Variable', 'Description'],
        ['library', 'Name of the library'],
        ['librarians', 'Full-time positions'],
        [null, null],
        ['Table: visits', null],
        ['Variable', 'Description'],
        ['library', 'Name of the library as it is chartered'],
        ['year', 'Calendar year of the report'],
        ['visits', 'Times anybody entered the library'],
        ['open_hours', 'Hours the library was open in the year'],
      ],
    },
  },
  {
    name: 'power plants, with the units of engineers',
    rows: table(`plant_code,fuel,nameplate_capacity,net_generation
      1001,SUN,45.5,88210
      1002,WND,120,301222
      1003,NG,560,1902221
      1004,WAT,33,97010`),
    fields: {
      title: 'Power plants by fuel',
      description:
        'Plants with at least 1 MW of capacity. Owners report to the Energy Commission each year as the Warren Act requires; the commission uses the reports for its forecast. Small rooftop systems are not covered.',
      tags: ['electricity', 'renewables', 'generation'],
    },
    columns: {
      plant_code: { description: 'Number the commission gave the plant.' },
      fuel: {
        description: 'Main fuel.',
        values: { SUN: 'solar', WND: 'wind', NG: 'natural gas', WAT: 'hydro' },
      },
      nameplate_capacity: { description: 'Most the generators can give, in megawatts (MW).' },
      net_generation: { description: 'Electricity fed into the grid in the year, in MWh.' },
    },
  },
  {
    name: 'a facility survey with codes on rows of their own',
    rows: table(`facility_no,kind,beds,occupancy_pct
      F-01,1,120,0.91
      F-02,2,60,0.77
      F-03,1,44,0.83
      F-04,3,18,0.64`),
    fields: {
      title: 'Nursing and residential care facilities',
      description:
        'Facilities with their beds and how many were taken. Administrators answer a questionnaire every June, and the results help the state to see where care is lacking. About 4 percent of facilities do not respond; for them the previous answer stands.',
      tags: ['long-term care', 'nursing homes', 'older adults'],
    },
    dictionary: {
      tab: 'Data Dictionary',
      rows: [
        ['Field', 'Definition', 'Code', 'Meaning'],
        ['facility_no', 'Number of the license of the facility', null, null],
        ['kind', 'What the facility is licensed for', '1', 'Nursing home'],
        [null, null, '2', 'Residential care'],
        [null, null, '3', 'Hospice'],
        ['beds', 'Number of licensed beds', null, null],
        [
          'occupancy_pct',
          'Share of beds that were taken in June, out of 1 (0.91 means 91 percent)',
          null,
          null,
        ],
      ],
    },
  },
  {
    name: 'prison population in words that put people first',
    rows: table(`facility,as_of,people,median_age
      North,2024-06-30,812,37
      South,2024-06-30,640,35
      East,2024-06-30,455,41
      West,2024-06-30,388,36`),
    fields: {
      title: 'People in correctional facilities',
      description:
        'How many people were incarcerated in each facility on the last day of the quarter. The count is taken from the custody system at midnight and published under Public Act 21-33. It supports planning and oversight. People in halfway houses are not counted.',
      tags: ['corrections', 'custody', 'incarceration'],
    },
    columns: {
      facility: { description: 'Facility in which the people were housed.' },
      as_of: { description: 'Last day of the quarter.' },
      people: { description: 'Number of people in the facility at midnight.' },
      median_age: { description: 'Age in years that half of the people had not reached.' },
    },
  },
  {
    name: 'census figures with ordinary capitals',
    rows: table(`tract,population,median_income,per_capita
      09001010101,4200,98211,51000
      09001010102,3811,76400,43120
      09001010201,5120,112080,60990
      09001010202,2977,68455,39001`),
    fields: {
      title: 'Population and income by 2020 Census tract',
      description:
        'Estimates for each census tract, prepared by the State Data Center from the American Community Survey (ACS). ZIP code figures are in a table of their own. The GIS file uses the same FIPS codes. ACS estimates are based on a sample and have a margin of error; do not compare periods that overlap.',
      tags: ['demographics', 'households', 'census geography'],
    },
    columns: {
      tract: { description: 'FIPS code of the tract, 11 digits: state, county, tract.' },
      population: { description: 'Estimated number of residents.' },
      median_income: { description: 'Median income of households in the last 12 months, in dollars.' },
      per_capita: { description: 'Income per resident in dollars.' },
    },
  },
  {
    name: 'beach water, with a standard and a laboratory',
    rows: table(`beach,sampled,enterococci,water_temp
      Ashby Point,2024-06-03,10,17.5
      Brookton Cove,2024-06-03,104,18
      Canter Sands,2024-06-10,31,19.5
      Dale Beach,2024-06-10,20,20`),
    fields: {
      title: 'Bacteria at swimming beaches',
      description:
        'Bacteria counts at public beaches. Health departments take samples weekly from Memorial Day to Labor Day, and the state laboratory tests them. A beach closes when a sample exceeds 104 colonies. Results from private beaches are not included.',
      tags: ['recreational water', 'beach closures', 'swimming'],
      'temporal-coverage': '2024-05-27 to 2024-09-02',
    },
    columns: {
      beach: { description: 'Name of the beach.' },
      sampled: { description: 'Day the sample was taken.' },
      enterococci: {
        description: 'Colonies of enterococci bacteria in 100 mL of water (CFU = colony forming units).',
      },
      water_temp: { description: 'Temperature of the water when it was sampled, in degrees Celsius.' },
    },
  },
];
