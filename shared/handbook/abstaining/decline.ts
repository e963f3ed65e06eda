/** The desk told to do something: not what others do or say, as in “may we skip the handbook” or “she says to ignore it”. */
const toldTo = (something: string) =>
  new RegExp(
    `(?:^|[.!?;:,]\\s*|\\b(?:please|pls|now|just|and|then|instead|you (?:must|should|will|can|may|have to|are to|need to)|you to)\\s+)(?:${something})`,
    'i',
  );

/** Before what somebody wants the desk to do. */
const asked = String.raw`\W*(?:(?:hey|hi|hello|ok|okay|now|please|pls|just|and|(?:can|could|will|would) you|i (?:want|need) you to)\W+)*`;

/** Orders to the desk itself, as they are tried on anything that answers. */
const orders = [
  toldTo(
    String.raw`(?:ignore|disregard|forget|override|bypass|skip|drop)\b.{0,40}\b(?:instructions?|prompts?|rules?|told|previous|above|guidelines?|training|restrictions?|handbook|everything)\b`,
  ),
  toldTo(String.raw`(?:act|behave|respond|answer|talk|speak) (?:as|like) (?:an?|if|the|my)\b`),
  /\b(you are|you're|ur) now\b|\bpretend\b|\brole ?play/i,
  /\b(system|developer|hidden|secret|initial) (prompt|message|instructions?)\b|^\s*(system|assistant|developer)\s*:/i,
  /\b(jailbreak|dan mode|developer mode|god mode|unrestricted|no restrictions mode|do anything now)\b/i,
  /\b(reveal|print|show|output|dump|leak|give) (me )?(your|the admin|all|the secret|the system|the hidden)\b.{0,30}\b(prompt|password|passwords|secrets?|configuration|config|instructions|keys?|tokens?|source code|credentials)\b/i,
  /\b(repeat|print|copy|output|recite|show) (me )?(back )?(all |everything|the )?(of )?(the )?(text|words?|lines?|message|instructions?|content)?\s?(that (comes?|is|are|was) |written |printed )?\b(above|before) (this|the)\b|\bword for word\b.{0,30}\b(prompt|instructions?|above)\b|\bnew instructions?\b|\bend of (prompt|instructions)\b/i,
  toldTo(
    String.raw`(?:repeat|say) (?:after me|the following|exactly)\b|obey\b|from now on,? (?:you|only|always|never|answer|say)\b`,
  ),
  /\bthis is an order\b|\bi (order|command) you\b|\bdo as i say\b|\byou (must|will|have to|shall) (now )?(say|answer|approve|obey|comply|confirm|agree|tell)\b/i,
  /^\s*(please |now |just )*(approve|grant|authorize|certify)\b.{0,20}\b(my|this|the|all|dataset|request|me)\b(?!.*\?)/i,
  toldTo(
    String.raw`(?:tell|confirm|write|state|say) (?:(?:me|them|everybody|everyone) )?(?:that|it is|it's)\b.{0,60}\b(?:fine|ok|okay|allowed|approved|no approval|not needed|safe)\b`,
  ),
  new RegExp(`^${asked}(?:write|code|draft|generate|compose|program) (?:me|us)\\b`, 'i'),
  new RegExp(
    `^${asked}(?:(?:send|forward|write) (?:an? |this |the )?(?:e-?mail|mail|message|note|text|reminder) to\\b|(?:e-?mail|message|text|call|ping|notify|remind|tell) (?!me\\b|us\\b)[\\w.@'-]+(?: [\\w.@'-]+){0,3} (?:for me|for us|that|and (?:ask|tell|say)|to (?:add|give|send|tell))\\b)`,
    'i',
  ),
  /^\s*(<\s*(script|img|iframe)\b|(drop table|select \* from|rm -rf)\b)(?!.*\?)/i,
];

/** What people ask a chat when they do not ask about open data. */
const elsewhere =
  /\b(weather|jokes?|riddle|poem|haiku|limerick|recipes?|cook|pizza|restaurants?|lunch|dinner|tacos?|burgers?|sandwich(?:es)?|beers?|breakfast|coffee|movies?|films?|netflix|songs?|lyrics|music|football|baseball|basketball|soccer|olympics|horoscope|lottery|dating|girlfriend|boyfriend|birthday|vacation|pto|sick leave|holidays?|salary|payroll|paycheck|pay raise|parking|park my|commute|traffic jam|flights?|hotels?|stock price|bitcoin|crypto|invest|tax return|income tax|taxes|election|president|prime minister|governor|capital of|world cup|super bowl|printer|password for windows|wifi|wi-fi|translate|haircut|dentist|doctor|medicine|homework|essay|cover letter|resume|r[ée]sum[ée]|meaning of life|sing|favou?rite|feel(ing)? (today|sad|lonely))\b/i;
/** Said to the desk itself; no handbook answers that, however near its words. */
const toTheDesk =
  /\b(how old are you|are you (a |an )?(real )?(human|real|bot|robot|person|ai)|who (made|created|built) you|love you|marry me)\b/i;
const sums =
  /^[^a-z]*\b(what is|what's|calculate|compute)?\s*\d+\s*([+*/x×÷]| - |times|plus|minus|divided by)\s*\d+/i;
const programs =
  /\b(write|code|debug|program|generate|create)\b.{0,30}\b(function|python script that|program|javascript|java code|sql query|regex|bash|poem|essay|song|code)\b/i;

export function givesOrders(question: string): boolean {
  // What stands in quotation marks within a question is spoken of, not said.
  const own = question.replace(/["“][^"”]{0,80}["”]/g, '…');
  const said = /[?]\s*$/.test(question) ? own : question;
  return orders.some((pattern) => pattern.test(said));
}

export const smallTalk = (question: string) => toTheDesk.test(question);

export const offSubject = (question: string) =>
  smallTalk(question) || elsewhere.test(question) || sums.test(question) || programs.test(question);
