/** What is said to the desk or of its answer, and no question for a handbook. */
export type Said = 'who are you' | 'a person' | 'no help' | 'wrong' | 'official';

/** Longer than this nobody says any of it. */
const most = 100;

/** Which of these a message is; null for every other. */
export function saidToTheDesk(message: string): Said | null {
  if (message.length > most) return null;
  if (doubting.test(message)) return 'no help';
  const text = plain(message);
  return phrases.find(([, all]) => all.some((one) => one.test(text)))?.[0] ?? null;
}

const phrases: [Said, RegExp[]][] = [
  [
    'who are you',
    [
      /^(who|what)( exactly)? are you$/,
      /^are you( really)?( an?)?( real| actual)? (ai|bot|chat ?bot|robot|machine|program|computer|human|person|llm|chat ?gpt|copilot|real)( or .{1,20})?$/,
      /^(am i|are we) (talking|speaking|chatting) (to|with) (an? )?(real )?(ai|bot|robot|machine|human|person)$/,
      /^is this (an? )?(ai|bot|robot|chat ?bot|human|real person)$/,
      /^what is (this bot|open data desk)$/,
      /^introduce yourself$/,
    ],
  ],
  [
    'a person',
    [
      /^((i|we) (need|want|would like|have) to |(can|could|may) (i|we) |let me |how (do|can) i )(talk|speak|chat) (to|with) (an? |some )?(real |actual |live )*(human( being)?|person|people|somebody|someone|agent)$/,
      /^((i|we) (need|want|would like) |get me |give me |is there |(can|could|may) i have )(an? )?(real |actual |live )*(human( being)?|person|agent)( i can talk to| to talk to)?$/,
      /^(talk|speak|connect me) (to|with) (an? )?(real |actual |live )*(human( being)?|person|agent)$/,
      /^(real |live )*(human|person|agent)$/,
    ],
  ],
  [
    'no help',
    [
      /^(this|that|it|the answer|your answer|that answer|this answer) (did|does) not( really)? (help|help me|answer my question|answer the question|make( any)? sense)$/,
      /^(this|that|it|the answer|your answer)( answer)? (is|was) (not( very| really)? helpful|no help|of no help|no use|useless|not (the|an|my) answer|not what i (asked|meant|wanted|need|needed)( for)?)$/,
      /^(not( very)? helpful|unhelpful|useless)$/,
      /^you (did not answer( me| my question)?|misunderstood( me)?|do not understand( me)?|are (no help|useless|not helping))$/,
      /^i do not (understand|get it)( (this|that|it|the answer|your answer))?$/,
    ],
  ],
  [
    'wrong',
    [
      /^(i think )?(this|that|it|the answer|your answer)( answer| quotation| quote| information)? (is|was|seems|looks)( all| just| simply| plain| completely| totally)? (wrong|incorrect|false|not right|not correct|not true|outdated|out of date|nonsense)$/,
      /^((wrong|incorrect|false)( answer)?|not true|you are wrong)$/,
    ],
  ],
  [
    'official',
    [
      /^(is|are) (this|that|it|these|the|your)( answers?| quotation| information)? (really )?(an? )?(official|binding|legally binding|reliable|correct|right|true|accurate|authoritative|legal advice)( answer)?$/,
      /^(can|may|should) (i|we) (really )?(trust|rely on|believe) (this|that|it|you|this answer|that answer|your answers?)$/,
      /^are you (really |absolutely )?(sure|certain)( about (this|that|it))?$/,
      /^(says who|who says (so|that|this)|where (did|do) you get (this|that)( from)?)$/,
      /^how do (i|you) know( (this|that|it)( is (true|right|correct))?)?$/,
    ],
  ],
];

/** Faces that doubt, alone. */
const doubting =
  /^[\s.!?]*([🤔😕🙁😟😞👎🤷😐🙄😠😡😖😣](\p{Emoji_Modifier}|\p{Join_Control}|\p{Variation_Selector}|[♀♂\s.!?])*)+$/u;

/** Small letters without signs, short forms and what only makes it polite. */
function plain(message: string): string {
  const text = message
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/\b(did|does|do|is|was|are)n'?t\b/g, '$1 not')
    .replace(/\b(that|this|it|what|who)'s\b/g, '$1 is')
    .replace(/\b(you|who)'?re\b/g, '$1 are')
    .replace(/\b(i|we)'d like\b/g, '$1 would like')
    .replace(/\b(r u|are u)\b/g, 'are you')
    .replace(/\ba\.i\b/g, 'ai')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return text
    .replace(/^((hi|hey|hello|so|but|and|ok|okay|well|sorry|no|hmm|please|wait|then) )+/, '')
    .replace(/( (please|though|actually|then|at all|now|again))+$/, '');
}
