import type { ActionTurn, MessageTurn, Reply, Turn } from '../teams/turn.ts';
import { ask } from './ask.ts';
import { askElsewhere } from './ask-elsewhere.ts';
import { checkFile } from './check-file.ts';
import { answerItem, startChecklist, undoAnswer } from './checklist.ts';
import { inChecklist, inWords } from './checklist-in-words.ts';
import { answerQuestion, askCoordinators, withdrawQuestion } from './coordinators.ts';
import { curatedList, decideCurated, openCurated, wordCurated } from './curated.ts';
import { decide } from './decide.ts';
import type { Desk } from './desk.ts';
import { earlierQuestions } from './earlier-questions.ts';
import { givenAnswers } from './given-answers.ts';
import { hello, help, thanks, welcome } from './hello.ts';
import { postAgain, review } from './review.ts';
import { searchHandbook } from './search-handbook.ts';
import { isSmallTalk, smallTalk } from './small-talk.ts';
import { status, tryAgain } from './status.ts';
import { vote } from './vote.ts';
import { openWalks } from './walks.ts';
import { openWhichHandbook } from './which-handbook.ts';

export interface Turns {
  /** Null: nothing to answer. */
  answer(turn: Turn): Promise<Reply | null>;
  /** Whether the turn changes what is kept. */
  changes(turn: Turn): boolean;
}

interface Line<T> {
  changes: boolean;
  turn: (desk: Desk, turn: T) => Promise<Reply>;
}

/** What people write; the first pattern that fits. Everything else is a question for the handbook. */
const messages: (Line<MessageTurn> & { pattern: RegExp })[] = [
  { pattern: /^(help|\?+|commands|what can you do\??)[.!]?$/i, changes: false, turn: help },
  {
    pattern:
      /^(hi|hello|hey|hallo|good (morning|afternoon|evening))( there| desk| open data desk)?[\s,.!]*$/i,
    changes: false,
    turn: hello,
  },
  {
    pattern:
      /^(please )?((i|we) (want|need|would like|'d like) (to )?|can (i|we) (have |see |get )?|show me |give me |let'?s )?(start |begin |open |do |walk |see |resume |continue |restart |go on with |go through )?(the |a )?(new |pre-?publishing )?checklist( again)?( please)?[.!?]?$/i,
    changes: true,
    turn: startChecklist,
  },
  {
    pattern:
      /^(?:(?:many )?(?:thanks?|thank you|thx|cheers|great|perfect|okay|ok|got it|bye|goodbye)(?:[\s,.!]+(?:many|thanks?|so|very|much|a lot|again|you|for your help|desk|open data desk))*|[👍👌🙏🙌👏💯❤💙💚💛💜🧡🖤🤍🎉🥳😀😃😄😁😊🙂😍🤩😎☺😉🤝🫶🤗✅✔💪🚀])[^\p{L}\p{N}?]*$/iu,
    changes: false,
    turn: thanks,
  },
  ...inWords.map((said) => ({
    pattern: said.pattern,
    changes: true,
    turn: (desk: Desk, turn: MessageTurn) => inChecklist(desk, turn, said),
  })),
  { pattern: /^(status|my (datasets?|status))[.?!]?$/i, changes: false, turn: status },
  { pattern: /^(review|(show |my )?approvals?)[.?!]?$/i, changes: false, turn: review },
  { pattern: /^((show|list) )?(the )?curated answers?[.?!]?$/i, changes: false, turn: curatedList },
  {
    pattern: /^(post|remind)( (the )?(review|approvals?|cards?))?( again)?[.!]?$/i,
    changes: true,
    turn: postAgain,
  },
];

/** Buttons, by their verb. */
const buttons: Record<string, Line<ActionTurn>> = {
  checklist: { changes: true, turn: startChecklist },
  'checklist-answer': { changes: true, turn: answerItem },
  'checklist-undo': { changes: true, turn: undoAnswer },
  approve: { changes: true, turn: (desk, turn) => decide(desk, turn, 'approve') },
  'request-changes': { changes: true, turn: (desk, turn) => decide(desk, turn, 'request-changes') },
  'ask-submitter': { changes: true, turn: (desk, turn) => decide(desk, turn, 'ask-submitter') },
  'try-again': { changes: true, turn: tryAgain },
  'coordinators-ask': { changes: true, turn: askCoordinators },
  'coordinators-withdraw': { changes: true, turn: withdrawQuestion },
  'coordinators-answer': { changes: true, turn: answerQuestion },
  'curated-use': { changes: true, turn: (desk, turn) => decideCurated(desk, turn, 'use') },
  'curated-decline': { changes: true, turn: (desk, turn) => decideCurated(desk, turn, 'decline') },
  'curated-revoke': { changes: true, turn: (desk, turn) => decideCurated(desk, turn, 'revoke') },
  'curated-word': { changes: true, turn: wordCurated },
  'curated-open': { changes: false, turn: openCurated },
  'curated-list': { changes: false, turn: curatedList },
  status: { changes: false, turn: status },
  help: { changes: false, turn: help },
};

const unknownButton: Line<ActionTurn> = {
  changes: false,
  turn: async () => ({
    out: [],
    notice: 'I do not know this button any more. Write “help” to see what I can do.',
  }),
};

export function openTurns(desk: Desk): Turns {
  const earlier = earlierQuestions();
  const given = givenAnswers();
  const walks = openWalks(desk);
  const which = openWhichHandbook([...desk.jurisdictions.values()]);
  const question: Line<MessageTurn> = {
    changes: false,
    turn: (_, turn) => ask(desk, turn, { earlier, walks, given, which }),
  };
  /** Those that know what was said before. */
  const remembering: Record<string, Line<ActionTurn>> = {
    vote: { changes: true, turn: (_, turn) => vote(desk, turn, given) },
    'ask-elsewhere': { changes: false, turn: (_, turn) => askElsewhere(desk, turn, { earlier, given }) },
  };
  const talk: Line<MessageTurn> = { changes: false, turn: (_, turn) => smallTalk(desk, turn, earlier) };
  const file: Line<MessageTurn> = { changes: false, turn: checkFile };
  /** A turn's line is asked for before it is answered, and after. */
  const lines = new WeakMap<MessageTurn, Line<MessageTurn>>();
  const lineOf = (turn: MessageTurn) => {
    const line = lines.get(turn) ?? lineFor(turn);
    lines.set(turn, line);
    return line;
  };
  const lineFor = (turn: MessageTurn): Line<MessageTurn> => {
    if (turn.files.length > 0) return file;
    const known = messages.find(({ pattern }) => pattern.test(turn.text));
    return known ?? (isSmallTalk(turn) ? talk : question);
  };
  const all = { ...buttons, ...remembering };
  const buttonOf = ({ verb }: ActionTurn) =>
    (Object.hasOwn(all, verb) ? all[verb] : undefined) ?? unknownButton;
  const changes = (turn: Turn) => {
    if (turn.kind === 'joined' || turn.kind === 'search') return false;
    return turn.kind === 'action' ? buttonOf(turn).changes : lineOf(turn).changes;
  };
  return {
    async answer(turn) {
      if (turn.kind === 'joined') return welcome(desk, turn);
      if (turn.kind === 'search') return searchHandbook(desk, turn);
      try {
        return await (turn.kind === 'action'
          ? buttonOf(turn).turn(desk, turn)
          : lineOf(turn).turn(desk, turn));
      } finally {
        if (changes(turn)) {
          walks.changed();
          desk.changed();
        }
      }
    },
    changes,
  };
}
