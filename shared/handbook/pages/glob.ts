/** Ruby's `File.fnmatch`, as Jekyll's `exclude` uses it: `*` goes over slashes too, `?` is any one character. */
export const matchesAnywhere = (pattern: string, path: string): boolean =>
  matches([...pattern], [...path], (sign) => sign === '*', sameSign);

/** Ruby's `Dir.glob`, as Jekyll's `defaults` use it: `*` stays within a name, `**` is any number of folders. */
export const matchesPath = (pattern: string, path: string): boolean =>
  matches(pattern.split('/'), path.split('/'), (part) => part === '**', matchesAnywhere);

const sameSign = (sign: string, other: string): boolean => sign === '?' || sign === other;

/** The last star seen takes in one more whenever what follows it does not fit, so that no pattern takes long. */
function matches(
  pattern: string[],
  text: string[],
  isStar: (one: string) => boolean,
  same: (one: string, other: string) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let place = 0; place < text.length; ) {
    const one = pattern[at];
    if (one !== undefined && isStar(one)) {
      star = at++;
      taken = place;
    } else if (one !== undefined && same(one, text[place]!)) {
      at++;
      place++;
    } else if (star >= 0) {
      at = star + 1;
      place = ++taken;
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}
