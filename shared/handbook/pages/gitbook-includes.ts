const include = /^([^\S\n]*)\{%-?[^\S\n]*include[^\S\n]+"([^"\n]{1,500})"[^\S\n]*-?%\}/gm;
const deepest = 3;
const longest = 1_000_000;

/**
 * A page with GitBook's reusable content put in where `{% include "../.gitbook/includes/x.md" %}` asks for it.
 * `textOf` reads a file by such a path; what it does not find is told to `missing`.
 */
export function withIncludes(
  markdown: string,
  textOf: (path: string) => string | undefined,
  missing: (path: string) => void,
): string {
  let left = longest;
  const put = (text: string, depth: number): string =>
    text.replace(include, (_, indent: string, path: string) => {
      const found = textOf(path);
      if (found === undefined) {
        missing(path);
        return '';
      }
      left -= found.length;
      if (left < 0 || depth > deepest) return '';
      return put(withoutFrontMatter(found), depth + 1).replace(/^(?=.)/gm, indent);
    });
  return put(markdown, 1);
}

const withoutFrontMatter = (text: string): string =>
  text.replace(/^\uFEFF?---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n---[ \t]*(?:\r?\n|$)/, '');
