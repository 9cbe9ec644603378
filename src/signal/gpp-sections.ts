import {base64url, header, int} from './gpp-bits.js';

/** What a section says, by field; lists have one number for each kind of data. */
export type Fields = Readonly<Record<string, number | readonly number[]>>;

/** A section of GPP: its id, its name in calls, and its fields in order, with how many numbers each has. */
export interface Section {
  readonly id: number;
  readonly name: 'usnat' | 'usca';
  readonly version: number;
  readonly fields: readonly (readonly [name: string, length?: number])[];
}

const MSPA = [
  ['PersonalDataConsents'],
  ['MspaCoveredTransaction'],
  ['MspaOptOutOptionMode'],
  ['MspaServiceProviderMode'],
] as const;

/** Sections whose fields are 2 bits wide: IAB Privacy Tech Lab, Section Information, 7 and 8. */
export const SECTIONS: Readonly<Record<Section['name'], Section>> = {
  usnat: {
    id: 7,
    name: 'usnat',
    version: 2,
    fields: [
      ['SharingNotice'],
      ['SaleOptOutNotice'],
      ['SharingOptOutNotice'],
      ['TargetedAdvertisingOptOutNotice'],
      ['SensitiveDataProcessingOptOutNotice'],
      ['SensitiveDataLimitUseNotice'],
      ['SaleOptOut'],
      ['SharingOptOut'],
      ['TargetedAdvertisingOptOut'],
      ['SensitiveDataProcessing', 16],
      ['KnownChildSensitiveDataConsents', 3],
      ...MSPA,
    ],
  },
  usca: {
    id: 8,
    name: 'usca',
    version: 1,
    fields: [
      ['SaleOptOutNotice'],
      ['SharingOptOutNotice'],
      ['SensitiveDataLimitUseNotice'],
      ['SaleOptOut'],
      ['SharingOptOut'],
      ['SensitiveDataProcessing', 9],
      ['KnownChildSensitiveDataConsents', 2],
      ...MSPA,
    ],
  },
};

/** A section with what it says, as `getSection` gives it: the core, and the part about the signal. */
export interface Said {
  readonly section: Section;
  readonly core: Fields;
  readonly gpc: boolean;
}

/** @returns the text of one section; what is not said is 0, not applicable */
function encodeSection({section, core, gpc}: Said): string {
  const numbers = section.fields.flatMap(([name, length = 1]) => {
    const value = core[name] ?? 0;
    const list = typeof value === 'number' ? [value] : value;
    return Array.from({length}, (_, at) => list[at] ?? 0);
  });
  const bits = int(section.version, 6) + numbers.map((each) => int(each & 3, 2)).join('');
  return `${base64url(bits)}.${base64url(int(1, 2) + int(Number(gpc), 1))}`;
}

/** @returns the whole string; without sections, the header alone */
export const encode = (said: readonly Said[]): string => {
  const inOrder = [...said].sort((a, b) => a.section.id - b.section.id);
  return [header(inOrder.map(({section}) => section.id)), ...inOrder.map(encodeSection)].join('~');
};
