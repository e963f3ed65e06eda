import type { TableColumn } from '../workbook/table.ts';

interface Named {
  words: string;
  column: TableColumn;
}

/** Figures about many that are no money, time or distance. */
const counted =
  /\b(counts?|cnt|number|num|no of|n|total|totals|sum|percent|percentage|pct|rates?|ratio|proportion|share|population|pop|enrol\w*|cases|deaths|births|visits|admissions|discharges|hospitali[sz]ations|students|pupils|persons|people|patients|clients|inmates|residents|households|families|arrests|claims|applications|applicants|recipients|participants|beneficiaries|members|tests|doses|infections|suicides|overdoses|graduates|dropouts|suspensions|teachers|workers|employees|jobs|veterans|children|males?|females?|men|women|white|black|asian|hispanic|latino|estimate|average|avg|mean|median|denominator|numerator|value|obs value|index|cumulative|per (100|1000|10000|100000|capita))\b|%/;
const identifying =
  /\b(id|ids|code|identifier|key|phone|fax|zip|fips|case (number|no)|number of (children|dependents|vehicles|parties|units)|license|licence|permit|account|parcel|room|box|tract|record number|serial|house|street|apt|unit)\b|\b(case|record|report|incident|ticket|invoice|contract|project|file|reference|route|tag|badge|check|order|document|control|application|registration|certificate|booking|docket|complaint|request|station|facility|school|student|client|patient|inmate|member|employee|person|vendor|customer|bid|lot|model|part) (number|num|no|#)\b|^(number|num|no|no #)$/;
const spent =
  /\b(amount|amt|cost|price|charges?|fees?|salary|pay|wages?|income|budget|revenue|expenditures?|payment|paid|value of|assessed|tax|\$|usd|dollars|length|width|height|depth|area|acres|miles|feet|hours|minutes|days|los|score|latitude|longitude|lat|lon|lng)\b/;

/** A `card number` is no number of cards. */
const numbered = /\b(?!total|overall|annual|raw|estimated|average)\w*[^\Ws] (number|num|no|nbr|#)$/;

/** Whether the column counts or rates many, as a table of groups does. */
export function isMeasure({ words, column }: Named): boolean {
  const figures = column.kind === 'integer' || column.kind === 'number' || isMostlyFigures(column);
  return (
    figures && counted.test(words) && !identifying.test(words) && !numbered.test(words) && !spent.test(words)
  );
}

/** Figures with withheld ones among them. */
const isMostlyFigures = ({ kind, profile }: TableColumn): boolean =>
  kind === 'mixed' || (kind === 'text' && profile.counts.number > profile.filled * 0.3);

const persons =
  /\b(persons?|people|individuals|residents|patients|students|pupils|children|child|youths?|infants|clients|inmates|prisoners|detainees|deaths|births|cases|victims|fatalities|arrests|arrestees|admissions|discharges|hospitali[sz]ations|hospitali[sz]ed|enroll?ed|enroll?ments?|enrollees|population|participants|recipients|beneficiaries|claimants|suicides|overdoses|infections|infected|vaccinated|graduates|dropouts|suspensions|suspended|expulsions|expelled|absentees|chronically absent|veterans|defendants|convictions|offenders|juveniles|males?|females?|men|women|mothers|fathers|girls|boys|white|black|asian|hispanic|latino|homeless|migrants?|pregnan\w+|abortions|patients served|served|ed visits|tested positive|positives?|tenants|placements|removals|fosters?)\b/;
const ofThings =
  /\b(court|docket|filings?|facilit\w+|schools?|hospitals?|beds?|agencies|sites|wells?|vehicles?|permits?|licen[cs]es|inspections?|violations?|requests?|crashes|collisions|projects?|programs|units|buildings?|miles|trees?|animals?|dogs?|cats?|pets?|calls|tests|doses|samples?|records|rows|inventory|items|books|parcels|acres|trips|density|rank|years?|grade|per|area|days|classes|classrooms|teams|grants|contracts|vendors|stations|rate|percent|pct|share|ratio|average|avg|mean|median|proportion|index|score)\b|%/;

/** Whether a column's figures count people; `among` is asked where the name alone does not tell what is counted. */
export function countsPeople(words: string, among: boolean): boolean {
  if (ofThings.test(words) || identifying.test(words) || spent.test(words)) return false;
  if (persons.test(words)) return true;
  return (
    among &&
    /^(count|counts|cnt|n|number|total|value|frequency|freq|obs value|total count|cases)$/.test(words)
  );
}

/** Whether a column says of how many a rate is. */
export const isDenominator = (words: string): boolean =>
  !/\b(rate|percent|pct|ratio)\b|%/.test(words) &&
  (/\b(denominator|denom|cohort|cohort size|sample size|eligible|at risk|tested)\b|^(n|total|base|total n|total count)$/.test(
    words,
  ) ||
    /^(students|pupils|children|patients|residents|persons|people|population|households|women|enrollment|enrolled|participants|clients|inmates)$/.test(
      words,
    ) ||
    (/\b(population|enroll?ment|total|number of)\b/.test(words) &&
      persons.test(words) &&
      !ofThings.test(words)));

export const isRate = (words: string): boolean =>
  /\b(rates?|percent|percentage|pct|proportion|share|ratio|average|avg|mean|median)\b|%/.test(words) &&
  !/\b(interest|tax|flow|pay|hourly|exchange|growth|margin|sampling|confidence|utility|water|discount|pupil teacher|student teacher)\b/.test(
    words,
  );
