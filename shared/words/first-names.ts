/** The given names that most people in the United States go by; words that are given names too are left out. */
const names = new Set(
  `james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony
  donald steven paul andrew joshua kenneth kevin brian timothy ronald jason george edward jeffrey ryan jacob nicholas
  gary eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick jack dennis
  jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter keith roger
  terry sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan
  albert willie elijah randy vincent mason roy ralph bobby russell bradley philip eugene carlos luis miguel jorge
  mike bob jim tom dave dan steve chris matt tony greg jeff ken kev tim ron josh ben sam nick
  mary patricia jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy sandra betty ashley emily
  kimberly margaret donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy
  kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn
  janet maria catherine heather diane olivia julie joyce victoria ruth lauren kelly christina joan evelyn
  judith andrea hannah megan cheryl jacqueline martha teresa sara gloria janice kathryn ann
  abigail alice judy sophia denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
  charlotte marie kayla alexis lori jane jenn jen jenny kate katie liz debbie cathy kathy kim becky vicky
  rosa ana carmen guadalupe priya wei ming mohammed ahmed fatima`.split(/\s+/),
);

export const isFirstName = (word: string): boolean => names.has(word);
