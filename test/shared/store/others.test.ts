import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { coordinator, steward, stranger } from '../../people.ts';
import { onEveryStore } from '../../stores.ts';

onEveryStore('checklists are kept', (at) => {
  const run = (conversation: string, checklist = 'pre-publishing') =>
    at.store.checklists.open({ jurisdiction: 'ca', checklist, conversation, by: steward });
  const yes = { answer: 'yes' as const, note: '', by: steward };

  it('and gone on with by anybody in the thread', async () => {
    const thread = randomUUID();
    const { id } = await run(thread);
    await at.store.checklists.answer(id, 'owner', yes);
    await at.store.checklists.answer(id, 'privacy', {
      answer: 'no',
      note: 'SSN in column C\0',
      by: stranger,
    });
    const current = await at.store.checklists.current(thread);
    assert.deepEqual(
      current?.answers.map(({ item, answer, note, by }) => [item, answer, note, by.name]),
      [
        ['owner', 'yes', '', 'Steward'],
        ['privacy', 'no', 'SSN in column C', 'Stranger'],
      ],
    );
    assert.deepEqual(await at.store.checklists.get(id), current);
    assert.equal((await run(thread)).id, id, 'opened again, it is the same one');
  });

  it('with answers that replace earlier ones and can be taken back', async () => {
    const { checklists } = at.store;
    const { id } = await run(randomUUID());
    await checklists.answer(id, 'owner', yes);
    await checklists.answer(id, 'privacy', yes);
    const changed = await checklists.answer(id, 'owner', { ...yes, answer: 'not-sure' });
    const items = (one: typeof changed) => one.answers.map(({ item, answer }) => `${item} ${answer}`);
    assert.deepEqual(items(changed), ['privacy yes', 'owner not-sure']);
    assert.deepEqual(items(await checklists.undo(id)), ['privacy yes']);
    assert.deepEqual(items(await checklists.undo(id)), []);
    assert.deepEqual(items(await checklists.undo(id)), []);
  });

  it('one at a time in a thread', async () => {
    const thread = randomUUID();
    const first = await run(thread);
    const second = await run(thread, 'metadata');
    assert.equal((await at.store.checklists.get(first.id))?.finished, true);
    assert.equal((await at.store.checklists.current(thread))?.id, second.id);
    await at.store.checklists.finish(second.id);
    assert.equal(await at.store.checklists.current(thread), null);
    assert.notEqual((await run(thread, 'metadata')).id, second.id);
  });

  it('whole when several answer or open at once', async () => {
    const thread = randomUUID();
    const opened = await Promise.all([run(thread), run(thread), run(thread)]);
    const { id } = opened[0]!;
    assert.ok(opened.every((one) => one.id === id));
    await Promise.all(
      ['a', 'b', 'c', 'a', 'b', 'c'].map((item) => at.store.checklists.answer(id, item, yes)),
    );
    const items = (await at.store.checklists.get(id))?.answers.map(({ item }) => item);
    assert.deepEqual(items?.sort(), ['a', 'b', 'c']);
  });

  it('and say so when they are not', async () => {
    assert.equal(await at.store.checklists.get('gone'), null);
    await assert.rejects(at.store.checklists.answer('gone', 'a', yes), /not kept here any more/);
  });
});

onEveryStore('people and channels are remembered', (at) => {
  it('with the newest way to reach them', async () => {
    const { conversations } = at.store;
    await conversations.rememberPerson('ca', steward, { chat: 1 });
    await conversations.rememberPerson('ca', { ...steward, name: 'S. Teward' }, { chat: 2 });
    assert.deepEqual(await conversations.ofPerson('ca', steward), { chat: 2 });
    assert.equal(await conversations.ofPerson('ct', steward), null);
    assert.equal(await conversations.ofPerson('ca', stranger), null);
  });

  it('with a channel’s name also when it is not told again, until forgotten', async () => {
    const { conversations } = at.store;
    await conversations.rememberChannel('ca', { id: '19:a', name: 'Open data', team: 't' }, { v: 1 });
    await conversations.rememberChannel('ca', { id: '19:a', name: null, team: 't' }, { v: 2 });
    assert.deepEqual(await conversations.channels('ca'), [
      { id: '19:a', name: 'Open data', team: 't', reference: { v: 2 } },
    ]);
    await conversations.forget({ jurisdiction: 'ct', id: '19:a' });
    assert.equal((await conversations.channels('ca')).length, 1);
    await conversations.forget({ jurisdiction: 'ca', id: '19:a' });
    assert.deepEqual(await conversations.channels('ca'), []);
  });
});

onEveryStore('posts are kept', (at) => {
  it('for the cards to be updated later', async () => {
    const post = { dataset: 'd', revision: 1, kind: 'approval', reference: { channel: 'a' }, message: 'm1' };
    await at.store.posts.keep(post);
    await at.store.posts.keep({ ...post, message: 'm2', revision: 2 });
    await at.store.posts.keep(post);
    assert.deepEqual(await at.store.posts.of('d', 'approval'), [
      { revision: 1, reference: { channel: 'a' }, message: 'm1' },
      { revision: 2, reference: { channel: 'a' }, message: 'm2' },
    ]);
    assert.deepEqual(await at.store.posts.of('d', 'news'), []);
  });
});

onEveryStore('activities are claimed', (at) => {
  it('once, and again after a failure', async () => {
    const claims = await Promise.all(['a', 'a', 'a', 'b'].map((id) => at.store.activities.claim(id)));
    assert.equal(claims.filter(Boolean).length, 2);
    await at.store.activities.release('a');
    assert.equal(await at.store.activities.claim('a'), true);
    assert.equal(await at.store.activities.claim('a'), false);
  });
});

onEveryStore('roles are held', (at) => {
  const held = { jurisdiction: 'ca', person: coordinator, account: 'co@agency', role: 'data-coordinator' };

  it('by a person, in an organisation, once', async () => {
    const { holders } = at.store;
    await holders.grant({ ...held, organisation: 'water' });
    await holders.grant({ ...held, organisation: 'water', account: 'new@agency' });
    await holders.grant({ ...held, organisation: 'caltrans' });
    await holders.grant({ ...held, organisation: 'water', person: stranger, account: null });
    const same = { tenantId: coordinator.tenantId.toUpperCase(), objectId: coordinator.objectId };
    assert.deepEqual(
      (await holders.of('ca', same)).map(({ organisation, account }) => [organisation, account]),
      [
        ['caltrans', 'co@agency'],
        ['water', 'new@agency'],
      ],
    );
    assert.equal((await holders.list('ca')).length, 3);
    assert.deepEqual(await holders.list('ct'), []);
    await holders.revoke({ ...held, person: same, organisation: 'water' });
    assert.deepEqual((await holders.of('ca', same)).length, 1);
  });
});

onEveryStore('handbooks are kept', (at) => {
  it('whole, the newest sync alone', async () => {
    const { handbooks } = at.store;
    assert.equal(await handbooks.current('ca', 'h'), null);
    await handbooks.swap('ca', 'h', { from: 'folder', files: { 'a.md': '# A', 'b.md': '# B' } });
    await handbooks.swap('ca', 'h', { from: 'git', files: { 'c.md': '# C\0' } });
    const current = await handbooks.current('ca', 'h');
    assert.deepEqual(current && { from: current.from, files: current.files }, {
      from: 'git',
      files: { 'c.md': '# C\0' },
    });
    assert.equal(await handbooks.current('ct', 'h'), null);
  });
});
