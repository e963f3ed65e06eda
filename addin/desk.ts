import type { DatasetView, HandOver, JurisdictionView, Me } from '../shared/api.ts';
import type { Gaps } from '../shared/handbook/gaps.ts';
import type { SignIn } from './sign-in.ts';

/** The service, as the pages use it. Every failure is a DeskError with a sentence for people. */
export interface Desk {
  me(): Promise<Me>;
  jurisdictions(): Promise<{ id: string; name: string }[]>;
  jurisdiction(id: string): Promise<JurisdictionView>;
  putFile(file: HandedFile, progress: (sent: number, of: number) => void, cancel: AbortSignal): Promise<void>;
  handOver(request: HandOver): Promise<DatasetView>;
  dataset(id: string): Promise<DatasetView>;
  datasets(jurisdiction: string): Promise<DatasetView[]>;
  /** What the handbook leaves open, since that day or ever. */
  gaps(jurisdiction: string, since: string | null): Promise<Gaps>;
}

export interface HandedFile {
  name: string;
  sha256: string;
  bytes: Blob;
}

export class DeskError extends Error {
  override name = 'DeskError';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export function openDesk(signIn: SignIn): Desk {
  // The answers are the service's own, typed by the contract both sides share.
  const ask = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { ...(await signIn.headers()), 'content-type': 'application/json' };
    const response = await fetch(path, { ...init, headers }).catch(() => {
      throw new DeskError(unreachable, 0);
    });
    if (!response.ok)
      throw new DeskError(sentenceOf(await response.text(), response.status), response.status);
    return (await response.json()) as Answer;
  };
  return {
    me: () => ask('/api/me'),
    jurisdictions: () => ask('/api/jurisdictions'),
    jurisdiction: (id) => ask(`/api/jurisdictions/${encodeURIComponent(id)}`),
    handOver: (request) => ask('/api/datasets', { method: 'POST', body: JSON.stringify(request) }),
    dataset: (id) => ask(`/api/datasets/${encodeURIComponent(id)}`),
    datasets: (jurisdiction) => ask(`/api/datasets?jurisdiction=${encodeURIComponent(jurisdiction)}`),
    gaps: (jurisdiction, since) =>
      ask(
        `/api/handbooks/${encodeURIComponent(jurisdiction)}/gaps${since === null ? '' : `?since=${since}`}`,
      ),
    putFile: async (file, progress, cancel) => sendFile(file, await signIn.headers(), progress, cancel),
  };
}

/** By XMLHttpRequest, because fetch does not tell how much has been sent. */
function sendFile(
  file: HandedFile,
  headers: Record<string, string>,
  progress: (sent: number, of: number) => void,
  cancel: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/files/${file.sha256}?name=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => progress(event.loaded, file.bytes.size);
    request.onload = () =>
      request.status < 300
        ? resolve()
        : reject(new DeskError(sentenceOf(request.responseText, request.status), request.status));
    request.onerror = () => reject(new DeskError(unreachable, 0));
    request.onabort = () => reject(new DeskError('Stopped. Nothing was handed over.', 0));
    cancel.addEventListener('abort', () => request.abort());
    request.send(file.bytes);
  });
}

const unreachable =
  'The desk did not answer. Check your connection, then try again: nothing is lost and nothing is sent twice.';

function sentenceOf(body: string, status: number): string {
  try {
    const { refused, message } = JSON.parse(body) as { refused?: string; message?: string };
    if (refused ?? message) return refused ?? message ?? '';
  } catch {
    // Not ours, such as a proxy's own page.
  }
  if (status === 401) return 'You are not signed in. Sign in to Office, then try again.';
  return `The desk answered with ${status}. Try again in a minute; if it stays, tell the portal's team.`;
}
