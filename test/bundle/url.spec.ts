import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {safeUrl} from '../../src/bundle/safe-url.js';
import {allowedUrl} from '../../src/bundle/url.js';

describe('the URL gate', () => {
  for (const url of [
    'https://a.example/',
    'HTTP://a.example',
    'mailto:a@b.example?subject=x%20y',
    'tel:+43123',
    '/path',
    'path/to',
    '../up',
    '?query',
    '#part',
    '',
    '//a.example/x',
    'a:b'.replace(':', '%3A'),
    'x/y:z',
  ]) {
    it(`lets ${JSON.stringify(url)} through`, () => assert.ok(allowedUrl(url)));
  }

  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u001fjavascript:alert(1)',
    'javascript\u007f:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'about:blank',
    'view-source:x',
    'ftp://a.example',
    'intent://x',
    'x-y.z+1:a',
    '\\\\a.example\\x',
    'https:\\\\a.example',
    'https://a.example/ x',
  ]) {
    it(`stops ${JSON.stringify(url)}`, () => {
      assert.ok(!allowedUrl(url));
      assert.equal(safeUrl(url), undefined);
    });
  }

  it('agrees with what URL makes of an address: nothing that runs gets through', () => {
    for (let code = 0; code < 0x3000; code++) {
      const character = String.fromCharCode(code);
      for (const url of [
        `${character}javascript:x`,
        `java${character}script:x`,
        `javascript${character}:x`,
      ]) {
        if (!allowedUrl(url)) continue;
        assert.notEqual(new URL(url, 'https://a.example/').protocol, 'javascript:', url);
      }
    }
  });

  it('resolves a relative address against the base that a bundle states', () => {
    assert.equal(safeUrl('b', 'https://a.example/x/'), 'https://a.example/x/b');
    assert.equal(safeUrl('/b', 'https://a.example/x/'), 'https://a.example/b');
    assert.equal(safeUrl('mailto:a@b.example', 'https://a.example/'), 'mailto:a@b.example');
    assert.equal(safeUrl('b'), 'b');
    assert.equal(safeUrl('b', 'javascript:x'), 'b');
    assert.equal(safeUrl('b', 'nowhere'), undefined);
  });
});
