/** Words for people, teams, asking and deciding. One line is one meaning; commas part the words for it. */
export const people = `
approve: approve, approval, approved, approver, sign off, signoff, signs off, sign-off, green light, greenlight, go ahead, okay, permission, authorize, authorization, blessing, clearance, thumbs up, yes from, rubber stamp, final say, final ok, vet, who decides
boss: boss, manager, supervisor, director, leadership, management, executive, department head, chief, higher ups, chain of command, upper management
review: review, reviewer, reviewing, look over, proofread, double check, second pair of eyes, check over, feedback on draft, inspect, someone else to look, colleague check
contact: contact, email, e-mail, mailbox, reach, reach out, write to, get in touch, get hold of, phone, call, message, talk to, point of contact, poc, who do i ask, whom, help desk, helpdesk, support, inbox, hotline, address to write
question: question, ask, inquiry, query, stuck, confused, need help, problem, trouble, assistance
feedback: feedback, suggestion, comment, complaint, complain, improve the handbook, suggest, opinion, missing from the handbook, mistake in the handbook
team: team, group, crew, colleague, coworker, co-worker, staff, personnel, folks, people, members, assemble
role: role, responsibility, responsible, duty, duties, job, in charge, who does what, accountable, part to play, hat
steward: steward, subject matter expert, sme, domain expert, most knowledgeable, knows the data best, knows the most, expert on the data, business owner, program expert, data owner, knows what the numbers mean
custodian: custodian, database administrator, dba, technical person, it person, tech person, pulls the data, extracts the data, runs the database, system administrator, sysadmin, looks after the database, stored and protected, query and extract, server person, knows the database
coordinator: coordinator, liaison, go between, go-between, middleman, bridge between, intermediary, connects, open data lead, portal team, point person
owner: owner, ownership, own, owns, belong, belongs, responsible for the data, authoritative source, whose data
it: information technology, it department, it team, it staff, it folks, tech team, technical staff, it contacts, developers, programmers, engineers, it people, it shop
publisher: publisher, publishing agency, on behalf of, organization publishing
account: account, login, log in, log on, logon, signin, sign in, sign on, username, password, credentials, user id, access to the portal, get access, register, sign up, onboard, license to publish, user account
permission: publishing rights, permission, permissions, publisher role, rights, publisher account, owner role, access, entitled, allowed to publish, privileges, publisher permissions
invite: invite, invitation, recruit, bring in, join, ask someone to help, rope in, get others on board, onboard, heads up, enlist
template: template, boilerplate, sample, example wording, form letter, canned, ready made, draft email, prewritten, pre-written, starting point, copy paste, wording, script for an email
train: cross train, cross-train, train, training, backup person, handover, hand over, hand off, knowledge transfer, substitute, leave the job, leaving, retire from job, vacation cover, on leave, someone quits, quit, absence, absent, sick, out of office, succession, continuity, bus factor, turnover, takes over, departure, moves on, replacement, fill in, successor
legal: legal, lawyer, attorney, counsel, law, statute, legislation, regulation, compliance, legally, act, general statutes, bill, mandate, mandated, required by law
communications: communications, public affairs, press office, press, media, pr, outreach
celebrate: celebrate, announce, announcement, advertise, promote, publicize, spread the word, tell the world, social media, twitter, facebook, blog, news, tell people, let people know, stakeholders know, share the news, marketing, shout
public: public, citizens, residents, everybody, everyone, anyone, general public, outsiders, taxpayers, community, outside world
user: user, users, audience, reader, consumer, customer, novice, non-technical, layperson, lay person, ordinary people, non expert, beginner, outsider
employee: employee, state worker, civil servant, staff member, government worker
thanks: acknowledgement, acknowledgments, acknowledgements, thank, thanks, credit, contributor, contributors, helped write, who wrote, authors of the handbook, made by, written by, put together
teams: teams channel, open data channel, microsoft teams, chat channel, slack, channel, community, chat room
agency: agency, department, organization, organisation, office, board, commission, bureau, division, entity
opm: opm, office of policy and management, dapa, data and policy analytics
audience: who is it for, meant for, intended for, aimed at, who should read, target audience
`;
