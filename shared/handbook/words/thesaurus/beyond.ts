/**
 * Subjects next door: what people in this field also ask about, and what a publishing handbook seldom treats.
 * Where a section does speak of the very word, it counts as any other; where none does, the question is likely
 * about something the handbook does not say.
 */
export const beyond = `
file size, size limit, maximum size, max size, megabytes, gigabytes, gigabyte, mb, gb, tb, terabyte, storage, storage space, disk space,
quota, row limit, rate limit, throttle, throttling, bandwidth, uptime, downtime, outage, sla, service level, availability guarantee,
maintenance window, latency, performance tuning, cdn, cache, caching, backup, backups, restore, recover, recovery, rollback, roll back,
disaster recovery, encryption, encrypt, encrypted, firewall, vpn, ip address, ssl, tls, certificate, penetration test, security audit,
breach, hacked, hacker, malware, virus, phishing, ransomware, incident, single sign on, sso, okta, saml, oauth, mfa, two factor,
two-factor, multi factor, authenticator, reset my password, password reset, forgot password, change my email, rename my account,
delete my account, close my account, merge accounts, deactivate, impersonate, audit log, graphql, odata, webhook, webhooks, sdk, soda,
sql, mysql, postgres, oracle, sap, salesforce, snowflake, databricks, bigquery, redshift, hadoop, spark, kafka, airflow, mongodb,
aws, azure, s3, sftp, ftp, onedrive, dropbox, google drive, google cloud, docker, kubernetes, jenkins, github actions, alteryx,
streaming, real time, real-time, realtime, sensor, iot, drone, satellite, imagery, raster, geotiff, lidar, point cloud, kml, cad,
parquet, avro, hdf5, netcdf, audio, video file, mp3, mp4, ocr, handwriting, scanned, photographs, bim,
doi, orcid, citation style, cite, journal, peer reviewed, academic, research grant, grant money, trademark, patent, royalty, royalties,
logo, branding, theme of the site, custom domain, vanity url, favicon, banner, homepage layout, embed, iframe, widget, mobile app,
android, ios, iphone, app store, chatbot, machine learning, artificial intelligence, ai model, llm, chatgpt, copilot, train a model,
predict, forecast, sentiment, facial recognition, blockchain, nft, rss, newsletter, subscribe, subscription, push notification, comment section, moderate,
moderation, ratings, likes, star rating, followers, forum, survey, poll, cookies, gdpr, ccpa, ferpa, coppa, soc 2, fedramp, iso 27001, nist, accreditation,
cost per, how much does, how much do, price list, pricing, license cost, license fee, annual fee, per seat, invoice, billing, budget, budgeted, funding, fund, funds,
grant, reimburse, reimbursement, reimbursed, procurement, procure, rfp, bid, bidding, vendor contract, contract, contractor, contractors, consultant, consultants,
purchase order, charge back, chargeback, sell our data, revenue, penalty, penalties, fine, fined, punishment, lawsuit, sue, sued, liable, liability,
litigation, subpoena, court order, appeal, appeals, denial, indemnity, insurance, nda, non-disclosure agreement, data use agreement, data sharing agreement,
mou, memorandum, retention, retention schedule, records retention, legal hold, shredding, deadline, due date, by when, what date, embargo, embargoed, publish date,
publish on a date, scheduled release, training class, training session, workshop, webinar, course, certification, certified, certificate of completion, exam,
conference, summit, hackathon, meetup, open data day, meeting schedule, board meeting, advisory board, council, committee, commissioner, governor,
chief data officer, cdo, cio, chief information officer, ceo, director of, secretary of, headcount, hire, hiring, intern, interns, internship,
job opening, vacancy, salary, salaries, pay grade, overtime, union, promotion, performance review, timesheet, telework, remote work, travel, per diem,
mileage, uniform, office supplies, poster, brochure, printed copies, swag, catering, award, awards, badge for, prize, ranking, scorecard, leaderboard,
county data, city data, school district, tribal, tribe, federal portal, data.gov, census bureau, other countries, international, european,
phone number, telephone, office hours, opening hours, address of the office, mailing address of, fax, headquarters, which building,
undo, unpublish, revert, previous version, version control, git, branch, diff, compare versions, duplicate a dataset, clone a dataset, transfer ownership,
bulk delete, bulk edit, mass update, trash, recycle bin, recently deleted, restore deleted, change the url, redirect, permalink, short link, qr code,
analytics dashboard, google analytics, page views last month, downloaded my, downloads last month, visitor statistics, who viewed, heat map, make a map, build a map, geocoder, geocoding, routing,
pivot table, vlookup, macro, vba, power query, power automate, power apps, sharepoint list, access database, spss, sas, stata, matlab, qgis,
forgot password, forgot login, lost password, change password, locked out, account locked, recover account, api key, api keys, api token, access key,
how many days, how many weeks, how long does approval, turnaround, turnaround time, processing time, response time, business days,
records request, public records, foia, foi request, coordinate system, projection, srid, epsg, spatial reference, datum, nad83, wgs84, topology,
fee schedule, custom extract, data extract, how long will it take, how long does it take to get approved, paid for, pay for my time, get paid, host videos, fme, etl license, municipalities, opening hours, retry policy, load balancer, kiosk, translate, translation, spanish, chinese, vietnamese, sign language, braille, captions, subtitles, new topic, new category, add a category, request a category, custom field, add a field to the portal
`;
