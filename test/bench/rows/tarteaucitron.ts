import {gated, optional, serviceOf, services} from '../config.js';
import {json, script, scriptAt} from './markup.js';
import type {Row} from './row.js';

const TYPES: Readonly<Record<string, string>> = {
  necessary: 'other',
  functionality: 'api',
  measurement: 'analytic',
  marketing: 'ads',
};

const SETTINGS = {
  privacyUrl: '/policy',
  orientation: 'bottom',
  highPrivacy: true,
  DenyAllCta: true,
  AcceptAllCta: true,
  showIcon: false,
  removeCredit: true,
  googleConsentMode: false,
  bingConsentMode: false,
  pianoConsentMode: false,
};

function jobs(count: number, waiting: number): string {
  const listed = services(count).map(({id, purpose, title, cookies}) => ({
    key: id,
    type: TYPES[purpose],
    name: title,
    uri: '/policy',
    needConsent: purpose !== 'necessary',
    cookies: cookies.map(({name}) => name),
  }));
  const work = Object.fromEntries(
    optional.map(({id}) => [
      serviceOf(id),
      gated(waiting)
        .filter(({purpose}) => purpose === id)
        .map(({code}) => code),
    ]),
  );
  return `tarteaucitron.init(${json(SETTINGS)});
document.addEventListener('service1_loaded',__bench.event);
const work=${json(work)};
for(const service of ${json(listed)}){
  const run=()=>{for(const code of work[service.key]||[]){const added=document.createElement('script');added.textContent=code;document.head.append(added)}};
  tarteaucitron.services[service.key]={...service,js:run,fallback(){}};
  (tarteaucitron.job=tarteaucitron.job||[]).push(service.key);
}`;
}

export const tarteaucitron: Row = {
  name: 'tarteaucitron 1.34',
  kind: 'full',
  wait: 1500,
  note: 'gates by a callback for each service, not by tags: three of them insert the scripts. Its buttons answer only some time after they are seen, hence a longer wait before each click.',
  banner: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronPersonalize2',
  prefs: '#tarteaucitronCloseAlert',
  dialog: '#tarteaucitron',
  page: (services, gated) => ({
    head: '',
    body:
      script("tarteaucitronForceLanguage='en'") +
      scriptAt('/peers/tarteaucitronjs/tarteaucitron.min.js') +
      script(jobs(services, gated)),
  }),
};
