import assert from 'node:assert/strict';
import type { Io } from '../../../bot/commands/command.ts';
import { handbook } from '../../../bot/commands/handbook.ts';

describe('desk handbook sync', () => {
  const none = { new: [], changed: [], vanished: [], pointing: [], links: [], duplicates: [], warnings: [] };
  const said = async (pages: number, sections: number) => {
    let out = '';
    const io: Io = {
      cwd: '/',
      env: {},
      out: (text) => {
        out += text;
      },
      err: () => {},
      service: async () => ({ handbook: 'lanterns', from: '/lanterns.txt', pages, sections, ...none }),
      openStore: async () => assert.fail('the service answers'),
    };
    await handbook(['sync', 'ct', '--from', '/lanterns.txt'], io);
    return out;
  };

  it('counts one as one', async () => {
    assert.equal(await said(1, 1), 'lanterns: 1 page, 1 section from /lanterns.txt');
    assert.equal(await said(12, 2068), 'lanterns: 12 pages, 2,068 sections from /lanterns.txt');
  });
});
