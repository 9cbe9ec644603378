import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

/** Hides every Chromium, and that this is a Debian, on which `npm test` would install one. */
const HIDE = `
  import fs from 'node:fs';
  import {syncBuiltinESMExports} from 'node:module';
  const {existsSync} = fs;
  const hidden = /(^|\\/)(debian_version|(google-)?chrom(e|ium)(-browser|-stable)?)$/i;
  fs.existsSync = (path) => !hidden.test(String(path).replace('Google ', '')) && existsSync(path);
  syncBuiltinESMExports();
`;

describe('npm test where there is no Chromium', () => {
  it('fails what draws in a browser, and says the one line to run', () => {
    const env = {...process.env};
    delete env.CHROME_PATH;
    const {status, stdout} = spawnSync(
      process.execPath,
      [
        ...['--import', `data:text/javascript,${encodeURIComponent(HIDE)}`, '--import', 'tsx'],
        ...['scripts/test.ts', '--only', 'browser'],
      ],
      {cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8', env},
    );
    const lines = stdout.trim().split('\n');
    assert.match(lines[0]!, /^✖ browser/);
    const advice = lines.filter((line) => line.includes('No Chromium was found'));
    assert.equal(advice.length, 1);
    assert.match(advice[0]!, /apt-get update && apt-get install -y chromium/);
    assert.match(advice[0]!, /CHROME_PATH/);
    assert.equal(lines.at(-1), '0 passed, 1 failed');
    assert.equal(status, 1);
  });
});
