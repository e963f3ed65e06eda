/** Names and numbers that only open inside some network. */
export const isInternal = (host: string): boolean =>
  /^(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[)|\.(local|internal|lan|localhost)$/i.test(
    host,
  ) || !host.includes('.');
