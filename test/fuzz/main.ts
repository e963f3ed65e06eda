import { fuzz } from './fuzz.ts';

/** `npm run fuzz [count] [seed]`; a fault's number as the seed and a count of 1 brings that very file again. */
const [, , count = '100000', seed = String(Math.floor(Math.random() * 1e9))] = process.argv;
console.log(`${count} mutated files from seed ${seed}`);
const started = performance.now();
const { read, refused, faults, slowest } = await fuzz(Number(count), Number(seed), (done) => {
  if (done % 10_000 === 0) console.log(`${done} done`);
});
for (const { number, file, what } of faults.slice(0, 20)) console.log(`\n${number} ${file}: ${what}`);
console.log(
  `${read} read, ${refused} refused with a sentence, ${faults.length} faults; the slowest took ${Math.round(slowest?.milliseconds ?? 0)} ms (${slowest?.number} ${slowest?.file}); ${Math.round((performance.now() - started) / 1000)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at the peak`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
