import type { ToWorker } from './check-messages.ts';

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  self.postMessage({ kind: 'failed', message: `Not yet: ${data.kind}` });
};
