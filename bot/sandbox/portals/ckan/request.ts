import type { Asked } from '../serve.ts';
import type { Data, Upload } from './context.ts';
import { badRequest, page } from './refuse.ts';

const undecodable = (error: string) =>
  badRequest(
    `JSON Error: Error decoding JSON data. Error: ${error} JSON data extracted from the request: {}`,
  );

/** What was sent, in whichever of CKAN's ways; text in parts is text, whatever it looks like. */
export async function readRequest(asked: Asked): Promise<{ data: Data; uploads: Upload[] }> {
  if (asked.method === 'GET') return { data: Object.fromEntries(asked.url.searchParams), uploads: [] };
  const type = asked.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return { data: dictionary(asked.body.toString()), uploads: [] };
  if (type.startsWith('multipart/form-data')) return readForm(asked.body, type);
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { data: urlencoded(asked.body.toString()), uploads: [] };
  if (asked.body.length === 0) return { data: {}, uploads: [] };
  throw page(415, 'Unsupported Media Type');
}

function dictionary(text: string): Data {
  if (text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (/:\s*(NaN|-?Infinity)\b/.test(text)) throw page(500, 'Internal Server Error');
    throw undecodable("<BadRequest '400: Bad Request'>");
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { ...value };
  throw badRequest(
    `JSON Error: Request data JSON decoded to ${JSON.stringify(value)} but it needs to be a dictionary.`,
  );
}

/** A body that is one key without a value is taken for JSON, as `curl -d` sends it. */
function urlencoded(text: string): Data {
  const pairs = [...new URLSearchParams(text)];
  const [only] = pairs;
  if (pairs.length === 1 && only && (only[1] === '' || only[1] === '1')) return dictionary(only[0]);
  return Object.fromEntries(pairs);
}

const partBytesAtMost = 500_000;

async function readForm(body: Buffer, type: string): Promise<{ data: Data; uploads: Upload[] }> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const data: Data = {};
  const uploads: Upload[] = [];
  for (const [part, value] of form) {
    if (typeof value !== 'string')
      uploads.push({ part, name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
    else if (Buffer.byteLength(value) > partBytesAtMost) throw page(413, 'Request Entity Too Large');
    else data[part] = value;
  }
  const values = Object.values(data);
  if (uploads.length === 0 && values.length === 1 && (values[0] === '' || values[0] === '1'))
    throw undecodable("JSONDecodeError('Expecting value: line 1 column 1 (char 0)')");
  return { data, uploads };
}
