/** Words for data, tables, values and privacy. */
export const data = `
dataset: dataset, data set, data sets, table, collection, datasets
spreadsheet: spreadsheet, excel, workbook, xlsx, xls, worksheet, google sheets, excel file, sheet
tab: tab, worksheet, first tab, sheets, multiple sheets, several sheets, several tabs, pages of the workbook, first sheet
file: file, resource, document, resources, attachment, files
format: file format, file type, open format, csv, comma separated, comma-separated, delimited, tsv, json, extension, save as, export, machine readable, non proprietary, filetype, plain text
machinereadable: machine readable, machine-readable, computer can read, processed by a computer, parse, structured
pdf: pdf, printed, report, scan, scanned, word document, doc
nonopen: not open data, dashboard, web application, report, data product, map viewer, visualization tool, web app, power bi, tableau, infographic, press release, query tool
column: column, columns, field, fields, variable, variables, attribute, attributes, header, headers
header: header, heading, column name, column title, column names, field name, variable name, naming columns, name columns, name my columns, name the columns, name our columns, name a column, column naming, naming of columns, name my fields, name the fields, call my columns, label the columns, column headers, top row, first row, header row, column headings, call the columns
order: order, ordering, sequence, arrange, left, leftmost, left-most, rightmost, sort, which comes first, first column, far left, arrangement, position
special: special character, special characters, alphanumeric, ampersand, symbol, symbols, punctuation, underscore, dash, period, spaces, hyphen, slash, weird characters, percent sign, parentheses
unique: unique, duplicate, distinct, same name, repeated, twice, identical
identifier: identifier, identifiers, id, unique id, primary key, key column, record id, row identifier, id number, case number
short: short, length, characters, concise, brief, how long, maximum length, 30 characters, long, too long, character limit
unit: unit, units, unit of measure, units of measure, measurement, feet, miles, kilograms, pounds, dollars, metric, acres, gallons, percent, inches
date: date, dates, day, calendar, iso, iso8601, iso 8601, yyyy, yyyy-mm-dd, mm/dd/yyyy, slashes, timestamp, datetime, day month year, write dates
time: time, timestamp, hour, hours, clock, am, pm, a.m., p.m., 24 hour, military time, minutes, o'clock, noon, midnight, afternoon, morning
timezone: time zone, timezone, pacific, pst, pdt, utc, daylight, local time, daylight saving, standard time, eastern, gmt, offset
fiscal: fiscal, fiscal year, fy, budget year, financial year, fiscal quarter, budget, accounting year
quarter: quarter, quarterly, q1, q2, q3, q4, half year, half-yearly, semester, semiannual, h1
week: week, weekly, iso week, w01, week number
duration: duration, length of time, elapsed, how long it took, milliseconds, interval, response time, turnaround, seconds, start and end, time between, time spent, took
extract: extract, part of the date, day of week, weekday, monday, month name, hour of day, day of month, just the month
number: number, numeric, numbers, integer, decimal, figure, digits, numerical, float, int, amounts, value
comma: comma, commas, thousands separator, thousand separator, 1,000, dollar sign, currency, currency symbol, money
round: round, rounding, rounded, decimal places, precision, decimals, significant digits, million, millions, in thousands, abbreviated, shorten numbers, raw numbers, full number, exact numbers
percent: percent, percentage, percentages, proportion, ratio, %, share, rate
text: text, string, characters, words, letters, free text
encoding: encoding, utf-8, utf8, utf, unicode, accents, accented, garbled, strange characters, weird characters, special characters, gibberish, question marks, mojibake, diacritics, ñ
linebreak: line break, line breaks, newline, carriage return, alt enter, hard return, multi-line, multiple lines, return in a cell, wrapped, enter key
case: case, uppercase, upper case, lowercase, lower case, capital, capitals, capital letters, all caps, title case, caps lock, capitalize, capitalization, shouting
acronym: acronym, acronyms, abbreviation, abbreviations, abbreviate, initials, jargon, shorthand, alphabet soup
address: address, addresses, street, street address, mailing address, postal, house number, apartment, unit number, po box, thoroughfare, location, building number
zip: zip, zip code, zipcode, zip+4, postal code, postcode
geography: geographic, geography, spatial, location, map, place, area, region, county, city, town, census, census tract, coverage, municipality, coordinates, latitude, longitude, boundaries, where the data covers
temporal: temporal, period, time period, date range, start date, end date, years covered, time span, time frame, timeframe, how far back, from when to when, period covered
geocode: geocode, georeference, map it, mapping, geolocation, geospatial, gis, shapefile, shape file, arcgis, esri, geojson, layer, spatial data, hub
merge: merge, merging, combine, join, consolidate, append, put together, several sources, multiple sources, stitch, combined, roll up, union
rows: rows, row, records, number of rows, record count, lines, row count
mergedcells: merged cells, merged, formatting, colors, bold, special formatting, pretty, color coding, highlighting, cell colors
footnote: footnote, footnotes, disclaimer, note, notes, annotation, remark, asterisk, explanatory text, comments in the sheet, caveats in the sheet, clarifying information, fine print
total: total, totals, subtotal, sum, grand total, summary row
blank: blank, empty, missing, null, n/a, gaps, no value, not available
raw: raw, raw data, unprocessed, granular, granularity, detail, level of detail, disaggregated, finest, individual level, rawest
wide: wide, long format, tidy, pivot, pivoted, transpose, crosstab, reshape, unpivot, shape of the table, layout
pii: pii, personally identifiable information, personal information, personal data, private information, names of people, social security, social security number, ssn, names and addresses, birth date, date of birth, identify a person, identifying, phone numbers, someone could be identified, sensitive, people's names, clients, patients, personal details, driver's license, individuals
phi: phi, health information, medical, patient, patients, hipaa, personal health information, protected health information, diagnosis, health records, medical records
deidentify: deidentify, de-identify, de-identification, deidentification, anonymize, anonymise, anonymous, redact, redaction, mask, masking, scrub, remove names, strip out, strip, black out, blur, hide, take out names, anonymized, pseudonym
privacy: privacy, private, confidential, confidentiality, sensitive, protect, protected, secret, disclosure, secrecy
reidentify: reidentification, re-identification, re-identify, reidentify, figure out who, traced back, single out, identify individuals, work out who, recognise a person, recognize, guess who
suppress: suppress, suppression, small cell, small cells, small numbers, small counts, low counts, fewer than, less than, cell size, minimum cell, threshold, too small, tiny groups, hide small, only three people, handful, cell counts, masking small
aggregate: aggregate, aggregation, group, grouping, roll up, summarize, summary level, by county, by town, totals by, lump, bin, summarise
quality: quality, quality check, clean, cleaning, cleanup, clean up, error, errors, accuracy, accurate, correct, validate, validation, consistency, consistent, mistakes, wrong, typos, messy, tidy up
type: data type, data types, type of data, datatype, integer, boolean, text type, float, true/false, yes/no, typed, kinds of values
valid: valid values, allowed values, permitted values, allowable, controlled list, code list, codes, dropdown, drop down, pick list, list of options, controlled vocabulary, categories allowed, acceptable values, choices, domain
leadingzero: leading zero, leading zeros, leading zeroes, fips, codes as text
equity: equity, fair, fairness, bias, race, racial, discrimination, harm, disparate, marginalized, communities, justice, disadvantage, vulnerable, hurt, negative impact, stigmatize
identifydata: what to publish, which data, which datasets, choose, choosing, select, prioritize, priority, candidates, worth publishing, pick, eligible, decide what to publish, first to publish
highvalue: high value, high-value, inventory, data inventory, critical, catalog, catalogue, important data, list of data, most valuable
publicrecords: public records, public records act, pra, foia, foi, freedom of information, right to know, records request, information request, information requests, reactive disclosure, data requests, requests for data
`;
