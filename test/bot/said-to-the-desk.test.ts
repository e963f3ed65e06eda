import assert from 'node:assert/strict';
import { type Said, saidToTheDesk } from '../../bot/turns/said-to-the-desk.ts';

const said: Record<Said, string[]> = {
  'who are you': [
    'who are you?',
    'Who exactly are you',
    'are you an AI?',
    'r u a bot',
    'am I talking to a human?',
  ],
  'a person': [
    'I need to talk to a human',
    'can I speak to someone please',
    'human please',
    'get me a real person!',
  ],
  'no help': [
    'that did not help',
    'That didn’t help at all.',
    'not helpful',
    'I don’t understand',
    '🤔🤔',
    '👎🏽',
    '🤷‍♀️',
  ],
  wrong: ['this is wrong', 'No, that’s wrong.', 'wrong answer', 'your answer is not correct'],
  official: [
    'is this answer official?',
    'Is this legally binding',
    'can I trust you?',
    'are you sure?',
    'says who',
  ],
};

describe('what is said to the desk', () => {
  it('is told from questions in whatever words', () => {
    for (const [what, messages] of Object.entries(said))
      for (const message of messages) assert.equal(saidToTheDesk(message), what, message);
  });

  it('is none of what a handbook is asked', () => {
    for (const question of [
      'who are you supposed to ask about privacy?',
      'who can I talk to about GIS data?',
      'I need to talk to a coordinator',
      'is this dataset official?',
      'is it correct to leave cells empty?',
      'how do I know if my data is right?',
      'are you allowed to publish names?',
      'this is wrong in my dataset, how do I correct it?',
      'are these values wrong',
      'that did not help me find the license, where is it',
      '👍',
      '🤔 which tags do I need?',
      '',
      'so '.repeat(2000),
    ])
      assert.equal(saidToTheDesk(question), null, question);
  });
});
