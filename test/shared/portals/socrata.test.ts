import { portalContract } from './contract.ts';
import { samples } from './drafts.ts';
import { openSocrataBench } from './socrata-bench.ts';

portalContract('Socrata', {
  ...samples,
  open: openSocrataBench,
  cells: [
    ['007', '2026-01-05T00:00:00.000', '1.25', '3000000000', 'true', 'first, quoted'],
    ['008', '2026-01-06T00:00:00.000', '2.50', '12', 'false', 'naïve – ünïcode'],
    ['009', null, null, null, null, null],
  ],
  namesRepeat: true,
});
