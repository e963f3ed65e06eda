/** Everyday words for what handbooks say more formally. */
export const everyday = `
remove: remove, delete, toss, throw out, throw away, drop, omit, leave out, take out, get rid, eliminate, discard, erase, clear out, strip, exclude, cut, ditch, lose
keep: keep, retain, maintain, preserve, hold on, hang on, store, save
fix: fix, correct, repair, resolve, address the error, mend, change, edit, modify, amend, adjust, undo
look: view, preview, browse, look at, looks at, see how, inspect, check out, peek
choose: choose, select, pick, decide, determine, opt, go with, settle on
big: large, big, huge, bulk, massive, enormous
small: small, tiny, little, few, low, minor
old: old, ancient, outdated, historical, past, previous, legacy, dated, expired
new: new, fresh, recent, additional, brand new
same: same, identical, consistent, uniform, matching, equal
different: different, separate, distinct, another, vary, differ
person: person, individual, individuals, human, somebody's, someone's, kid, kids, child, children, resident, residents, client, clients, patient, student, students, persons, victim, victims
group: group, groups, demographic, gender, race, ethnicity, age, subgroup, minority
place: place, town, towns, neighborhood, village, municipality, district
machine: computer, machine, laptop, server, desktop, pc, workstation, switched on, turned off, powered off, shut down, asleep
night: overnight, nightly, every night, at night, after hours
job: task, job, jobs, script, routine, run
symbol: symbol, sign, mark, character, dollar, star, asterisk, hash
money: dollar, dollars, currency, cost, amount, amounts, price, fee, budget
words: wording, phrase, phrasing, language, terms, vocabulary, write, writing, reword, spell
mean: meaning, definition, define, stands for, explain, refers
help: assistance, support, troubleshoot, help, advice, consult
fail: fail, fails, failure, error, errors, broke, broken, break, crash, crashes, stopped, down, issue, issues, problem
combine: combine, merge, join, stitch, consolidate, put together, glue, unite, append
split: split, separate, break into, divide, parts
connect: connect, connection, hook, hook up, link, plug, integrate, tie, wire, direct access, direct connection
transform: transform, transformation, convert, reshape, massage, manipulate, process, clean up
copy: copy, paste, copying, duplicate, transfer, carry over, move over
fill: fill, fill in, fill out, enter, complete, type in, populate, input
open: open up, unlock, expose, make available, accessible
hide: hide, conceal, mask, cover, block, restrict, private, lock
danger: risk, risks, danger, dangerous, harm, hurt, threat, safe, safety, vulnerable, exposure, leak, breach
rule: rule, rules, policy, requirement, guideline, standard, criteria, condition, regulation, must
reason: reason, why, justification, explanation, rationale, benefit
count: count, counts, number of, how many, total, tally, frequency
first: first, initial, beginning, start, initially, before anything, prior
last: last, final, end, finally, latest, ending
picture: picture, pictures, photo, image, images, screenshot, graphic, drawing, logo
blind: blind, blind people, visually impaired, screen reader, accessible, disability, disabilities, can't see
link: link, url, web address, hyperlink, website, address of the page
folder: folder, directory, drive, network drive, file server, share drive, sharepoint, local, repository, storage
beginner: beginner, novice, newcomer, non-technical, no experience, no coding, can't code, programming, code
tell: notify, inform, let know, alert, announce, message, heads up
team2: colleague, coworker, teammate, partner, peers, someone else, another person, other people
away: leave, leaving, leaves, quit, quits, absence, absent, vacation, retire, resign, gone, out sick, depart, successor, hit by a bus, moves on, transferred
today2: up to date, current, fresh, timely, latest, recent
slow: long time, how long, slow, wait, days, weeks, deadline, due, timeline
easy: easy, easiest, simple, simplest, straightforward, least effort, quick, quickest, no hassle, difficulty, complexity
best: best practice, best practices, tips, recommended, recommend, recommendation, advice, do's and don'ts, good example, dos and donts, should i
mistake2: mistake, mistakes, error, errors, incorrect, inaccurate, wrong, typo, misleading, faulty, spotted
example: example, examples, sample, instance, template, illustration
history: history, changelog, log, record, changes, track changes, who changed
people2: personal, private individuals, someone's identity, identity, identities, identify, recognise, recognize, figure out who, work out who, tell who, trace
size2: length, long, short, size, limit, maximum, minimum, characters, many characters
top: top, first row, header, heading, above, name on top, column name
wrong2: garbage, garbled, gibberish, funny characters, odd characters, junk characters, broken characters, accents, accented, umlaut, tilde, encoding
enter: line break, line breaks, enter key, hit enter, pressed enter, new line, return key, multiple lines, wrapped text
hour: hour, am, pm, noon, midnight, 24-hour, o'clock, military, clock
law: law, legal, statute, required by law, legislation, mandate, act, rules
website2: website, web page, site, page, web, online, internet
worth: worth, value, valuable, benefit, useful, priority, important, high value
audience2: public, everybody, everyone can, world, people outside, anybody can, visible, general public
`;
