import { Agent, request } from 'node:http';

export interface Load {
  connections: number;
  seconds: number;
  activity(at: number): { body: string; token: string };
}

/** Sends activities over so many connections, each waiting for its answer; gives every answer's time. */
export async function measure(
  url: string,
  { connections, seconds, activity }: Load,
): Promise<{ milliseconds: number[]; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const milliseconds: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  let sent = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const at = performance.now();
      await post(`${url}/api/messages`, activity(sent++), agent);
      milliseconds.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return { milliseconds, seconds: (performance.now() - started) / 1000 };
}

function post(url: string, { body, token }: ReturnType<Load['activity']>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    });
    asked.once('error', reject);
    asked.end(body);
  });
}
