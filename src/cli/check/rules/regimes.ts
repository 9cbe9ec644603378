import type {Regime} from '../../../bundle/types.js';
import {judgeRegion} from './regions.js';
import {eachOf, type Rule} from './rule.js';

const regions: Rule = {
  name: 'regimes',
  look({bundle}, report) {
    const taken = new Map<string, Regime>();
    eachOf(bundle, 'regimes', (regime, keys) => {
      if (!regime.regions.length) {
        const mend = 'Name the regions, or "*" for everywhere.';
        report([...keys, 'regions'], 'error', 'the regime applies nowhere', mend);
      }
      regime.regions.forEach((region, at) => {
        const here = [...keys, 'regions', at];
        judgeRegion(region, here, report);
        const other = taken.get(region.toUpperCase());
        if (other) {
          const rest =
            other.model === regime.model ? '' : ` with another model; the stricter one counts`;
          const mend = 'Leave the region in one of the two.';
          report(here, 'error', `regime "${other.id}" has ${region} too${rest}`, mend);
        }
        taken.set(region.toUpperCase(), regime);
      });
    });
  },
};

const models: Rule = {
  name: 'regime-models',
  look({bundle, index}, report) {
    eachOf(bundle, 'regimes', (regime, keys) => {
      for (const id of Object.keys(regime.models ?? {})) {
        const choice = index.choices.get(id);
        const at = [...keys, 'models', id];
        if (!choice) continue;
        const heeds = choice.kind === 'consent' || !!choice.optOutOf?.length;
        if (!heeds) {
          const problem = `choice "${id}" starts as the policy says, not by a model`;
          const mend = 'Take it out; only consents and opt-outs of law heed a model.';
          report(at, 'warning', problem, mend);
        }
      }
      if (regime.banner && (regime.model === 'none' || regime.model === 'notice')) {
        const problem = `the model is "${regime.model}", and a banner is to ask`;
        const mend = 'Take "banner" out, or write the model "opt-in" or "opt-out".';
        report([...keys, 'banner'], 'warning', problem, mend);
      }
      const california = regime.regions.some((region) => /^US-CA$/i.test(region));
      const sells = bundle.choices?.some(({optOutOf}) => optOutOf?.length);
      if (california && sells && regime.model === 'opt-out' && !regime.honours?.includes('gpc')) {
        const problem = 'Global Privacy Control binds in California, and this regime ignores it';
        const mend = 'Add "honours": ["gpc"] (Cal. Code Regs. tit. 11, § 7025).';
        report(keys, 'warning', problem, mend);
      }
    });
  },
};

export const regimeRules: readonly Rule[] = [regions, models];
