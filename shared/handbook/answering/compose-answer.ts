import type { Answer, Citation } from '../answer.ts';
import type { Answered, Part, Quotation } from '../answered.ts';
import type { HandbookIndex } from '../finding/index.ts';
import type { LookedUp } from '../finding/look-up.ts';
import { otherSource } from '../finding/other-source.ts';
import type { Found } from '../finding/search.ts';
import type { Handbook } from '../handbook.ts';
import { passage } from './passage.ts';

/** How near the best a section comes that is cited beside it, or worth reading. */
const near = { cited: 0.45, suggested: 0.35 };

/** The parts' passages, what is cited, and what is worth reading besides. */
export function compose(
  handbook: Handbook,
  id: string | null,
  all: LookedUp[],
  answered: LookedUp[],
): Answered {
  const { index } = handbook;
  // Best of each part first, then the second of each.
  const order = [0, 1, 2].flatMap((rank) => answered.flatMap(({ found }) => found[rank] ?? []));
  const strong = order.filter(
    (one, at) => at < answered.length || one.score > near.cited * answered[0]!.found[0]!.score,
  );
  const citations = cite(index, strong, Math.max(3, Math.min(5, answered.length + 2)));
  const suggestions = cite(
    index,
    answered.flatMap(({ found: [best, ...others] }) =>
      others.filter(({ score }) => score > near.suggested * best!.score),
    ),
    3 + citations.length,
  )
    .filter(
      (one) =>
        !citations.some(({ url, headings }) => url === one.url && headings.join() === one.headings.join()),
    )
    .slice(0, 3);
  const parts: Part[] = all.map((part) => {
    const best = answered.includes(part) ? part.found[0]! : null;
    const other = best && otherSource(index, part.slots, part.found);
    return {
      question: part.text,
      passage: best ? passage(index, part.slots, best) : null,
      citation: best ? cite(index, [best], 1)[0]! : null,
      other: other && {
        passage: passage(index, part.slots, other),
        citation: cite(index, [other], 1)[0]!,
      },
      confidence: part.sure,
    };
  });
  const answer: Answer = {
    id,
    status: 'answered',
    answer: wording(handbook, parts),
    citations,
    suggestions,
  };
  return { answer, parts, elsewhere: null };
}

function wording(handbook: Handbook, parts: Part[]): string {
  const several = parts.length > 1;
  return parts
    .map(({ question, passage, citation, other }) => {
      const title = several ? `${question}\n` : '';
      if (passage === null || citation === null) {
        return `${title}The ${handbook.name} does not say. Please ask ${mailbox(handbook)}.`;
      }
      return title + [{ passage, citation }, ...(other ? [other] : [])].map(quoted).join('\n');
    })
    .join('\n\n');
}

const quoted = ({ passage, citation }: Quotation): string =>
  `“${passage}”\n— ${citation.headings.join(' › ')}`;

export function cite(index: HandbookIndex, found: Found[], most: number): Citation[] {
  const ids = [...new Set(found.map(({ section }) => section))].slice(0, most);
  return ids.map((id) => {
    const { handbook, file, headings, url } = index.sections[id]!;
    return { handbook, file, headings, url };
  });
}

/** Whom to ask, as it stands in a sentence. */
export function mailbox({ contact }: Pick<Handbook, 'contact'>): string {
  const [short] = contact.name.split(',');
  const name = /^(?!the ).*\b(team|office|unit|group|desk|program|coordinators?|division)$/i.test(short!)
    ? `the ${contact.name}`
    : contact.name;
  return contact.email ? `${name} (${contact.email})` : name;
}
