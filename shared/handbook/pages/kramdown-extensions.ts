/** kramdown's extensions: a comment is never shown; of the others (`{::options /}`, `{::nomarkdown}`) the tags go. */
export function withoutExtensions(markdown: string): string {
  if (!markdown.includes('{:')) return markdown;
  const parts: string[] = [];
  const start = /\{::comment\}/g;
  const stop = /\{:\/(?:comment)?\}/g;
  let at = 0;
  for (let found = start.exec(markdown); found; found = start.exec(markdown)) {
    stop.lastIndex = start.lastIndex;
    // One that never ends is no comment.
    if (!stop.test(markdown)) break;
    parts.push(markdown.slice(at, found.index));
    at = stop.lastIndex;
    start.lastIndex = at;
  }
  parts.push(markdown.slice(at));
  return parts.join('').replace(/\{::\w[^{}]*\}|\{:\/\w*\}/g, '');
}
