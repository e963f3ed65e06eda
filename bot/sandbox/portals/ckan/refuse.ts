import type { Answer } from '../serve.ts';
import { htmlError } from '../serve.ts';

/** An action that does not give a result; thrown by actions, answered by the portal. */
export class Refuse extends Error {
  readonly answer: (help: string) => Answer;
  constructor(answer: (help: string) => Answer) {
    super('refused');
    this.answer = answer;
  }
}

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json;charset=utf-8' },
  body: JSON.stringify(body),
});

const failed = (status: number, error: Record<string, unknown>) =>
  new Refuse((help) => json(status, { help, error, success: false }));

export const result = (help: string, value: unknown): Answer =>
  json(200, { help, success: true, result: value });

export const badRequest = (words: string) => new Refuse(() => json(400, `Bad request - ${words}`));
export const forbidden = (words = '') =>
  failed(403, {
    __type: 'Authorization Error',
    message: words ? `Access denied: ${words}` : 'Access denied',
  });
export const notFound = (words = '') =>
  failed(404, { __type: 'Not Found Error', message: words ? `Not found: ${words}` : 'Not found' });
export const invalid = (fields: Record<string, unknown>) =>
  failed(409, { ...fields, __type: 'Validation Error' });
export const integrity = (message: string, data: unknown) =>
  failed(400, { __type: 'Integrity Error', message, data });
export const internal = () =>
  failed(500, { __type: 'Internal Server Error', message: 'Internal Server Error' });
export const searchIndex = () =>
  failed(500, {
    __type: 'Search Index Error',
    message: 'Unable to add package to search index: Document contains at least one immense term',
  });
export const page = (status: number, title: string) => new Refuse(() => htmlError(status, title));
