import { refused } from '../../shared/refusal.ts';
import { escapeMarkdown } from '../cards/escape.ts';
import { findingsCard } from '../cards/findings.ts';
import type { MessageTurn, Reply } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

/** A file sent in the personal chat: checked, not kept. Handing over goes through the pane. */
export async function checkFile(desk: Desk, turn: MessageTurn): Promise<Reply> {
  const [file, ...more] = turn.files;
  if (!file) return { out: [] };
  const report = await desk.checkSent(jurisdictionOf(desk, turn.jurisdiction), file);
  if (refused(report)) return { out: [{ say: escapeMarkdown(report.refused) }] };
  const pane = desk.links.pane(turn.person);
  return {
    out: [
      { card: findingsCard(report, pane), summary: `${file.name}: ${report.summary.errors} errors` },
      ...(more.length > 0
        ? [{ say: 'I checked the first file. Please send the others one at a time.' }]
        : []),
    ],
  };
}
