import {existsSync} from 'node:fs';
import {
  CHROMIUM_ADVICE,
  findChromium,
  findFirefox,
  findHeadlessChromium,
  findWebKit,
} from '../../test/support/browsers.js';
import {run} from '../run.js';

/** Whether tests have a Chromium of their own that draws no windows, or are told which one to take. */
const hasShell = () => process.env.CHROME_PATH || findHeadlessChromium() !== findChromium();

/** Debian's packages for what is missing; a font, so that text has a width. */
function missingPackages() {
  return [
    ...(findChromium() ? [] : ['chromium', 'fonts-liberation']),
    ...(hasShell() ? [] : ['chromium-headless-shell']),
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findWebKit() ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
}

const mayInstall = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * Installs missing browsers where that is possible: on Debian, as root. Elsewhere what is installed
 * has to do.
 * @returns why nothing can be tested in a browser at all, or undefined
 */
export async function prepareBrowsers(): Promise<string | undefined> {
  const packages = missingPackages();
  if (packages.length && mayInstall()) {
    console.log(`Installing ${packages.join(', ')} …`);
    const env = {DEBIAN_FRONTEND: 'noninteractive'};
    await run('apt-get', ['update'], env);
    const all = ['install', '-y', '--no-install-recommends'];
    const {ok, output} = await run('apt-get', [...all, ...packages], env);
    if (!ok) {
      console.log(output);
      // One package that a release lacks must not keep the others away.
      for (const name of packages) await run('apt-get', [...all, name], env);
    }
  }
  return findChromium() ? undefined : CHROMIUM_ADVICE;
}

/** Engines of the browser suite that are not installed here, by name. */
export const missingEngines = () => [
  ...(findFirefox() ? [] : ['Firefox']),
  ...(findWebKit() ? [] : ['WebKit']),
];
