// @ts-check
import {appendFile, mkdir, readFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {HttpError, isObject, readJson, sendJson} from './http.js';

/** Bytes of one POST; a browser's keepalive requests carry at most 64 KiB. */
const LIMIT = 256 * 1024;

/** @param {unknown} record @returns {unknown} the bundle that a record is about */
const bundleOf = (record) =>
  isObject(record) && isObject(record.notice) ? record.notice.bundleId : undefined;

/** Consent records in a file, one JSON line each, each id once. */
class RecordFile {
  /** @type {Map<string, unknown>} */
  #records = new Map();
  #path;
  #written = Promise.resolve();

  /** @param {string} path */
  constructor(path) {
    this.#path = path;
  }

  /** Reads what earlier runs wrote; a line that a crash cut short is left behind. */
  async load() {
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    for (const line of text.split('\n')) {
      try {
        const record = JSON.parse(line);
        this.#records.set(record.recordId, record);
      } catch {
        continue;
      }
    }
    await mkdir(dirname(this.#path), {recursive: true});
    if (text && !text.endsWith('\n')) await appendFile(this.#path, '\n');
    return this;
  }

  /**
   * Appends what is new; a record that came before is not written again.
   * @param {Map<string, unknown>} records by id
   */
  async add(records) {
    const fresh = [...records].filter(([id]) => !this.#records.has(id));
    for (const [id, record] of fresh) this.#records.set(id, record);
    const lines = fresh.map(([, record]) => `${JSON.stringify(record)}\n`).join('');
    this.#written = this.#written.then(() => appendFile(this.#path, lines));
    await this.#written;
  }

  /** @param {string | null} bundle */
  list(bundle) {
    const all = [...this.#records.values()];
    return bundle === null ? all : all.filter((record) => bundleOf(record) === bundle);
  }
}

/**
 * @param {unknown} body one record, or an array of them
 * @param {string | undefined} key the Idempotency-Key, which names a single record without an id
 * @returns {Map<string, unknown>} by id
 * @throws {HttpError} 400 that names the path of what is wrong
 */
function byId(body, key) {
  const several = Array.isArray(body);
  const list = several ? body : [body];
  return new Map(
    list.map((record, index) => {
      const path = several ? `[${index}]` : 'body';
      if (!isObject(record)) throw new HttpError(400, `${path}: expected a consent record`);
      const recordId = record.recordId ?? (several ? undefined : key);
      if (typeof recordId !== 'string' || !recordId || recordId.length > 200) {
        throw new HttpError(400, `${path}.recordId: expected text of 1 to 200 characters`);
      }
      return [recordId, {...record, recordId}];
    }),
  );
}

/**
 * The host's receiving end: POST appends records, GET lists them.
 * @param {string} path the file of JSON lines
 * @returns {Promise<import('../server.js').Routes>}
 */
export async function recordRoutes(path) {
  const file = await new RecordFile(path).load();
  return {
    async POST({request, response}) {
      const key = request.headers['idempotency-key'];
      const body = await readJson(request, LIMIT);
      const records = byId(body, Array.isArray(key) ? key[0] : key);
      await file.add(records);
      sendJson(response, 201, {stored: [...records.keys()]});
    },
    async GET({response, url}) {
      sendJson(response, 200, file.list(url.searchParams.get('bundle')));
    },
  };
}
