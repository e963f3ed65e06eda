import { PortalError } from '../portal.ts';
import { noAnswer } from './http-failure.ts';

const megabyte = 1024 * 1024;
const megabytesAtMost = 64;

/** The whole body as text, up to a limit: a portal that never stops talking must not fill our memory. */
export async function readBody(
  response: Response,
  request: { method: string; path: string; doing: string; timeout?: number },
  name: string,
): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > megabytesAtMost * megabyte) {
        throw new PortalError(
          `${name} answered with more than ${megabytesAtMost} MB while ${request.doing}, which cannot be right. Ask whoever runs the portal.`,
          'lasting',
        );
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof PortalError) throw error;
    throw noAnswer(name, request, request.timeout ?? 60_000, error, (text) => text);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
