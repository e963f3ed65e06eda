import { stem } from './stem.ts';

const grammar = `a an the this that these those there here it its itself he she they them their theirs his her hers him i me my
mine myself we us our ours you your yours yourself and or but nor so if then than else as at by for from in into of off on onto
out over to up down with within without about above across after again against along also although among around because been
before being below beneath beside between beyond both during each either ever every few had has have having how however is
am are was were be do does did doing done can could may might must shall should will would not no yes only own same some such
too very via what when where which while who whom whose why any all more most much many other another just even still yet
per upon until unless through throughout toward towards till once whether else lot lots bit`;

const chat = `hi hello hey hiya howdy dear greetings morning afternoon evening please pls plz thanks thank thx ty cheers sorry
quick quickly question questions ask asking asked wondering wonder curious tell know knows knowing idea clue hint help helping
need needs needed want wants wanted like looking look trying try tried get gets getting got gotten give gives given gave
let lets make makes making made go goes going gone went come comes coming came take takes put puts putting say says said
think thinks thought guess suppose supposed sure really actually basically literally honestly kind kinda sort sorta thing
things something anything everything nothing stuff someone somebody anyone anybody everyone people folks guys team
one ones first way ways ok okay right good great nice well fine best better able possible possibly maybe perhaps
currently now today tomorrow yesterday soon later already always never ever usually sometimes asap urgent urgently
using use uses used work works working worked happen happens happening mean means meant seem seems
btw fyi imo lol uh um hmm oh ah gonna wanna gotta im ive id dont doesnt cant isnt whats wheres hows whos theres thats
exactly specifically generally simply anyway real really quite rather pretty super
handbook guide guidance guideline guidelines section page state explain show find finding figure understand
confused stuck lost anybody bot assistant chat hear heard read reading told tells mention mentions mentioned etc eg ie vs
day days time since week lately recently new`;

/** Words that carry nothing about the subject: grammar, and how people talk when they ask. */
export const grammarWords = set(grammar);
export const chatWords = set(chat);

function set(words: string): Set<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

/** Stems that are said of nearly everything in this field; they count, but little. */
export const weakStems = new Set(
  'data open portal dataset publish handbook state agency department organization inform public file'
    .split(' ')
    .map(stem),
);

/** Verbs and the like that say how, not what: they lead to a section, but are no loss where they are missing. */
export const softStems = new Set(
  `express contain include handle deal treat indicate specify provide apply choose pick select consider set add change write
  call keep run start begin allow require exist matter count enter list describe follow decide bother care worry manage
  submit receive bring leave end finish stop finally exactly main part whole single multiple several certain particular
  proper properly correct correctly right wrong good bad nice easy hard big small long short different same similar
  whole number many few become remain appear wait check make sure able current certain example case order line place
  point form type sort stuff look see view show let sit stand live stay belong feel seem expect hope plan wish prefer`
    .split(/\s+/)
    .map(stem),
);
