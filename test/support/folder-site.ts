import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, extname, join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from './launch.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** The blocks of code of a document, by their language, without what they are indented by. */
export async function blocksOf(path: string, language: string): Promise<string[]> {
  const text = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
  const fence = new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^\\1\`\`\``, 'gm');
  return [...text.matchAll(fence)].map(([, indent = '', code = '']) =>
    code.replace(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

export interface Site {
  folder: string;
  origin: string;
  browser: Browser;
  /** What pages of the site complained about: errors, and answers other than good ones. */
  problems: string[];
  write(path: string, text: string): Promise<void>;
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** An empty folder, served as it is, and a browser to look at it. */
export async function openSite(): Promise<Site> {
  const browser = await launchChromium();
  const folder = await mkdtemp(join(tmpdir(), 'forthright-site-'));
  const server = createServer((request, response) => {
    if (request.method === 'POST') return void response.writeHead(204).end();
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(folder, path)).then(
      (content) => {
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const problems: string[] = [];
  return {
    folder,
    origin,
    browser,
    problems,
    async write(path, text) {
      await mkdir(dirname(join(folder, path)), {recursive: true});
      await writeFile(join(folder, path), text);
    },
    async open(path) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('response', (response) => {
        const isIcon = response.url().endsWith('/favicon.ico');
        if (response.status() >= 400 && !isIcon) problems.push(response.url());
      });
      await page.goto(`${origin}/${path}`);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, {recursive: true, force: true});
    },
  };
}

/** Copies what pages fetch, as the README says. */
export const copyCdn = ({folder}: Site): Promise<void> =>
  cp(new URL('../../dist/cdn', import.meta.url), join(folder, 'forthright'), {recursive: true});
