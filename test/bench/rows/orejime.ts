import {gated, purposes, serviceOf, services} from '../config.js';
import {json, script, scriptAt, styleAt} from './markup.js';
import type {Row} from './row.js';

const settings = (count: number) => ({
  privacyPolicyUrl: '/policy',
  purposes: purposes.map(({id, title, text, required}) => ({
    id,
    title,
    description: text,
    purposes: services(count)
      .filter(({purpose}) => purpose === id)
      .map((each) => ({
        id: each.id,
        title: each.title,
        description: each.text,
        cookies: each.cookies.map(({name}) => name),
        isMandatory: required,
      })),
  })),
});

export const orejime: Row = {
  name: 'orejime 3.2',
  kind: 'full',
  banner: '.orejime-Banner',
  accept: '[data-testid=orejime-banner-accept]',
  prefs: '[data-testid=orejime-banner-configure]',
  dialog: '.orejime-Modal',
  page: (services, waiting) => ({
    head: styleAt('/peers/orejime/dist/orejime-standard.css'),
    body:
      gated(waiting)
        .map(
          ({purpose, code}) =>
            `<template data-purpose="${serviceOf(purpose)}"><script>${code}</script></template>`,
        )
        .join('\n') +
      script(`orejimeConfig=${json(settings(services))};
document.addEventListener('orejime.loaded',({detail:{manager}})=>{
  manager.on('update',__bench.event);
  manager.getConsent('service1')&&__bench.event();
})`) +
      scriptAt('/peers/orejime/dist/orejime-standard-en.js'),
  }),
};
