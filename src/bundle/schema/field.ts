import * as v from 'valibot';

import {allowedUrl} from '../url.js';

/** A field that must be there; `text` explains it to whoever edits a bundle. */
export const need = <const S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text));

/** A field that may be left out; `text` explains it to whoever edits a bundle. */
export const may = <const S extends v.GenericSchema>(schema: S, text: string) =>
  v.optional(v.pipe(schema, v.description(text)));

/**
 * What any id looks like; section ids appear in addresses, choice ids in the stored answer. The two names
 * that an id may not be would reach into the objects that ids are keys of.
 */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^(?!constructor$|prototype$)[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
    'an id (a letter or digit, then letters, digits, ".", "_" or "-"; 80 at most)',
  ),
);

/** An id, or `practice/exception` for an exception of a practice. */
export const Ref = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,79})?$/,
    'an id, or practice/exception',
  ),
);

export const Ids = v.array(Id);

/** An address that the one URL gate lets through: https, http, mailto, tel or relative. */
export const Url = v.pipe(
  v.string(),
  v.check(allowedUrl, 'an https:, http:, mailto:, tel: or relative address'),
);

/** A day as `YYYY-MM-DD`. */
export const IsoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date as YYYY-MM-DD'),
);

/** An ISO 8601 duration of whole units, such as `P6M` or `PT30M`. */
export const Duration = v.pipe(
  v.string(),
  v.regex(
    /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
    'an ISO 8601 duration such as P6M',
  ),
);

/** A BCP 47 language tag. */
export const Language = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as en or de-AT'),
);

/** How a fact came into the bundle: said by the policy, read out of it, or added by the site. */
export const Stated = v.picklist(['stated', 'inferred', 'authored']);
