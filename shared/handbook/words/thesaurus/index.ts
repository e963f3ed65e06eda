import { data } from './data.ts';
import { everyday } from './everyday.ts';
import { people } from './people.ts';
import { publishing } from './publishing.ts';

/** The field's meanings, each with the words people use for it. Written for any state's handbook. */
export const meanings: { id: string; words: string[] }[] = [people, data, publishing, everyday].flatMap(
  (group) =>
    group
      .trim()
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return {
          id: line.slice(0, colon),
          words: line
            .slice(colon + 1)
            .split(',')
            .map((word) => word.trim()),
        };
      }),
);
