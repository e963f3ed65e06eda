import type { PageFile } from './page-files.ts';

/** What an app's manifest has to point to; a state replaces these by its own pages in front of the service. */
const texts = {
  privacy: {
    title: 'What Open Data Desk keeps',
    paragraphs: [
      'Who handed a dataset over, who decided about it and when, with the name and the account in the state’s directory: a record that cannot be changed afterwards.',
      'The files that were handed over, their descriptions and what the checks found.',
      'Answers to checklist items, with the name of whoever gave them.',
      'What was asked, by day and without names, e-mail addresses and long numbers, and what was said about the answers. People who hold a role in the state’s programme read it, to mend the handbook.',
      'A workbook that is only checked in Excel stays on the person’s own machine.',
      'Nothing is given to anybody but the state’s own open data portal.',
    ],
  },
  terms: {
    title: 'Using Open Data Desk',
    paragraphs: [
      'It is provided by the state’s open data programme to its own employees. Answers quote the state’s handbook; where handbook and law differ, the law holds.',
      'Whoever hands a dataset over answers for it; whoever approves it decides that it becomes public.',
    ],
  },
};

export function aboutPage(page: keyof typeof texts): PageFile {
  const { title, paragraphs } = texts[page];
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</html>`;
  return {
    bytes: new TextEncoder().encode(html),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  };
}
