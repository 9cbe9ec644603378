/**
 * All values of some names: two paths or domains can each have their own.
 *
 * @param cookies - as `document.cookie` has them; asking a browser for them takes it longer than all else here
 */
export const cookiesNamed = (cookies: string, ...names: readonly string[]): string[] =>
  names.flatMap((name) =>
    cookies
      .split(/; */)
      .filter((pair) => pair.startsWith(`${name}=`))
      .map((pair) => pair.slice(name.length + 1)),
  );
