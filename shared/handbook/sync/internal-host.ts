/** Names and numbers that only open inside some network. */
export const isInternal = (host: string): boolean =>
  /^(localhost|127\.|10\.|192\.168\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[)|\.(local|internal|lan|localhost)$/i.test(
    host,
  ) || !host.includes('.');
