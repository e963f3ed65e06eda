import { portalContract } from './contract.ts';
import { secondDraft, someDraft } from './drafts.ts';
import { openSocrataBench } from './socrata-bench.ts';

portalContract('Socrata', {
  open: openSocrataBench,
  draft: someDraft,
  second: secondDraft,
  cells: [
    ['007', '2026-01-05T00:00:00.000', '1.25', '3000000000', 'true', 'first, quoted'],
    ['008', '2026-01-06T00:00:00.000', '2.50', '12', 'false', 'naïve – ünïcode'],
    ['009', null, null, null, null, null],
  ],
  dictionary: [
    'Number of the well.',
    'Day the sample was taken.',
    'Nitrate in mg/L.',
    'Bacteria counted.',
    'Whether the limit was kept. Values: true = kept; false = broken.',
    'Anything else.',
  ],
  namesRepeat: true,
  reviewer: { known: 'robin@example.org', unknown: 'sam@example.org' },
});
