import assert from 'node:assert/strict';
import { reportText } from '../../../bot/commands/report-text.ts';
import { onScreen, screenOf } from '../../../bot/commands/screen.ts';
import { findingOf, reportOf } from '../../shared/report/report.ts';

const terminal = { isTTY: true, columns: 60 };

describe('what a terminal shows', () => {
  it('is coloured on a terminal alone, unless somebody says otherwise', () => {
    assert.deepEqual(screenOf(terminal, {}), { colours: true, width: 60 });
    assert.deepEqual(screenOf({}, {}), { colours: false, width: null });
    assert.equal(screenOf(terminal, { NO_COLOR: '1' }).colours, false);
    assert.equal(screenOf(terminal, { NO_COLOR: '' }).colours, true);
    assert.equal(screenOf(terminal, { TERM: 'dumb' }).colours, false);
    assert.deepEqual(screenOf({}, { FORCE_COLOR: '1' }), { colours: true, width: null });
    assert.equal(screenOf(terminal, { FORCE_COLOR: '0' }).colours, false);
    assert.equal(screenOf(terminal, { FORCE_COLOR: '1', NO_COLOR: '1' }).colours, false);
  });

  it('says the same with colours and broken lines as without', () => {
    const report = reportOf({
      findings: [
        findingOf({ message: `${'A long sentence of many words that goes on. '.repeat(4)}End.` }),
        findingOf({ severity: 'advice', ranges: Array.from({ length: 40 }, (_, at) => `B${at * 2 + 2}`) }),
      ],
    });
    const plain = reportText(report, new Map(), 'California');
    const shown = reportText(report, new Map(), 'California', { colours: true, width: 60 });
    assert.ok(shown.includes('\u001b[31m'));
    const bare = shown.replaceAll(/\p{Cc}\[\d+m/gu, '');
    const words = (text: string): string[] => text.split(/\s+/);
    assert.deepEqual(words(bare), words(plain));
    const tooLong = bare.split('\n').filter((line) => line.length > 60);
    assert.ok(
      tooLong.every((line) => line.trim().startsWith('https://')),
      tooLong.join('\n'),
    );
  });

  it('is not steered by what a file holds', () => {
    assert.equal(onScreen([{ text: 'a\u001b[2Jb\u202Ec\nd' }]), 'a[U+001B][2Jb[U+202E]c d');
  });
});
