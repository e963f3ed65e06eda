import { literally } from './abstaining/elsewhere.ts';

/**
 * Words to keep for the handbook's editors, without whom they are about: addresses, telephone numbers, long numbers
 * and the given names are taken out.
 */
export function withoutPersons(text: string, names: string[] = []): string {
  let kept = text
    .replace(/[^\s@<>()[\],;:"“”]+@[^\s@<>()[\],;:"“”]+\.[\p{L}\p{N}-]+/gu, '[e-mail]')
    .replace(/(?<![\w.])(?:\+?\d{1,3}[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}(?!\w)/g, '[number]')
    .replace(/(?<![\w.])\d{3}[\s-]\d{2}[\s-]\d{4}(?!\w)/g, '[number]')
    .replace(/(?<![\p{N}-])(?!\d{4}-\d\d-\d\d(?![\p{N}-]))\p{N}(?:[\s.-]?\p{N}){6,}/gu, '[number]');
  const parts = names.flatMap((name) => [name, ...name.split(/\s+/)]).filter((one) => one.length > 2);
  for (const name of parts)
    kept = kept.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${literally(name)}(?![\\p{L}\\p{N}])`, 'giu'),
      '[name]',
    );
  return kept.replace(/\[name\](?:\s+\[name\])+/g, '[name]').slice(0, 500);
}
