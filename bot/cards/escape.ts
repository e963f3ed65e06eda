/** For words in a message's text, which is Markdown: what a person or a file wrote stays plain. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]()#<>|~]/g, (sign) => `\\${sign}`);
