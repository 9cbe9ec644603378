import type {Heard, OptOut} from './heard.js';
import {type Said, type Section, SECTIONS} from './gpp-sections.js';

export interface GppOptions {
  /** Speaks of every state of the US but California in the national section too. */
  readonly national?: boolean | undefined;
  /** What a site that has signed the MSPA says of its transactions; unset, they are not covered. */
  readonly mspa?: 'opt-out' | 'service-provider' | undefined;
}

/** 0 is "not applicable" in all of them. */
const NOTICE_GIVEN = 1;
const OPTED_OUT = 1;
const DID_NOT_OPT_OUT = 2;
const NO_CONSENT = 1;
const YES = 1;
const NO = 2;

/**
 * What is said of a visitor, by section: of California in its own; of other states in the national one, and
 * only where the host asks for it, since it is meant for those who have signed the MSPA.
 *
 * @returns nothing where no section applies
 */
export function sectionsFor(heard: Heard, {national, mspa}: GppOptions = {}): readonly Said[] {
  const {region = '', gpc} = heard;
  const isCalifornia = region === 'US-CA';
  const section = isCalifornia ? SECTIONS.usca : SECTIONS.usnat;
  if (!isCalifornia && !(national && /^US(-|$)/.test(region))) return [];
  return [{section, core: coreOf(section, heard, mspa), gpc}];
}

function coreOf(section: Section, {optOuts, gpc}: Heard, mspa: GppOptions['mspa']) {
  const notice = (kind: OptOut) => (optOuts.has(kind) ? NOTICE_GIVEN : 0);
  // The signal is about all three (11 CCR § 7025), whether or not the bundle has an opt-out of each.
  const optOut = (kind: OptOut) =>
    (optOuts.get(kind) ?? gpc) ? OPTED_OUT : optOuts.has(kind) ? DID_NOT_OPT_OUT : 0;
  const core: Record<string, number | readonly number[]> = {
    SharingNotice: Math.max(notice('sale'), notice('sharing'), notice('targetedAdvertising')),
    SaleOptOutNotice: notice('sale'),
    SharingOptOutNotice: notice('sharing'),
    TargetedAdvertisingOptOutNotice: notice('targetedAdvertising'),
    SensitiveDataLimitUseNotice: notice('sensitiveDataLimit'),
    SaleOptOut: optOut('sale'),
    SharingOptOut: optOut('sharing'),
    TargetedAdvertisingOptOut: optOut('targetedAdvertising'),
    SensitiveDataProcessing: sensitive(section, optOuts.get('sensitiveDataLimit')),
    MspaCoveredTransaction: mspa ? YES : NO,
    MspaOptOutOptionMode: mspa ? (mspa === 'opt-out' ? YES : NO) : 0,
    MspaServiceProviderMode: mspa ? (mspa === 'service-provider' ? YES : NO) : 0,
  };
  return {
    Version: section.version,
    ...Object.fromEntries(
      section.fields.map(([name, length]) => [
        name,
        core[name] ?? (length ? Array<number>(length).fill(0) : 0),
      ]),
    ),
  };
}

/**
 * California lets people limit the use of sensitive data: its field says who opted out. The same field
 * of the national section says who consented, and nobody consents by not opting out.
 */
function sensitive({name, fields}: Section, isLimited: boolean | undefined): readonly number[] {
  const length = fields.find(([each]) => each === 'SensitiveDataProcessing')?.[1] ?? 0;
  const inCalifornia = isLimited ? OPTED_OUT : DID_NOT_OPT_OUT;
  const value = isLimited === undefined ? 0 : name === 'usca' ? inCalifornia : NO_CONSENT;
  return Array<number>(length).fill(value);
}
