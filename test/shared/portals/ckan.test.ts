import { openCkanBench } from './ckan-bench.ts';
import { portalContract } from './contract.ts';
import { samples } from './drafts.ts';

portalContract('CKAN', {
  ...samples,
  open: openCkanBench,
  cells: [
    ['007', '2026-01-05', '1.25', '3000000000', 'true', 'first, quoted'],
    ['008', '2026-01-06', '2.5', '12', 'false', 'naïve – ünïcode'],
    ['009', null, null, null, null, null],
  ],
  namesRepeat: false,
});
