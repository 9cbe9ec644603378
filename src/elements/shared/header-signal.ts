/** `Sec-GPC` knows `1` alone; a host may also write down that the header was not there. */
export const signalOf = (word = ''): boolean | undefined =>
  /^\s*(1|true)\s*$/i.test(word) || (/^\s*(0|false)\s*$/i.test(word) ? false : undefined);
