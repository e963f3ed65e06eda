import { decodePath } from '../../shared/handbook/pages/gitbook-tags.ts';
import { endingByBytes } from './ending-by-bytes.ts';
import type { Response } from './guarded-request.ts';

/** Files that are read by their ending, whatever a server calls their kind. */
export const isReadable = /\.(zip|pdf|docx|html?|md|markdown|txt)$/i;

/**
 * The name an answer is read by: what its server calls the file, else the end of its address; with the ending of its
 * kind where it has another. `text/plain` is said of Markdown too. Where neither says a kind, its bytes do.
 */
export function nameAnswer({ url, type, disposition, body }: Response): string {
  const given = fileNameIn(disposition) ?? decodePath(url.pathname.split('/').pop() || 'index.html');
  const name = given.replace(/[^\p{L}\p{N} ._-]/gu, '-');
  const ending = endings.find(([types]) => types.test(type))?.[1];
  if (ending === undefined) return isReadable.test(name) ? name : `${name}${endingByBytes(body) ?? ''}`;
  const named = ending === '.txt' ? isReadable.test(name) : name.toLowerCase().endsWith(ending);
  return named ? name : `${name}${ending}`;
}

const endings: [RegExp, string][] = [
  [/^application\/(x-)?zip(-compressed)?$/, '.zip'],
  [/^application\/pdf$/, '.pdf'],
  [/wordprocessingml\.document$/, '.docx'],
  [/^(text\/html|application\/xhtml\+xml)$/, '.html'],
  [/^text\/(x-)?markdown$/, '.md'],
  [/^text\/plain$/, '.txt'],
];

/** RFC 6266: `filename*=UTF-8''a%20b.pdf` before `filename="a b.pdf"`. */
function fileNameIn(disposition: string): string | null {
  const coded = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  if (coded) return lastOf(decodePath(coded));
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(disposition);
  return plain ? lastOf(plain[1] ?? plain[2]!) : null;
}

const lastOf = (path: string): string | null => path.split(/[\\/]/).pop() || null;
