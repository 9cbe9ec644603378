/** What every row is set up with: four purposes, as many services as asked for, the same words. */
export interface Purpose {
  id: string;
  title: string;
  text: string;
  required?: true;
}

export interface Service {
  id: string;
  title: string;
  purpose: string;
  text: string;
  cookies: {name: string; domain: string; duration: string; days: number}[];
}

export const purposes: readonly Purpose[] = [
  {
    id: 'necessary',
    title: 'Strictly necessary',
    text: 'Needed for the site to work; always on.',
    required: true,
  },
  {id: 'functionality', title: 'Functionality', text: 'Remembers your choices and settings.'},
  {id: 'measurement', title: 'Measurement', text: 'Helps us see how the site is used.'},
  {id: 'marketing', title: 'Marketing', text: 'Shows advertising that fits your interests.'},
];

/** Those that a visitor decides about. */
export const optional = purposes.filter(({required}) => !required);

export const texts = {
  title: 'We value your privacy',
  body: 'We and our partners store and read information on your device to run this site, to measure how it is used and to show advertising. You choose which purposes you allow, and can change your mind at any time.',
  accept: 'Accept all',
  reject: 'Reject all',
  settings: 'Preferences',
  save: 'Save choices',
  policy: 'Privacy policy',
};

/** Services with a cookie each, spread over all purposes in turn. */
export const services = (count: number): Service[] =>
  Array.from({length: count}, (_, i) => {
    const days = 30 + (i % 12) * 30;
    return {
      id: `service${i}`,
      title: `Service ${i}`,
      purpose: purposes[i % purposes.length]!.id,
      text: `Service ${i} is operated by Vendor ${i} Ltd. and keeps data for ${days} days.`,
      cookies: [{name: `_svc${i}`, domain: 'example.com', duration: `${days} days`, days}],
    };
  });

/** The first service of a purpose, for widgets that gate by service. */
export const serviceOf = (purpose: string) =>
  `service${purposes.findIndex(({id}) => id === purpose)}`;

/** Inline scripts that wait, spread over the optional purposes in turn; each reports that it ran. */
export const gated = (count: number) =>
  Array.from({length: count}, (_, i) => ({
    id: `gated${i}`,
    purpose: optional[i % optional.length]!.id,
    code: '__bench.ran()',
  }));

export const config = (count: number) => ({purposes, texts, services: services(count)});
