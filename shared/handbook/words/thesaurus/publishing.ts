/** Words for metadata, the portal, uploading, updating and retiring. */
export const publishing = `
metadata: metadata, meta data, meta-data, data about data, information about the dataset, describing data, documentation, description fields, background information, landing page information
dictionary: data dictionary, dictionary, codebook, code book, column descriptions, field definitions, explain the columns, explain columns, describe columns, column metadata, what each column means, meaning of columns, what the columns mean, definitions, definition, key to the columns, glossary of fields, column description, describe each column, describe every column, explain each column, legend
fieldlabel: label, field label, display name, friendly name, human readable name
title: title, name of the dataset, dataset name, naming, call it, name my dataset, titled, call my dataset, rename, what to call
description: description, describe, summary, abstract, blurb, paragraph, explain, write up, overview, intro text, about text
tag: tag, tags, keyword, keywords, search terms, hashtags, searchable, findable, labels for search
category: category, categories, topic, topics, theme, themes, subject, subjects, classification, classify, bucket
frequency: frequency, how often, often, cadence, update schedule, interval, refresh rate, daily, weekly, monthly, annually, quarterly, yearly, every month, every year, once a year, annual, schedule
license: license, licence, licensing, copyright, terms of use, public domain, creative commons, usage rights, cc0, cc-by, attribution, reuse rights, legal terms, allowed to use
rights: rights, restrictions on use, no restrictions, usage restrictions, limitations of use
accesslevel: access level, public access level, restricted, non-public
author: author, creator, created by, produced by, who made the data, originator, source agency
contactfield: program contact, contact name, contact email, dataset contact, who answers questions about the data, generic email, shared mailbox, group mailbox, generic mailbox, contact person for the data, personal email, own email, individual email
source: source, source of the data, provenance, origin, where the data comes from, collection method, how collected, data provided by, methodology, where it came from, came from
limitation: limitation, limitations, caveat, caveats, known issues, gotchas, disclaimers, problems with the data, weakness, warning, incomplete, shortcomings
homepage: homepage, home page, website, web page, url, link, program page, source link
language: language, spanish, english, translation, translate, bilingual
plainlanguage: plain language, simple words, simple language, jargon, understandable, easy to read, non-technical, readable, clear wording, plain english, user friendly, layman's terms, person centered, person-centered, people first, technical terms, everyday words
personcentered: person-centered, people-centered, person centered, people first, inmate, respectful, wording about people, offensive, prisoner, homeless, disabled, terms for people, refer to people
required: required, mandatory, must, have to, obligatory, minimum, needed, compulsory, at least, necessary
optional: optional, nice to have, if applicable, not required, skip, can i leave, leave out, voluntary, leave blank
standard: standard, standards, schema, specification, conform
portal: portal, open data site, website, platform, site, data.ca.gov, data.ct.gov, open data portal, ckan, socrata
otherportal: other portal, own portal, agency portal, separate portal, different portal, department portal, own open data site, portals managed, our own site, own website
geoportal: geodata portal, geodata, geospatial portal, arcgis hub, map portal, gis portal, map data, maps, gis data, mapping data
harvest: harvest, harvesting, harvested, federated, automatically pulled, imported automatically, automatically copied, show up on the state portal, appear on both, synced from, cross-posted, pulled in, federate
upload: upload, uploading, import, load, post, put online, put up, put on, submit, add data, get data onto, add dataset, create dataset, create a new dataset, attach, drop file, put it on
button: button, click, press, screen, menu, where do i click, navigate, step by step, step-by-step, walk me through, walkthrough, instructions, procedure, how to, tutorial
video: video, videos, tutorial, watch, webinar, recording, screencast, youtube, demo
visibility: visibility, visible, private, public, hidden, make public, go live, goes live, live, make it public, unpublish, set to private, set to public, flip, release, switch to public, hide, open it up, accidentally public, see it, who can see
privatedataset: private dataset, draft, preview, unpublished, not public yet, before it goes live, before publication, staging, private link, share the link, see the draft, collaborators
publish: publish, publishing, publication, release, share, disclose, put out, make available, open up, posting, go live
whyopen: benefits, benefit, why open data, why publish, value, advantage, point of, reason to, worth it, convince, justify, sell, what's in it for, purpose of open data, good for, pay off, bother, helps us, business case
opendata: open data, definition of open data, what is open data, what counts as open, considered open, means by open
fee: fee, cost, charge, free, price, pay, no cost, free of charge, money, sell
checklist: checklist, check list, to do list, todo, before publishing, pre-publishing, prepublishing, before i start, things to do first
start: start, begin, getting started, get started, first step, first thing, new to, newbie, where do i start, kick off, new here, brand new, beginner, basics, just hired
steps: steps, process, stages, phases, workflow, overall process, overview of publishing, lifecycle, life cycle, roadmap, big picture, from start to finish
document: document your steps, procedure document, documentation, write down, record how, repeatable, change log, notes on how, instructions for next time, log of steps, standard operating procedure, sop, reproduce, how the data was prepared
automate: automate, automation, automated, automatic, automatically, script, etl, elt, pipeline, scheduled job, without manual work, hands off, hands-off, cron, robot, by itself, task scheduler, programmatically, batch job, programmatic, no manual
manual: manual, manually, by hand, hand update, yourself
update: update, updating, refresh, refreshed, maintain, maintenance, keep current, up to date, up-to-date, stale, out of date, current, new data, latest, keep it fresh, new version, correction, outdated, freshness, old data, replace the data, new year's data
alert: alert, alerts, notification, notify, notified, warn, fails, failure, broke, broken, error message, crash, goes wrong, monitoring
log: log, logs, troubleshoot, troubleshooting, debug, root cause, diagnose
retire: retire, retirement, remove, delete, take down, takedown, pull, archive, decommission, sunset, deprecate, old dataset, get rid of, withdraw, unpublish, discontinue, discontinued, kill, obsolete, dead dataset, no longer
archive: archive, archived, state library, preserve, historical, history, keep forever, long term
story: data story, data stories, story, storytelling, narrative, stories
visualization: visualization, visualisation, chart, charts, graph, graphs, map, dashboard, plot, visual, graphics, datawrapper, tableau, power bi, infographic
color: color, colors, colour, colours, palette, contrast, color blind, colorblind, brand colors, hex
accessibility: accessibility, accessible, screen reader, alt text, alternative text, ada, 508, blind, disability, visually impaired, wcag
font: font, fonts, typeface, text size, heading size, text hierarchy, sans, serif, headings in story
image: image, images, picture, pictures, photo, graphic, alt text
layout: spacer, spacers, divider, dividers, layout, white space, gap between, visual break, separate sections
measure: measure, metric, metrics, analytics, statistics, usage, downloads, views, hits, impact, kpi, performance, how many people, popularity, count of, evaluate, track, success, traffic
plan: access plan, open data access plan, plan, planning, annual plan, data access plan
api: api, endpoint, programmatic access, app token, developer, token, query
tool: tool, software, application, app, program, option, options, utility, package
compare: compare, comparison, difference, which tool, versus, vs, better, best tool, pros and cons, choose between, which one, easiest, simplest, hardest
python: python, py, pip, socrata-py, script
r: rsocrata, rstudio, r package, r script, r language, data frame
java: java, datasync, jar, gui
gateway: gateway, agent, plugin, plug-in, on-premises, provision
pilotfish: pilotfish, eiconsole, middleware, das
difficulty: difficulty, difficult, hard, easy, complexity, complex, skill, skills, no coding, without coding, simple, effort, set-up, setup, set up, how long does it take to set up
prerequisite: prerequisite, prerequisites, need before, requirements, requirement, what do i need, install, installed, needed first, dependencies, have installed
replace: replace, append, upsert, overwrite, add rows, add records, delete rows, update method, new rows, tack on, swap out
schedule: schedule, scheduler, scheduled, every night, nightly, every day, recurring, regular basis, windows task scheduler, timed, regularly
authoritative: authoritative, mark as authoritative, badge, official, trusted source, verified
scrape: scraping, scrape, web traffic, bots, load on the website
version: version, changelog, change log, release, what changed, history of the handbook, edition, new in the handbook, revision, last updated, when was the handbook, how current
glossary: glossary, terms, terminology, definitions, vocabulary, meaning of, what does mean, stand for, stands for
etl: etl, elt, extract transform load, extract load transform, data warehouse, warehouse
flatfile: flat file, flat files, plain table, single table
support: support article, knowledge base, help ticket, ticket, vendor, tyler tech, tyler, technical issue, bug, platform problem
screenshot: screenshot, screen shot, picture of the screen
supporting: supporting resources, supporting documents, extra documents, additional documents, related documents, attachments, pdf guide, user guide, supplementary, non-data, methodology document, extra files, documentation file, attach
mistake: mistake, mistakenly, accidentally, by accident, wrong file, wrong version, error in published data, oops, published too early
email template: email template, email templates, sample email
`;
