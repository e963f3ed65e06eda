/** `counts.xlsx` -> `counts-mended.xlsx` */
export function mendedName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? `${name}-mended` : `${name.slice(0, dot)}-mended${name.slice(dot)}`;
}
